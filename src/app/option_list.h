// The list of a select, open over the page.
#pragma once

#include <SDL.h>

#include <string_view>

#include "app/desk.h"

namespace explainer {

void open_list(Desk&, std::string_view part);
void close_list(Desk&);

// An open list takes all of these events. Places are in the page's pixels.
void list_key(Desk&, const SDL_Keysym&);
void list_move(Desk&, Point);
void list_press(Desk&, Point);  // chooses the option at the point, or closes the list if there is none
void list_wheel(Desk&, float distance);

void paint_list(const Desk&, const Screen&);

}  // namespace explainer
