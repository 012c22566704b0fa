#include "r1cost/doubt.h"

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

struct DoubtFlags {
  ScenarioFlags scenario;
  RangeFlags ranges;
  std::vector<std::string> data;
  std::string lens = "rent";
  unsigned long samples = 100'000, seed = 1;
  bool json = false;
};

std::string in_words(Lens lens, double value) {
  const std::string_view unit = unit_of(lens);
  return unit == "USD" ? money({value}) : grouped(value) + " " + std::string(unit);
}

int run(const DoubtFlags& flags) {
  const Dataset* const data = load_dataset(flags.data);
  if (!data) return refused;
  int status = 0;
  const std::optional<State> state = doubted_state_from(flags.scenario, flags.ranges, *data, status);
  if (!state) return status;
  const DoubtedScenario all{state->scenario, state->doubts};
  const Lens lens = *lens_named(flags.lens);
  const auto found = doubt(*data, all.scenario, all.doubts, lens, flags.samples, flags.seed);
  if (!found) {
    std::cerr << "r1cost: through the lens “" << flags.lens << "” nothing is known of “" << all.scenario.chip << "”\n";
    return refused;
  }
  if (flags.json) {
    std::cout << doubt_as_json(*data, all, {lens, flags.samples, flags.seed}) << "\n";
    return 0;
  }
  const bool at_least = bill(*data, all.scenario).at_least;
  const std::string of_what = at_least ? ", without what was never published," : "";
  const auto in_doubt = [](const std::optional<Spread>& spread) { return spread.has_value(); };
  if (std::none_of(all.doubts.spreads.begin(), all.doubts.spreads.end(), in_doubt)) {
    std::cout << "Nothing is in doubt: " << in_words(lens, found->p50) << of_what << "\n";
    return 0;
  }
  const auto exact = doubt_in_closed_form(*data, all.scenario, all.doubts, lens);
  const Percentiles& shown = exact ? *exact : *found;
  std::cout << "Nine times in ten " << (lens == Lens::rent ? "the bill" : "the result") << of_what << " lies from "
            << in_words(lens, shown.p5) << " to " << in_words(lens, shown.p95) << "; as often above as below "
            << in_words(lens, shown.p50)
            << (exact ? ".\n" : ", by " + grouped(static_cast<double>(flags.samples)) + " draws.\n");
  for (const Sensitivity& bar : sensitivities(*data, all.scenario, all.doubts, lens))
    std::cout << "  " << info(bar.assumption).label << ": " << in_words(lens, bar.at_low) << " to "
              << in_words(lens, bar.at_high)
              << (bar.at_low == bar.at_high ? ", does not enter"
                                            : ", " + grouped(bar.variance_share * 100) + "% of the doubt")
              << "\n";
  for (const NamedSpread& named : data->spreads)
    if (std::find(flags.ranges.begin(), flags.ranges.end(), named.id) != flags.ranges.end())
      std::cout << "  " << named.id << ": " << named.note << " " << named.source.title << "\n";
  return 0;
}

}  // namespace

void add_doubt(CLI::App& app, int& status) {
  auto flags = std::make_shared<DoubtFlags>();
  CLI::App* command = app.add_subcommand("doubt", "How sure a bill is, and which assumption makes it least so");
  add_scenario_flags(*command, flags->scenario);
  add_range_flags(*command, flags->ranges);
  command->add_option("--lens", flags->lens, "What is in doubt: rent (the default), own, buy, energy or carbon")
      ->check(CLI::IsMember({"rent", "own", "buy", "energy", "carbon"}));
  command->add_option("--samples", flags->samples, "1 to 10,000,000")
      ->transform(typed({"", 1, 1e7, 1, {"10000", "1M"}}));
  command->add_option("--seed", flags->seed, "The same seed gives the same answer, everywhere")
      ->check(CLI::Validator(
          [](std::string& text) {
            // Without this check -1 would become the largest unsigned number.
            return text.find('-') == text.npos ? "" : "is no whole number from 0 up, such as 294";
          },
          ""));
  command->add_option("--data", flags->data, "Dataset files instead of the built-in one");
  command->add_flag("--json", flags->json, "Print JSON");
  command->footer(
      "A range is the 5th, 50th and 95th percentile of what is in doubt; the answer is those of the bill, and what "
      "makes\n"
      "it least sure.\n"
      "Examples:\n"
      "  r1cost doubt --price-range 1..2..12.29\n"
      "  r1cost doubt --price-range 1..2..12.29 --hours-range 70..80..100\n"
      "  r1cost doubt --lens own --chip-price-range 30000..35000..45000 --held-range uniform:0..2");
  command->callback([flags, &status] { status = run(*flags); });
}

}  // namespace explainer::cli
