#include <cstdio>
#include <iostream>
#include <memory>

#include "cli/cli.h"
#include "data/numbers.h"
#include "data/read_scenario.h"
#include "r1cost/evaluate.h"

namespace explainer::cli {
namespace {

using namespace r1cost;

struct BatchFlags {
  std::vector<std::string> data;
  std::string path = "-";
};

constexpr std::size_t longest_line = 1 << 20;  // bytes; no scenario needs more, and memory stays the same for any input

struct Batch {
  const Dataset& data;
  std::size_t number = 0;
  bool bad = false;

  void refuse(const std::string& words) {
    std::cerr << "r1cost: line " << number << ": " << words << "\n";
    bad = true;
  }

  void take(const std::string& line, bool too_long) {
    ++number;
    if (too_long) return refuse("longer than a mebibyte");
    if (line.find_first_not_of(" \t\r") == line.npos) return;
    const ScenarioOrProblems read = read_scenario({"scenario", line}, data);
    if (const auto* problems = std::get_if<std::vector<Problem>>(&read)) return refuse(to_words(problems->front()));
    const Answer answer = bill(data, std::get<DoubtedScenario>(read).scenario);
    std::cout << "{\"line\":" << number << ",\"chip_hours\":" << shortest(answer.chip_hours.value)
              << ",\"usd\":" << shortest(answer.usd.value) << ",\"at_least\":" << (answer.at_least ? "true" : "false")
              << ",\"own_usd\":" << (answer.owned ? shortest(answer.owned->total.value) : "null")
              << ",\"energy_kwh\":" << (answer.energy ? shortest(answer.energy->value) : "null")
              << ",\"carbon_kg\":" << (answer.carbon ? shortest(answer.carbon->value) : "null") << "}\n";
  }
};

int run(const BatchFlags& flags) {
  const Dataset* const data = load_dataset(flags.data);
  if (!data) return refused;
  std::FILE* file = flags.path == "-" ? standard_input : std::fopen(flags.path.c_str(), "rb");
  if (!file) {
    std::cerr << "r1cost: cannot read " << flags.path << "\n";
    return refused;
  }
  Batch batch{*data};
  std::string line;
  bool too_long = false, any = false;
  char block[65536];
  for (std::size_t got; (got = std::fread(block, 1, sizeof block, file)) > 0;)
    for (std::size_t i = 0; i < got; ++i) {
      any = true;
      if (block[i] == '\n') {
        batch.take(line, too_long);
        line.clear();
        too_long = any = false;
      } else if (line.size() < longest_line) {
        line += block[i];
      } else {
        too_long = true;
      }
    }
  if (any) batch.take(line, too_long);
  const bool failed = std::ferror(file) != 0;
  if (file != stdin) std::fclose(file);
  if (failed) {
    std::cerr << "r1cost: cannot read " << flags.path << "\n";
    return refused;
  }
  return batch.bad ? refused : 0;
}

}  // namespace

void add_batch(CLI::App& app, int& status) {
  auto flags = std::make_shared<BatchFlags>();
  CLI::App* command = app.add_subcommand("batch", "Many scenarios, one JSON object a line in and out");
  command->add_option("file", flags->path, "A file, or - for standard input (the default)");
  command->add_option("--data", flags->data, "Dataset files instead of the built-in one");
  command->footer(
      "A line that is no scenario is reported with its number and passed over; the exit status is then 1.\n"
      "Example:\n  echo '{\"count\": 1024, \"hours\": 80, \"also\": []}' | r1cost batch");
  command->callback([flags, &status] { status = run(*flags); });
}

}  // namespace explainer::cli
