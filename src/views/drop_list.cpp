#include "views/drop_list.h"

#include <utility>

#include "views/ink.h"

namespace explainer {
namespace {

constexpr float beside = 4;  // so much wider than its words is what can be pressed

}  // namespace

float drop_list_width(const std::string& chosen, const Font& font) {
  return measure(chosen, font) + measure(opens_a_list, font);
}

float draw_drop_list(Scene& scene, DropList list, const Box& place, float baseline, const Font& font, Align align) {
  // A tenth of a pixel more, because a place as wide as the words can come out narrower by rounding.
  const float room = place.w + 0.1f;
  const std::string words = list_words(list.chosen, font, room);
  const std::size_t first = scene.marks.size();
  const float width = measure(words, font);
  const bool right = align == Align::right;
  write(scene, right ? place.right() : place.x, baseline, words, font, Role::ink, align, Underline::dotted);
  Part& part = add_part(scene, first, list.control, PartRole::select, std::move(list.name),
                        {right ? place.right() - width - beside : place.x, place.y, width + beside, place.h});
  part.value = std::move(list.value);
  std::get<SelectPart>(part.is).options = std::move(list.options);
  return width;
}

}  // namespace explainer
