#include "views/answers.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "data/flat_dataset.h"
#include "pages.h"
#include "scene/measure.h"
#include "state/link.h"
#include "views/ink.h"
#include "views/words.h"

using namespace explainer;

namespace {

Scene answering(const std::string& words, float width) {
  Looks looks;
  looks.width = width;
  looks.answer = words;
  looks.card = width < 600 ? "sheet.ask" : "";
  const State state = state_after({});
  return page(state, r1cost::evaluate(data(), state.scenario), data(), looks);
}

// The words of the marks that a part owns.
std::string painted(const Scene& scene, const std::string& id) {
  const Part* part = find_part(scene, scene.width < 600 ? "card." + id : id);
  REQUIRE(part);
  std::string words;
  for (std::size_t i = part->first_mark; i < part->last_mark; ++i)
    if (const Text* text = std::get_if<Text>(&scene.marks[i])) words += (words.empty() ? "" : " ") + text->words;
  return words;
}

}  // namespace

TEST_CASE(
    "every ready question leads to a state that its link says wholly, and is answered with the engine's figures") {
  CHECK(built_in_questions().size() >= 6);
  for (const ReadyQuestion& question : built_in_questions()) {
    CAPTURE(question.words);
    const LinkRead read = read_link(question.link, data());
    CHECK(read.remarks.empty());
    const std::string answer = answer_to(question, read.state, data());
    const Seen now = seen(read.state, data());
    CHECK(has(answer, total_words(now.answer, now.worth)));
    for (const std::string& id : question.against) {
      const r1cost::Budget* budget = r1cost::find_budget(data(), id);
      REQUIRE(budget);
      CHECK(has(answer, budget->name + ", " +
                            figure(*budget, now.answer.ratios[static_cast<std::size_t>(budget - data().budgets.data())],
                                   now.worth)));
    }
  }
}

TEST_CASE(
    "the ready question about 340 times says that the two do not count the same, and what like to like comes to") {
  const ReadyQuestion& question = built_in_questions().front();
  REQUIRE(has(question.words, "340×"));
  const std::string answer = answer_to(question, read_link(question.link, data()).state, data());
  CHECK(has(answer, "more than $100 million"));
  CHECK(has(answer, "Not the same things"));
  CHECK(has(answer, "no factor can be given"));
  CHECK(has(answer, "made to count the same things, your bill of $294,000 becomes $5,870,000, and this is 13× that."));
}

TEST_CASE("answers have room at every width, so that no word of them is left out") {
  std::vector<std::string> all;
  for (const ReadyQuestion& question : built_in_questions())
    all.push_back(answer_to(question, read_link(question.link, data()).state, data()));
  for (const char* headline :
       {"trained for 80 hours on 512 chips at a cost of $294,000",
        "The R1 model, which has cost $294,000, was trained on 512 H800 chips for 80 hours at $2 an hour.",
        "DeepSeek-V3 requires only 2.788M H800 GPU hours for its full training, at $2 per GPU hour: $5.576M",
        "It cost $5.6 million.", "nothing at all"})
    all.push_back(check_headline(headline, data()).words);
  for (const std::string& words : all)
    for (float width = 320; width <= 1240; width += 40) {
      CAPTURE(width);
      const Scene scene = answering(words, width);
      CHECK(painted(scene, "answer") == words);
      CHECK(scene.height == answering("", width).height);
    }
  CHECK(find_part(answering("Forty-two.", 768), "answer")->words == "Forty-two.");
  CHECK(answering("Forty-two.", 768).sentence == "Forty-two.");
}

TEST_CASE("a chosen question is painted whole at every width") {
  for (std::size_t i = 0; i < built_in_questions().size(); ++i)
    for (float width = 320 - 32; width <= 1240; width += 40) {
      Looks looks;
      looks.width = width;
      looks.question = std::to_string(i);
      looks.card = width < 600 ? "sheet.ask" : "";
      const State state = state_after({});
      const Scene scene = page(state, r1cost::evaluate(data(), state.scenario), data(), looks);
      CHECK(painted(scene, "question") == built_in_questions()[i].words + " ▾");
      CHECK(find_part(scene, width < 600 ? "card.question" : "question")->value == looks.question);
    }
}

TEST_CASE("a headline that tells of a run gives its scenario; one that gives too little gives none and says so") {
  const CheckedHeadline told = check_headline("trained for 80 hours on 512 chips at a cost of $294,000", data());
  CHECK(has(told.words, "does not multiply out"));
  CHECK(has(told.words, "R1-Zero"));
  const State state = read_link(told.link, data()).state;
  CHECK(state.scenario.hours == r1cost::Hours{80});
  CHECK(state.scenario.also.empty());
  CHECK(has(check_headline("1 chip for 20,000 hours at $2 per hour cost $40,000", data()).words,
            "The bill cannot be set to 20,000 hours: it shows 10,000."));
  const CheckedHeadline little = check_headline("R1 is cheap", data());
  CHECK(little.link == "");
  CHECK(has(little.words, "nothing can be multiplied"));
}

TEST_CASE("broken questions are named with their place") {
  const auto problem = [](std::string_view text) {
    const QuestionsOrProblems read = read_questions({"questions.json", text});
    REQUIRE(std::holds_alternative<std::vector<Problem>>(read));
    return to_words(std::get<std::vector<Problem>>(read).front());
  };
  CHECK(has(problem("{"), "JSON"));
  CHECK(has(problem("[]"), "an object"));
  CHECK(has(problem("{}"), "/questions"));
  CHECK(has(problem(R"({"questions": [{"state": "#"}]})"), "/questions/0/question"));
  CHECK(has(problem(R"({"questions": [{"question": "?", "state": "#", "why": 1}]})"), "/questions/0/why"));
}
