#include "views/lens_choice.h"

#include "r1cost/work.h"
#include "says/lens.h"
#include "views/ink.h"

namespace explainer {
namespace {

// In the order of SeenAs: what is chosen, and what there is to choose.
constexpr auto chosen_lenses =
    plain_messages<says::lens_rent, says::lens_own, says::lens_energy, says::lens_carbon, says::lens_work>();
constexpr auto lens_options = plain_messages<says::lens_rent_option, says::lens_own_option, says::lens_energy_option,
                                             says::lens_carbon_option, says::lens_work_option>();

// Where its words begin.
float draw_choice(Scene& scene, const std::string& chosen, float right, float baseline, Part part) {
  const std::string shown = chosen + " ▾";
  const std::size_t first = scene.marks.size();
  const float width = measure(shown, type::second_strong);
  write(scene, right, baseline, shown, type::second_strong, Role::ink, Align::right, Underline::dotted);
  Part& added =
      add_part(scene, first, part.id, PartRole::select, part.words, {right - width - 4, baseline - 28, width + 8, 44});
  added.value = part.value;
  added.options = std::move(part.options);
  return right - width;
}

}  // namespace

void draw_lens(Scene& scene, const View& view, float left, float right, float baseline) {
  const State& state = view.state;
  if (state.seen_as == SeenAs::work) {
    Part chip;
    chip.id = "work-chip";
    chip.words = say(says::lens_work_chip{});
    chip.value = state.work_chip;
    for (const r1cost::Chip& other : view.data.chips)
      if (r1cost::peak(other, r1cost::Precision::bf16))
        chip.options.push_back({other.id, other.short_name, other.maker});
    const r1cost::Chip* chosen = r1cost::find_chip(view.data, state.work_chip);
    right = draw_choice(scene, chosen ? chosen->short_name : state.work_chip, right, baseline, std::move(chip)) - 10;
  }
  Part lens;
  lens.id = "lens";
  lens.words = say(says::lens_name{});
  lens.value = seen_as_names[static_cast<std::size_t>(state.seen_as)];
  for (std::size_t i = 0; i < lens_options.size(); ++i)
    lens.options.push_back({std::string(seen_as_names[i]), say(lens_options[i]), ""});
  std::string chosen = say(chosen_lenses[static_cast<std::size_t>(state.seen_as)]);
  if (right - measure(chosen + " ▾", type::second_strong) < left) chosen = say(says::lens_work{}, 1);
  chosen = fit(chosen, type::second_strong, right - left - measure(" ▾", type::second_strong));
  draw_choice(scene, chosen, right, baseline, std::move(lens));
}

}  // namespace explainer
