#include "r1cost/own.h"

#include <iostream>
#include <memory>

#include "cli/cli.h"
#include "data/flat_dataset.h"
#include "data/json_writer.h"
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
    JsonWriter json(JsonForm::spaced);
    json.begin_object();
    write_edition(json, *data);
    json.number("chip_hours", answer.chip_hours.value);
    json.number("usd_per_chip", in.chip_price);
    json.number("held_years", in.held.value);
    json.number("hardware_usd", cost.hardware.value);
    json.number("interconnect_usd", cost.interconnect.value);
    json.number("energy_kwh", cost.electricity.value);
    json.number("energy_usd", cost.energy.value);
    json.number("usd", cost.total.value);
    json.number("usd_per_chip_hour", cost.per_chip_hour.value);
    json.number("cluster_usd", answer.cluster);
    json.number("rented_usd", answer.usd.value);
    json.flag("at_least", answer.at_least);
    json.end_object();
    std::cout << json.written() << "\n";
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
      "After Cottier et al. 2024 (arXiv 2405.21015).\n"
      "Examples:\n"
      "  r1cost own --preset r1-published\n"
      "  r1cost own --preset r1-published --held 1.5   # bought one and a half years before the run");
  command->callback([flags, &status] { status = run(*flags); });
}

}  // namespace explainer::cli
