#include "r1cost/own.h"

#include <iostream>
#include <memory>

#include "cli/cli.h"
#include "data/numbers.h"
#include "r1cost/evaluate.h"
#include "views/words.h"

namespace explainer::cli {
namespace {

using namespace r1cost;

struct OwnFlags {
  ScenarioFlags scenario;
  std::vector<std::string> data;
  double held = 1, electricity = 0;
  bool json = false;
};

int run(const OwnFlags& flags) {
  const std::optional<Dataset> data = load_dataset(flags.data);
  if (!data) return refused;
  const std::optional<Scenario> scenario = scenario_from(flags.scenario, *data);
  if (!scenario) return misunderstood;
  std::optional<OwnedRun> run = owned_run(*data, *scenario, Years{flags.held});
  if (!run) {
    std::cerr << "r1cost: no purchase price is known for “" << scenario->chip << "”\n";
    return refused;
  }
  if (flags.electricity > 0) run->electricity = UsdPerKilowattHour{flags.electricity};
  const OwnedCost cost = own(*run, data->ownership);
  const Usd cluster = buy(run->count, run->price, data->ownership);
  const Answer rented = evaluate(*data, *scenario);
  if (flags.json) {
    std::cout << "{\"chip_hours\": " << shortest(run->chip_hours.value)
              << ", \"usd_per_chip\": " << shortest(run->price.value)
              << ", \"held_years\": " << shortest(run->held.value)
              << ", \"hardware_usd\": " << shortest(cost.hardware.value)
              << ", \"interconnect_usd\": " << shortest(cost.interconnect.value)
              << ", \"energy_kwh\": " << shortest(cost.electricity.value)
              << ", \"energy_usd\": " << shortest(cost.energy.value) << ", \"usd\": " << shortest(cost.total.value)
              << ", \"usd_per_chip_hour\": " << shortest(cost.per_chip_hour.value)
              << ", \"cluster_usd\": " << shortest(cluster.value) << ", \"rented_usd\": " << shortest(rented.usd.value)
              << ", \"at_least\": " << (rented.at_least ? "true" : "false") << "}\n";
    return 0;
  }
  std::cout << (rented.at_least ? "At least, since a counted line was never published:\n" : "")
            << chip_hours(run->chip_hours) << " on owned chips of " << money({run->price.value}) << " each, bought "
            << shortest(run->held.value) << (run->held.value == 1 ? " year" : " years")
            << " before:\n  hardware used up  " << money(cost.hardware) << "\n  interconnect      "
            << money(cost.interconnect) << "\n  electricity       " << money(cost.energy) << "\n  together          "
            << money(cost.total) << ", " << price(cost.per_chip_hour) << " per chip-hour\n"
            << "Renting them: " << total_words(rented) << ". Buying the cluster of " << grouped(run->count.value)
            << ": " << money(cluster) << ".\n";
  return 0;
}

}  // namespace

void add_own(CLI::App& app, int& status) {
  auto flags = std::make_shared<OwnFlags>();
  CLI::App* command =
      app.add_subcommand("own", "The same run on machines one owns: what it uses up, and what buying them costs");
  add_scenario_flags(*command, flags->scenario);
  command->add_option("--held", flags->held, "Years from buying the chips to the run (1 by default)")
      ->check(CLI::Range(0.0, 20.0));
  command->add_option("--electricity", flags->electricity, "Dollars per kilowatt-hour (the dataset's by default)")
      ->check(CLI::Range(0.001, 10.0));
  command->add_option("--data", flags->data, "Dataset files instead of the built-in one");
  command->add_flag("--json", flags->json, "Print JSON");
  command->footer(
      "After Cottier et al. 2024 (arXiv 2405.21015).\nExample:\n  r1cost own --preset r1-published --held 1.5");
  command->callback([flags, &status] { status = run(*flags); });
}

}  // namespace explainer::cli
