#include "r1cost/solve.h"

#include <iostream>
#include <memory>

#include "cli/cli.h"
#include "data/flat_dataset.h"
#include "data/json_writer.h"
#include "data/numbers.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer::cli {
namespace {

using namespace r1cost;

struct SolveFlags {
  ScenarioFlags scenario;
  std::vector<std::string> data;
  std::string unknown = "hours", target;
  std::size_t curve = 0;
  bool json = false;
};

int decimals_of(Field field) {
  int decimals = 0;
  for (double step = info(field).step; step < 0.9; step *= 10) ++decimals;
  return decimals;
}

void print_curve_as_json(const std::vector<Run>& runs, double target, bool at_least, const Dataset& data) {
  JsonWriter json(JsonForm::spaced);
  json.begin_object();
  write_edition(json, data);
  json.flag("at_least", at_least);
  json.number("target_usd", target);
  json.begin_list("runs");
  for (const Run& run : runs) {
    json.line("  ");
    json.begin_object();
    json.number("hours", run.hours.value);
    json.number("count", run.count.value);
    json.end_object();
  }
  json.line("");
  json.end_list();
  json.end_object();
  std::cout << json.written() << "\n";
}

// Prints every run that costs the target, fewest hours first.
int print_curve(const std::vector<Run>& runs, double target, bool at_least, bool as_json, const Dataset& data) {
  if (runs.empty()) {
    std::cerr << "r1cost: no run within range makes " << money({target}) << " with the other lines as they are\n";
    return refused;
  }
  if (as_json) {
    print_curve_as_json(runs, target, at_least, data);
    return 0;
  }
  for (const Run& run : runs)
    std::cout << grouped(run.hours.value, 2) << " hours\t" << grouped(run.count.value, 2) << " chips\n";
  if (at_least) std::cout << "Each makes at least the target: a counted line was never published\n";
  return 0;
}

int run(const SolveFlags& flags) {
  const Dataset* const data = load_dataset(flags.data);
  if (!data) return refused;
  int status = 0;
  const std::optional<Scenario> scenario = scenario_from(flags.scenario, *data, status);
  if (!scenario) return status;
  const std::optional<double> target = number_of_flag("--target", flags.target, dollars_for(0.01, 1e15));
  if (!target) return misunderstood;
  if (flags.curve > 0)
    return print_curve(runs_that_cost(*data, *scenario, {*target}, flags.curve), *target,
                       bill(*data, *scenario).at_least, flags.json, *data);
  const Field unknown = *field_named(flags.unknown);
  const Solution found = solve(*data, *scenario, unknown, {*target});
  const bool at_least = unknown != Field::failed && evaluate(*data, *scenario).at_least;
  if (flags.json) {
    JsonWriter json(JsonForm::spaced);
    json.begin_object();
    write_edition(json, *data);
    json.text("for", flags.unknown);
    json.number("target_usd", *target);
    json.number("value", found.value);
    json.number("usd", found.total.value);
    json.text("limit", name(found.limit));
    json.flag("exact", found.exact);
    json.number("lowest_usd", found.lowest.value);
    json.number("highest_usd", found.highest.value);
    json.flag("at_least", at_least);
    json.end_object();
    std::cout << json.written() << "\n";
  } else {
    std::cout << info(unknown).label << ": " << grouped(found.value, decimals_of(unknown)) << " makes "
              << (at_least ? "at least " : "") << money(found.total) << "\n";
    if (found.limit == Limit::other_lines)
      std::cout << "Not " << money({*target}) << ": the other lines alone cost " << money(found.others) << "\n";
    else if (found.limit == Limit::none && !found.exact)
      std::cout << "Not exactly " << in_full({*target}) << ": the nearest on the slider, in steps of "
                << shortest(info(unknown).step) << ", is " << in_full(found.total) << "\n";
    else if (found.limit != Limit::none)
      std::cout << "Not " << money({*target}) << ": " << info(unknown).label << " alone makes from "
                << money(found.lowest) << " to " << money(found.highest) << "\n";
  }
  return found.limit == Limit::none ? 0 : refused;
}

}  // namespace

void add_solve(CLI::App& app, int& status) {
  auto flags = std::make_shared<SolveFlags>();
  CLI::App* command =
      app.add_subcommand("solve", "Backwards: which count, hours, price, utilisation or failed runs make a total");
  command->add_option("--target", flags->target, "The total in dollars, such as 1,000,000 or 100M")->required();
  CLI::Option* const unknown =
      command
          ->add_option("--for", flags->unknown,
                       "What may change: hours (the default), count, price, utilisation or failed")
          ->check(CLI::IsMember({"count", "hours", "price", "utilisation", "failed"}));
  command->add_option("--curve", flags->curve, "So many pairs of hours and chips that make it, instead")
      ->excludes(unknown)
      ->transform(typed({"", 2, 1e4, 1, {"20", "100"}}));
  add_scenario_flags(*command, flags->scenario);
  command->add_option("--data", flags->data, "Dataset files instead of the built-in one");
  command->add_flag("--json", flags->json, "Print JSON");
  command->footer(
      "Exit status 1 if nothing within range makes it.\n"
      "Examples:\n"
      "  r1cost solve --target 10M --for count\n"
      "  r1cost solve --target 100000             # exit status 1: the other lines alone cost more\n"
      "  r1cost solve --target 78.4M --curve 20   # 20 runs that cost that");
  command->callback([flags, &status] { status = run(*flags); });
}

}  // namespace explainer::cli
