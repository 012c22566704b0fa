// Keyboard control of the page: the focus ring moves between controls, arrow keys move sliders, and keys press parts.
#pragma once

#include <SDL.h>

#include <string_view>

#include "app/desk.h"

namespace explainer {

// `held`: the key is held down and repeats.
void on_key(Desk&, const SDL_Keysym&, bool held);
// Typed text goes into the open field, or opens the field that has the focus.
void on_text(Desk&, std::string_view typed);

}  // namespace explainer
