// Buttons that are words, and the one that turns pages, in sheets and in pictures.
#pragma once

#include <cstddef>
#include <string>

#include "scene/scene.h"
#include "state/control.h"

namespace explainer {

// Words to press in a line of that height. Returns where they end.
float draw_button(Scene&, const Control&, const std::string& words, float x, float y, float height);

std::string page_words(std::size_t page, std::size_t pages);  // "2 of 9"
// Draws the button that turns a page, in a line of a sheet or a picture: to the next one, from the last to the first,
// so that it stays under the finger. `where` says at the line's end which page this is. Returns where the button ends.
float draw_turning(Scene&, const Control&, const Box& line, bool last, std::string where);

}  // namespace explainer
