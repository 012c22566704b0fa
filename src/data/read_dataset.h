// Text to dataset, with every refusal named.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "r1cost/dataset.h"

namespace explainer {

// What is wrong with a text: where (file and JSON pointer), what was expected, what was found.
struct Problem {
  std::string file;
  std::string pointer;  // RFC 6901, "/budgets/3/kind"
  std::string expected;
  std::string found;
};
// "budgets.json: /budgets/3/kind: expected one of disclosure, derived, ...; found \"guess\""
std::string to_words(const Problem&);

// How many words a quote has, parted by spaces.
int words_in(const std::string& text);

struct File {
  std::string_view name, text;
};

using DatasetOrProblems = std::variant<r1cost::Dataset, std::vector<Problem>>;

// One dataset from its files (each an object with any of the keys edition, title, chips, stages, budgets, presets,
// landmarks, claims, disputes, energy, ownership; together all of them). At most the first ten problems.
DatasetOrProblems read_dataset(const std::vector<File>&);

// The dataset compiled into the program. Its files are in assets/data; a test reads them.
const r1cost::Dataset& built_in_dataset();

}  // namespace explainer
