// Reads the ready questions: {"questions": [{"question", "asks", "times", "state": a link, "against": [Budget::id]}]}.
// The file contains no answers, because the engine computes them (views/answers.h).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "data/read_dataset.h"

namespace explainer {

// What the first words of an answer must say.
enum class Asks {
  total,     // what the total is
  amount,    // the amount through the state's lens
  makes,     // whether the state's run makes the first figure
  times,     // whether a figure is that many times the bill
  as_cheap,  // whether the first figure is at most the bill
};
inline constexpr std::array<std::string_view, 5> asks_names{"total", "amount", "makes", "times", "as-cheap"};

inline constexpr std::size_t longest_question = 100;  // bytes

struct ReadyQuestion {
  std::string words;
  Asks asks = Asks::total;
  std::optional<double> times;  // the multiple that the question names
  std::string link;             // a link to the state that answers the question
  // Budget::id of the figures that the bill is compared with; empty: the answer is the bill itself.
  std::vector<std::string> against;
};

using QuestionsOrProblems = std::variant<std::vector<ReadyQuestion>, std::vector<Problem>>;

// The questions, or up to ten problems.
QuestionsOrProblems read_questions(const File&);

// The questions compiled into the program. None if they are invalid, which a test would report.
const std::vector<ReadyQuestion>& built_in_questions();

}  // namespace explainer
