#include "views/ask.h"

#include <algorithm>
#include <optional>

#include "data/numbers.h"
#include "data/read_questions.h"
#include "layout/buttons.h"
#include "layout/drop_list.h"
#include "layout/sheet.h"
#include "says/ask.h"

namespace explainer {
namespace {

constexpr std::string_view no_question = "none";

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

void draw_question(Scene& scene, const View& view, const Box& line) {
  const std::vector<ReadyQuestion>& questions = view.looks.questions ? *view.looks.questions : built_in_questions();
  const std::string ask = say(says::ask_question{});
  DropList list{{ControlKind::question, {}, true}, ask, ask, std::string(no_question), {}};
  list.options.push_back({list.value, say(says::ask_choose{}), ""});
  for (std::size_t i = 0; i < questions.size(); ++i) {
    list.options.push_back({shortest(static_cast<double>(i)), questions[i].words, ""});
    if (list.options.back().id != view.looks.question) continue;
    list.chosen = questions[i].words;
    list.value = view.looks.question;
  }
  const Font font = fitting(list.chosen + std::string(opens_a_list), type::row_strong, line.w);
  std::get<SelectPart>(draw_drop_list(scene, std::move(list), line, font).is).waits = true;
}

void draw_headline_field(Scene& scene, const View& view, const Box& line) {
  const std::size_t first = scene.marks.size();
  const std::string& asked = view.looks.asked;
  write_in(scene, line, asked.empty() ? say(says::ask_paste{}) : fit(asked, type::row, line.w), type::row,
           asked.empty() ? Role::soft : Role::ink, Align::left, Underline::dotted);
  Part& part =
      add_part(scene, first, {ControlKind::headline_field, {}, true}, PartRole::field, say(says::ask_headline{}), line);
  std::get<FieldPart>(part.is) = {asked, true, ""};
}

void draw_answer(Scene& scene, const View& view, const Box& room) {
  Column column(scene, room);
  const bool answered = !view.looks.answer.empty();
  const std::string words = answered ? view.looks.answer : say(says::ask_what_it_does{});
  const std::size_t first = scene.marks.size();
  column.paragraph(words, type::row, answered ? Role::ink : Role::soft, lines_in(room.h, type::row));
  add_part(scene, first, {ControlKind::answer, {}, true}, PartRole::text, words, room);
}

}  // namespace

float lay_out_ask(Scene& sheet, const View& view, float width) {
  // Enough for each answer, so that nothing moves when it comes.
  constexpr float lines = 5, lines_on_phones = 11;
  const bool narrow = width_class(view.looks.width) == WidthClass::narrow;
  Column column = begin_sheet(sheet, {ControlKind::ask, {}, true}, say(says::ask_heading_in_capitals{}),
                              say(says::ask_heading{}), width);
  draw_question(sheet, view, column.line(touch_height));
  draw_headline_field(sheet, view, column.line(touch_height));
  column.space(air::small);
  draw_answer(sheet, view, column.line(leading_of(type::row) * (narrow ? lines_on_phones : lines)));
  if (const std::optional<Way> way = way_of(view))
    draw_button(sheet, {way->kind, {}, true}, way->words, way->words, column.line(touch_height),
                {.align = Align::right});
  return column.end();
}

}  // namespace explainer
