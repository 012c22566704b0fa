#include <iostream>
#include <memory>

#include "cli/cli.h"
#include "data/write_answer.h"
#include "r1cost/evaluate.h"
#include "views/words.h"

namespace explainer::cli {
namespace {

using namespace r1cost;

struct CostFlags {
  ScenarioFlags scenario;
  std::vector<std::string> data;
  bool json = false;
};

void print_table(const Dataset& data, const Scenario& scenario, const Answer& answer) {
  const auto row = [](const std::string& name, const std::string& hours, const std::string& usd) {
    std::cout << padded(name, 44) << padded(hours, 24, true) << padded(usd, 22, true) << "\n";
  };
  row("The run: " + run_arithmetic(scenario), chip_hours(*answer.lines[0].chip_hours), money(*answer.lines[0].usd));
  for (std::size_t i = 1; i < answer.lines.size(); ++i) {
    const r1cost::Line& line = answer.lines[i];
    if (!line.counted) continue;
    const Stage* stage = find_stage(data, line.id);
    row(stage ? stage->name : line.id, line.chip_hours ? chip_hours(*line.chip_hours) : "never published",
        line.usd ? money(*line.usd) : "?");
  }
  row("Total", chip_hours(answer.chip_hours), total_words(answer));
  std::cout << "\nAgainst reported budgets (≠: does not count the same things)\n";
  for (std::size_t i = 0; i < answer.ratios.size(); ++i) {
    const Budget& budget = data.budgets[i];
    std::cout << padded(budget.name + ", " + std::string(method_words(budget.method)), 54)
              << padded(figure(budget, answer.ratios[i]), 34) << padded(ratio_words(budget, answer.ratios[i]), 18, true)
              << "\n";
  }
}

}  // namespace

void add_cost(CLI::App& app, int& status) {
  auto flags = std::make_shared<CostFlags>();
  CLI::App* command = app.add_subcommand("cost", "What a scenario costs, line by line, and how it stands to budgets");
  add_scenario_flags(*command, flags->scenario);
  command->add_option("--data", flags->data, "Dataset files instead of the built-in one");
  command->add_flag("--json", flags->json, "Print JSON");
  command->footer(
      "Examples:\n"
      "  r1cost cost\n"
      "  r1cost cost --chip h800 --count 512 --hours 80 --price 2 --also r1-zero,data\n"
      "  r1cost cost --preset r1-published --price 3.42 --json");
  command->callback([flags, &status] {
    const std::optional<Dataset> data = load_dataset(flags->data);
    if (!data) {
      status = refused;
      return;
    }
    const std::optional<Scenario> scenario = scenario_from(flags->scenario, *data);
    if (!scenario) {
      status = misunderstood;
      return;
    }
    const Answer answer = evaluate(*data, *scenario);
    if (flags->json) std::cout << answer_as_json(*data, *scenario, answer) << "\n";
    else print_table(*data, *scenario, answer);
  });
}

}  // namespace explainer::cli
