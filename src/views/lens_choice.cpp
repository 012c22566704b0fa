#include "views/lens_choice.h"

#include "r1cost/work.h"
#include "views/ink.h"

namespace explainer {
namespace {

constexpr std::array<const char*, 5> words{"as rented", "as owned machines", "as electricity", "as emissions",
                                           "as the same work on"};
constexpr std::array<const char*, 5> options{"Rented: hours at a price", "Owned: machines used up, and electricity",
                                             "Electricity, in kilowatt-hours", "Emissions of that electricity",
                                             "The same work on another chip"};

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
    chip.words = "Chip that the same work is done on";
    chip.value = state.work_chip;
    for (const r1cost::Chip& other : view.data.chips)
      if (r1cost::peak(other, r1cost::Precision::bf16))
        chip.options.push_back({other.id, other.short_name, other.maker});
    const r1cost::Chip* chosen = r1cost::find_chip(view.data, state.work_chip);
    right = draw_choice(scene, chosen ? chosen->short_name : state.work_chip, right, baseline, std::move(chip)) - 10;
  }
  Part lens;
  lens.id = "lens";
  lens.words = "Everything is shown";
  lens.value = seen_as_names[static_cast<std::size_t>(state.seen_as)];
  for (std::size_t i = 0; i < options.size(); ++i)
    lens.options.push_back({std::string(seen_as_names[i]), options[i], ""});
  std::string chosen = words[static_cast<std::size_t>(state.seen_as)];
  if (right - measure(chosen + " ▾", type::second_strong) < left) chosen = "same work on";
  draw_choice(scene, chosen, right, baseline, std::move(lens));
}

}  // namespace explainer
