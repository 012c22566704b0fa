#include "views/reckoning.h"

#include <algorithm>
#include <array>
#include <utility>

#include "data/numbers.h"
#include "views/explain_words.h"
#include "views/ink.h"
#include "views/ladder.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer {
namespace {

using namespace r1cost;

// As high as fingers need it on a narrow page.
float line_height(const View& view) { return width_class(view.looks.width) == WidthClass::narrow ? 44 : 30; }

Box hit_box(const View& view, float left, float baseline, float width) {
  const float height = line_height(view);
  return {left, baseline - 4 - height / 2, std::max(width, 44.0f), height};
}

// What the total is called through the lens.
std::string total_figure(SeenAs as) {
  switch (as) {
    case SeenAs::own: return "own";
    case SeenAs::energy: return "energy";
    case SeenAs::carbon: return "carbon";
    case SeenAs::rent:
    case SeenAs::work: break;
  }
  return "total";
}

bool is_run(std::string_view owner) { return owner == "source.run" || owner == "step.run" || owner == "area.you"; }

std::string figure_of(const View& view, const std::string& owner) {
  const auto behind = [&](std::string_view start) { return owner.substr(start.size()); };
  if (owner == "source.total") return total_figure(view.worth.as);
  if (owner == "step.cluster") return "cluster";
  // A chip-hour that counts no dollars has no price to multiply with: the run is a total of its own (see alone).
  if (!in_dollars(view.worth.as)) return is_run(owner) ? total_figure(view.worth.as) : "";
  for (std::string_view start : {"source.", "step.", "area."})
    if (owner.starts_with(start)) return behind(start) == "you" ? "run" : behind(start);
  // A figure that is redone on another chip is none that its source gives.
  if (view.worth.as == SeenAs::work) return "";
  if (owner.starts_with("table.")) return "ratio:" + behind("table.");
  if (owner.starts_with("row."))
    for (const LadderRow& row : ladder_rows(view.data))
      if (row.id == behind("row.")) return "ratio:" + view.data.budgets[ratio_figure(row, view.data)].id;
  return "";
}

Scenario alone(Scenario scenario) {
  scenario.also.clear();
  return scenario;
}

// Those of `fields` that the figure depends on.
std::vector<Field> moving(const View& view, const Reckoning& reckoning, std::vector<Field> fields) {
  std::erase_if(fields, [&](Field field) {
    const FieldInfo& row = info(field);
    const double other = likely_of(view.all, reckoning.scenario, field) == row.low ? row.high : row.low;
    const auto changed = explain(view.data, with(reckoning.scenario, field, other), reckoning.figure);
    return changed && changed->value == reckoning.tree.value;
  });
  return fields;
}

std::vector<Field> factors_of(const View& view, const std::string& figure) {
  const bool run = !view.state.scenario.printed;
  std::vector<Field> fields;
  const auto add = [&](std::initializer_list<Field> more) { fields.insert(fields.end(), more); };
  const bool priced = view.worth.as == SeenAs::rent;
  if (run && !find_stage(view.all, figure)) add({Field::count, Field::hours});
  if (figure == "own") add({Field::chip_price, Field::held, Field::interconnect});
  else if (figure == "cluster") fields = {Field::chip_price, Field::interconnect};
  else if (figure == "energy") add({Field::server_factor, Field::average_draw, Field::pue});
  else if (figure == "carbon") add({Field::average_draw, Field::pue, Field::grid});
  else if (priced) add({Field::price});
  return fields;
}

std::string_view short_label(Field field) {
  switch (field) {
    case Field::price: return "Price";
    case Field::chip_price: return "Chip and server";
    case Field::held: return "Held before";
    case Field::server_factor: return "Server over chip";
    case Field::average_draw: return "Average draw";
    case Field::pue: return "Building over server";
    case Field::grid: return "CO2e a kWh";
    default: return info(field).label;
  }
}

Part part_of(std::string id, PartRole role, std::string words, const Box& box, std::size_t first, std::size_t last) {
  Part part;
  part.id = std::move(id);
  part.role = role;
  part.words = std::move(words);
  part.box = box;
  part.first_mark = first;
  part.last_mark = last;
  return part;
}

// "Chips 512": the number is typed over where it stands. Where it ends.
float write_factor(Scene& scene, std::vector<Part>& parts, const View& view, Field field, double value, float x,
                   float baseline) {
  const std::string label(short_label(field)), words = field_words(field, value);
  write(scene, x, baseline, label, type::second, Role::soft);
  const float left = x + measure(label, type::second) + 6, width = measure(words, type::second_strong);
  const std::size_t first = scene.marks.size();
  write(scene, left, baseline, words, type::second_strong, Role::ink, Align::left, Underline::dotted);
  Part part = part_of("card." + std::string(info(field).name) + ".field", PartRole::field,
                      std::string(info(field).label) + ", number, in this card",
                      hit_box(view, left - 4, baseline, width + 8), first, scene.marks.size());
  part.text = field == Field::price ? grouped(value, 2) : shortest(value);
  part.value = words;
  if (view.looks.problem_part == part.id) part.problem = view.looks.problem;
  parts.push_back(std::move(part));
  return left + std::max(width, 36.0f);
}

// A way to copy it; where it ends.
float write_copy(Scene& scene, std::vector<Part>& parts, const View& view, const std::string& what, std::string copies,
                 float x, float baseline) {
  const std::string id = "card.copy." + what;
  const bool done = view.looks.copied == id;
  const std::string words = done ? "copied" : what;
  const float width = measure(what, type::second_strong);
  const std::size_t first = scene.marks.size();
  write(scene, x, baseline, words, type::second_strong, done ? Role::soft : Role::ink, Align::left,
        done ? Underline::none : Underline::solid);
  Part part = part_of(id, PartRole::button, done ? "Copied as " + what : "Copy as " + what,
                      hit_box(view, x - 6, baseline, width + 12), first, scene.marks.size());
  part.copies = std::move(copies);
  parts.push_back(std::move(part));
  return x + std::max(width, measure("copied", type::second_strong));
}

}  // namespace

