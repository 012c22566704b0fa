#include <iostream>
#include <memory>
#include <set>

#include "cli/cli.h"
#include "views/explain_words.h"

namespace explainer::cli {
namespace {

struct ExplainFlags {
  std::string figure = "total", format = "sentence";
  ScenarioFlags scenario;
  std::vector<std::string> data;
};

using r1cost::Explained;

constexpr char no_work[] = "needs parameters, tokens or a peak that the dataset does not have";

// Prints each figure's source once, in the order of the sentence.
void print_sources(const r1cost::Explanation& node, std::set<std::string>& printed) {
  const std::string source = source_words(node), line = "  " + label_words(node) + ": " + source + "\n";
  if (!source.empty() && printed.insert(line).second) std::cout << line;
  for (const r1cost::Explanation& operand : node.operands) print_sources(operand, printed);
}

// Whether the budget lacks the low, likely or high figure that is asked for.
bool has_no_such_end(Explained what, const r1cost::Budget& budget) {
  return !budget.at_reader_price &&
         ((what == Explained::ratio && !budget.likely) || (what == Explained::ratio_low && !budget.low) ||
          (what == Explained::ratio_high && !budget.high));
}

// Prints why there is no such figure and returns the exit status.
int say_why_not(const ExplainFlags& flags, const std::optional<r1cost::FigureAsked>& figure,
                const r1cost::Dataset& data, const r1cost::Scenario& scenario) {
  std::string why;
  if (figure && figure->what == Explained::stage) {
    why = "was never published: there is nothing to explain";
  } else if (figure && r1cost::is_of_budget(figure->what)) {
    if (const r1cost::Budget* budget = r1cost::find_budget(data, figure->id))
      why = figure->what == Explained::training ? no_work
            : has_no_such_end(figure->what, *budget)
                ? "is not in the dataset: that row has no such figure"
                : "has no like ratio to your bill: see r1cost cost --against " + figure->id;
  } else if (figure && figure->what == Explained::same_work) {
    if (r1cost::find_chip(data, figure->id)) why = no_work;
  } else if (figure) {
    why = "is not known for “" + scenario.chip + "”";
  }
  const bool known = !why.empty();
  if (!known) why = "is no figure" + suggestion(start_of(flags.figure, 60), r1cost::explained_figures(data, scenario));
  std::cerr << "r1cost: “" << start_of(flags.figure, 60) << "” " << why << "\n";
  return known ? refused : misunderstood;
}

int run(const ExplainFlags& flags) {
  const r1cost::Dataset* const data = load_dataset(flags.data);
  if (!data) return refused;
  int status = 0;
  const std::optional<r1cost::Scenario> scenario = scenario_from(flags.scenario, *data, status);
  if (!scenario) return status;
  const std::optional<r1cost::FigureAsked> figure = r1cost::figure_named(*data, flags.figure);
  std::optional<r1cost::Explanation> node;
  if (figure) node = r1cost::explain(*data, *scenario, *figure);
  if (!node) return say_why_not(flags, figure, *data, *scenario);
  if (flags.format == "formula") std::cout << explanation_formula(*node) << "\n";
  else if (flags.format == "json") std::cout << explanation_json(*node) << "\n";
  else if (flags.format == "command") std::cout << explanation_command(flags.figure, *data, *scenario) << "\n";
  else {
    const bool at_least =
        r1cost::bill(*data, *scenario).at_least && figure->what != Explained::run && !r1cost::is_of_row(figure->what);
    std::cout << explanation_sentence(*node) << (at_least ? ", at least: a counted line was never published" : "")
              << "\n";
    std::set<std::string> printed;
    print_sources(*node, printed);
  }
  return 0;
}

}  // namespace

void add_explain(CLI::App& app, int& status) {
  auto flags = std::make_shared<ExplainFlags>();
  CLI::App* command = app.add_subcommand("explain", "Where a figure comes from: its arithmetic and its sources");
  command->add_option("figure", flags->figure,
                      "total (the default), chip-hours, run, own, cluster, energy, energy-usd, carbon, work, a stage, "
                      "ratio:BUDGET (also ratio-low, ratio-high), converted:BUDGET, training:BUDGET or same-work:CHIP");
  add_scenario_flags(*command, flags->scenario);
  command->add_option("--format", flags->format, "sentence (the default), formula (for a spreadsheet), json or command")
      ->check(CLI::IsMember({"sentence", "formula", "json", "command"}));
  command->add_option("--data", flags->data, "Dataset files instead of the built-in one");
  command->footer(
      "Examples:\n"
      "  r1cost explain run\n"
      "  r1cost explain own\n"
      "  r1cost explain total --preset r1-published --format formula\n"
      "  r1cost explain ratio:gpt4-epoch-rental");
  command->callback([flags, &status] { status = run(*flags); });
}

}  // namespace explainer::cli
