// Reads a dataset from text and says what is wrong with it if it cannot.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "data/problem.h"
#include "r1cost/dataset.h"

namespace explainer {

// The number of words in a quote, which are separated by spaces.
int words_in(const std::string& text);

using DatasetOrProblems = std::variant<r1cost::Dataset, std::vector<Problem>>;

// Reads one dataset from its files. Each file is an object with any of the keys edition, title, chips, stages, budgets,
// presets, landmarks, claims, disputes, energy, ownership and so on; together they must have all of them. Otherwise it
// returns up to ten problems.
DatasetOrProblems read_dataset(const std::vector<File>&);

// The dataset that is compiled into the program from assets/data. A test reads the same files.
const r1cost::Dataset& built_in_dataset();

}  // namespace explainer
