// The list of a select, open over the page.
#pragma once

#include <SDL.h>

#include <string_view>

#include "app/desk.h"

namespace explainer {

void open_list(Desk&, std::string_view part);
void close_list(Desk&);

// While a list is open all of these are its own. Places are the page's.
void list_key(Desk&, const SDL_Keysym&);
void list_move(Desk&, Point);
void list_press(Desk&, Point);  // on an option it is chosen; elsewhere the list closes
void list_wheel(Desk&, float distance);

void paint_list(const Desk&, const Screen&);

}  // namespace explainer
