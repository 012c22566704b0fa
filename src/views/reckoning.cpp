#include "views/reckoning.h"

#include <algorithm>
#include <array>
#include <utility>

#include "data/numbers.h"
#include "layout/buttons.h"
#include "layout/column.h"
#include "says/reckoning.h"
#include "state/control.h"
#include "state/ranges.h"
#include "views/explain_words.h"
#include "views/ladder_rows.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer {
namespace {

using namespace r1cost;

// What can be pressed in a card stands in lines that are as high as fingers need on narrow pages.
float line_height(const View& view) {
  constexpr float by_mouse = 30;
  return width_class(view.looks.width) == WidthClass::narrow ? touch_height : by_mouse;
}

bool is_run(const Control& owner) {
  return owner.kind == ControlKind::source_run || owner.kind == ControlKind::area_own;
}

std::optional<FigureAsked> figure_of(const View& view, const Control& owner) {
  const std::string key(owner.key);
  if (owner.kind == ControlKind::source_total) return FigureAsked{row_of(view.worth.as).total, ""};
  const bool run = is_run(owner);
  // A chip-hour that counts no dollars has no price to multiply with: the run is a total of its own (see alone).
  if (run) return FigureAsked{in_dollars(view.worth.as) ? Explained::run : row_of(view.worth.as).total, ""};
  if (!in_dollars(view.worth.as)) return std::nullopt;
  if (owner.kind == ControlKind::source || owner.kind == ControlKind::area_entry)
    return FigureAsked{Explained::stage, key};
  // A figure that is redone on another chip is none that its source gives.
  if (on_other_chip(view.worth.as)) return std::nullopt;
  if (owner.kind == ControlKind::table_row) return FigureAsked{Explained::ratio, key};
  if (owner.kind == ControlKind::row)
    for (const LadderRow& row : ladder_rows(view.data))
      if (row.id == key) return FigureAsked{Explained::ratio, view.data.budgets[ratio_figure(row, view.data)].id};
  return std::nullopt;
}

Scenario alone(Scenario scenario) {
  scenario.also.clear();
  return scenario;
}

// The fields among `fields` on which the figure depends.
std::vector<Field> moving(const View& view, const Reckoning& reckoning, std::vector<Field> fields) {
  std::erase_if(fields, [&](Field field) {
    const FieldInfo& row = info(field);
    const double other = likely_of(view.all, reckoning.scenario, field) == row.low ? row.high : row.low;
    const auto changed = explain(view.data, with(reckoning.scenario, field, other), reckoning.figure);
    return changed && changed->value == reckoning.tree.value;
  });
  return fields;
}

std::vector<Field> factors_of(const View& view, const FigureAsked& figure) {
  const bool run = !view.state.scenario.printed;
  std::vector<Field> fields;
  const auto add = [&](std::initializer_list<Field> more) { fields.insert(fields.end(), more); };
  const bool priced = row_of(view.worth.as).rate == Rate::price;
  if (run && figure.what != Explained::stage) add({Field::count, Field::hours});
  if (figure.what == Explained::own) add({Field::chip_price, Field::held, Field::interconnect});
  else if (figure.what == Explained::cluster) fields = {Field::chip_price, Field::interconnect};
  else if (figure.what == Explained::energy) add({Field::server_factor, Field::average_draw, Field::pue});
  else if (figure.what == Explained::carbon) add({Field::average_draw, Field::pue, Field::grid});
  else if (priced) add({Field::price});
  return fields;
}

// "Chips 512": the number is typed over where it stands.
void write_factor(Scene& scene, const View& view, Field field, double value, Flow& line) {
  const std::string label = short_label(field), words = field_words(field, value);
  const float label_width = measure(label, type::second) + air::small,
              width = std::max(measure(words, type::second_strong) + air::small, touch_height);
  Row row(line.take(label_width + width));
  write_in(scene, row.left(label_width), label, type::second, Role::soft);
  const std::size_t first = scene.marks.size();
  write_in(scene, row.rest(), words, type::second_strong, Role::ink, Align::left, Underline::dotted);
  Part& part = add_part(scene, first, {ControlKind::field, info(field).name, true}, PartRole::field,
                        say(says::reckoning_factor{field_label(field)}), row.rest());
  part.value = words;
  fill_in(part, field == Field::price ? grouped(value, 2) : shortest(value), view.looks);
}

// One way to copy the explanation.
struct Copy {
  std::string_view key;  // of the control
  std::string words;
  std::string spoken, spoken_when_done;
  std::string copies;
};

// Its place is as wide as what it says when it is done, so that nothing moves.
void write_copy(Scene& scene, const View& view, Copy copy, Flow& line) {
  const Control control{ControlKind::card_copy, copy.key, true};
  const bool done = view.looks.copied == id_of(control);
  const std::string copied = say(says::reckoning_copied{});
  ButtonStyle style{.beside = air::small};
  const Box place = line.take(std::max(measure(copy.words, style.font), measure(copied, style.font)));
  if (done) {
    style.role = Role::soft;
    style.underline = Underline::none;
  }
  Part& part = draw_button(scene, control, done ? copied : copy.words,
                           std::move(done ? copy.spoken_when_done : copy.spoken), place, style);
  std::get<ButtonPart>(part.is).copies = std::move(copy.copies);
}

// Copied as text, for a spreadsheet, for the command line.
void write_copies(Scene& scene, const View& view, const Reckoning& reckoning, Column& column) {
  Flow line(column, line_height(view), air::broad);
  const std::string label = say(says::reckoning_copy_as{});
  write_in(scene, line.take(measure(label, type::second)), label, type::second, Role::soft);
  using Text = says::reckoning_copy_text;
  write_copy(scene, view,
             {"text", say(says::reckoning_text{}), say(Text{Text::Done::other}), say(Text{Text::Done::yes}),
              explanation_sentence(reckoning.tree)},
             line);
  using Formula = says::reckoning_copy_formula;
  write_copy(scene, view,
             {"formula", say(says::reckoning_formula{}), say(Formula{Formula::Done::other}),
              say(Formula{Formula::Done::yes}), explanation_formula(reckoning.tree)},
             line);
  // The command line knows prices that the reader sets, not those that a lens makes, and its own rows.
  Scenario asked = reckoning.scenario;
  asked.price = view.state.scenario.price;
  const std::optional<Explanation> again = explain(view.all, asked, reckoning.figure);
  if (!again || again->value != reckoning.tree.value) return;
  using Command = says::reckoning_copy_command;
  write_copy(scene, view,
             {"command", say(says::reckoning_command{}), say(Command{Command::Done::other}),
              say(Command{Command::Done::yes}), explanation_command(name(reckoning.figure), view.all, asked)},
             line);
}

}  // namespace

