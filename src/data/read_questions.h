// Questions that are ready to be asked: {"questions": [{"question", "state": a link, "against": [Budget::id]}]}. The
// file holds no answers: these are the engine's (views/answers.h).
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "data/read_dataset.h"

namespace explainer {

struct ReadyQuestion {
  std::string words;
  std::string link;                  // to the state that answers it
  std::vector<std::string> against;  // Budget::id of the figures that the bill is set beside; none: the bill itself
};

using QuestionsOrProblems = std::variant<std::vector<ReadyQuestion>, std::vector<Problem>>;

// At most the first ten problems.
QuestionsOrProblems read_questions(const File&);

// Those that the program carries; none if they are broken, which tests see.
const std::vector<ReadyQuestion>& built_in_questions();

}  // namespace explainer
