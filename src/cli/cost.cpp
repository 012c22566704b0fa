#include <algorithm>
#include <iostream>
#include <memory>

#include "cli/cli.h"
#include "data/numbers.h"
#include "data/write_answer.h"
#include "r1cost/convert.h"
#include "views/conversion_words.h"
#include "views/their_words.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer::cli {
namespace {

using namespace r1cost;

struct CostFlags {
  ScenarioFlags scenario;
  std::vector<std::string> data;
  std::string against;
  bool json = false;
};

void print_lenses(const Dataset& data, const Scenario& scenario, const Answer& answer) {
  const Inputs in = inputs_of(data, scenario);
  const auto row = [](const char* name, const std::string& value) {
    std::cout << padded(name, 44) << padded(value, 46, true) << "\n";
  };
  if (!answer.cluster && !answer.energy) return;
  std::cout << "\nThe same chip-hours" << (answer.at_least ? ", without what was never published" : "") << "\n";
  if (answer.owned) row("  on owned machines", money(answer.owned->total));
  if (answer.cluster) row(("  buying the cluster of " + grouped(cluster(in).value)).c_str(), money(*answer.cluster));
  if (answer.energy)
    row("  electricity",
        grouped(answer.energy->value) + " kWh" + (answer.energy_usd ? ", " + money(*answer.energy_usd) : ""));
  if (answer.carbon) row("  emissions", grouped(answer.carbon->value) + " kg CO2e");
  if (answer.carbon && !scenario.assumed.grid && !data.carbon.note.empty())
    std::cout << "    (" << shortest(in.grid->value) << " kg a kWh: " << data.carbon.note << ")\n";
}

// "GPT-4, Epoch AI: rented": if one row of the picture has several figures, the name says which one this is.
std::string budget_name(const Dataset& data, const Budget& budget) {
  const auto same = [&](const Budget& one) { return one.name == budget.name && one.line == budget.line; };
  const std::string method(short_method(budget.method));
  if (method.empty() || std::count_if(data.budgets.begin(), data.budgets.end(), same) == 1)
    return budget.name + ", " + line_in_dollars(budget);
  return budget.name + ", " + budget.source.publisher + ": " + method;
}

void print_budgets(const Dataset& data, const Scenario& scenario, const Answer& answer) {
  std::cout << "\nAgainst reported budgets\n";
  for (std::size_t i = 0; i < answer.ratios.size(); ++i) {
    const Budget& budget = data.budgets[i];
    const Ratio& ratio = answer.ratios[i];
    std::string beside =
        ratio.like ? ratio_words(budget, ratio) : converted_words(budget, convert(data, scenario, answer, budget));
    // Beside a range of dollars, say which figure the single multiple is for.
    if (ratio.low && ratio.high && ratio.likely && *ratio.low != *ratio.high)
      beside += ", of the likely " + money(*ratio.likely);
    std::cout << padded(budget_name(data, budget), 66) << padded(figure(budget, ratio), 32) << beside << "\n";
  }
  std::cout << "≠: does not count the same things as your bill; behind “as” stands yours as it counts.\n"
               "Step by step: --against, with an id that “r1cost data list” begins a line with\n";
}

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
  print_lenses(data, scenario, answer);
  print_budgets(data, scenario, answer);
}

// Compares one figure with the bill and prints every step of the conversion.
int print_against(const Dataset& data, const Scenario& scenario, const Answer& answer, const std::string& id) {
  const Budget* budget = find_budget(data, id);
  if (!budget) {
    std::vector<std::string> ids;
    for (const Budget& row : data.budgets) ids.push_back(row.id);
    std::cerr << "r1cost: --against: “" << start_of(id, 60) << "” is no budget" << suggestion(start_of(id, 60), ids)
              << "\n";
    return misunderstood;
  }
  const Ratio& ratio = answer.ratios[static_cast<std::size_t>(budget - data.budgets.data())];
  std::cout << budget_name(data, *budget) << ", " << figure(*budget, ratio) << ", " << method_words(budget->method)
            << "\n  " << budget->covers << "\n"
            << padded("Your bill", 46) << padded(total_words(answer), 22, true) << "\n";
  const Converted converted = convert(data, scenario, answer, *budget);
  for (const ConversionStep& step : converted.steps)
    std::cout << padded("  " + conversion_step_words(step, data, scenario), 46) << padded(money(step.after), 22, true)
              << "\n";
  if (converted.obstacle != Obstacle::none) std::cout << obstacle_sentence(converted.obstacle) << "\n";
  else std::cout << padded("Theirs over yours", 46) << padded(times_words(*budget, converted), 22, true) << "\n";
  if (!budget->note.empty()) std::cout << "  " << budget->note << "\n";
  std::cout << "  " << budget->source.publisher << ", " << budget->source.title
            << (budget->source.date.empty() ? "" : ", " + budget->source.date) << "; " << kind_words(budget->kind)
            << ". Yours are dollars of the day, at your price.\n";
  return 0;
}

}  // namespace

void add_cost(CLI::App& app, int& status) {
  auto flags = std::make_shared<CostFlags>();
  CLI::App* command = app.add_subcommand("cost", "What a scenario costs, line by line, and how it stands to budgets");
  add_scenario_flags(*command, flags->scenario);
  command->add_option("--data", flags->data, "Dataset files instead of the built-in one");
  CLI::Option* json = command->add_flag("--json", flags->json, "Print JSON: every budget, with its steps");
  command->add_option("--against", flags->against, "One budget, step by step from what you count to what it counts")
      ->check(CLI::Validator([](std::string& text) { return text.empty() ? "is empty" : ""; }, ""))
      ->excludes(json);
  command->footer(
      "Examples:\n"
      "  r1cost cost\n"
      "  r1cost cost --chip h800 --count 512 --hours 80 --price 2 --also r1-zero,data\n"
      "  r1cost cost --preset r1-published --price 3.42 --json\n"
      "  r1cost cost --count '30 840' --price '3,42 $/h'   # numbers as people write them; what may mean two is asked\n"
      "  r1cost cost --against gpt4-epoch-rental           # step by step from what you count to what it counts\n"
      "  r1cost cost --against gpt4-epoch-amortised");
  command->callback([flags, &status] {
    const Dataset* const data = load_dataset(flags->data);
    if (!data) {
      status = refused;
      return;
    }
    const std::optional<Scenario> scenario = scenario_from(flags->scenario, *data, status);
    if (!scenario) return;
    const Answer answer = evaluate(*data, *scenario);
    if (flags->json) std::cout << answer_as_json(*data, *scenario, answer) << "\n";
    else if (!flags->against.empty()) status = print_against(*data, *scenario, answer, flags->against);
    else print_table(*data, *scenario, answer);
  });
}

}  // namespace explainer::cli