std::optional<Reckoning> reckoning_of(const View& view, const std::string& id) {
  const Control owner = control_of(id);
  const std::optional<FigureAsked> figure = figure_of(view, owner);
  if (!figure) return std::nullopt;
  const bool of_run = !in_dollars(view.worth.as) && is_run(owner);
  const Scenario scenario = is_of_budget(figure->what) ? view.rented : of_run ? alone(view.priced) : view.priced;
  std::optional<Explanation> tree = explain(view.data, scenario, *figure);
  if (!tree) return std::nullopt;
  Reckoning reckoning{*figure, scenario, std::move(*tree), {}};
  reckoning.factors = moving(view, reckoning, factors_of(view, *figure));
  return reckoning;
}

void lay_out_reckoning(Scene& scene, const View& view, const Reckoning& reckoning, Column& column) {
  column.paragraph(say(says::reckoning_heading{}), type::second_strong, Role::ink);
  column.paragraph(explanation_sentence(reckoning.tree), type::second, Role::ink);
  if (!reckoning.factors.empty()) {
    Flow line(column, line_height(view), air::broad);
    // Also beside a rival's figure these factors belong to the reader's own bill.
    const std::string whose = say(says::reckoning_your_bill{});
    write_in(scene, line.take(measure(whose, type::second)), whose, type::second, Role::soft);
    const Inputs in = inputs_of(view.all, view.state.scenario);
    for (const Field field : reckoning.factors)
      if (const std::optional<double> value = value_of(in, field)) write_factor(scene, view, field, *value, line);
  }
  write_copies(scene, view, reckoning, column);
}

std::string spoken_reckoning(const Reckoning& reckoning) { return explanation_sentence(reckoning.tree) + ". "; }

}  // namespace explainer
