#include "state/link.h"

#include <iostream>
#include <memory>

#include "cli/cli.h"

namespace explainer::cli {
namespace {

struct LinkFlags {
  ScenarioFlags scenario;
  RangeFlags ranges;
  std::vector<std::string> data;
};

}  // namespace

void add_link(CLI::App& app, int& status) {
  auto flags = std::make_shared<LinkFlags>();
  CLI::App* command = app.add_subcommand("link", "A scenario as a link; a link brought up to date");
  add_scenario_flags(*command, flags->scenario);
  add_range_flags(*command, flags->ranges);
  command->add_option("--data", flags->data, "Dataset files instead of the built-in one");
  command->footer(
      "cost, own, work, solve, steps, doubt, explain, render, export and link take such a link with --link, compare "
      "as\n"
      "a word. What a link says that is not understood, or is out of range, is\n"
      "said on standard error, and the nearest scenario taken.\n"
      "Examples:\n"
      "  r1cost link --chip h100 --hours 100   # to be put behind the page's address\n"
      "  r1cost cost --link \"#chip=h100&hours=100\"");
  command->callback([flags, &status] {
    const r1cost::Dataset* const data = load_dataset(flags->data);
    if (!data) {
      status = refused;
      return;
    }
    const std::optional<State> state = doubted_state_from(flags->scenario, flags->ranges, *data, status);
    if (!state) return;
    const std::string link = link_of(*state, *data);
    std::cout << (link.empty() ? "#" : link) << "\n";
  });
}

}  // namespace explainer::cli
