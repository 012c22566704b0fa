// The command line r1cost: what its subcommands share.
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
#include "data/typed_number.h"
#include "r1cost/dataset.h"
#include "r1cost/scenario.h"
#include "state/state.h"

namespace explainer::cli {

inline constexpr int refused = 1, misunderstood = 2, in_another_form = 3;

// Answers the words of one command line, without the program's name; the exit status.
int answer(const std::vector<std::string>& words);

// What “-” stands for as a file; nullptr while command lines are read from there (r1cost each).
extern std::FILE* standard_input;

// A whole file, or nullopt if it cannot be read.
std::optional<std::string> read_file(const std::string& path);

// The dataset of the files given, or the one compiled in if none are; it lasts as long as the program. Problems go to
// standard error; then nullptr.
const r1cost::Dataset* load_dataset(const std::vector<std::string>& paths);

// What the flags --preset --chip --also --scenario --link and one a field (--count, --hours, --pue...) held.
struct ScenarioFlags {
  std::string preset, chip, also, file, link, printed;
  std::array<std::string, r1cost::fields.size()> values;  // by field
};
void add_scenario_flags(CLI::App&, ScenarioFlags&);

// The scenario they say, from the preset or the starting state. If refused: a message on standard error, nullopt, and
// the exit status: `refused` for what is in a file, `misunderstood` for a flag.
std::optional<r1cost::Scenario> scenario_from(const ScenarioFlags&, const r1cost::Dataset&, int& status);
// The same with what a --scenario file or a --link puts in doubt, and how a --link looks at it; a chapter's link is
// what the chapter shows.
std::optional<State> state_from(const ScenarioFlags&, const r1cost::Dataset&, int& status);

// "r1-published", "file.json", a link, or "chip=h100,count=512,hours=80,also=r1-zero+data": one scenario in one word.
std::optional<ScenarioFlags> flags_from_word(const std::string& word);

// A typed number; nullopt, and a message that shows how to write it, if it is none in range.
std::optional<double> number_of_flag(const char* flag, const std::string& text, const NumberFor&);

// Of an option that holds a number: reads it as everywhere, and gives it to CLI11 in its own form.
CLI::Validator typed(NumberFor);
// For a page's --width: a number from 280 to 1240.
CLI::Validator page_width();

// ". Did you mean “h100”?" for the nearest of `choices`, or nothing if none is near.
std::string suggestion(const std::string& word, const std::vector<std::string>& choices);

// The flags --count-range, --price-range... of what is in doubt.
using RangeFlags = std::array<std::string, r1cost::fields.size()>;
void add_range_flags(CLI::App&, RangeFlags&);
// The scenario of the flags or the file, with what the file and the flags put in doubt; nullopt and a message if
// refused.
std::optional<State> doubted_state_from(const ScenarioFlags&, const RangeFlags&, const r1cost::Dataset&, int& status);

// The text with spaces up to so many letters (not bytes), behind it or, `right`, before it.
std::string padded(std::string text, std::size_t letters, bool right = false);

// Each adds its subcommand, and returns nothing until it is run: then it sets `status`.
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
