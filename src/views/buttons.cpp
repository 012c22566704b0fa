#include "views/buttons.h"

#include <algorithm>
#include <utility>

#include "says/card.h"
#include "views/ink.h"
#include "words/format.h"

namespace explainer {

float draw_button(Scene& scene, const Control& control, const std::string& words, float x, float y, float height) {
  constexpr float beside = 8, least = 60;
  const std::size_t first = scene.marks.size();
  const float width = measure(words, type::second_strong);
  write(scene, x, y + height / 2 + 4, words, type::second_strong, Role::ink, Align::left, Underline::solid);
  add_part(scene, first, control, PartRole::button, words,
           {x - beside, y, std::max(width + 2 * beside, least), height});
  return x + width;
}

std::string page_words(std::size_t page, std::size_t pages) {
  return say(says::card_page{grouped(static_cast<double>(page + 1)), grouped(static_cast<double>(pages))});
}

float draw_turning(Scene& scene, const Control& control, const Box& line, bool last, std::string where) {
  const float end =
      draw_button(scene, control, last ? say(says::card_from_start{}) : say(says::card_more{}), line.x, line.y, line.h);
  write(scene, line.right(), line.y + line.h / 2 + 4, where, type::second, Role::soft, Align::right);
  Part& part = scene.parts.back();
  part.last_mark = scene.marks.size();
  part.value = std::move(where);
  return end;
}

}  // namespace explainer
