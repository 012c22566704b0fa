#include <iostream>

#include "cli/cli.h"

namespace explainer::cli {
namespace {

// Whether all output was written. It cannot be if the disk is full, for example.
bool all_written() {
  std::cout.flush();
  if (std::cout) return true;
  std::cerr << "r1cost: the answer could not be written\n";
  return false;
}

}  // namespace

int answer(const std::vector<std::string>& words) {
  int status = 0;
  CLI::App app{"r1cost: what training a model costs, and what it does not\n"};
  app.name("r1cost");
  app.require_subcommand(1);
  add_cost(app, status);
  add_compare(app, status);
  add_own(app, status);
  add_solve(app, status);
  add_steps(app, status);
  add_work(app, status);
  add_yardstick(app, status);
  add_batch(app, status);
  add_explain(app, status);
  add_doubt(app, status);
  add_link(app, status);
  add_check(app, status);
  add_data(app, status);
  add_render(app, status);
  add_export(app, status);
  add_verify(app, status);
  add_reproduce(app, status);
  add_each(app, status);
  app.footer(
      "Each subcommand says with --help what it takes, and shows examples. Data goes to standard output, messages to\n"
      "standard error.\n"
      "Examples:\n"
      "  r1cost cost --preset r1-published\n"
      "  r1cost cost --help");
  try {
    // CLI11 expects the words in reverse order.
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::ParseError& error) {
    // CLI11 reports --help as an error with the exit code 0.
    if (error.get_exit_code() == 0) {
      app.exit(error);
      return all_written() ? 0 : refused;
    }
    if (!words.empty() && app.get_subcommands().empty() && !words[0].starts_with('-')) {
      std::vector<std::string> names;
      for (const CLI::App* one : app.get_subcommands(nullptr)) names.push_back(one->get_name());
      std::cerr << "r1cost: there is no “" << start_of(words[0], 40) << "”" << suggestion(words[0], names);
    } else {
      std::cerr << "r1cost: " << error.what();
    }
    std::cerr << "\nTry “r1cost --help”.\n";
    return misunderstood;
  }
  return all_written() ? status : refused;
}

}  // namespace explainer::cli
