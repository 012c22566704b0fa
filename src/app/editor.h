// A field of the page that is typed into, in place.
#pragma once

#include <SDL.h>

#include <string_view>

#include "app/desk.h"

namespace explainer {

void open_editor(Desk&, std::string_view part);
// What was typed is taken, or refused: then the field stays open unless `leave`, and the reason shows under it.
void commit_editor(Desk&, bool leave);
// The field goes back to what it was.
void abandon_editor(Desk&);

// The key was meant for the open field.
bool edit_by_key(Desk&, const SDL_Keysym&);
void edit_by_text(Desk&, std::string_view typed);

Box editor_box(const Desk&);
void draw_editor(const Desk&, const Screen&, Scene&);

}  // namespace explainer
