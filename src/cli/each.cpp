#include <rapidjson/document.h>

#include <cstdio>
#include <iostream>
#include <sstream>
#include <utility>

#include "cli/cli.h"
#include "data/json_writer.h"
#include "data/parse_json.h"
#include "data/text_encoding.h"

namespace explainer::cli {
namespace {

// Reads one line without its end; false if there is none left.
bool read_line(std::FILE* file, std::string& line) {
  line.clear();
  int c;
  while ((c = std::getc(file)) != EOF && c != '\n') line += static_cast<char>(c);
  return c != EOF || !line.empty();
}

// The words of a JSON list of texts; nullopt if the line is something else.
std::optional<std::vector<std::string>> words_of(const std::string& line) {
  rapidjson::Document json;
  if (parse_json(json, line) || !json.IsArray()) return std::nullopt;
  std::vector<std::string> words;
  for (const rapidjson::Value& one : json.GetArray()) {
    if (!one.IsString()) return std::nullopt;
    words.emplace_back(one.GetString(), one.GetStringLength());
  }
  return words;
}

// Collects everything that is written to a stream as long as this object exists.
class Caught {
 public:
  explicit Caught(std::ostream& stream) : stream_(stream), before_(stream.rdbuf(text_.rdbuf())) {}
  ~Caught() { stream_.rdbuf(before_); }
  Caught(const Caught&) = delete;
  Caught& operator=(const Caught&) = delete;
  std::string text() const { return text_.str(); }

 private:
  std::ostringstream text_;
  std::ostream& stream_;
  std::streambuf* before_;
};

int run() {
  std::FILE* const lines = std::exchange(standard_input, nullptr);
  if (!lines) {
    std::cerr << "r1cost: each: a line cannot read lines itself\n";
    return misunderstood;
  }
  bool all_done = true;
  bool first = true;
  for (std::string line; read_line(lines, line);) {
    if (std::exchange(first, false)) {
      if (is_utf16(line)) {
        std::cerr << "r1cost: each: standard input is " << utf16_words << "\n";
        return misunderstood;
      }
      line = without_mark(line);
    }
    int status = misunderstood;
    std::string out, errors;
    {
      Caught caught_out(std::cout), caught_errors(std::cerr);
      if (const auto words = words_of(line)) status = answer(*words);
      else std::cerr << "r1cost: each: expected a JSON list of words, such as [\"cost\", \"--hours\", \"100\"]\n";
      out = caught_out.text();
      errors = caught_errors.text();
    }
    // The caller may wait for each line, so the output is flushed.
    JsonWriter json(JsonForm::compact);
    json.begin_object();
    json.raw("status", std::to_string(status));
    json.text("out", out);
    json.text("err", errors);
    json.end_object();
    std::cout << json.written() << std::endl;
    if (!std::cout) break;
    if (status != 0) all_done = false;
  }
  return all_done ? 0 : refused;
}

}  // namespace

void add_each(CLI::App& app, int& status) {
  CLI::App* command = app.add_subcommand("each", "Many command lines in one process, one JSON list of words a line");
  command->footer(
      "For each line of standard input one line of JSON: what the command line would have printed (out), said (err)\n"
      "and ended with (status). None of them can read standard input. Exit status 1: one of theirs is not 0.\n"
      "Examples:\n"
      "  echo '[\"cost\", \"--hours\", \"100\"]' | r1cost each\n"
      "  echo '[\"render\", \"--width\", \"320\"]' | r1cost each");
  command->callback([&status] { status = run(); });
}

}  // namespace explainer::cli
