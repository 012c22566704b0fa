// Text to dataset, with every refusal named.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "data/problem.h"
#include "r1cost/dataset.h"

namespace explainer {

// How many words a quote has, parted by spaces.
int words_in(const std::string& text);

using DatasetOrProblems = std::variant<r1cost::Dataset, std::vector<Problem>>;

// One dataset from its files (each an object with any of the keys edition, title, chips, stages, budgets, presets,
// landmarks, claims, disputes, energy, ownership; together all of them). At most the first ten problems.
DatasetOrProblems read_dataset(const std::vector<File>&);

// The dataset compiled into the program. Its files are in assets/data; a test reads them.
const r1cost::Dataset& built_in_dataset();

}  // namespace explainer
