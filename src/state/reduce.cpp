#include <algorithm>
#include <cmath>

#include "r1cost/work.h"
#include "state/ranges.h"
#include "state/state.h"
#include "state/worth.h"

namespace explainer {
namespace {

using namespace r1cost;

struct Reducer {
  State state;
  const Dataset& data;

  void set(Field field, double value) {
    state.scenario = with(state.scenario, field, value);
    // A multiplier for failed runs takes effect only if the stage of failed runs is counted.
    if (field == Field::failed) state.scenario = with_failed_runs(data, std::move(state.scenario));
    if (field != Field::price) state.hours_chip = state.scenario.chip;
  }

  void put(Field field, double low, double high) { state.doubts[field] = range_of(state, data, field, low, high); }

  // Adapts each range to its likely value, which is the scenario's or the dataset's for its chip and may have changed.
  void bring_ranges_along() {
    for (const FieldInfo& row : fields)
      if (const std::optional<Spread> spread = state.doubts[row.field];
          spread && spread->likely != clamped(row.field, likely_of(data, state.scenario, row.field)))
        put(row.field, spread->low, spread->high);
  }

  void operator()(const SetRange& action) {
    if (action.field == Field::failed && !state.scenario.assumed.failed) set(Field::failed, 1);
    for (const LensRow& row : lens_rows) {
      const auto fields = doubtable(row.lens);
      if (std::find(fields.begin(), fields.end(), action.field) == fields.end()) continue;
      return put(action.field, action.low, action.high);
    }
  }

  void operator()(const SetRun& action) {
    // A value that stays the same is not set, because setting count or hours would remove the run's printed hours.
    if (clamped(Field::count, action.count.value) != state.scenario.count.value) set(Field::count, action.count.value);
    if (clamped(Field::hours, action.hours.value) != state.scenario.hours.value) set(Field::hours, action.hours.value);
  }

  void operator()(const Settle&) {}
  void operator()(const ReadChapter&) {}  // see reduce()
  void operator()(const LeaveStory&) {}
  void operator()(const PlaceGuess&) {}  // see guessing()
  void operator()(const ShowAnswer&) {}
  void operator()(const SkipGuess&) {}

  void operator()(const ShowOnMap& action) {
    if (action.wanted.empty() || can_be_on_map(data, action.wanted)) state.on_map = action.wanted;
  }

  void operator()(const SortTable& action) {
    // Dollars and dates start with the largest, words with A.
    const bool again = state.table.sorted_by == action.column;
    const bool words = action.column != TableColumn::usd && action.column != TableColumn::times && action.column != TableColumn::date;
    state.table.descending = again ? !state.table.descending : !words;
    state.table.sorted_by = action.column;
    state.table.first = 0;
  }

  void operator()(const FilterTable& action) {
    static_cast<Figures&>(state.table) = action.only;
    state.table.first = 0;
  }

  void operator()(const TurnTable& action) { state.table.first = action.first; }

  void operator()(const TakeQuotes&) {
    const Doubts quoted = quoted_doubts(state, data);
    for (const FieldInfo& row : fields)
      if (quoted[row.field]) state.doubts[row.field] = quoted[row.field];
  }

  void operator()(const ShowYardstick& action) {
    state.yardstick = action.on;
    state.shown = {};
  }

  void operator()(const ShowFigures& action) {
    state.yardstick = false;
    state.shown = action.only;
  }

  void operator()(const SeeAs& action) { state.seen_as = action.as; }

  void operator()(const WorkOn& action) {
    if (const Chip* chip = find_chip(data, action.chip)) state.work_chip = chip->id;
  }

  void operator()(const MakeLinear& action) {
    state.linear = action.on;
    state.near = action.on && action.near;
  }

  void operator()(const Keep&) { state.kept = state.scenario; }

  void operator()(const CompareWith& action) {
    if (const Preset* preset = find_preset(data, action.preset)) state.kept = scenario_of(*preset);
  }

  void operator()(const BeCertain&) { state.doubts = {}; }

  void operator()(const SetField& action) { set(action.field, action.value); }

  void operator()(const SetChip& action) {
    if (const Chip* chip = find_chip(data, action.chip)) state.scenario.chip = chip->id;
  }

