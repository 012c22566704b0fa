// SDL's events, each to what it means.
#pragma once

#include <SDL.h>

#include "app/desk.h"

namespace explainer {

void handle(Desk&, const SDL_Event&);

}  // namespace explainer
