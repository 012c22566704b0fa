#include "views/ask.h"

#include <algorithm>

#include "data/numbers.h"
#include "data/read_questions.h"
#include "views/ink.h"

namespace explainer {
namespace {

constexpr float line_height = 44, leading = 20;
constexpr std::string_view what_it_does =
    "Choose a question, or paste a sentence such as “trained for 80 hours on 512 chips at a cost of $294,000”: its "
    "numbers are multiplied out, and what is missing is named.";

void draw_question(Scene& scene, const View& view, float y, float width) {
  const std::vector<ReadyQuestion>& questions = built_in_questions();
  std::string words = "Ask a question";
  std::vector<Option> options{{"none", "Choose a question", ""}};
  for (std::size_t i = 0; i < questions.size(); ++i) {
    options.push_back({shortest(static_cast<double>(i)), questions[i].words, ""});
    if (options.back().id == view.looks.question) words = questions[i].words;
  }
  const std::size_t first = scene.marks.size();
  words = fit(words, type::row_strong, width - 16) + " ▾";
  write(scene, 0, y + 26, words, type::row_strong, Role::ink, Align::left, Underline::dotted);
  Part& part = add_part(scene, first, "question", PartRole::select, "Ask a question",
                        {0, y, std::max(measure(words, type::row_strong) + 8, line_height), line_height});
  part.value = view.looks.question.empty() ? "none" : view.looks.question;
  part.options = std::move(options);
}

void draw_headline_field(Scene& scene, const View& view, float y, float width) {
  const std::size_t first = scene.marks.size();
  const std::string& asked = view.looks.asked;
  write(scene, 0, y + 26, asked.empty() ? "Paste a headline to check" : fit(asked, type::row, width), type::row,
        asked.empty() ? Role::soft : Role::ink, Align::left, Underline::dotted);
  Part& part = add_part(scene, first, "headline.field", PartRole::field, "A headline to check, in words",
                        {0, y, width, line_height});
  part.text = asked;
  part.prose = true;
}

void draw_answer(Scene& scene, const View& view, float x, float y, float width, std::size_t lines) {
  const std::size_t first = scene.marks.size();
  const bool answered = !view.looks.answer.empty();
  const std::string words = answered ? view.looks.answer : std::string(what_it_does);
  write_lines(scene, x, y, leading, wrap(words, type::row, width, lines), type::row, answered ? Role::ink : Role::soft);
  add_part(scene, first, "answer", PartRole::text, words, {x, y - 14, width, leading * static_cast<float>(lines)});
}

}  // namespace

float draw_ask(Scene& scene, const View& view, float y, float width) {
  y += 8;
  rule(scene, 0, y, width, Role::rule);
  y += 16;
  const std::size_t first = scene.marks.size();
  write(scene, 0, y + 12, "ASK, OR CHECK A HEADLINE", type::overline, Role::soft);
  add_part(scene, first, "ask", PartRole::heading, "Ask, or check a headline", {0, y, std::min(width, 380.0f), 20});
  switch (width_class(width)) {
    case WidthClass::wide: {
      const float column = 380, gutter = 40;
      const std::size_t lines = 5;
      draw_question(scene, view, y + 24, column);
      draw_headline_field(scene, view, y + 24 + line_height, column);
      draw_answer(scene, view, column + gutter, y + 14, width - column - gutter, lines);
      return y + 24 + 2 * line_height + 4;
    }
    case WidthClass::middle: {
      const std::size_t lines = 5;
      draw_question(scene, view, y + 24, width);
      draw_headline_field(scene, view, y + 24 + line_height, width);
      draw_answer(scene, view, 0, y + 24 + 2 * line_height + 18, width, lines);
      return y + 24 + 2 * line_height + 8 + leading * static_cast<float>(lines);
    }
    case WidthClass::narrow: break;
  }
  const std::size_t lines = 10;
  draw_question(scene, view, y + 24, width);
  draw_headline_field(scene, view, y + 24 + line_height, width);
  draw_answer(scene, view, 0, y + 24 + 2 * line_height + 18, width, lines);
  return y + 24 + 2 * line_height + 8 + leading * static_cast<float>(lines);
}

}  // namespace explainer
