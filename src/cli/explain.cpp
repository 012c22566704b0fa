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

// Each figure's source once, in the order of the sentence.
void print_sources(const r1cost::Explanation& node, std::set<std::string>& printed) {
  const std::string line = "  " + node.what + ": " + node.source + "\n";
  if (!node.source.empty() && printed.insert(line).second) std::cout << line;
  for (const r1cost::Explanation& operand : node.operands) print_sources(operand, printed);
}

int run(const ExplainFlags& flags) {
  const r1cost::Dataset* const data = load_dataset(flags.data);
  if (!data) return refused;
  int status = 0;
  const std::optional<r1cost::Scenario> scenario = scenario_from(flags.scenario, *data, status);
  if (!scenario) return status;
  const std::optional<r1cost::Explanation> node = r1cost::explain(*data, *scenario, flags.figure);
  if (!node) {
    const bool stage = r1cost::find_stage(*data, flags.figure) != nullptr;
    const std::size_t colon = std::min(flags.figure.find(':'), flags.figure.size());
    const std::string kind = flags.figure.substr(0, colon);
    const std::string id = flags.figure.substr(std::min(colon + 1, flags.figure.size()));
    const bool of_budget =
        std::string(" ratio ratio-low ratio-high converted training ").find(" " + kind + " ") != std::string::npos &&
        r1cost::find_budget(*data, id);
    const bool ratio = of_budget && kind != "training";
    const r1cost::Budget* budget = of_budget ? r1cost::find_budget(*data, id) : nullptr;
    const bool no_such_end = budget && !budget->at_reader_price &&
                             ((kind == "ratio" && !budget->likely) || (kind == "ratio-low" && !budget->low) ||
                              (kind == "ratio-high" && !budget->high));
    const bool unknown_work = (of_budget && !ratio) || (kind == "same-work" && r1cost::find_chip(*data, id));
    const std::string lenses = " own cluster energy energy-usd carbon work ";
    const bool lens = lenses.find(" " + flags.figure + " ") != std::string::npos;
    const bool unpublished = stage || ratio || unknown_work || lens;
    std::cerr << "r1cost: “" << flags.figure.substr(0, 60) << "” "
              << (stage          ? "was never published: there is nothing to explain"
                  : no_such_end  ? "is not in the dataset: that row has no such figure"
                  : ratio        ? "has no like ratio to your bill: see r1cost cost --against " + id
                  : unknown_work ? "needs parameters, tokens or a peak that the dataset does not have"
                  : lens         ? "is not known for “" + scenario->chip + "”"
                                 : "is no figure" +
                               suggestion(flags.figure.substr(0, 60), r1cost::explained_figures(*data, *scenario)))
              << "\n";
    return unpublished ? refused : misunderstood;
  }
  if (flags.format == "formula") std::cout << explanation_formula(*node) << "\n";
  else if (flags.format == "json") std::cout << explanation_json(*node) << "\n";
  else if (flags.format == "command") std::cout << explanation_command(flags.figure, *data, *scenario) << "\n";
  else {
    const bool at_least = r1cost::bill(*data, *scenario).at_least && flags.figure != "run" &&
                          !r1cost::find_stage(*data, flags.figure) && flags.figure.find(':') == std::string::npos;
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
      "  r1cost explain total --preset r1-published --format formula\n"
      "  r1cost explain ratio:gpt4-epoch-rental");
  command->callback([flags, &status] { status = run(*flags); });
}

}  // namespace explainer::cli
