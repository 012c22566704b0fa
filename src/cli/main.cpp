#include <iostream>

#include "cli/cli.h"

int main(int argc, char** argv) {
  using namespace explainer::cli;
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
  app.footer("Try “r1cost cost --help”. Data goes to standard output, messages to standard error.");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    // --help is an answer, not an error.
    if (error.get_exit_code() == 0) return app.exit(error);
    if (argc > 1 && app.get_subcommands().empty() && argv[1][0] != '-')
      std::cerr << "r1cost: there is no “" << std::string(argv[1]).substr(0, 40) << "”"
                << suggestion(argv[1],
                              {"cost", "compare", "own", "solve", "steps", "work", "yardstick", "batch", "explain",
                               "doubt", "link", "check", "data", "render", "export", "verify", "reproduce"});
    else std::cerr << "r1cost: " << error.what();
    std::cerr << "\nTry “r1cost --help”.\n";
    return misunderstood;
  }
  std::cout.flush();
  if (!std::cout) {
    std::cerr << "r1cost: the answer could not be written\n";
    return refused;
  }
  return status;
}
