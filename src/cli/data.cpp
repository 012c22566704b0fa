#include <algorithm>
#include <iostream>
#include <memory>
#include <utility>

#include "cli/cli.h"
#include "data/dataset_schema.h"
#include "data/doctor.h"
#include "data/flat_dataset.h"
#include "data/numbers.h"
#include "data/read_parts.h"
#include "data/read_prices.h"
#include "data/write_dataset.h"
#include "prices.h"
#include "views/words.h"

namespace explainer::cli {
namespace {

using namespace r1cost;

struct DataFlags {
  std::vector<std::string> files;
  std::string kind = "budgets", id, format = "csv", as_of, before, after, chip, month;
};

// A list of the dataset does not use the reader's price, so figures derived from hours are shown as hours.
std::string dollars_of(const Budget& budget) {
  Ratio figures;
  figures.low = budget.low;
  figures.likely = budget.likely;
  figures.high = budget.high;
  if (budget.at_reader_price) return budget.chip_hours ? chip_hours(*budget.chip_hours) : "not published";
  return figure(budget, figures);
}

int validate(const DataFlags& flags) {
  const Dataset* const read = load_dataset(flags.files);
  if (!read) return refused;
  const std::vector<Finding> findings = examine_changes(*read);
  for (const Finding& finding : findings) std::cerr << finding.row << ": " << finding.words << "\n";
  if (!findings.empty()) return refused;
  std::cout << "Good: edition " << read->edition << " (" << content_hash(*read) << "), " << read->chips.size()
            << " chips, " << read->budgets.size() << " budgets, " << read->stages.size() << " stages, "
            << read->presets.size() << " presets, " << read->claims.size() << " claims\n";
  return 0;
}

int list(const DataFlags& flags) {
  const Dataset* const data = load_dataset(flags.files);
  if (!data) return refused;
  const auto row = [](const std::string& id, const std::string& name, const std::string& value, const Source& source) {
    std::cout << id << "\t" << name << "\t" << value << "\t" << source.publisher << ", " << source.title
              << (source.date.empty() ? "" : ", " + source.date) << "\n";
  };
  if (flags.kind == "budgets")
    for (const Budget& budget : data->budgets)
      row(budget.id, budget.name + ", " + std::string(method_words(budget.method)), dollars_of(budget), budget.source);
  if (flags.kind == "chips")
    for (const Chip& chip : data->chips)
      row(chip.id, chip.name, chip.quote_likely ? price(*chip.quote_likely) + " an hour" : "no dated quote",
          chip.source);
  if (flags.kind == "stages")
    for (const Stage& stage : data->stages)
      row(stage.id, stage.name, stage.chip_hours ? chip_hours(*stage.chip_hours) : "never published", stage.source);
  if (flags.kind == "claims")
    for (const Claim& claim : data->claims) row(claim.id, claim.by, claim.says, claim.source);
  if (flags.kind == "spreads")
    for (const NamedSpread& spread : data->spreads)
      row(spread.id, spread.note, shortest(spread.low) + ".." + shortest(spread.likely) + ".." + shortest(spread.high),
          spread.source);
  if (flags.kind == "constants") {
    const std::pair<std::string, const Source*> sources[] = {{"energy", &data->energy.source},
                                                             {"ownership", &data->ownership.source},
                                                             {"carbon", &data->carbon.source},
                                                             {"work", &data->work.source}};
    for (const FlatValue& value : flat(*data))
      for (const auto& [name, source] : sources)
        if (value.row == name && (value.is_number || value.field == "held"))
          row(name, value.field, value.value, value.is_number ? *source : Source{});
  }
  return 0;
}

// Prints every value of a row (“chips/h800”, or “h800” in any table) or of the constants as the dataset has it. Returns
// whether there is such a row.
bool show_values(const Dataset& data, const std::string& id) {
  bool found = false;
  for (const FlatValue& value : flat(data))
    if (value.row == id || (id.find('/') == id.npos && value.row.ends_with("/" + id))) {
      std::cout << value.field << ": " << value.value << "\n";
      found = true;
    }
  return found;
}

void print_month(const Chip& chip, const std::string& month, const MonthOfPrices& found) {
  std::cout << chip.short_name << ", " << date(month) << ": " << found.prices.size()
            << (found.prices.size() == 1 ? " price" : " prices") << ", low " << price(found.low) << ", middle "
            << price(found.middle) << ", high " << price(found.high) << " an hour\n";
}

// Prints what sellers asked for chips on demand: each price of one month with its source, or each chip's newest month.
int show_prices(const DataFlags& flags, const Dataset& data) {
  const PricesOrProblems read = read_prices({assets::prices[0].name, assets::prices[0].text});
  const auto* const prices = std::get_if<std::vector<QuotedPrice>>(&read);
  if (!prices) return refused;
  const auto month_of = [&](const Chip& chip) {
    return flags.month.empty() ? newest_month(*prices, chip.id) : flags.month;
  };
  if (flags.chip.empty()) {
    for (const Chip& chip : data.chips)
      if (const auto found = prices_of(*prices, chip.id, month_of(chip))) print_month(chip, month_of(chip), *found);
    return 0;
  }
  const Chip* const chip = find_chip(data, flags.chip);
  if (!chip) {
    std::vector<std::string> ids;
    for (const Chip& row : data.chips) ids.push_back(row.id);
    std::cerr << "r1cost: there is no chip “" << start_of(flags.chip, 60) << "”"
              << suggestion(start_of(flags.chip, 60), ids) << "\n";
    return misunderstood;
  }
  const std::string month = month_of(*chip);
  const auto found = prices_of(*prices, chip->id, month);
  if (!found) {
    const std::string newest = newest_month(*prices, chip->id);
    std::cerr << "r1cost: no price of " << chip->short_name << (month.empty() ? "" : " in " + month) << " is known"
              << (newest.empty() ? "" : "; the newest month with any is " + newest) << "\n";
    return refused;
  }
  print_month(*chip, month, *found);
  for (const QuotedPrice& row : found->prices)
    std::cout << row.date << "\t" << price(row.price) << "\t" << row.provider
              << (row.note.empty() ? "" : " (" + row.note + ")") << "\t" << row.source.publisher << ", "
              << row.source.title << "\n";
  return 0;
}

int show(const DataFlags& flags) {
  const Dataset* const data = load_dataset(flags.files);
  if (!data) return refused;
  if (flags.id == "prices") return show_prices(flags, *data);
  bool found = false;
  if (const Budget* budget = find_budget(*data, flags.id)) {
    std::cout << budget->name << ": " << dollars_of(*budget) << ", " << scope_words(budget->scope) << ", "
              << method_words(budget->method) << "\n";
    found = show_values(*data, "budgets/" + budget->id);
  }
  if (const Chip* chip = find_chip(*data, flags.id)) {
    std::cout << chip->name << ", " << chip->maker << "\n";
    found = show_values(*data, "chips/" + chip->id);
  }
  if (const Stage* stage = find_stage(*data, flags.id)) {
    std::cout << stage->name
              << ", a line of the bill: " << (stage->chip_hours ? chip_hours(*stage->chip_hours) : "never published")
              << "\n";
    found = show_values(*data, "stages/" + stage->id);
  }
  if (const Preset* preset = find_preset(*data, flags.id)) {
    std::cout << preset->name << ", a starting point\n";
    found = show_values(*data, "presets/" + preset->id);
  }
  if (!flags.id.empty() && !found) found = show_values(*data, flags.id);
  if (found) return 0;
  std::vector<std::string> ids{"energy", "ownership", "carbon", "work"};
  for (const Preset& row : data->presets) ids.push_back(row.id);
  for (const Claim& row : data->claims) ids.push_back(row.id);
  for (const Dispute& row : data->disputes) ids.push_back(row.id);
  for (const NamedSpread& row : data->spreads) ids.push_back(row.id);
  for (const Budget& row : data->budgets) ids.push_back(row.id);
  for (const Chip& row : data->chips) ids.push_back(row.id);
  for (const Stage& row : data->stages) ids.push_back(row.id);
  std::cerr << "r1cost: there is no row “" << start_of(flags.id, 60) << "”" << suggestion(start_of(flags.id, 60), ids)
            << "\n";
  return misunderstood;
}

int export_rows(const DataFlags& flags) {
  const Dataset* const data = load_dataset(flags.files);
  if (!data) return refused;
  const bool csv = flags.format == "csv";
  std::cout << (csv ? rows_as_csv(*data, flags.kind) : rows_as_json(*data, flags.kind));
  return 0;
}

// Prints the changes that the dataset lists since an edition: added or corrected rows, and why.
int print_changes(const std::string& edition) {
  const Dataset* const data = load_dataset({});
  if (!data) return refused;
  const ChangeCount count = changes_since(*data, edition);
  std::cout << "After " << edition << ", up to " << data->edition << ": " << count.corrected << " corrected, "
            << count.added << " added\n";
  for (const Change& change : data->changes)
    if (change.edition > edition)
      std::cout << change.edition << "\t" << change.row << "\t" << (change.added ? "added" : "corrected") << "\t"
                << change.why << "\n";
  return count.added + count.corrected == 0 ? 0 : refused;
}

int compare(const DataFlags& flags) {
  if (flags.after.empty() && is_date(flags.before)) return print_changes(flags.before);
  if (flags.after.empty()) {
    std::cerr << "r1cost data diff: write the day of an edition, such as 2026-11-25, or two datasets\n";
    return misunderstood;
  }
  const Dataset* const before = load_dataset({flags.before});
  const Dataset* const after = load_dataset({flags.after});
  if (!before || !after) return refused;
  const std::vector<Difference> all = differences(*before, *after);
  std::cout << before->edition << " (" << content_hash(*before) << ") to " << after->edition << " ("
            << content_hash(*after) << "): " << all.size() << (all.size() == 1 ? " difference" : " differences")
            << "\n";
  for (const Difference& one : all)
    std::cout << one.row << "\t" << one.field << "\t" << (one.before.empty() ? "(none)" : one.before) << "\t"
              << (one.after.empty() ? "(none)" : one.after) << "\n";
  return all.empty() ? 0 : refused;
}

int print_schema(const DataFlags&) {
  std::cout << dataset_schema();
  return 0;
}

int examine_files(const DataFlags& flags) {
  const Dataset* const data = load_dataset(flags.files);
  if (!data) return refused;
  const std::string as_of = flags.as_of.empty() ? data->edition : flags.as_of;
  bool wrong = false;
  const std::vector<Finding> findings = examine(*data, as_of);
  for (const Finding& finding : findings) {
    std::cout << finding.row << ": " << finding.words << (finding.wrong ? "" : " (old, not wrong)") << "\n";
    wrong = wrong || finding.wrong;
  }
  if (findings.empty()) std::cout << "Nothing found, as of " << as_of << "\n";
  return wrong ? refused : 0;
}

// Takes a date of so many letters alone: "2026-09" has 7. What is none is refused as no `kind`.
CLI::Validator date_of(std::size_t letters, std::string kind) {
  return CLI::Validator(
      [letters, kind = std::move(kind)](std::string& text) {
        return text.size() == letters && is_date(text) ? std::string() : start_of(text, 40) + " is no " + kind;
      },
      "");
}

}  // namespace

// Which row is shown, and of prices which.
static void take_row(CLI::App& shown, DataFlags& flags) {
  shown
      .add_option("id", flags.id,
                  "The id of any row; energy, ownership, carbon or work: the constants; prices: what sellers asked")
      ->required();
  shown.add_option("--chip", flags.chip, "With prices: each price of this chip in the month");
  shown.add_option("--month", flags.month, "With prices: such as 2026-09; else the newest that has two prices")
      ->check(date_of(7, "month such as 2026-09"));
  shown.footer(
      "Of a month's prices: how many, the lowest, the middle one and the highest.\n"
      "Examples:\n"
      "  r1cost data show h800\n"
      "  r1cost data show prices --chip h100 --month 2026-09");
}

void add_data(CLI::App& app, int& status) {
  CLI::App* data = app.add_subcommand("data", "The figures behind the answers");
  data->footer("Each of these shows examples with --help.");
  data->require_subcommand(1);
  auto flags = std::make_shared<DataFlags>();
  const auto add = [&](const char* name, const char* words, int (*work)(const DataFlags&)) {
    CLI::App* command = data->add_subcommand(name, words);
    command->callback([flags, &status, work] { status = work(*flags); });
    return command;
  };
  const auto takes_files = [&](CLI::App* command) {
    command->add_option("--data", flags->files, "Dataset files instead of the built-in one");
  };
  CLI::App* checked = add("validate", "Read a dataset and say what is wrong with it, and where", validate);
  checked->add_option("files", flags->files, "The files of one dataset, or their folder")->required();
  checked->footer("Example:\n  r1cost data validate assets/data");

  CLI::App* listed =
      add("list", "The rows of one table, one a line: id, name, figure, source (separated by tabs)", list);
  listed->add_option("kind", flags->kind, "budgets (the default), chips, stages, claims, spreads or constants")
      ->check(CLI::IsMember({"budgets", "chips", "stages", "claims", "spreads", "constants"}));
  listed->footer("Examples:\n  r1cost data list\n  r1cost data list chips");
  takes_files(listed);

  CLI::App* shown = add("show", "One row, or the constants of a lens, with everything known about it", show);
  take_row(*shown, *flags);
  takes_files(shown);

  CLI::App* exported = add("export", "Rows as a table for other programs, each with its source", export_rows);
  exported->add_option("format", flags->format, "csv (the default) or json")->check(CLI::IsMember({"csv", "json"}));
  exported->add_option("kind", flags->kind, "budgets (the default), chips, stages, presets, claims or disputes")
      ->check(CLI::IsMember({"budgets", "chips", "stages", "presets", "claims", "disputes"}));
  exported->footer("Examples:\n  r1cost data export csv > budgets.csv\n  r1cost data export json chips");
  takes_files(exported);

  CLI::App* compared = add("diff", "What has changed since an edition, or differs between two datasets", compare);
  compared->add_option("before", flags->before, "The day of an edition; or a folder of dataset files, or one file")
      ->required();
  compared->add_option("after", flags->after, "After a dataset: the other one");
  compared->footer(
      "Since an edition: edition, row, added or corrected, and why (by tabs). Of two datasets: row, field, before,\n"
      "after. Exit status 1 if anything differs.\n"
      "Example:\n"
      "  r1cost data diff 2026-11-25   # exit status 1: figures have been added or put right since");

  add("schema", "The JSON Schema of a dataset's files, for editors and validators", print_schema)
      ->footer("Example:\n  r1cost data schema > assets/data/schema/dataset.schema.json");

  CLI::App* doctor =
      add("doctor", "What a schema cannot see: figures that do not fit together, and old prices", examine_files);
  doctor->add_option("--as-of", flags->as_of, "The day to judge dates by (ISO; the edition's by default)")
      ->check(date_of(10, "date such as 2026-11-24"));
  doctor->footer("Example:\n  r1cost data doctor");
  takes_files(doctor);
}

}  // namespace explainer::cli
