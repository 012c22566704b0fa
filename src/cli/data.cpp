#include <iostream>
#include <memory>

#include "cli/cli.h"

namespace explainer::cli {

void add_data(CLI::App& app, int& status) {
  CLI::App* data = app.add_subcommand("data", "The figures behind the answers");
  data->require_subcommand(1);
  auto paths = std::make_shared<std::vector<std::string>>();
  CLI::App* validate = data->add_subcommand("validate", "Read a dataset and say what is wrong with it, and where");
  validate->add_option("files", *paths, "The files of one dataset")->required();
  validate->footer("Examples:\n  r1cost data validate my-figures.json\n  r1cost data validate assets/data/*.json");
  validate->callback([paths, &status] {
    const std::optional<r1cost::Dataset> read = load_dataset(*paths);
    if (!read) {
      status = refused;
      return;
    }
    std::cout << "Good: edition " << read->edition << ", " << read->chips.size() << " chips, " << read->budgets.size()
              << " budgets, " << read->stages.size() << " stages, " << read->presets.size() << " presets, "
              << read->claims.size() << " claims\n";
  });
}

}  // namespace explainer::cli
