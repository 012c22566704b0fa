// Buttons that are words, and the one that turns pages, in sheets and in pictures.
#pragma once

#include <cstddef>
#include <string>

#include "layout/ink.h"
#include "scene/scene.h"
#include "state/control.h"

namespace explainer {

// How words that can be pressed are written.
struct ButtonStyle {
  Font font = type::second_strong;
  Role role = Role::ink;
  Underline underline = Underline::solid;
  Align align = Align::left;
  float beside = 8;  // how far beside the words they can be pressed, too
};

// Writes words to press at an end of the line, in the middle of its height. They can be pressed in all of that, and are
// at least as wide as a finger needs. `spoken` is what they are called aloud.
Part& draw_button(Scene&, const Control&, const std::string& words, std::string spoken, const Box& line,
                  const ButtonStyle& = {});

std::string page_words(std::size_t page, std::size_t pages);  // "2 of 9"
// Draws the button that turns a page, in a line of a sheet or a picture: to the next one, from the last to the first,
// so that it stays under the finger. `where` says at the line's end which page this is. Returns where the button ends.
float draw_turning(Scene&, const Control&, const Box& line, bool last, std::string where);

}  // namespace explainer
