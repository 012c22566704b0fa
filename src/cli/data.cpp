#include <algorithm>
#include <iostream>
#include <memory>

#include "cli/cli.h"
#include "data/doctor.h"
#include "data/flat_dataset.h"
#include "data/numbers.h"
#include "data/read_parts.h"
#include "data/write_dataset.h"
#include "views/words.h"

namespace explainer::cli {
namespace {

using namespace r1cost;

struct DataFlags {
  std::vector<std::string> files;
  std::string kind = "budgets", id, format = "csv", as_of, before, after;
};

// The reader's own price has no place here: what is derived from hours is shown as hours.
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

// Of a row (“chips/h800”, or “h800” in any table) or of the constants: each value as it stands in the dataset. Whether
// there is such a row.
bool show_values(const Dataset& data, const std::string& id) {
  bool found = false;
  for (const FlatValue& value : flat(data))
    if (value.row == id || (id.find('/') == id.npos && value.row.ends_with("/" + id))) {
      std::cout << value.field << ": " << value.value << "\n";
      found = true;
    }
  return found;
}

int show(const DataFlags& flags) {
  const Dataset* const data = load_dataset(flags.files);
  if (!data) return refused;
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
  std::cerr << "r1cost: there is no row “" << flags.id.substr(0, 60) << "”" << suggestion(flags.id.substr(0, 60), ids)
            << "\n";
  return misunderstood;
}

int export_rows(const DataFlags& flags) {
  const Dataset* const data = load_dataset(flags.files);
  if (!data) return refused;
  const bool csv = flags.format == "csv";
  if (flags.kind == "budgets") std::cout << (csv ? budgets_as_csv(*data) : budgets_as_json(*data));
  else std::cout << (csv ? rows_as_csv(*data, flags.kind) : rows_as_json(*data, flags.kind));
  return 0;
}

int compare(const DataFlags& flags) {
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

}  // namespace

void add_data(CLI::App& app, int& status) {
  CLI::App* data = app.add_subcommand("data", "The figures behind the answers");
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
  takes_files(listed);

  CLI::App* shown = add("show", "One row, or the constants of a lens, with everything known about it", show);
  shown->add_option("id", flags->id, "The id of any row, or energy, ownership, carbon or work: the constants")
      ->required();
  takes_files(shown);

  CLI::App* exported = add("export", "Rows as a table for other programs, each with its source", export_rows);
  exported->add_option("format", flags->format, "csv (the default) or json")->check(CLI::IsMember({"csv", "json"}));
  exported->add_option("kind", flags->kind, "budgets (the default), chips, stages, presets, claims or disputes")
      ->check(CLI::IsMember({"budgets", "chips", "stages", "presets", "claims", "disputes"}));
  takes_files(exported);

  CLI::App* compared = add("diff", "What differs between two datasets: row, field, before, after (by tabs)", compare);
  compared->add_option("before", flags->before, "A folder of dataset files, or one file that holds all")->required();
  compared->add_option("after", flags->after, "The same of the other")->required();
  compared->footer("Exit status 1 if anything differs. A changed note or source beside a figure says why.");

  CLI::App* doctor =
      add("doctor", "What a schema cannot see: figures that do not fit together, and old prices", examine_files);
  doctor->add_option("--as-of", flags->as_of, "The day to judge dates by (ISO; the edition's by default)")
      ->check(CLI::Validator(
          [](std::string& text) {
            return text.size() == 10 && is_date(text) ? "" : text.substr(0, 40) + " is no date such as 2026-11-24";
          },
          ""));
  takes_files(doctor);
}

}  // namespace explainer::cli
