#include "views/answers.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "data/flat_dataset.h"
#include "pages.h"
#include "scene/measure.h"
#include "state/link.h"
#include "layout/ink.h"
#include "views/words.h"

using namespace explainer;

namespace {

Scene answering(const std::string& words, float width) {
  Looks looks;
  looks.width = width;
  looks.answer = words;
  looks.card = "sheet.ask";
  const State state = state_after({});
  return page(state, r1cost::evaluate(data(), state.scenario), data(), looks);
}

// The words of the marks that a part owns.
std::string painted(const Scene& scene, const std::string& id) {
  const Part* part = find_part(scene, "card." + id);
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
  CHECK(has(answer, "no ratio can be given"));
  CHECK(has(answer, "is 13× the bill of $294,000 made to count the same, $5,870,000."));
}

TEST_CASE("a ready question is answered in the first words, with the figures after them") {
  const auto answer_of = [](std::string_view question) {
    for (const ReadyQuestion& ready : built_in_questions())
      if (ready.words == question) return answer_to(ready, read_link(ready.link, data()).state, data());
    return std::string();
  };
  for (const auto& [question, first] :
       {std::pair{"Is R1 340× cheaper than GPT-4?", "No: counted alike, GPT-4 cost 13× as much. "},
        std::pair{"Do 80 hours make $294,000?", "No: 80 hours make $81,920. That is 512 chips × 80 h × $2.00. "},
        std::pair{"What if it had paid list price?", "Then it comes to $502,603, 1.7× the published $294,000. "},
        std::pair{"And with the model R1 stands on?", "Then it comes to $5,869,920, 20× the published $294,000. "},
        std::pair{"Did a US firm train as cheaply?", "Yes: Nvidia’s run comes to $280,000, R1’s to $294,000. "},
        std::pair{"What if every other run failed?", "Then it comes to $587,840, 2.0× the published $294,000. "},
        std::pair{"How much electricity was that?", "About 173.6 MWh. "}}) {
    const std::string answer = answer_of(question);
    CAPTURE(answer);
    CHECK(answer.starts_with(first));
    // What is answered is no reader's bill.
    CHECK_FALSE(has(answer, "Your bill"));
    CHECK_FALSE(has(answer, "your"));
  }
}

TEST_CASE("the first words of an answer follow the figures, whatever they are") {
  ReadyQuestion question;
  const auto first_words = [&](const char* link) { return answer_to(question, read_link(link, data()).state, data()); };
  question.asks = Asks::makes;
  question.against = {"r1-last-run"};
  CHECK(first_words("#v=3&preset=only-80-hours").starts_with("Yes: 80 hours make $81,920. "));
  CHECK(first_words("#v=3&preset=only-80-hours&hours=1").starts_with("No: 1 hour makes $1,024. "));
  question.asks = Asks::times;
  question.against = {"gpt4-epoch-rental"};
  question.times = 13;
  CHECK(first_words("#v=3&preset=r1-published").starts_with("Yes: counted alike, GPT-4 cost 13× as much. "));
  question.against = {"gpt4-altman"};
  CHECK(first_words("#v=3").starts_with("Nobody can say: the two do not count the same things. "));
  question.asks = Asks::as_cheap;
  question.against = {"minimax-m1"};
  CHECK(first_words("#v=3&preset=r1-published").starts_with("No: MiniMax’s run comes to $534,700, R1’s to $294,000. "));
}

TEST_CASE("answers have room at every width, so that no word of them is left out") {
  std::vector<std::string> all;
  for (const ReadyQuestion& question : built_in_questions())
    all.push_back(answer_to(question, read_link(question.link, data()).state, data()));
  for (const char* headline :
       {"trained for 80 hours on 512 chips at a cost of $294,000",
        "The R1 model, which has cost $294,000, was trained on 512 H800 chips for 80 hours at $2 an hour.",
        "DeepSeek-V3 requires only 2.788M H800 GPU hours for its full training, at $2 per GPU hour: $5.576M",
        "It cost $5.6 million.", "DeepSeek trained R1 for $294,000 on 512 H800 chips", "GPT-4 cost $100 million",
        "Google’s Gemini Ultra cost $191 million", "Claude cost tens of millions", "R1 cost about $2.94 million",
        "64 nodes of 8 H800 each ran 80 hours at $16 per node-hour: $81,920",
        "R1 was trained on 512 H800s for 80 hours for $2.94 million",
        "two clusters ran 80 hours on 512 chips for $163,840", "nothing at all"})
    all.push_back(check_headline(headline, data()).words);
  for (const std::string& words : all)
    for (float width = 320; width <= 1240; width += 40) {
      CAPTURE(width);
      const Scene scene = answering(words, width);
      CHECK(painted(scene, "answer") == words);
      CHECK(scene.height == answering("", width).height);
    }
  CHECK(find_part(answering("Forty-two.", 768), "card.answer")->words == "Forty-two.");
  CHECK(answering("Forty-two.", 768).sentence == "Forty-two.");
}

TEST_CASE("a chosen question is painted whole at every width") {
  for (std::size_t i = 0; i < built_in_questions().size(); ++i)
    for (float width = 320 - 32; width <= 1240; width += 40) {
      Looks looks;
      looks.width = width;
      looks.question = std::to_string(i);
      looks.card = "sheet.ask";
      const State state = state_after({});
      const Scene scene = page(state, r1cost::evaluate(data(), state.scenario), data(), looks);
      CHECK(painted(scene, "question") == built_in_questions()[i].words + " ▾");
      CHECK(find_part(scene, "card.question")->value == looks.question);
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
  CHECK(has(problem(R"({"questions": [{"question": "?", "state": "#", "asks": "why"}]})"), "/questions/0/asks"));
  CHECK(has(problem(R"({"questions": [{"question": "?", "state": "#", "asks": "times"}]})"), "/questions/0/times"));
  CHECK(has(problem(R"({"questions": [{"question": "?", "state": "#", "times": 2}]})"), "/questions/0/times"));
}
