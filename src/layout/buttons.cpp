#include "layout/buttons.h"

#include <algorithm>
#include <utility>

#include "layout/column.h"
#include "says/card.h"
#include "words/format.h"

namespace explainer {

Part& draw_button(Scene& scene, const Control& control, const std::string& words, std::string spoken, const Box& line,
                  const ButtonStyle& style) {
  const std::size_t first = scene.marks.size();
  const float width = write_in(scene, line, words, style.font, style.role, style.align, style.underline);
  const float pressed = std::max(width + 2 * style.beside, touch_height);
  const float left = style.align == Align::right ? line.right() + style.beside - pressed : line.x - style.beside;
  return add_part(scene, first, control, PartRole::button, std::move(spoken), {left, line.y, pressed, line.h});
}

std::string page_words(std::size_t page, std::size_t pages) {
  return say(says::card_page{grouped(static_cast<double>(page + 1)), grouped(static_cast<double>(pages))});
}

float draw_turning(Scene& scene, const Control& control, const Box& line, bool last, std::string where) {
  const std::string words = last ? say(says::card_from_start{}) : say(says::card_more{});
  Part& part = draw_button(scene, control, words, words, line);
  write_in(scene, line, where, type::second, Role::soft, Align::right);
  part.last_mark = scene.marks.size();
  part.value = std::move(where);
  return line.x + measure(words, type::second_strong);
}

}  // namespace explainer
