#include "views/words.h"
#include "views/total_note.h"

#include <doctest/doctest.h>

#include "data/read_dataset.h"
#include "small_dataset.h"

using namespace explainer;

TEST_CASE("money is printed as a newspaper prints it") {
  CHECK(money({81920}) == "$81,920");
  CHECK(money({293920}) == "$293,920");
  CHECK(money({5576000}) == "$5,576,000");
  CHECK(money({61680000}) == "$61.7 million");
  CHECK(money({100e6}) == "$100 million");
  CHECK(money({999.6e6}) == "$1 billion");
  CHECK(money({1.6e9}) == "$1.6 billion");
  CHECK(money({40e9}) == "$40 billion");
  CHECK(money({2.5e12}) == "$2.5 trillion");
  CHECK(money({0.1}) == "$0.10");
  CHECK(money({30}) == "$30");
  CHECK(money({9999999.7}) == "$10 million");
}

TEST_CASE("the axis is short") {
  CHECK(axis_money({10000}) == "$10K");
  CHECK(axis_money({1e6}) == "$1M");
  CHECK(axis_money({1e10}) == "$10B");
  CHECK(axis_money({0.1}) == "$0.10");
  CHECK(axis_money({1}) == "$1");
}

TEST_CASE("ratios say how many times, or what part") {
  CHECK(times(1.0003) == "same");
  CHECK(times(1.82) == "1.8×");
  CHECK(times(0.9526) == "0.95×");
  CHECK(times(9.96) == "10×");
  CHECK(times(17011.4) == "17,011×");
  CHECK(times(0.05) == "1/20");
}

TEST_CASE("dates are as exact as they are known") {
  CHECK(date("2025-09-17") == "17 September 2025");
  CHECK(date("2025-09-07") == "7 September 2025");
  CHECK(date("2023-04") == "April 2023");
  CHECK(date("2020") == "2020");
  CHECK(date("") == "");
}

TEST_CASE("a figure that is a bound or a range says so") {
  r1cost::Budget budget;
  r1cost::Ratio ratio;
  ratio.likely = r1cost::Usd{5e8};
  budget.bound = r1cost::Bound::more_than;
  CHECK(figure(budget, ratio) == "more than $500 million");
  budget.bound = r1cost::Bound::stated;
  CHECK(figure(budget, ratio) == "$500 million");
  ratio.likely.reset();
  ratio.low = r1cost::Usd{20e6};
  ratio.high = r1cost::Usd{50e6};
  CHECK(figure(budget, ratio) == "$20 million to $50 million");
  ratio.high.reset();
  CHECK(figure(budget, ratio) == "more than $20 million");
}

TEST_CASE("the note under the total explains the 80 dollars that are missing to the headline") {
  const auto& data = built_in_dataset();
  const State start = starting_state(data);
  CHECK(total_note(start, r1cost::evaluate(data, start.scenario), data) ==
        "512 × 80 is 40,960; the paper’s table prints 41,000 chip-hours, hence $294,000.");
}

TEST_CASE("an unknown line makes the total \"at least\" in every place where it is said") {
  const auto data = small_dataset();
  const State state = reduce(starting_state(data), CountStage{"failed", true}, data);
  const auto answer = r1cost::evaluate(data, state.scenario);
  CHECK(total_words(answer) == "at least $293,920");
  CHECK(sentence(state, answer, data).find("at least $293,920") != std::string::npos);
  CHECK(total_note(state, answer, data).find("At least") == 0);
}

TEST_CASE("a line that stops says what holds it up, with the amount") {
  const auto data = small_dataset();
  const State state = reduce(starting_state(data), MoveLine{{50000}}, data);
  const std::string note = total_note(state, r1cost::evaluate(data, state.scenario), data);
  CHECK(note.find("other lines alone") != std::string::npos);
  CHECK(note.find("alone cost $212,000") != std::string::npos);
}

TEST_CASE("a ratio of unlike things carries the reason") {
  const auto data = small_dataset();
  const auto answer = r1cost::evaluate(data, r1cost::Scenario{});
  CHECK(ratio_words(data.budgets[1], answer.ratios[1]) == "≠");
  CHECK(unlike_sentence(data.budgets[1], answer.ratios[1], answer, Lens::rent).find("one stage of training") !=
        std::string::npos);
  CHECK(ratio_words(data.budgets[0], answer.ratios[0]) == "same");
  CHECK(unlike_sentence(data.budgets[0], answer.ratios[0], answer, Lens::rent).empty());
}
