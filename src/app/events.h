// SDL's events, each to what it means.
#pragma once

#include <SDL.h>

#include "app/desk.h"

namespace explainer {

void handle(Desk&, const SDL_Event&);
// After a frame: a field, a list or a link was pressed in it.
void follow_press_on_page(Desk&);

}  // namespace explainer
