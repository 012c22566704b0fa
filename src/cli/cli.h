// The command line r1cost: declarations that its subcommands share.
//
// Data goes to standard output, messages to standard error. Exit status: 0 done, 1 the input was read and refused (a
// broken dataset, files that differ from what they should be), 2 the command was not understood, 3 (verify alone) the
// figures of a file are right and its form is another.
//
// The help of each subcommand ends with examples, below a line “Examples:”, each in a line that begins with two blanks.
// tests/cli/help_claims.mjs runs them all; one that does not end with 0 says so in a remark, “# exit status 1”.
#pragma once

#include <CLI/CLI.hpp>
#include <array>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

#include "data/spreads.h"
#include "data/text_encoding.h"
#include "data/typed_number.h"
#include "r1cost/dataset.h"
#include "r1cost/scenario.h"
#include "state/story.h"

namespace explainer::cli {

inline constexpr int refused = 1, misunderstood = 2, in_another_form = 3;

// Runs one command line, given without the program's name, and returns the exit status.
int answer(const std::vector<std::string>& words);

// The file that "-" stands for; nullptr while command lines themselves are read from it (r1cost each).
extern std::FILE* standard_input;

// The contents of a file, or nullopt if it cannot be read.
std::optional<std::string> read_file(const std::string& path);

// The dataset in these files, or the compiled-in one if there are none. It lives as long as the program. On problems,
// prints them to standard error and returns nullptr.
const r1cost::Dataset* load_dataset(const std::vector<std::string>& paths);
// The story that is compiled in, at a dataset's figures. At those that are compiled in too it is read once.
Story story_at(const r1cost::Dataset&);

// The values of --preset, --chip, --also, --scenario, --link, --printed and of one flag per field (--count, --hours,
// --pue...).
struct ScenarioFlags {
  std::string preset, chip, also, file, link, printed;
  std::array<std::string, r1cost::fields.size()> values;  // one for each field, in their order
};
void add_scenario_flags(CLI::App&, ScenarioFlags&);

// The scenario that the flags describe, based on the preset or the starting state. If refused: prints a message,
// returns nullopt and sets the exit status, `refused` for a mistake in a file and `misunderstood` for one in a flag.
std::optional<r1cost::Scenario> scenario_from(const ScenarioFlags&, const r1cost::Dataset&, int& status);
// The same with the doubts of a --scenario file or a --link, and with the link's lens and picture. A link to a chapter
// gives the state that the chapter shows.
std::optional<State> state_from(const ScenarioFlags&, const r1cost::Dataset&, int& status);

// Parses one scenario in a single word: "r1-published", "file.json", a link, or
// "chip=h100,count=512,hours=80,also=r1-zero+data".
std::optional<ScenarioFlags> flags_from_word(const std::string& word);

// Parses a typed number; nullopt, with a message that shows how to write it, if it is no number in range.
std::optional<double> number_of_flag(const char* flag, const std::string& text, const NumberFor&);

// A validator for options with a number. It reads the number as everywhere else and passes it to CLI11 in CLI11's form.
CLI::Validator typed(NumberFor);
// A validator for a page's --width: a number from 280 to 1240.
CLI::Validator page_width();

// ". Did you mean “h100”?" with the nearest of `choices`, or an empty text if none is near.
std::string suggestion(const std::string& word, const std::vector<std::string>& choices);

// The values of the flags --count-range, --price-range and so on, one for each field in their order.
using RangeFlags = std::array<std::string, r1cost::fields.size()>;
void add_range_flags(CLI::App&, RangeFlags&);
// The state of the flags or the file, with everything that the file and the flags put in doubt. Prints a message and
// returns nullopt if refused.
std::optional<State> doubted_state_from(const ScenarioFlags&, const RangeFlags&, const r1cost::Dataset&, int& status);

// The text with blanks up to a number of letters (not bytes), appended or, if `right`, prepended.
std::string padded(std::string text, std::size_t letters, bool right = false);

// Each function adds its subcommand. Running the subcommand sets `status`.
void add_cost(CLI::App&, int& status);
void add_compare(CLI::App&, int& status);
void add_data(CLI::App&, int& status);
void add_render(CLI::App&, int& status);
void add_own(CLI::App&, int& status);
void add_solve(CLI::App&, int& status);
void add_steps(CLI::App&, int& status);
void add_work(CLI::App&, int& status);
void add_yardstick(CLI::App&, int& status);
void add_batch(CLI::App&, int& status);
void add_link(CLI::App&, int& status);
void add_explain(CLI::App&, int& status);
void add_doubt(CLI::App&, int& status);
void add_reproduce(CLI::App&, int& status);
void add_check(CLI::App&, int& status);
void add_export(CLI::App&, int& status);
void add_verify(CLI::App&, int& status);
void add_each(CLI::App&, int& status);

}  // namespace explainer::cli
