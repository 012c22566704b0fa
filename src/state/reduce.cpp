#include <algorithm>

#include "state/state.h"

namespace explainer {
namespace {

using namespace r1cost;

struct Reducer {
  State state;
  const Dataset& data;

  void operator()(const SetField& action) { state.scenario = with(state.scenario, action.field, action.value); }

  void operator()(const SetChip& action) {
    if (const Chip* chip = find_chip(data, action.chip)) state.scenario.chip = chip->id;
  }

  // `also` keeps the dataset's order, so that equal bills are equal values.
  void operator()(const CountStage& action) {
    std::vector<std::string> also;
    for (const Stage& stage : data.stages)
      if (stage.id == action.stage ? action.on : counts(state.scenario, stage.id)) also.push_back(stage.id);
    state.scenario.also = also;
  }

  void operator()(const UsePreset& action) {
    if (const Preset* preset = find_preset(data, action.preset)) state.scenario = scenario_of(*preset);
  }

  void operator()(const TakeQuote&) {
    const Chip* chip = find_chip(data, state.scenario.chip);
    if (chip && chip->quote_likely) state.scenario = with(state.scenario, Field::price, chip->quote_likely->value);
  }

  void operator()(const SolveFor& action) { state.unknown = action.unknown; }

  void operator()(const MoveLine& action) {
    const Solution solution = solve(data, state.scenario, state.unknown, action.target);
    state.scenario = with(state.scenario, state.unknown, solution.value);
    if (solution.limit != Limit::none)
      state.line_stop = LineStop{solution.limit, state.unknown, action.target, solution.lowest, solution.highest,
                                 solution.others};
  }
};

}  // namespace

State reduce(State state, const Action& action, const Dataset& data) {
  state.line_stop.reset();
  Reducer reducer{std::move(state), data};
  std::visit(reducer, action);
  return std::move(reducer.state);
}

State starting_state(const Dataset& data) {
  State state;
  if (!data.presets.empty()) state.scenario = scenario_of(data.presets.front());
  return state;
}

std::string preset_of(const Scenario& scenario, const Dataset& data) {
  for (const Preset& preset : data.presets)
    if (scenario_of(preset) == scenario) return preset.id;
  return {};
}

}  // namespace explainer
