// Typing into a field of the page, in place.
#pragma once

#include <SDL.h>

#include <string_view>

#include "app/desk.h"

namespace explainer {

void open_editor(Desk&, std::string_view part);
// Submits the text. If it is refused, the field stays open, unless `leave`, and shows the reason under it.
void commit_editor(Desk&, bool leave);
// Closes the field without changing it.
void abandon_editor(Desk&);

// Handles a key for the open field. Returns whether the field used it.
bool edit_by_key(Desk&, const SDL_Keysym&);
void edit_by_text(Desk&, std::string_view typed);

Box editor_box(const Desk&);
void draw_editor(const Desk&, const Screen&, Scene&);

}  // namespace explainer
