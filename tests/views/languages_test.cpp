// Pages that speak another language than English: their sentences of rows, and what stays English there and says so.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "pages.h"
#include "scene/to_outline.h"
#include "scene/to_svg.h"
#include "speaking.h"

using namespace explainer;
using namespace r1cost;

namespace {

// Every card of a row and of a bill's line that a page has. Sheets: foot_test.cpp.
std::vector<std::string> cards(const Scene& scene) {
  std::vector<std::string> all;
  for (const Part& part : scene.parts)
    if (part.role() == PartRole::row && !part.id.starts_with("sheet.")) all.push_back(part.id);
  return all;
}

// What of a card's words is cut, meets other ones or lies outside of it.
std::string faults(const Scene& scene, const Part& card) {
  std::string found;
  std::vector<Text> texts;
  for (std::size_t i = card.first_mark; i < card.last_mark; ++i)
    if (const Text* text = std::get_if<Text>(&scene.marks[i])) texts.push_back(*text);
  for (const Text& text : texts) {
    const Box box = box_of(text);
    if (has(text.words, "…")) found += "“" + text.words + "” is cut\n";
    if (box.x < card.box.x || box.right() > card.box.right() + 0.5f || box.bottom() > card.box.bottom() + 0.5f)
      found += "“" + text.words + "” is outside\n";
    for (const Text& other : texts)
      if (&other != &text && meet(box, box_of(other))) found += "“" + text.words + "” meets “" + other.words + "”\n";
  }
  return found;
}

// A language without words for what these rows say: "budgets/gpt4-epoch-rental".
ReadLanguage without(const ReadLanguage& language, std::initializer_list<std::string_view> rows) {
  ReadLanguage less = language;
  std::erase_if(less.rows,
                [&](const RowWords& one) { return std::find(rows.begin(), rows.end(), one.row) != rows.end(); });
  return less;
}

// The parts that say they are English: "dispute.chips row.gpt4-epoch".
std::string english_parts(const Scene& scene) {
  std::string ids;
  for (const Part& part : scene.parts)
    if (part.language == "en") ids += (ids.empty() ? "" : " ") + part.id;
  return ids;
}

std::size_t count_of(const std::string& text, const std::string& what) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(what, at)) != text.npos; at += what.size()) ++count;
  return count;
}

}  // namespace

TEST_CASE("on a page of another language a quote is a part of its own, word for word, that says it is English") {
  const Speaking speaking(longer_language());
  const Scene scene = scene_of(state_after({}), 1240, "row.gpt4-epoch");
  const Budget& budget = *find_budget(built_in_dataset(), "gpt4-epoch-rental");
  REQUIRE(budget.source.quote != "");
  const Part* quote = find_part(scene, "card.quotation");
  REQUIRE(quote);
  CHECK(has(quote->words, budget.source.quote));
  CHECK(quote->language == "en");
  CHECK_FALSE(has(find_part(scene, "card")->words, budget.source.quote));
  CHECK(count_of(to_outline_json(scene), "\"lang\":\"en\"") == 1);
  // Of the picture its lines say so, and no others.
  const std::string svg = to_svg(scene, SvgStyle::alone);
  CHECK(count_of(svg, " lang=\"en\"") == quote->last_mark - quote->first_mark);
  CHECK(count_of(svg, " lang=\"") == quote->last_mark - quote->first_mark);
}

TEST_CASE("a part whose sentences have no words in the page's language says that it is English, and no other does") {
  const auto english = [](const State& state, const std::string& card = "", float width = 1240) {
    return english_parts(scene_of(state, width, card));
  };
  {
    const Speaking speaking(longer_language());
    CHECK(english(state_after({})) == "");
    CHECK(english(reading(2)) == "");
    CHECK(english(showing(Picture::table)) == "");
  }
  const ReadLanguage language = without(longer_language(), {"budgets/gpt4-epoch-rental", "disputes/chips", "stages/v3",
                                                            "presets/only-80-hours", "story/2"});
  const Speaking speaking(language);
  const std::string bill = "stage.v3 source.v3";
  CHECK(english(state_after({})) == bill);
  CHECK(english(state_after({}), "sheet.disputes") == bill + " card.dispute.chips");
  CHECK(english(reading(2)) == "story story.text note.1");
  CHECK(english(reading(2), "", 480) == "story story.text story.notes");
  // What such a row and its card say is for the most part said in the language, about any row.
  CHECK(english(state_after({}), "row.gpt4-epoch") == bill + " card.quotation");
  const Scene scene = scene_of(state_after({}), 1240);
  CHECK(count_of(to_outline_json(scene), "\"lang\":\"en\"") == 2);
}

TEST_CASE("an English page says of nothing that it is English") {
  const Scene scene = scene_of(state_after({}), 1240, "row.gpt4-epoch");
  CHECK(has(find_part(scene, "card")->words, find_budget(data(), "gpt4-epoch-rental")->source.quote));
  CHECK_FALSE(find_part(scene, "card.quotation"));
  CHECK_FALSE(has(to_outline_json(scene), "\"lang\""));
  CHECK_FALSE(has(to_svg(scene, SvgStyle::alone), "lang="));
}

TEST_CASE("rows, chapters and ready questions are said in the language, and their names and figures stay") {
  const Scene asked = scene_of(state_after({}), 1240, "sheet.ask");
  const Speaking speaking(longer_language());
  const Scene scene = scene_of(reading(1), 1240);
  CHECK(find_part(scene, "story.text")->words == readings().chapters[0].text);
  CHECK(find_part(scene, "story.text")->words.starts_with("["));
  const Scene asking = scene_of(state_after({}), 1240, "sheet.ask");
  const Scene disputes = scene_of(state_after({}), 1240, "sheet.disputes");
  const auto options_of = [](const Scene& of) -> const std::vector<Option>& {
    return std::get<SelectPart>(find_part(of, "card.question")->is).options;
  };
  const std::vector<Option>& questions = options_of(asking);
  REQUIRE(questions.size() == options_of(asked).size());
  for (std::size_t i = 1; i < questions.size(); ++i) CHECK(questions[i].words.starts_with("["));
  CHECK(find_part(asking, "row.gpt4-epoch")->words == find_part(asked, "row.gpt4-epoch")->words);
  CHECK(find_part(disputes, "card.dispute.chips")->words == find_dispute(data(), "chips")->question);
  CHECK(find_part(disputes, "card.dispute.chips")->words.starts_with("["));
}

TEST_CASE("no words of a card are cut, meet others or leave it, whether 40% longer or without blanks") {
  in_each_long_language([] {
    for (Lens as : {Lens::rent, Lens::own, Lens::carbon})
      for (float width : one_width_of_each_class)
        for (const std::string& id : cards(scene_of(seen_as(as), width))) {
          const Scene scene = scene_of(seen_as(as), width, id);
          const Part* card = find_part(scene, "card");
          if (!card) continue;
          CAPTURE(id);
          CAPTURE(width);
          CHECK(faults(scene, *card) == "");
        }
  });
}
