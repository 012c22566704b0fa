// Questions that are ready to be asked: {"questions": [{"question", "asks", "times", "state": a link, "against":
// [Budget::id]}]}. The file holds no answers: these are the engine's (views/answers.h).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "data/read_dataset.h"

namespace explainer {

// What the first words of an answer have to say.
enum class Asks {
  total,     // what it comes to then
  amount,    // how much it is through the lens
  makes,     // whether the state's run makes the first figure
  times,     // whether a figure is so many times the bill
  as_cheap,  // whether the first figure is no more than the bill
};
inline constexpr std::array<std::string_view, 5> asks_names{"total", "amount", "makes", "times", "as-cheap"};

inline constexpr std::size_t longest_question = 100;  // bytes

struct ReadyQuestion {
  std::string words;
  Asks asks = Asks::total;
  std::optional<double> times;       // that the question names
  std::string link;                  // to the state that answers it
  std::vector<std::string> against;  // Budget::id of the figures that the bill is set beside; none: the bill itself
};

using QuestionsOrProblems = std::variant<std::vector<ReadyQuestion>, std::vector<Problem>>;

// At most the first ten problems.
QuestionsOrProblems read_questions(const File&);

// Those that the program carries; none if they are broken, which tests see.
const std::vector<ReadyQuestion>& built_in_questions();

}  // namespace explainer