std::optional<Reckoning> reckoning_of(const View& view, const std::string& owner) {
  const std::string figure = figure_of(view, owner);
  if (figure.empty()) return std::nullopt;
  const bool of_budget = figure.find(':') != figure.npos;
  const bool of_run = !in_dollars(view.worth.as) && is_run(owner);
  const Scenario scenario = of_budget ? view.rented : of_run ? alone(view.priced) : view.priced;
  std::optional<Explanation> tree = explain(view.data, scenario, figure);
  if (!tree) return std::nullopt;
  Reckoning reckoning{figure, scenario, std::move(*tree), {}};
  reckoning.factors = moving(view, reckoning, factors_of(view, figure));
  return reckoning;
}

float lay_out_reckoning(Scene& scene, std::vector<Part>& parts, const View& view, const Reckoning& reckoning, float x,
                        float y, float width) {
  write(scene, x, y, "How it is reckoned", type::second_strong, Role::ink);
  y = write_lines(scene, x, y + 18, 17, wrap(explanation_sentence(reckoning.tree), type::second, width, 12),
                  type::second, Role::ink);
  const Inputs in = inputs_of(view.all, view.state.scenario);
  float at = x, baseline = y + line_height(view) / 2 - 8;
  bool any = false;
  // Beside a rival's figure, too, they are the reader's own.
  const std::string whose = "Your bill:";
  if (!reckoning.factors.empty()) {
    write(scene, at, baseline, whose, type::second, Role::soft);
    at += measure(whose, type::second) + 10;
  }
  for (Field field : reckoning.factors) {
    const std::optional<double> value = value_of(in, field);
    if (!value) continue;
    const float wanted = measure(std::string(short_label(field)), type::second) +
                         std::max(measure(field_words(field, *value), type::second_strong), 36.0f) + 6;
    if (any && at + wanted > x + width) {
      at = x;
      baseline += line_height(view);
    }
    at = write_factor(scene, parts, view, field, *value, at, baseline) + 18;
    any = true;
  }
  if (any) baseline += line_height(view);
  const std::string label = "Copy as";
  write(scene, x, baseline, label, type::second, Role::soft);
  const std::string sentence = explanation_sentence(reckoning.tree);
  at = x + measure(label, type::second) + 10;
  at = write_copy(scene, parts, view, "text", sentence, at, baseline) + 16;
  at = write_copy(scene, parts, view, "formula", explanation_formula(reckoning.tree), at, baseline) + 16;
  // The command line knows prices that the reader sets, not those that a lens makes, and its own rows.
  Scenario asked = reckoning.scenario;
  asked.price = view.state.scenario.price;
  const std::optional<Explanation> again = explain(view.all, asked, reckoning.figure);
  if (again && again->value == reckoning.tree.value)
    write_copy(scene, parts, view, "command", explanation_command(reckoning.figure, view.all, asked), at, baseline);
  return baseline + line_height(view) / 2 + 8;
}

std::string spoken_reckoning(const Reckoning& reckoning) { return explanation_sentence(reckoning.tree) + ". "; }

}  // namespace explainer
