#include <cmath>
#include <iostream>
#include <memory>

#include "cli/cli.h"
#include "data/json_writer.h"
#include "data/numbers.h"
#include "data/read_owned_runs.h"
#include "scene/write.h"
#include "words/format.h"

namespace explainer::cli {
namespace {

using namespace r1cost;

// The largest difference, as a share of the published figure, at which a figure counts as reproduced.
constexpr double tolerance = 0.001;
// The tolerance for emissions is wider, because they are published in whole tonnes.
constexpr double emissions_tolerance = 0.01;

struct Figure {
  std::string_view method, label;
  Usd ours, theirs;
  double difference() const { return ours.value / theirs.value - 1; }
  bool matches() const { return std::fabs(difference()) <= tolerance; }
};

std::vector<Figure> figures_of(const PublishedRun& run) {
  const double inflation = run.inflation.value_or(1);
  std::vector<Figure> figures;
  if (run.amortised)
    figures.push_back({"amortised", "used up, and energy", own(run.run, run.rule).total * inflation, *run.amortised});
  if (run.acquisition && run.run.count.value > 0)
    figures.push_back({"acquisition", "buying the cluster", buy(run.run.count, run.run.price, run.rule) * inflation,
                       *run.acquisition});
  if (run.cloud && run.cloud_price)
    figures.push_back({"rental", "renting in a cloud",
                       run.cloud_hours.value_or(run.run.chip_hours) * *run.cloud_price * inflation, *run.cloud});
  return figures;
}

std::string why_not(const PublishedRun& run) {
  if (!run.why_not.empty()) return run.why_not;
  if (!run.inflation) return "no inflation factor is given: ours are dollars of the day";
  return run.known_not_to_match ? "the file says that it does not match" : "";
}

bool expected_to_match(const PublishedRun& run) { return !run.known_not_to_match && run.inflation; }

std::string percent(double share) {
  const double shown = std::fabs(share) * 100 < 0.00005 ? 0 : share * 100;
  return (shown < 0 ? "−" : shown > 0 ? "+" : "") + grouped(std::fabs(shown), 4) + "%";
}

void print_table(const std::vector<PublishedRun>& runs) {
  std::cout << padded("model", 22) << padded("figure", 21) << padded("ours", 18, true) << padded("published", 18, true)
            << padded("difference", 13, true) << "\n";
  for (const PublishedRun& run : runs) {
    std::string name = run.model;
    for (const Figure& figure : figures_of(run)) {
      std::cout << padded(name, 22) << padded(std::string(figure.label), 21)
                << padded("$" + grouped(figure.ours.value), 18, true)
                << padded("$" + grouped(figure.theirs.value), 18, true)
                << padded(percent(figure.difference()), 13, true)
                << (figure.matches()         ? ""
                    : expected_to_match(run) ? "  differs"
                                             : "  not expected to match")
                << "\n";
      name.clear();
    }
    if (!why_not(run).empty()) std::cout << "  " << why_not(run) << "\n";
  }
}

void print_json(const std::vector<PublishedRun>& runs) {
  JsonWriter json;
  json.begin_object();
  json.number("tolerance", tolerance);
  json.begin_list("models");
  for (const PublishedRun& run : runs) {
    json.begin_object();
    json.text("id", run.id);
    json.text("model", run.model);
    json.flag("expected_to_match", expected_to_match(run));
    if (!why_not(run).empty()) json.text("note", why_not(run));
    json.begin_list("figures");
    for (const Figure& figure : figures_of(run)) {
      json.begin_object();
      json.text("method", figure.method);
      json.number("ours", figure.ours.value);
      json.number("published", figure.theirs.value);
      json.number("difference", figure.difference());
      json.flag("matches", figure.matches());
      json.end_object();
    }
    json.end_list();
    json.end_object();
  }
  json.end_list();
  json.end_object();
  std::cout << json.written() << "\n";
}

// The one grid factor that turns a family's electricity in all into its published emissions in all.
KilogramsPerKilowattHour grid_factor(const std::vector<PublishedEmissions>& rows, const std::string& family) {
  Kilograms emitted;
  KilowattHours used;
  for (const PublishedEmissions& row : rows)
    if (row.family == family) {
      emitted += row.emissions;
      used += row.power * row.chip_hours;
    }
  return {emitted.value / used.value};
}

void write_emissions(JsonWriter& json, const PublishedEmissions& row, KilowattHours used,
                     KilogramsPerKilowattHour factor, double difference) {
  json.line("  ");
  json.begin_object();
  json.text("family", row.family);
  json.text("model", row.model);
  json.number("kwh", used.value);
  json.number("kg_per_kwh", factor.value);
  json.number("ours_kg", (used * factor).value);
  json.number("published_kg", row.emissions.value);
  json.number("difference", difference);
  json.end_object();
}

// Begins a JSON list with one row per line, after the tolerance that applies to its rows.
JsonWriter begun_list(double near, std::string_view key) {
  JsonWriter json(JsonForm::spaced);
  json.begin_object();
  json.number("tolerance", near);
  json.begin_list(key);
  return json;
}

void print_ended_list(JsonWriter& json) {
  json.line("");
  json.end_list();
  json.end_object();
  std::cout << json.written() << "\n";
}

// Compares emissions computed from hours, power and one factor per family with the published ones, within 1%.
int reproduce_emissions(const File& file, bool as_json) {
  const EmissionsOrProblems read = read_emissions(file);
  if (const auto* problems = std::get_if<std::vector<Problem>>(&read)) {
    for (const Problem& problem : *problems) std::cerr << "r1cost: " << to_words(problem) << "\n";
    return refused;
  }
  const auto& rows = std::get<std::vector<PublishedEmissions>>(read);
  constexpr double near = emissions_tolerance;
  int status = 0;
  JsonWriter json = begun_list(near, "rows");
  if (!as_json)
    std::cout << padded("model", 22) << padded("kWh", 14, true) << padded("kg CO2e a kWh", 16, true)
              << padded("ours, t", 12, true) << padded("published, t", 14, true) << padded("difference", 13, true)
              << "\n";
  for (const PublishedEmissions& row : rows) {
    const KilowattHours used = row.power * row.chip_hours;
    const KilogramsPerKilowattHour factor = grid_factor(rows, row.family);
    const double difference = row.emissions.value > 0 ? used * factor / row.emissions - 1 : 0;
    if (std::fabs(difference) > near) status = refused;
    if (as_json) {
      write_emissions(json, row, used, factor, difference);
      continue;
    }
    std::cout << padded(row.family + " " + row.model, 22) << padded(grouped(used.value), 14, true)
              << padded(grouped(factor.value, 4), 16, true)
              << padded(grouped((used * factor).value / 1000, 1), 12, true)
              << padded(grouped(row.emissions.value / 1000, 1), 14, true) << padded(percent(difference), 13, true)
              << (std::fabs(difference) > near ? "  differs" : "") << "\n";
  }
  if (as_json) print_ended_list(json);
  return status;
}

// The hours and dollars printed in DeepSeek's own papers, at the price they assume: $2 a chip-hour. They match exactly.
std::vector<std::pair<std::string, Figure>> figures_of_the_papers() {
  constexpr UsdPerChipHour assumed{2};
  std::vector<std::pair<std::string, Figure>> all;
  for (const Budget& row : built_in_dataset().budgets)
    if (row.deepseek && row.kind == Kind::disclosure && row.likely && row.chip_hours && !row.at_reader_price)
      all.push_back({row.name, {"rental", "hours at $2", *row.chip_hours * assumed, *row.likely}});
  return all;
}

int reproduce_papers(bool as_json) {
  JsonWriter json = begun_list(0, "papers");
  int status = 0;
  if (!as_json)
    std::cout << padded("figure", 43) << padded("ours", 18, true) << padded("published", 18, true)
              << padded("difference", 13, true) << "\n";
  for (const auto& [name, figure] : figures_of_the_papers()) {
    if (figure.difference() != 0) status = refused;
    if (as_json) {
      json.line("  ");
      json.begin_object();
      json.text("name", name);
      json.number("ours", figure.ours.value);
      json.number("published", figure.theirs.value);
      json.number("difference", figure.difference());
      json.end_object();
    } else {
      std::cout << padded(name + ", " + std::string(figure.label), 43)
                << padded("$" + grouped(figure.ours.value), 18, true)
                << padded("$" + grouped(figure.theirs.value), 18, true)
                << padded(percent(figure.difference()), 13, true) << "\n";
    }
  }
  if (as_json) print_ended_list(json);
  return status;
}

int reproduce(const std::string& path, bool as_json) {
  const std::optional<std::string> text = read_file(path);
  if (!text) {
    std::cerr << "r1cost: cannot read " << path << "\n";
    return refused;
  }
  if (holds_emissions({path, *text})) return reproduce_emissions({path, *text}, as_json);
  const RunsOrProblems read = read_owned_runs({path, *text});
  if (const auto* problems = std::get_if<std::vector<Problem>>(&read)) {
    for (const Problem& problem : *problems) std::cerr << "r1cost: " << to_words(problem) << "\n";
    return refused;
  }
  const auto& runs = std::get<std::vector<PublishedRun>>(read);
  if (as_json) print_json(runs);
  else print_table(runs);
  for (const PublishedRun& run : runs)
    for (const Figure& figure : figures_of(run))
      if (expected_to_match(run) && !figure.matches()) return refused;
  return 0;
}

// Everything that is reproduced, as rows of a table in Markdown: what assets/reproduce/README.md shows.
int print_markdown(const std::vector<std::string>& paths) {
  int status = 0;
  const auto row = [](const std::string& what, const std::string& ours, const std::string& theirs, double difference) {
    std::cout << "| " << what << " | " << ours << " | " << theirs << " | " << percent(difference) << " |\n";
  };
  std::cout << "| figure | ours | published | difference |\n|---|---:|---:|---:|\n";
  for (const auto& [name, figure] : figures_of_the_papers())
    row(name + ", " + std::string(figure.label), "$" + grouped(figure.ours.value), "$" + grouped(figure.theirs.value),
        figure.difference());
  for (const std::string& path : paths) {
    const std::optional<std::string> text = read_file(path);
    if (!text) {
      std::cerr << "r1cost: cannot read " << path << "\n";
      return refused;
    }
    if (holds_emissions({path, *text})) {
      const EmissionsOrProblems read = read_emissions({path, *text});
      const auto* rows = std::get_if<std::vector<PublishedEmissions>>(&read);
      if (!rows) return reproduce_emissions({path, *text}, false);
      for (const PublishedEmissions& one : *rows) {
        const Kilograms ours = one.power * one.chip_hours * grid_factor(*rows, one.family);
        row(one.family + " " + one.model + ", emissions", grouped(ours.value / 1000, 1) + " t",
            grouped(one.emissions.value / 1000, 1) + " t", ours / one.emissions - 1);
        if (std::fabs(ours / one.emissions - 1) > emissions_tolerance) status = refused;
      }
      continue;
    }
    const RunsOrProblems read = read_owned_runs({path, *text});
    const auto* runs = std::get_if<std::vector<PublishedRun>>(&read);
    if (!runs) return reproduce(path, false);
    for (const PublishedRun& run : *runs)
      for (const Figure& figure : figures_of(run)) {
        row(run.model + ", " + std::string(figure.label) + (expected_to_match(run) ? "" : " (known not to match)"),
            "$" + grouped(figure.ours.value), "$" + grouped(figure.theirs.value), figure.difference());
        if (expected_to_match(run) && !figure.matches()) status = refused;
      }
  }
  return status;
}

}  // namespace

void add_reproduce(CLI::App& app, int& status) {
  struct Flags {
    std::vector<std::string> paths;
    bool json = false, markdown = false;
  };
  auto flags = std::make_shared<Flags>();
  CLI::App* command = app.add_subcommand("reproduce", "Published estimates again, from the inputs they state");
  command->add_option(
      "files", flags->paths,
      "Inputs and published figures, in the form of the files of assets/reproduce; none: the figures of "
      "DeepSeek’s own papers");
  CLI::Option* json = command->add_flag("--json", flags->json, "As JSON");
  command->add_flag("--markdown", flags->markdown, "The papers’ and all the files’ in one table")->excludes(json);
  command->footer(
      "Exit status 1 if a figure that should match is off by more than 0.1% (emissions, which are rounded: 1%).\n"
      "Examples:\n"
      "  r1cost reproduce\n"
      "  r1cost reproduce assets/reproduce/epoch-inputs.json\n"
      "  r1cost reproduce assets/reproduce/published-emissions.json --json");
  command->callback([flags, &status] {
    if (flags->markdown) {
      status = print_markdown(flags->paths);
      return;
    }
    if (flags->json && flags->paths.size() > 1) {
      std::cerr << "r1cost: --json takes one file at a time\n";
      status = misunderstood;
      return;
    }
    if (flags->paths.empty()) status = reproduce_papers(flags->json);
    for (const std::string& path : flags->paths)
      if (const int one = reproduce(path, flags->json)) status = one;
  });
}

}  // namespace explainer::cli
