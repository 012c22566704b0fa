// The page by keyboard: a focus ring that walks through its controls, arrows on sliders, keys that press.
#pragma once

#include <SDL.h>

#include <string_view>

#include "app/desk.h"

namespace explainer {

// `held`: it was pressed before, and repeats itself.
void on_key(Desk&, const SDL_Keysym&, bool held);
// Text that was typed: into the open field, or it opens the field that has the focus.
void on_text(Desk&, std::string_view typed);

}  // namespace explainer
