#include "r1cost/work.h"

#include <iostream>
#include <memory>

#include "cli/cli.h"
#include "data/flat_dataset.h"
#include "data/json_writer.h"
#include "data/numbers.h"
#include "r1cost/evaluate.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer::cli {
namespace {

using namespace r1cost;

struct WorkFlags {
  ScenarioFlags scenario;
  std::vector<std::string> data;
  std::string precision = "bf16", precision_to, to;
  double utilisation_to = 0;
  bool json = false;
};

// How long the same work takes on one chip; `hours` is empty if the chip has no peak at this precision.
struct OnChip {
  const Chip* chip;
  std::optional<Hours> hours;
  std::optional<Usd> quoted;  // at the chip's own median list price
};

// The share of the chip's peak that a run reaches at a precision, unless the reader gives it. The dataset's share is of
// the BF16 peak, and the same work is a smaller share of a higher peak.
double share_of(const Chip& chip, Precision precision, const Scenario& scenario, double used) {
  if (scenario.assumed.utilisation || precision == Precision::bf16 || !chip.bf16_tflops || !chip.fp8_tflops)
    return used;
  return used * *chip.bf16_tflops / *chip.fp8_tflops;
}

std::vector<OnChip> on_chips(const Dataset& data, const Scenario& scenario, const Worker& from, Precision precision,
                             double used, double utilisation_to, const Chip* only) {
  const ChipHours run = scenario.printed.value_or(scenario.count * scenario.hours);
  std::vector<OnChip> rows;
  for (const Chip& to : data.chips) {
    if (only && only->id != to.id) continue;
    Worker there{to, precision, from.utilisation};
    if (utilisation_to > 0) there.utilisation = utilisation_to;
    else if (precision != from.precision) there.utilisation = share_of(to, precision, scenario, used);
    OnChip row{&to, same_work(run / scenario.count, from, there), std::nullopt};
    if (row.hours && to.quote_likely) row.quoted = scenario.count * *row.hours * *to.quote_likely;
    rows.push_back(row);
  }
  return rows;
}

// A model with published parameters, tokens and chip-hours, and the share of the peak that its training reached.
struct Trained {
  const Budget* budget;
  Operations work;
  double reached;
};

std::vector<Trained> trained(const Dataset& data, Precision precision) {
  std::vector<Trained> rows;
  for (const Budget& budget : data.budgets) {
    if (!budget.active_parameters || !budget.tokens) continue;
    const Operations work = training_operations(*budget.active_parameters, *budget.tokens);
    const Chip* chip = find_chip(data, budget.chip);
    const std::optional<double> tflops = chip ? peak(*chip, precision) : std::nullopt;
    const bool can = tflops && budget.chip_hours;
    rows.push_back({&budget, work, can ? utilisation_of(work, *budget.chip_hours, *tflops) : 0});
  }
  return rows;
}

// "5.47 × 10^22": no run's operations are known to more digits.
std::string rough(Operations work) {
  double value = work.value;
  int power = 0;
  for (; value >= 9.995; value /= 10) ++power;
  return grouped(value, 2) + " × 10^" + std::to_string(power) + " operations";
}

void write_on_chips(JsonWriter& json, const std::vector<OnChip>& rows) {
  json.begin_list("same_work");
  for (const OnChip& row : rows) {
    json.line("  ");
    json.begin_object();
    json.text("chip", row.chip->id);
    json.number("hours", row.hours);
    json.number("usd_at_quote", row.quoted);
    json.end_object();
  }
  json.line("");
  json.end_list();
}

void write_trained(JsonWriter& json, const std::vector<Trained>& rows) {
  json.begin_list("published");
  for (const Trained& row : rows) {
    json.line("  ");
    json.begin_object();
    json.text("budget", row.budget->id);
    json.number("operations", row.work.value);
    json.number("utilisation", row.reached > 0 ? std::optional(row.reached) : std::nullopt);
    json.end_object();
  }
  json.line("");
  json.end_list();
}

void print_trained(const Dataset& data, const std::vector<Trained>& models, Precision precision) {
  for (const Trained& row : models) {
    std::cout << row.budget->name << ", " << row.budget->line << ": 6 × " << grouped(*row.budget->active_parameters)
              << " parameters × " << grouped(*row.budget->tokens) << " tokens = " << rough(row.work);
    if (row.reached > 0)
      std::cout << ", " << grouped(row.reached * 100, 1) << "% of the " << name(precision) << " peak of "
                << chip_hours(*row.budget->chip_hours) << " on " << find_chip(data, row.budget->chip)->short_name;
    std::cout << "\n";
  }
}

int run(const WorkFlags& flags) {
  const Dataset* const data = load_dataset(flags.data);
  if (!data) return refused;
  int status = 0;
  const std::optional<Scenario> scenario = scenario_from(flags.scenario, *data, status);
  if (!scenario) return status;
  const Chip* from = find_chip(*data, scenario->chip);
  const Chip* to = flags.to.empty() ? nullptr : find_chip(*data, flags.to);
  if (!flags.to.empty() && !to) {
    std::cerr << "r1cost: --to: “" << start_of(flags.to, 40) << "” is no chip\n";
    return misunderstood;
  }
  const Precision precision = *precision_named(flags.precision);
  if (!from || !peak(*from, precision)) {
    std::cerr << "r1cost: no " << flags.precision << " peak is known for “" << scenario->chip << "”\n";
    return refused;
  }
  const double used = inputs_of(*data, *scenario).utilisation;
  if (!(used > 0)) {
    std::cerr << "r1cost: the dataset has no utilisation; --utilisation says what you assume\n";
    return refused;
  }
  const Precision precision_to = flags.precision_to.empty() ? precision : *precision_named(flags.precision_to);
  const double here = share_of(*from, precision, *scenario, used);
  const ChipHours run = scenario->printed.value_or(scenario->count * scenario->hours);
  const Operations work = operations(run, *peak(*from, precision), here);
  const auto rows = on_chips(*data, *scenario, {*from, precision, here}, precision_to, used, flags.utilisation_to, to);
  const auto models = trained(*data, precision);
  if (flags.json) {
    JsonWriter json(JsonForm::spaced);
    json.begin_object();
    write_edition(json, *data);
    json.text("precision", name(precision));
    json.text("precision_to", name(precision_to));
    json.number("utilisation", here);
    json.number("run_operations", work.value);
    write_on_chips(json, rows);
    write_trained(json, models);
    json.end_object();
    std::cout << json.written() << "\n";
    return 0;
  }
  std::cout << "The run alone: " << chip_hours(run) << " on " << from->short_name << " at " << grouped(here * 100, 1)
            << "% of its " << name(precision) << " peak: " << rough(work) << "\n"
            << (scenario->assumed.utilisation || data->work.note.empty()
                    ? ""
                    : "  (That share is assumed. " + data->work.note + " None was published for R1.)\n")
            << "The same work by " << grouped(scenario->count.value) << " of"
            << (precision_to == precision ? "" : ", at " + std::string(name(precision_to))) << "\n";
  for (const OnChip& row : rows)
    std::cout << "  " << padded(row.chip->short_name, 10)
              << (row.hours ? padded(grouped(row.hours->value, 1) + " h", 14, true)
                            : "  no " + std::string(name(precision_to)) + " peak")
              << (row.quoted ? "  " + money(*row.quoted) + " at " + price(*row.chip->quote_likely) : "") << "\n";
  print_trained(*data, models, precision);
  return 0;
}

}  // namespace

