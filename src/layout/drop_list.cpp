#include "layout/drop_list.h"

#include <utility>

#include "layout/column.h"

namespace explainer {
namespace {

constexpr float beside = 4;  // so much wider than its words is what can be pressed

}  // namespace

float drop_list_width(const std::string& chosen, const Font& font) {
  return measure(chosen, font) + measure(opens_a_list, font);
}

Part& draw_drop_list(Scene& scene, DropList list, const Box& line, const Font& font, Align align) {
  // A tenth of a pixel more, because a line as wide as the words can come out narrower by rounding.
  std::string words = list_words(list.chosen, font, line.w + 0.1f);
  const std::size_t first = scene.marks.size();
  const float width = write_in(scene, line, std::move(words), font, Role::ink, align, Underline::dotted);
  Part& part =
      add_part(scene, first, list.control, PartRole::select, std::move(list.name),
               {align == Align::right ? line.right() - width - beside : line.x, line.y, width + beside, line.h});
  part.value = std::move(list.value);
  std::get<SelectPart>(part.is).options = std::move(list.options);
  return part;
}

}  // namespace explainer
