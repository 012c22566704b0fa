#include "views/lens_choice.h"

#include <string>
#include <utility>
#include <vector>

#include "r1cost/work.h"
#include "says/lens.h"
#include "views/ink.h"
#include "views/lens_words.h"
#include "views/words.h"

namespace explainer {
namespace {

struct LensChoice {
  ControlKind kind;
  std::string name, value;
  std::vector<Option> options;
};

// Where its words begin.
float draw_choice(Scene& scene, const std::string& shown, float right, float baseline, LensChoice choice) {
  const std::size_t first = scene.marks.size();
  const float width = measure(shown, type::second_strong);
  write(scene, right, baseline, shown, type::second_strong, Role::ink, Align::right, Underline::dotted);
  Part& added = add_part(scene, first, {choice.kind}, PartRole::select, choice.name,
                         {right - width - 4, baseline - 28, width + 8, 44});
  added.value = std::move(choice.value);
  std::get<SelectPart>(added.is).options = std::move(choice.options);
  return right - width;
}

}  // namespace

void draw_lens(Scene& scene, const View& view, float left, float right, float baseline) {
  const State& state = view.state;
  if (on_other_chip(state.seen_as)) {
    LensChoice chip{ControlKind::work_chip, say(says::lens_work_chip{}), state.work_chip, {}};
    for (const r1cost::Chip& other : view.data.chips)
      if (r1cost::peak(other, r1cost::Precision::bf16))
        chip.options.push_back({other.id, other.short_name, other.maker});
    const std::string chosen = list_words(chip_name(view.data, state.work_chip), type::second_strong);
    right = draw_choice(scene, chosen, right, baseline, std::move(chip)) - 10;
  }
  LensChoice lens{ControlKind::lens, say(says::lens_name{}), std::string(name(state.seen_as)), {}};
  for (const LensRow& row : lens_rows)
    lens.options.push_back({std::string(name(row.lens)), say(words_of(row.lens).option), ""});
  const MessagePlace as = words_of(state.seen_as).chosen.message;
  std::string chosen = said(code_of(as), nullptr);
  if (as.variants > 1 && right - measure(list_words(chosen, type::second_strong), type::second_strong) < left)
    chosen = said(code_of(as) + 1, nullptr);
  draw_choice(scene, list_words(chosen, type::second_strong, right - left), right, baseline, std::move(lens));
}

}  // namespace explainer
