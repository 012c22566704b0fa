#include <cmath>
#include <iostream>
#include <memory>

#include "cli/cli.h"
#include "data/flat_dataset.h"
#include "data/json_writer.h"
#include "data/numbers.h"
#include "r1cost/split.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer::cli {
namespace {

using namespace r1cost;

struct CompareFlags {
  std::string first, second;
  std::vector<std::string> data;
  bool json = false;
};

void print_one(const std::string& word, const Scenario& scenario, const Answer& answer) {
  std::cout << word << ": " << run_arithmetic(scenario);
  for (const std::string& stage : scenario.also) std::cout << ", " << stage;
  std::cout << ": " << chip_hours(answer.chip_hours) << ", " << total_words(answer) << "\n";
}

void print_differences(const Answer& a, const Answer& b) {
  for (std::size_t i = 0; i < a.lines.size() && i < b.lines.size(); ++i) {
    const Usd before = a.lines[i].counted ? a.lines[i].usd.value_or(Usd{}) : Usd{};
    const Usd after = b.lines[i].counted ? b.lines[i].usd.value_or(Usd{}) : Usd{};
    if (before == after) continue;
    const bool more = after > before;
    std::cout << "  " << a.lines[i].id << ": " << (more ? "+" : "-") << money(more ? after - before : before - after)
              << "\n";
  }
}

// Names the differences that do not affect a rented bill.
void print_without_effect(const Scenario& a, const Scenario& b) {
  std::string words = a.chip == b.chip ? "" : "chip";
  for (const FieldInfo& row : fields)
    if (row.field > Field::utilisation && assumption(a.assumed, row.field) != assumption(b.assumed, row.field))
      words += (words.empty() ? "" : ", ") + std::string(row.name);
  if (!words.empty()) std::cout << "  They differ in " << words << " too, which no rented bill depends on: see own\n";
}

void write_side(JsonWriter& json, std::string_view key, const std::string& word, const Answer& answer) {
  json.line(" ");
  json.begin_object(key);
  json.text("scenario", word);
  json.number("chip_hours", answer.chip_hours.value);
  json.number("usd", answer.usd.value);
  json.flag("at_least", answer.at_least);
  json.end_object();
}

void print_json(const CompareFlags& flags, const Dataset& data, const Answer& a, const Answer& b, bool like,
                const Split& found) {
  JsonWriter json(JsonForm::spaced);
  json.begin_object();
  write_edition(json, data);
  write_side(json, "first", flags.first, a);
  write_side(json, "second", flags.second, b);
  json.line(" ");
  json.number("times", found.whole);
  json.flag("like", like);
  json.line(" ");
  json.begin_object("factors");
  json.number("price", found.price);
  json.number("count", found.count);
  json.number("hours", found.hours);
  json.number("failed", found.failed);
  json.number("stages", found.stages);
  json.end_object();
  json.line(" ");
  json.begin_list("lines");
  for (std::size_t i = 0; i < a.lines.size() && i < b.lines.size(); ++i) {
    const Usd before = a.lines[i].counted ? a.lines[i].usd.value_or(Usd{}) : Usd{};
    const Usd after = b.lines[i].counted ? b.lines[i].usd.value_or(Usd{}) : Usd{};
    json.begin_object();
    json.text("id", a.lines[i].id);
    json.number("usd_more", (after - before).value);
    json.end_object();
  }
  json.end_list();
  json.end_object();
  std::cout << json.written() << "\n";
}

// The factors of the ratio; factors of 1 are left out.
void print_factors(const Split& found) {
  const std::pair<std::string_view, double> factors[] = {{"price", found.price},
                                                         {"count", found.count},
                                                         {"hours", found.hours},
                                                         {"what is counted", found.stages},
                                                         {"failed runs", found.failed}};
  std::string words;
  for (const auto& [name, factor] : factors)
    if (std::fabs(factor - 1) > 0.0005)
      words += (words.empty() ? "" : " × ") + std::string(name) + " " + grouped(factor, factor < 10 ? 3 : 1);
  if (!words.empty()) std::cout << "  = " << words << "\n";
}

}  // namespace

void add_compare(CLI::App& app, int& status) {
  auto flags = std::make_shared<CompareFlags>();
  CLI::App* command = app.add_subcommand("compare", "Two scenarios side by side, and what makes the difference");
  command
      ->add_option(
          "first", flags->first,
          "A preset; or chip=h100,count=512,hours=80,price=2,also=r1-zero+data; or a file with a scenario as JSON")
      ->required();
  command->add_option("second", flags->second, "The same of the other")->required();
  command->add_option("--data", flags->data, "Dataset files instead of the built-in one");
  command->add_flag("--json", flags->json, "Print JSON");
  command->footer(
      "Examples:\n"
      "  r1cost compare only-80-hours with-v3   # how many times as much, and by which factors\n"
      "  r1cost compare r1-published with-v3\n"
      "  r1cost compare only-80-hours chip=h100,count=512,hours=80,price=12.29,also=none");
  command->callback([flags, &status] {
    const Dataset* const data = load_dataset(flags->data);
    if (!data) {
      status = refused;
      return;
    }
    std::optional<Scenario> scenarios[2];
    const std::string* words[2] = {&flags->first, &flags->second};
    for (int i = 0; i < 2; ++i) {
      status = misunderstood;
      if (const auto parsed = flags_from_word(*words[i])) scenarios[i] = scenario_from(*parsed, *data, status);
      if (!scenarios[i]) return;
    }
    const Answer first = evaluate(*data, *scenarios[0]), second = evaluate(*data, *scenarios[1]);
    const std::string unlike = unlike_bills(first, second);
    const bool like = unlike.empty();
    const Split found = split(*data, *scenarios[0], *scenarios[1]);
    if (flags->json) {
      print_json(*flags, *data, first, second, like, found);
      return;
    }
    print_one(flags->first, *scenarios[0], first);
    print_one(flags->second, *scenarios[1], second);
    if (second.usd == first.usd) std::cout << (like ? "Both cost the same" : "≠ Both cost the same");
    else {
      const std::string ratio = times(second.usd / first.usd);
      std::cout << (like ? "The second is " : "≠ The second is ")
                << (ratio == "same"           ? "almost the same as the first"
                    : ratio.starts_with("1/") ? ratio + " of the first"
                                              : ratio + " the first");
    }
    if (!like) std::cout << ", but " << unlike;
    std::cout << "\n";
    print_factors(found);
    print_differences(first, second);
    print_without_effect(*scenarios[0], *scenarios[1]);
  });
}

}  // namespace explainer::cli
