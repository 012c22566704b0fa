#include "views/ask.h"

#include <algorithm>
#include <optional>

#include "data/numbers.h"
#include "data/read_questions.h"
#include "says/ask.h"
#include "views/ink.h"
#include "views/sheet.h"

namespace explainer {
namespace {

constexpr float line_height = 44, leading = 20;

// Where a line of the sheet stands.
struct Place {
  float x, y, width;
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

// With its right edge there. Whether there is one.
bool draw_way(Scene& scene, const View& view, float right, float y) {
  const std::optional<Way> way = way_of(view);
  if (!way) return false;
  const std::size_t first = scene.marks.size();
  const float width = measure(way->words, type::second_strong);
  write(scene, right, y + 26, way->words, type::second_strong, Role::ink, Align::right, Underline::solid);
  add_part(scene, first, {way->kind, {}, true}, PartRole::button, way->words,
           {right - width - 8, y, width + 8, line_height});
  return true;
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
  Part& part = add_part(scene, first, {ControlKind::question, {}, true}, PartRole::select, ask,
                        {at.x, at.y, std::max(measure(words, font) + 8, line_height), line_height});
  part.value = view.looks.question.empty() ? "none" : view.looks.question;
  std::get<SelectPart>(part.is) = {std::move(options), true};
}

void draw_headline_field(Scene& scene, const View& view, const Place& at) {
  const std::size_t first = scene.marks.size();
  const std::string& asked = view.looks.asked;
  write(scene, at.x, at.y + 26, asked.empty() ? say(says::ask_paste{}) : fit(asked, type::row, at.width), type::row,
        asked.empty() ? Role::soft : Role::ink, Align::left, Underline::dotted);
  Part& part = add_part(scene, first, {ControlKind::headline_field, {}, true}, PartRole::field,
                        say(says::ask_headline{}), {at.x, at.y, at.width, line_height});
  std::get<FieldPart>(part.is) = {asked, true, ""};
}

void draw_answer(Scene& scene, const View& view, const Place& at, std::size_t lines) {
  const std::size_t first = scene.marks.size();
  const bool answered = !view.looks.answer.empty();
  const std::string words = answered ? view.looks.answer : say(says::ask_what_it_does{});
  write_lines(scene, at.x, at.y + 14, leading, wrap(words, type::row, at.width, lines), type::row,
              answered ? Role::ink : Role::soft);
  add_part(scene, first, {ControlKind::answer, {}, true}, PartRole::text, words,
           {at.x, at.y, at.width, leading * static_cast<float>(lines)});
}

}  // namespace

float lay_out_ask(Scene& sheet, const View& view, float width) {
  // Enough for each answer, so that nothing moves when it comes.
  const std::size_t lines = width_class(view.looks.width) == WidthClass::narrow ? 11 : 5;
  const float x = sheet_pad, inner = width - 2 * sheet_pad;
  float y = write_heading(sheet, {ControlKind::ask, {}, true}, say(says::ask_heading_in_capitals{}),
                          say(says::ask_heading{}), width);
  draw_question(sheet, view, {x, y, inner});
  y += line_height;
  draw_headline_field(sheet, view, {x, y, inner});
  y += line_height + 4;
  draw_answer(sheet, view, {x, y, inner}, lines);
  y += leading * static_cast<float>(lines);
  return draw_way(sheet, view, x + inner, y) ? y + line_height : y;
}

}  // namespace explainer
