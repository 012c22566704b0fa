#include "views/lens_choice.h"

#include <string>
#include <utility>

#include "layout/column.h"
#include "r1cost/work.h"
#include "says/lens.h"
#include "views/lens_words.h"
#include "views/words.h"

namespace explainer {
namespace {

std::vector<Option> work_chips(const View& view, const std::string& group) {
  std::vector<Option> chips;
  for (const r1cost::Chip& other : view.data.chips)
    if (r1cost::peak(other, r1cost::Precision::bf16))
      chips.push_back({other.id, other.short_name, group.empty() ? other.maker : group});
  return chips;
}

}  // namespace

DropList lens_list(const View& view, bool brief, bool with_chips) {
  const State& state = view.state;
  const MessagePlace as = words_of(state.seen_as).chosen.message;
  DropList list{{ControlKind::lens},
                say(says::lens_name{}),
                said(code_of(as) + (brief ? as.variants - 1u : 0u), nullptr),
                std::string(name(state.seen_as)),
                {}};
  const bool chips = with_chips && on_other_chip(state.seen_as);
  for (const LensRow& row : lens_rows) {
    const std::string option = say(words_of(row.lens).option);
    if (!chips || !on_other_chip(row.lens)) list.options.push_back({std::string(name(row.lens)), option, ""});
    else
      for (Option& chip : work_chips(view, option)) list.options.push_back(std::move(chip));
  }
  if (chips) {
    list.value = state.work_chip;
    list.chosen = say(says::lens_work_on_chip{chip_name(view.data, state.work_chip)}, brief);
  }
  return list;
}

void draw_lens(Scene& scene, const View& view, const Box& place) {
  const State& state = view.state;
  const Font& font = type::row_strong;
  const bool elsewhere = on_other_chip(state.seen_as);
  const std::string chip = chip_name(view.data, state.work_chip);
  const float chip_width = elsewhere ? drop_list_width(chip, font) + air::wide : 0;
  DropList lens = lens_list(view, false, false);
  if (drop_list_width(lens.chosen, font) > place.w - chip_width) lens = lens_list(view, true, false);
  // Both lists can be pressed in the whole height; below their words stands what else there is.
  Column column(scene, place);
  const Box words = column.line(place.h / 2);
  Row row(words);
  row.right(chip_width);
  Part& list = draw_drop_list(scene, std::move(lens), row.rest(), font);
  list.box.h = place.h;
  if (elsewhere) {
    Row behind(words);
    behind.left(list.box.w, air::plain);
    draw_drop_list(scene,
                   {{ControlKind::work_chip}, say(says::lens_work_chip{}), chip, state.work_chip, work_chips(view, "")},
                   behind.rest(), font)
        .box.h = place.h;
  }
  using Others = says::lens_others;
  const auto fits = [&](const std::string& others) { return measure(others, type::second) <= place.w; };
  const std::string others = say_what_fits(Others{static_cast<Others::Lens>(state.seen_as)}, fits);
  if (fits(others)) write_in(scene, column.line(place.h / 2), others, type::second, Role::soft);
}

}  // namespace explainer
