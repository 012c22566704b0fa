#include <cmath>
#include <iostream>
#include <memory>

#include "cli/cli.h"
#include "data/flat_dataset.h"
#include "data/numbers.h"
#include "r1cost/split.h"
#include "scene/write.h"
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

// What sets the two apart and does not enter a rented bill.
void print_without_effect(const Scenario& a, const Scenario& b) {
  std::string words = a.chip == b.chip ? "" : "chip";
  for (const FieldInfo& row : fields)
    if (row.field > Field::utilisation && assumption(a.assumed, row.field) != assumption(b.assumed, row.field))
      words += (words.empty() ? "" : ", ") + std::string(row.name);
  if (!words.empty()) std::cout << "  They differ in " << words << " too, which no rented bill depends on: see own\n";
}

std::string json_of(const std::string& word, const Answer& answer) {
  return "{\"scenario\": " + json_string(word) + ", \"chip_hours\": " + shortest(answer.chip_hours.value) +
         ", \"usd\": " + shortest(answer.usd.value) + ", \"at_least\": " + (answer.at_least ? "true" : "false") + "}";
}

void print_json(const CompareFlags& flags, const std::string& edition, const Answer& a, const Answer& b, bool like,
                const Split& found) {
  std::string lines;
  for (std::size_t i = 0; i < a.lines.size() && i < b.lines.size(); ++i) {
    const Usd before = a.lines[i].counted ? a.lines[i].usd.value_or(Usd{}) : Usd{};
    const Usd after = b.lines[i].counted ? b.lines[i].usd.value_or(Usd{}) : Usd{};
    lines += (i > 0 ? ", " : "") + std::string("{\"id\": ") + json_string(a.lines[i].id) +
             ", \"usd_more\": " + shortest((after - before).value) + "}";
  }
  std::cout << "{" << edition << ",\n \"first\": " << json_of(flags.first, a)
            << ",\n \"second\": " << json_of(flags.second, b) << ",\n \"times\": " << shortest(found.whole)
            << ", \"like\": " << (like ? "true" : "false") << ",\n \"factors\": {\"price\": " << shortest(found.price)
            << ", \"count\": " << shortest(found.count) << ", \"hours\": " << shortest(found.hours)
            << ", \"failed\": " << shortest(found.failed) << ", \"stages\": " << shortest(found.stages)
            << "},\n \"lines\": [" << lines << "]}\n";
}

// What the ratio is made of; factors of one are left out.
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
      print_json(*flags, edition_json(*data), first, second, like, found);
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
