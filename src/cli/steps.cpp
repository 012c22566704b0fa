#include "r1cost/steps.h"

#include <algorithm>
#include <iostream>
#include <memory>

#include "cli/cli.h"
#include "data/numbers.h"
#include "data/write_doubt.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer::cli {
namespace {

using namespace r1cost;

struct StepsFlags {
  ScenarioFlags scenario;
  RangeFlags ranges;
  std::vector<std::string> data;
  bool json = false;
};

std::string name_of(const CountedStep& step, const Dataset& data, const Scenario& scenario) {
  if (const Stage* stage = find_stage(data, step.id))
    return stage->name + (step.multiplier > 1
                              ? ", as you assume: all runs " + shortest(step.multiplier) + " times those that count"
                              : "");
  if (const Budget* budget = find_budget(data, step.id)) return budget->name + ", " + budget->line;
  if (step.id == "cluster") return "Buying the cluster of " + grouped(cluster(inputs_of(data, scenario)).value);
  return "The run: " + run_arithmetic(scenario);
}

std::string range_words(const Range& range, bool at_least) {
  if (!range.low && !range.likely && !range.high) return "no published figure";
  const std::string more = at_least ? "at least " : "";
  if (range.low && range.high && range.low < range.high)
    return more + money(*range.low) + " to " + money(*range.high) +
           (range.likely ? ", likely " + money(*range.likely) : "");
  return more + money(range.likely ? *range.likely : range.low ? *range.low : *range.high);
}

int run(const StepsFlags& flags) {
  const Dataset* const data = load_dataset(flags.data);
  if (!data) return refused;
  int status = 0;
  const std::optional<State> state = doubted_state_from(flags.scenario, flags.ranges, *data, status);
  if (!state) return status;
  const DoubtedScenario all{state->scenario, state->doubts};
  if (flags.json) {
    std::cout << steps_as_json(*data, all) << "\n";
    return 0;
  }
  const auto in_doubt = [](const std::optional<Spread>& spread) { return spread.has_value(); };
  if (std::any_of(all.doubts.spreads.begin(), all.doubts.spreads.end(), in_doubt))
    std::cout << "From everything in doubt at its low to everything at its high, which is rarer than either alone.\n";
  for (const CountedStep& step : steps(*data, all.scenario, all.doubts)) {
    const bool instead = step.counting == Counting::instead;
    const bool bound_of_its_own = instead && step.at_least;
    std::cout << (step.on ? instead ? "  or " : "   + " : " off ") << padded(name_of(step, *data, all.scenario), 52)
              << "  " << range_words(step.itself, bound_of_its_own) << "\n";
    if (step.on && !instead)
      std::cout << padded("", 57) << "  makes " << range_words(step.total, step.at_least) << "\n";
    if (const Source* source = source_of(step, *data, all.scenario)) std::cout << "       " << source->title << "\n";
  }
  return 0;
}

}  // namespace

void add_steps(CLI::App& app, int& status) {
  auto flags = std::make_shared<StepsFlags>();
  CLI::App* command =
      app.add_subcommand("steps", "What is counted, step by step, from the last run to a whole programme");
  add_scenario_flags(*command, flags->scenario);
  add_range_flags(*command, flags->ranges);
  command->add_option("--data", flags->data, "Dataset files instead of the built-in one");
  command->add_flag("--json", flags->json, "Print JSON");
  command->footer(
      "Examples:\n"
      "  r1cost steps --failed 1.5\n"
      "  r1cost steps --also r1-zero,data,v3 --failed 1.5 --price-range 1..2..12.29");
  command->callback([flags, &status] { status = run(*flags); });
}

}  // namespace explainer::cli
