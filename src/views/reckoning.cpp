#include "views/reckoning.h"

#include <algorithm>
#include <array>
#include <utility>

#include "data/numbers.h"
#include "layout/ink.h"
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

// On narrow pages a line is as high as fingers need.
float line_height(const View& view) { return width_class(view.looks.width) == WidthClass::narrow ? 44 : 30; }

Box hit_box(const View& view, float left, float baseline, float width) {
  const float height = line_height(view);
  return {left, baseline - 4 - height / 2, std::max(width, 44.0f), height};
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

// "Chips 512": the number is typed over where it stands. Where it ends.
float write_factor(Scene& scene, std::vector<Part>& parts, const View& view, Field field, double value, float x,
                   float baseline) {
  const std::string label = short_label(field), words = field_words(field, value);
  write(scene, x, baseline, label, type::second, Role::soft);
  const float left = x + measure(label, type::second) + 6, width = measure(words, type::second_strong);
  const std::size_t first = scene.marks.size();
  write(scene, left, baseline, words, type::second_strong, Role::ink, Align::left, Underline::dotted);
  Part part = new_part({ControlKind::field, info(field).name, true}, PartRole::field,
                       say(says::reckoning_factor{field_label(field)}), hit_box(view, left - 4, baseline, width + 8),
                       first, scene.marks.size());
  part.value = words;
  fill_in(part, field == Field::price ? grouped(value, 2) : shortest(value), view.looks);
  parts.push_back(std::move(part));
  return left + std::max(width, 36.0f);
}

// One way to copy the explanation.
struct Copy {
  std::string_view key;  // of the control
  std::string words;
  std::string spoken, spoken_when_done;
  std::string copies;
};

// Writes the button and returns where it ends.
float write_copy(Scene& scene, std::vector<Part>& parts, const View& view, Copy copy, float x, float baseline) {
  const Control control{ControlKind::card_copy, copy.key, true};
  const bool done = view.looks.copied == id_of(control);
  const std::string copied = say(says::reckoning_copied{});
  const float width = measure(copy.words, type::second_strong);
  const std::size_t first = scene.marks.size();
  write(scene, x, baseline, done ? copied : copy.words, type::second_strong, done ? Role::soft : Role::ink, Align::left,
        done ? Underline::none : Underline::solid);
  Part part = new_part(control, PartRole::button, done ? copy.spoken_when_done : copy.spoken,
                       hit_box(view, x - 6, baseline, width + 12), first, scene.marks.size());
  std::get<ButtonPart>(part.is).copies = std::move(copy.copies);
  parts.push_back(std::move(part));
  return x + std::max(width, measure(copied, type::second_strong));
}

// Copied as text, for a spreadsheet, for the command line: a line of them, or two where one has no room. The last one's
// baseline.
float write_copies(Scene& scene, std::vector<Part>& parts, const View& view, const Reckoning& reckoning, float left,
                   float baseline, float width) {
  const std::string label = say(says::reckoning_copy_as{});
  write(scene, left, baseline, label, type::second, Role::soft);
  float x = left + measure(label, type::second) + 10;
  const auto offer = [&](Copy copy) {
    if (x + measure(copy.words, type::second_strong) > left + width) {
      x = left;
      baseline += line_height(view);
    }
    x = write_copy(scene, parts, view, std::move(copy), x, baseline) + 16;
  };
  using Text = says::reckoning_copy_text;
  offer({"text", say(says::reckoning_text{}), say(Text{Text::Done::other}), say(Text{Text::Done::yes}),
         explanation_sentence(reckoning.tree)});
  using Formula = says::reckoning_copy_formula;
  offer({"formula", say(says::reckoning_formula{}), say(Formula{Formula::Done::other}),
         say(Formula{Formula::Done::yes}), explanation_formula(reckoning.tree)});
  // The command line knows prices that the reader sets, not those that a lens makes, and its own rows.
  Scenario asked = reckoning.scenario;
  asked.price = view.state.scenario.price;
  const std::optional<Explanation> again = explain(view.all, asked, reckoning.figure);
  if (!again || again->value != reckoning.tree.value) return baseline;
  using Command = says::reckoning_copy_command;
  offer({"command", say(says::reckoning_command{}), say(Command{Command::Done::other}),
         say(Command{Command::Done::yes}), explanation_command(name(reckoning.figure), view.all, asked)});
  return baseline;
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

float lay_out_reckoning(Scene& scene, std::vector<Part>& parts, const View& view, const Reckoning& reckoning, float x,
                        float y, float width) {
  write(scene, x, y, say(says::reckoning_heading{}), type::second_strong, Role::ink);
  y = write_lines(scene, x, y + 18, 17, wrap(explanation_sentence(reckoning.tree), type::second, width, 16),
                  type::second, Role::ink);
  const Inputs in = inputs_of(view.all, view.state.scenario);
  float at = x, baseline = y + line_height(view) / 2 - 8;
  bool any = false;
  // Also beside a rival's figure these factors belong to the reader's own bill.
  const std::string whose = say(says::reckoning_your_bill{});
  if (!reckoning.factors.empty()) {
    write(scene, at, baseline, whose, type::second, Role::soft);
    at += measure(whose, type::second) + 10;
  }
  for (Field field : reckoning.factors) {
    const std::optional<double> value = value_of(in, field);
    if (!value) continue;
    const float wanted = measure(short_label(field), type::second) +
                         std::max(measure(field_words(field, *value), type::second_strong), 36.0f) + 6;
    if (any && at + wanted > x + width) {
      at = x;
      baseline += line_height(view);
    }
    at = write_factor(scene, parts, view, field, *value, at, baseline) + 18;
    any = true;
  }
  if (any) baseline += line_height(view);
  baseline = write_copies(scene, parts, view, reckoning, x, baseline, width);
  return baseline + line_height(view) / 2 + 8;
}

std::string spoken_reckoning(const Reckoning& reckoning) { return explanation_sentence(reckoning.tree) + ". "; }

}  // namespace explainer