  // `also` is kept in the dataset's order, so that equal bills are equal values.
  void operator()(const CountStage& action) {
    std::vector<std::string> also;
    for (const Stage& stage : data.stages)
      if (stage.id == action.stage ? action.on : counts(state.scenario, stage.id)) also.push_back(stage.id);
    state.scenario.also = also;
  }

  void operator()(const UsePreset& action) {
    const Preset* preset = find_preset(data, action.preset);
    if (!preset) return;
    state.scenario = scenario_of(*preset);
    state.doubts = {};
    state.hours_chip = state.scenario.chip;
  }

  void operator()(const KeepWork&) {
    const std::optional<SameWork> offer = same_work_offer(state, data);
    if (offer && offer->fits && offer->differs) set(Field::hours, offer->hours.value);
  }

  void operator()(const TakeQuote&) {
    const Chip* chip = find_chip(data, state.scenario.chip);
    if (chip && chip->quote_likely) state.scenario = with(state.scenario, Field::price, chip->quote_likely->value);
  }

  void operator()(const LeaveFirstRun&) {
    for (const Stage* stage : left_over(state, data)) std::erase(state.scenario.also, stage->id);
  }

  void operator()(const StartOver&) { state = starting_state(data); }

  void operator()(const SolveFor& action) { state.unknown = action.unknown; }

  void operator()(const ShowPicture& action) { state.picture = action.picture; }