void add_work(CLI::App& app, int& status) {
  auto flags = std::make_shared<WorkFlags>();
  CLI::App* command = app.add_subcommand("work", "The run in operations, and the same work on other chips");
  add_scenario_flags(*command, flags->scenario);
  command->add_option("--to", flags->to, "One chip only")
      ->check(CLI::Validator([](std::string& text) { return text.empty() ? "is empty" : ""; }, ""));
  command->add_option("--precision", flags->precision, "bf16 (the default) or fp8")
      ->check(CLI::IsMember({"bf16", "fp8"}));
  command->add_option("--precision-to", flags->precision_to, "Of the other chips, if not the same: the A100 has no fp8")
      ->check(CLI::IsMember({"bf16", "fp8"}));
  command->add_option("--utilisation-to", flags->utilisation_to, "Share of its peak that the other chip reaches")
      ->transform(typed(number_for(info(Field::utilisation))));
  command->add_option("--data", flags->data, "Dataset files instead of the built-in one");
  command->add_flag("--json", flags->json, "Print JSON");
  command->footer(
      "Dense peaks, never those for sparse matrices; memory and interconnect are left out. Dollars are at each chip’s "
      "own middle price "
      "quoted.\n"
      "Examples:\n"
      "  r1cost work --to a100\n"
      "  r1cost work --to a100 --precision fp8 --precision-to bf16");
  command->callback([flags, &status] { status = run(*flags); });
}

}  // namespace explainer::cli
