#include "views/ask.h"

#include <algorithm>
#include <optional>

#include "data/numbers.h"
#include "data/read_questions.h"
#include "says/ask.h"
#include "views/ink.h"

namespace explainer {
namespace {

constexpr float line_height = 44, leading = 20;

// Where the block stands. In a sheet its parts are a card's.
struct Place {
  float x, y, width;
  bool in_card = false;
};

// The button that shows an answer's bill, which is shown only on request, or the button that leads back.
struct Way {
  ControlKind kind;
  std::string words;
};
std::optional<Way> way_of(const View& view) {
  if (view.looks.can_show_bill)
    return Way{ControlKind::answer_show,
               view.looks.asked.empty() ? say(says::ask_show_bill{}) : say(says::ask_take_over{})};
  if (view.looks.can_go_back) return Way{ControlKind::answer_back, say(says::ask_back{})};
  return std::nullopt;
}

// With its right edge there; how wide it is.
float draw_way(Scene& scene, const View& view, bool in_card, float right, float y) {
  const std::optional<Way> way = way_of(view);
  if (!way) return 0;
  const std::size_t first = scene.marks.size();
  const float width = measure(way->words, type::second_strong);
  write(scene, right, y + 26, way->words, type::second_strong, Role::ink, Align::right, Underline::solid);
  add_part(scene, first, {way->kind, {}, in_card}, PartRole::button, way->words,
           {right - width - 8, y, width + 8, line_height});
  return width + 16;
}

void draw_question(Scene& scene, const View& view, const Place& at) {
  const std::vector<ReadyQuestion>& questions = view.looks.questions ? *view.looks.questions : built_in_questions();
  const std::string ask = say(says::ask_question{});
  std::string words = ask;
  std::vector<Option> options{{"none", say(says::ask_choose{}), ""}};
  for (std::size_t i = 0; i < questions.size(); ++i) {
    options.push_back({shortest(static_cast<double>(i)), questions[i].words, ""});
    if (options.back().id == view.looks.question) words = questions[i].words;
  }
  const std::size_t first = scene.marks.size();
  const Font font = measure(words, type::row_strong) > at.width - 16 ? type::second_strong : type::row_strong;
  words = list_words(words, font, at.width);
  write(scene, at.x, at.y + 26, words, font, Role::ink, Align::left, Underline::dotted);
  Part& part = add_part(scene, first, {ControlKind::question, {}, at.in_card}, PartRole::select, ask,
                        {at.x, at.y, std::max(measure(words, font) + 8, line_height), line_height});
  part.value = view.looks.question.empty() ? "none" : view.looks.question;
  std::get<SelectPart>(part.is) = {std::move(options), true};
}

void draw_headline_field(Scene& scene, const View& view, const Place& at) {
  const std::size_t first = scene.marks.size();
  const std::string& asked = view.looks.asked;
  write(scene, at.x, at.y + 26, asked.empty() ? say(says::ask_paste{}) : fit(asked, type::row, at.width), type::row,
        asked.empty() ? Role::soft : Role::ink, Align::left, Underline::dotted);
  Part& part = add_part(scene, first, {ControlKind::headline_field, {}, at.in_card}, PartRole::field,
                        say(says::ask_headline{}), {at.x, at.y, at.width, line_height});
  std::get<FieldPart>(part.is) = {asked, true, ""};
}

void draw_answer(Scene& scene, const View& view, const Place& at, std::size_t lines) {
  const std::size_t first = scene.marks.size();
  const bool answered = !view.looks.answer.empty();
  const std::string words = answered ? view.looks.answer : say(says::ask_what_it_does{});
  write_lines(scene, at.x, at.y + 14, leading, wrap(words, type::row, at.width, lines), type::row,
              answered ? Role::ink : Role::soft);
  add_part(scene, first, {ControlKind::answer, {}, at.in_card}, PartRole::text, words,
           {at.x, at.y, at.width, leading * static_cast<float>(lines)});
}

float draw_head(Scene& scene, const Place& at) {
  const std::size_t first = scene.marks.size();
  write(scene, at.x, at.y + 12, say(says::ask_heading_in_capitals{}), type::overline, Role::soft);
  add_part(scene, first, {ControlKind::ask, {}, at.in_card}, PartRole::heading, say(says::ask_heading{}),
           {at.x, at.y, std::min(at.width, 380.0f), 20});
  return at.y + 24;
}

}  // namespace

float draw_ask(Scene& scene, const View& view, float y, float width) {
  y += 8;
  rule(scene, 0, y, width, Role::rule);
  y += 16;
  const bool wide = width_class(width) == WidthClass::wide;
  const float column = wide ? 380 : width, gutter = 40;
  const float top = draw_head(scene, {0, y, column});
  draw_question(scene, view, {0, top, column - draw_way(scene, view, false, column, top)});
  draw_headline_field(scene, view, {0, top + line_height, column});
  const float end = top + 2 * line_height;
  if (wide) {
    draw_answer(scene, view, {column + gutter, y, width - column - gutter}, 5);
    return end + 4;
  }
  const std::size_t lines = 5;
  draw_answer(scene, view, {0, end + 4, width}, lines);
  return end + 8 + leading * static_cast<float>(lines);
}

float draw_ask_in_sheet(Scene& scene, const View& view, float x, float y, float width) {
  const std::size_t lines = 11;
  const float top = draw_head(scene, {x, y, width - 40, true});
  draw_question(scene, view, {x, top, width, true});
  draw_headline_field(scene, view, {x, top + line_height, width, true});
  const float end = top + 2 * line_height;
  draw_answer(scene, view, {x, end + 4, width, true}, lines);
  // On a line of its own: beside the question there is no room.
  const float answered = end + 4 + leading * static_cast<float>(lines);
  return draw_way(scene, view, true, x + width, answered) > 0 ? answered + line_height : answered;
}

}  // namespace explainer