  void operator()(const MoveLine& action) {
    const Field unknown = unknown_of(state, data);
    const Solution solution = solve(data, state.scenario, unknown, action.target);
    set(unknown, solution.value);
    // Readers do not see a difference below half a dollar.
    const bool missed = std::fabs((solution.total - action.target).value) >= 0.5;
    if (solution.limit != Limit::none || (action.typed && missed))
      state.line_stop =
          LineStop{solution.limit, unknown, action.target, solution.lowest, solution.highest, solution.others};
  }
};

}  // namespace

std::string_view name(Picture picture) {
  constexpr std::array<std::string_view, 5> names{"ladder", "area", "sure", "compare", "table"};
  return names[static_cast<std::size_t>(picture)];
}

std::optional<Picture> picture_named(std::string_view word) {
  for (Picture picture : pictures)
    if (name(picture) == word) return picture;
  if (word == "counted") return Picture::ladder;
  return std::nullopt;
}

std::string_view name(const MakeLinear& scale) {
  return !scale.on ? "logarithmic" : scale.near ? "linear-near" : "linear";
}

std::optional<MakeLinear> axis_named(std::string_view word) {
  for (const MakeLinear& scale : {MakeLinear{false}, MakeLinear{true}, MakeLinear{true, true}})
    if (name(scale) == word) return scale;
  return std::nullopt;
}

Field unknown_of(const State& state, const Dataset& data) {
  return state.unknown == Field::price && !is_priced(shown_as(state, data)) ? Field::hours : state.unknown;
}

// A guess belongs to the open chapter and changes nothing else.
static State guessing(State state, const Action& action) {
  if (!state.reading) return state;
  if (const auto* place = std::get_if<PlaceGuess>(&action)) {
    const double usd = std::clamp(place->usd.value, 1e3, 1e12);
    double unit = 1;
    while (usd / unit >= 100) unit *= 10;
    state.guess = Guess{{std::floor(usd / unit + 0.5) * unit}, false};
  } else if (std::holds_alternative<SkipGuess>(action)) {
    state.guess.reset();
  } else if (state.guess) {
    state.guess->shown = true;
  }
  return state;
}

State reduce(State state, const Action& action, const Dataset& data) {
  state.line_stop.reset();
  const auto* run = std::get_if<SetRun>(&action);
  state.held_span = run ? run->held : std::nullopt;
  if (const auto* read = std::get_if<ReadChapter>(&action)) {
    if (read->chapter < 1 || read->chapter > story_length) return state;
    return in_chapter(read->chapter, read->state ? *read->state : std::move(state));
  }
  if (std::holds_alternative<PlaceGuess>(action) || std::holds_alternative<ShowAnswer>(action) ||
      std::holds_alternative<SkipGuess>(action))
    return guessing(std::move(state), action);
  const std::optional<State> before = state.reading ? std::optional<State>(state) : std::nullopt;
  Reducer reducer{std::move(state), data};
  std::visit(reducer, action);
  reducer.bring_ranges_along();
  // Any change leaves the story at the reader's present chapter.
  if (before && (std::holds_alternative<LeaveStory>(action) || reducer.state != *before)) {
    reducer.state.reading = false;
    reducer.state.guess.reset();
  }
  return std::move(reducer.state);
}

State in_chapter(int chapter, State state) {
  state.chapter = chapter;
  state.reading = true;
  return state;
}

State starting_state(const Dataset& data) {
  State state;
  if (!data.presets.empty()) state.scenario = scenario_of(data.presets.front());
  state.hours_chip = state.scenario.chip;
  if (const Chip* chip = work_chip_of(data)) state.work_chip = chip->id;
  return state;
}

Scenario compared_with(const State& state, const Dataset& data) {
  if (state.kept) return *state.kept;
  const auto counts_base = [&](const Preset& preset) {
    return std::any_of(data.stages.begin(), data.stages.end(),
                       [&](const Stage& stage) { return stage.whole_run && counts(scenario_of(preset), stage.id); });
  };
  for (const bool published : {false, true})
    for (const Preset& preset : data.presets)
      if ((published ? preset.as_published : counts_base(preset)) && scenario_of(preset) != state.scenario)
        return scenario_of(preset);
  return data.presets.empty() ? Scenario{} : scenario_of(data.presets.front());
}

std::string map_holds(const State& state, const Dataset& data) {
  const bool work = on_other_chip(shown_as(state, data));
  // A budget's dollars are for hours of no other chip.
  if (state.on_map) return work && !find_stage(data, *state.on_map) ? "" : *state.on_map;
  std::string wanted;
  if (!work)
    for (const Stage& stage : data.stages)
      if (stage.whole_run && stage.count && stage.chip_hours) wanted = stage.id;
  return wanted;
}

std::optional<SameWork> same_work_offer(const State& state, const Dataset& data) {
  const Scenario& scenario = state.scenario;
  const Chip* from = find_chip(data, state.hours_chip);
  const Chip* to = find_chip(data, scenario.chip);
  if (!from || !to || from == to) return std::nullopt;
  const Hours set = scenario.printed ? *scenario.printed / scenario.count : scenario.hours;
  const std::optional<Hours> wanted = same_work(set, {*from}, {*to});
  if (!wanted) return std::nullopt;
  const FieldInfo& row = info(Field::hours);
  const bool fits = wanted->value >= row.low && wanted->value <= row.high;
  const Hours hours{fits ? clamped(Field::hours, wanted->value) : wanted->value};
  return SameWork{from->id, hours, fits, hours != scenario.hours};
}

static ChipHours own_hours(const Scenario& scenario) {
  return scenario.printed ? *scenario.printed : scenario.count * scenario.hours;
}

std::vector<const Stage*> left_over(const State& state, const Dataset& data) {
  if (data.presets.empty()) return {};
  const Scenario &run = state.scenario, first = scenario_of(data.presets.front());
  const int changed = (run.chip != first.chip) + (run.count != first.count) + (run.hours != first.hours);
  const double by_hours = own_hours(run) / own_hours(first);
  const Chip *from = find_chip(data, first.chip), *to = find_chip(data, run.chip);
  const auto as_here = from && to ? same_work(Hours{1}, {*from}, {*to}) : std::optional<Hours>();
  const double by_work = as_here ? by_hours / as_here->value : by_hours;
  const auto beyond = [](double ratio, double times) { return ratio > times || ratio < 1 / times; };
  // A single changed slider asks what R1's own run would have cost, and so does another chip with its own hours or
  // work.
  const bool another = (changed > 1 && beyond(by_work, 1.5)) || (beyond(by_work, 10) && beyond(by_hours, 10));
  std::vector<const Stage*> left;
  for (const Stage& stage : data.stages)
    if (another && stage.chip_hours && counts(run, stage.id)) left.push_back(&stage);
  return left;
}

bool can_be_on_map(const Dataset& data, const std::string& id) {
  const Budget* budget = find_budget(data, id);
  return find_stage(data, id) || (budget && budget->likely && budget->likely->value > 0);
}

std::string preset_of(const Scenario& scenario, const Dataset& data) {
  for (const Preset& preset : data.presets)
    if (scenario_of(preset) == scenario) return preset.id;
  return {};
}

}  // namespace explainer
