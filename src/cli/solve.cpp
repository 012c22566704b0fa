#include "r1cost/solve.h"

#include <iostream>
#include <memory>

#include "cli/cli.h"
#include "data/numbers.h"
#include "views/words.h"

namespace explainer::cli {
namespace {

using namespace r1cost;

struct SolveFlags {
  ScenarioFlags scenario;
  std::vector<std::string> data;
  std::string unknown = "hours", target;
  bool json = false;
};

int run(const SolveFlags& flags) {
  const std::optional<Dataset> data = load_dataset(flags.data);
  if (!data) return refused;
  const std::optional<Scenario> scenario = scenario_from(flags.scenario, *data);
  if (!scenario) return misunderstood;
  const std::optional<double> target = typed_number(flags.target);
  if (!target || !(*target > 0) || *target > 1e15) {
    std::cerr << "r1cost: --target: “" << flags.target.substr(0, 40) << "” is no amount, such as 100M\n";
    return misunderstood;
  }
  const Field unknown = *field_named(flags.unknown);
  const Solution found = solve(*data, *scenario, unknown, {*target});
  const Answer answer = evaluate(*data, with(*scenario, unknown, found.value));
  if (flags.json) {
    std::cout << "{\"for\": \"" << flags.unknown << "\", \"target_usd\": " << shortest(*target)
              << ", \"value\": " << shortest(found.value) << ", \"usd\": " << shortest(answer.usd.value)
              << ", \"limit\": \"" << name(found.limit) << "\", \"lowest_usd\": " << shortest(found.lowest.value)
              << ", \"highest_usd\": " << shortest(found.highest.value) << "}\n";
  } else {
    std::cout << info(unknown).label << ": "
              << grouped(found.value, unknown == Field::price ? 2 : unknown == Field::hours) << " makes "
              << total_words(answer) << "\n";
    if (found.limit == Limit::other_lines)
      std::cout << "Not " << money({*target}) << ": the other lines alone cost " << money(found.others) << "\n";
    else if (found.limit != Limit::none)
      std::cout << "Not " << money({*target}) << ": " << info(unknown).label << " alone makes from "
                << money(found.lowest) << " to " << money(found.highest) << "\n";
  }
  return found.limit == Limit::none ? 0 : refused;
}

}  // namespace

void add_solve(CLI::App& app, int& status) {
  auto flags = std::make_shared<SolveFlags>();
  CLI::App* command = app.add_subcommand("solve", "Backwards: which count, hours or price makes a total");
  command->add_option("--target", flags->target, "The total in dollars, such as 1,000,000 or 100M")->required();
  command->add_option("--for", flags->unknown, "What may change: hours (the default), count or price")
      ->check(CLI::IsMember({"count", "hours", "price"}));
  add_scenario_flags(*command, flags->scenario);
  command->add_option("--data", flags->data, "Dataset files instead of the built-in one");
  command->add_flag("--json", flags->json, "Print JSON");
  command->footer(
      "Exit status 1 if nothing within range makes it.\n"
      "Example:\n  r1cost solve --target 100M --for count");
  command->callback([flags, &status] { status = run(*flags); });
}

}  // namespace explainer::cli
