#include "views/lens_words.h"

#include <array>

#include "says/axis.h"
#include "says/field.h"
#include "says/ladder.h"
#include "says/lens.h"
#include "says/note.h"
#include "says/picture.h"
#include "views/words.h"

namespace explainer {
namespace {

using namespace r1cost;
using SameInBoth = says::compared_same_one::Of;

template <class Sentence>
constexpr Plain plain() {
  return plain_messages<Sentence>().front();
}

// A message whose one argument is whether the axis begins at 0.
template <class Sentence>
constexpr MessagePlace on_axis() {
  using Linear = typename Sentence::Linear;
  static_assert(Linear::yes == Linear{} && sizeof(Sentence) == sizeof(Given));
  return Sentence::message;
}

std::string no_note(const State&, const Worth&, const Dataset&, bool) { return ""; }

std::string owned_note(const State&, const Worth& worth, const Dataset&, bool brief) {
  return say(says::note_owned{rate_words(worth)}, brief);
}

std::string energy_note(const State&, const Worth& worth, const Dataset&, bool brief) {
  return say(says::note_energy{rate_words(worth)}, brief);
}

std::string carbon_note(const State& state, const Worth& worth, const Dataset& data, bool brief) {
  if (const std::optional<double>& grid = state.scenario.assumed.grid)
    return say(says::note_carbon_on_grid{rate_words(worth), field_words(Field::grid, *grid)});
  return say(says::note_carbon{rate_words(worth), data.carbon.source.publisher}, brief);
}

std::string work_note(const State& state, const Worth& worth, const Dataset& data, bool brief) {
  return say(says::note_work{chip_name(data, state.work_chip), factor(worth.hours_ratio)}, brief);
}

constexpr std::array<LensWords, lens_rows.size()> all_words{{
    {.lens = Lens::rent,
     .chosen = plain<says::lens_rent>(),
     .option = plain<says::lens_rent_option>(),
     .axis = plain<says::axis_dollars>(),
     .heading = {},
     .line = plain<says::ladder_total_on_dollars>(),
     .rate = plain<says::field_price>(),
     .same = SameInBoth::rent,
     .ladder = on_axis<says::picture_budgets_on_dollars>(),
     .note = no_note},
    {.lens = Lens::own,
     .chosen = plain<says::lens_own>(),
     .option = plain<says::lens_own_option>(),
     .axis = plain<says::axis_dollars>(),
     .heading = {},
     .line = plain<says::ladder_total_on_dollars>(),
     .rate = plain<says::compared_owned>(),
     .same = SameInBoth::own,
     .ladder = on_axis<says::picture_budgets_on_dollars>(),
     .note = owned_note},
    {.lens = Lens::energy,
     .chosen = plain<says::lens_energy>(),
     .option = plain<says::lens_energy_option>(),
     .axis = plain<says::axis_electricity>(),
     .heading = plain<says::ladder_heading_energy>(),
     .line = plain<says::ladder_total_on_electricity>(),
     .rate = plain<says::compared_energy>(),
     .same = SameInBoth::energy,
     .ladder = on_axis<says::picture_runs_on_electricity>(),
     .note = energy_note},
    {.lens = Lens::carbon,
     .chosen = plain<says::lens_carbon>(),
     .option = plain<says::lens_carbon_option>(),
     .axis = plain<says::axis_emissions>(),
     .heading = plain<says::ladder_heading_carbon>(),
     .line = plain<says::ladder_total_on_emissions>(),
     .rate = plain<says::compared_carbon>(),
     .same = SameInBoth::carbon,
     .ladder = on_axis<says::picture_runs_on_emissions>(),
     .note = carbon_note},
    {.lens = Lens::work,
     .chosen = plain<says::lens_work>(),
     .option = plain<says::lens_work_option>(),
     .axis = plain<says::axis_dollars>(),
     .heading = {},
     .line = plain<says::ladder_total_on_dollars>(),
     .rate = plain<says::compared_work>(),
     .same = SameInBoth::work,
     .ladder = on_axis<says::picture_budgets_on_dollars>(),
     .note = work_note},
}};
static_assert(has_each_lens(all_words));

}  // namespace

const LensWords& words_of(Lens lens) { return all_words[static_cast<std::size_t>(lens)]; }

}  // namespace explainer
