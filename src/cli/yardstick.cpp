#include <iostream>
#include <memory>

#include "cli/cli.h"
#include "data/flat_dataset.h"
#include "data/json_writer.h"
#include "data/numbers.h"
#include "r1cost/yardstick.h"
#include "views/words.h"

namespace explainer::cli {
namespace {

using namespace r1cost;

struct YardstickFlags {
  std::vector<std::string> data;
  std::string price = "2";
  bool json = false;
};

int run(const YardstickFlags& flags) {
  const Dataset* const data = load_dataset(flags.data);
  if (!data) return refused;
  const std::optional<double> price = number_of_flag("--price", flags.price, number_for(info(Field::price)));
  if (!price) return misunderstood;
  const UsdPerChipHour rate{clamped(Field::price, *price)};
  JsonWriter json(JsonForm::spaced);
  json.begin_object();
  write_edition(json, *data);
  json.number("price", rate.value);
  json.begin_list("runs");
  if (!flags.json) std::cout << "At " << explainer::price(rate) << " per chip-hour, whatever the chip\n";
  for (const Budget* budget : measured_runs(*data)) {
    const Usd amount = *budget->chip_hours * rate;
    if (flags.json) {
      json.line("  ");
      json.begin_object();
      json.text("budget", budget->id);
      json.text("name", budget->name);
      json.number("chip_hours", budget->chip_hours);
      json.number("usd", amount.value);
      json.text("source", budget->source.title);
      json.end_object();
    } else {
      std::cout << budget->name << "\t" << chip_hours(*budget->chip_hours) << "\t" << money(amount) << "\t"
                << scope_words(budget->scope) << "\t" << budget->source.title << "\n";
    }
  }
  json.line("");
  json.end_list();
  json.end_object();
  if (flags.json) std::cout << json.written() << "\n";
  return 0;
}

}  // namespace

void add_yardstick(CLI::App& app, int& status) {
  auto flags = std::make_shared<YardstickFlags>();
  CLI::App* command = app.add_subcommand("yardstick", "Every run whose chip-hours are public, at one price");
  command->add_option("--price", flags->price, "Dollars per chip-hour, 0.10 to 20 (2 by default)");
  command->add_option("--data", flags->data, "Dataset files instead of the built-in one");
  command->add_flag("--json", flags->json, "Print JSON");
  command->footer("Examples:\n  r1cost yardstick\n  r1cost yardstick --price 3.42");
  command->callback([flags, &status] { status = run(*flags); });
}

}  // namespace explainer::cli
