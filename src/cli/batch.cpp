#include <cstdio>
#include <iostream>
#include <memory>
#include <utility>

#include "cli/cli.h"
#include "cli/json_pieces.h"
#include "data/json_writer.h"
#include "data/parse_json.h"
#include "data/read_scenario.h"
#include "data/text_encoding.h"
#include "r1cost/evaluate.h"

namespace explainer::cli {
namespace {

using namespace r1cost;

struct BatchFlags {
  std::vector<std::string> data;
  std::string path = "-";
};

// Bytes: no scenario needs more, and the limit bounds the memory for any input.
constexpr std::size_t longest_line = 1 << 20;

struct Batch {
  const Dataset& data;
  std::string name;  // the file's name, for messages
  std::size_t number = 0;
  bool bad = false, hopeless = false;

  // The input is either one scenario per line or a single JSON text. The first line that is not blank decides, or the
  // next one if the first leaves a bracket open.
  enum class Form { unknown, open, lines, whole };
  Form form = Form::unknown;
  std::string kept;  // the text since the line that left a bracket open
  std::size_t kept_from = 0;

  void refuse(const std::string& place, const std::string& words) {
    std::cerr << "r1cost: " << place << ": " << words << "\n";
    bad = true;
  }

  // Reports a problem with the whole input and stops.
  void give_up(const std::string& words) {
    refuse(name, words);
    hopeless = true;
  }

  void answer(const JsonPiece& piece) {
    const ScenarioOrProblems read = read_scenario({"scenario", piece.text}, data);
    const std::string item = piece.item ? std::to_string(piece.item) : "";
    if (const auto* problems = std::get_if<std::vector<Problem>>(&read))
      return refuse("line " + std::to_string(piece.line) + (piece.item ? ", item " + item : ""),
                    to_words(problems->front()));
    const Answer answer = bill(data, std::get<DoubtedScenario>(read).scenario);
    JsonWriter json(JsonForm::compact);
    json.begin_object();
    json.whole("line", piece.line);
    if (piece.item) json.whole("item", piece.item);
    json.number("chip_hours", answer.chip_hours.value);
    json.number("usd", answer.usd.value);
    json.flag("at_least", answer.at_least);
    json.number("own_usd", answer.owned ? std::optional(answer.owned->total) : std::nullopt);
    json.number("energy_kwh", answer.energy);
    json.number("carbon_kg", answer.carbon);
    json.end_object();
    std::cout << json.written() << "\n";
  }

  void answer_line(std::size_t line, std::string_view text) {
    while (!text.empty() && std::string_view(" \t\r,").find(text.back()) != std::string_view::npos)
      text.remove_suffix(1);
    if (text.find_first_not_of(" \t\r") == text.npos) return;
    const bool list = text[text.find_first_not_of(" \t\r")] == '[';
    const auto pieces = list ? json_pieces(text, line) : std::nullopt;
    if (!pieces) return answer({line, 0, text});
    for (const JsonPiece& piece : *pieces) answer(piece);
  }

  void take(std::string_view line, bool too_long) {
    ++number;
    if (number == 1 && is_utf16(line)) return give_up(std::string(utf16_words));
    if (number == 1) line = without_mark(line);
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (form == Form::unknown && first != line.npos) {
      if (line.find('{') == line.npos && line[first] != '[' && line.find_first_of(",;\t") != line.npos)
        return give_up("a table, not JSON; write a line for each of its rows: {\"count\": 512, \"hours\": 80}");
      form = !too_long && stays_open(line) ? Form::open : Form::lines;
      kept_from = number;
    } else if (form == Form::open && first != line.npos) {
      // Both lines begin a scenario, so the first one was cut off.
      const bool next = line[first] == '{' && kept[kept.find_first_not_of(" \t\r")] == '{';
      form = next ? Form::lines : Form::whole;
      if (next) answer_line(kept_from, kept);
    }
    if (form == Form::lines) {
      if (too_long) refuse("line " + std::to_string(number), "longer than a mebibyte");
      else answer_line(number, line);
    } else if (form != Form::unknown) {
      kept.append(line) += '\n';
      if (too_long || kept.size() > largest_json) give_up("more than 32 MiB of JSON, or a line longer than a mebibyte");
    }
  }

  void end() {
    if (hopeless || (form != Form::open && form != Form::whole)) return;
    const auto pieces = json_pieces(kept, kept_from);
    if (form == Form::open && !pieces) return answer_line(kept_from, kept);
    if (!pieces)
      return give_up(
          "neither a JSON object a line nor JSON as a whole: a bracket or a quote is not closed, or a comma is "
          "missing");
    for (const JsonPiece& piece : *pieces) answer(piece);
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
  Batch batch{*data, flags.path == "-" ? "standard input" : flags.path};
  std::string line;
  // `returned`: the last byte was \r, which ends a line by itself or as \r\n.
  bool too_long = false, any = false, returned = false;
  char block[65536];
  for (std::size_t got; !batch.hopeless && (got = std::fread(block, 1, sizeof block, file)) > 0;)
    for (std::size_t i = 0; i < got && !batch.hopeless; ++i) {
      if (std::exchange(returned, block[i] == '\r') && block[i] == '\n') continue;
      any = true;
      if (block[i] == '\n' || block[i] == '\r') {
        batch.take(line, too_long);
        line.clear();
        too_long = any = false;
      } else if (line.size() < longest_line) {
        line += block[i];
      } else {
        too_long = true;
      }
    }
  if (any && !batch.hopeless) batch.take(line, too_long);
  batch.end();
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
      "A line that is no scenario is reported with its number and passed over; the exit status is then 1. Objects "
      "over\n"
      "several lines and lists of them are read as well: then “line” is where one begins, “item” which of the list.\n"
      "Examples:\n"
      "  echo '{\"hours\": 100}' | r1cost batch\n"
      "  echo '{\"count\": 1024, \"hours\": 80, \"also\": []}' | r1cost batch");
  command->callback([flags, &status] { status = run(*flags); });
}

}  // namespace explainer::cli
