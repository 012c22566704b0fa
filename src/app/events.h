// Translates SDL's events into what they mean for the program.
#pragma once

#include <SDL.h>

#include "app/desk.h"

namespace explainer {

void handle(Desk&, const SDL_Event&);

}  // namespace explainer
