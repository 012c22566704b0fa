#include "r1cost/own.h"

#include <iostream>
#include <memory>

#include "cli/cli.h"
#include "data/flat_dataset.h"
#include "data/numbers.h"
#include "r1cost/evaluate.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer::cli {
namespace {

using namespace r1cost;

struct OwnFlags {
  ScenarioFlags scenario;
  std::vector<std::string> data;
  bool json = false;
};

int run(const OwnFlags& flags) {
  const Dataset* const data = load_dataset(flags.data);
  if (!data) return refused;
  int status = 0;
  const std::optional<Scenario> scenario = scenario_from(flags.scenario, *data, status);
  if (!scenario) return status;
  const Answer answer = evaluate(*data, *scenario);
  if (!answer.owned || !answer.cluster) {
    const Inputs unknown = inputs_of(*data, *scenario);
    std::cerr << "r1cost: for “" << scenario->chip << "” "
              << (!unknown.tdp                     ? "no power is known, so no electricity\n"
                  : !unknown.chip_price            ? "no purchase price is known; --chip-price says what you assume\n"
                  : !(unknown.ownership.trend > 0) ? "the dataset has no rule for owning\n"
                                                   : "the dataset has no rule for electricity\n");
    if (answer.cluster)
      std::cerr << "Buying the cluster of " << grouped(cluster(unknown).value)
                << " is known: " << money(*answer.cluster) << "\n";
    return refused;
  }
  const Inputs in = inputs_of(*data, *scenario);
  const OwnedCost& cost = *answer.owned;
  if (flags.json) {
    std::cout << "{" << edition_json(*data) << ", \"chip_hours\": " << shortest(answer.chip_hours.value)
              << ", \"usd_per_chip\": " << shortest(in.chip_price->value)
              << ", \"held_years\": " << shortest(in.held.value)
              << ", \"hardware_usd\": " << shortest(cost.hardware.value)
              << ", \"interconnect_usd\": " << shortest(cost.interconnect.value)
              << ", \"energy_kwh\": " << shortest(cost.electricity.value)
              << ", \"energy_usd\": " << shortest(cost.energy.value) << ", \"usd\": " << shortest(cost.total.value)
              << ", \"usd_per_chip_hour\": " << shortest(cost.per_chip_hour.value)
              << ", \"cluster_usd\": " << shortest(answer.cluster->value)
              << ", \"rented_usd\": " << shortest(answer.usd.value)
              << ", \"at_least\": " << (answer.at_least ? "true" : "false") << "}\n";
    return 0;
  }
  std::cout << (answer.at_least ? "At least, since a counted line was never published:\n" : "")
            << chip_hours(answer.chip_hours) << " on owned chips of " << money({in.chip_price->value})
            << " each, bought " << shortest(in.held.value) << (in.held.value == 1 ? " year" : " years")
            << " before:\n  hardware used up  " << money(cost.hardware) << "\n  interconnect      "
            << money(cost.interconnect) << "\n  electricity       " << money(cost.energy) << "\n  together          "
            << money(cost.total) << ", " << price(cost.per_chip_hour) << " per chip-hour\n"
            << "Renting them: " << total_words(answer) << ". Buying the cluster of " << grouped(cluster(in).value)
            << ": " << money(*answer.cluster) << ".\n";
  return 0;
}

}  // namespace

void add_own(CLI::App& app, int& status) {
  auto flags = std::make_shared<OwnFlags>();
  CLI::App* command =
      app.add_subcommand("own", "The same run on machines one owns: what it uses up, and what buying them costs");
  add_scenario_flags(*command, flags->scenario);
  command->add_option("--data", flags->data, "Dataset files instead of the built-in one");
  command->add_flag("--json", flags->json, "Print JSON");
  command->footer(
      "After Cottier et al. 2024 (arXiv 2405.21015).\nExample:\n  r1cost own --preset r1-published --held 1.5");
  command->callback([flags, &status] { status = run(*flags); });
}

}  // namespace explainer::cli
