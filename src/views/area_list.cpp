#include "views/area_list.h"

#include <algorithm>
#include <cmath>

#include "layout/callout.h"
#include "layout/column.h"
#include "says/area.h"
#include "views/bill_words.h"
#include "views/choices.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer {

using namespace r1cost;

const Budget* told_rival(const View& view) {
  if (const Budget* budget = budget_on_map(view)) return budget;
  for (const Budget* budget : map_budgets(view.all))
    if (budget->bound == Bound::stated && budget->method == Method::rental) return budget;
  return nullptr;
}

std::string published(const Budget& budget) {
  Ratio ratio;
  ratio.likely = budget.likely;
  return figure(budget, ratio);
}

WhoseRun whose_run(const View& view) { return {!view.looks.in_print, is_last_run(view)}; }

std::string size_words(Chips count, Hours duration) {
  return say(says::area_size{{grouped(count.value), count.value}, hours(duration)});
}

std::string pair_words(const std::string& first, const std::string& second) {
  return say(says::area_pair{.first = first, .second = second});
}

std::string work_chip_name(const View& view) {
  const Chip* chip = find_chip(view.data, view.state.work_chip);
  return chip ? chip->short_name : std::string();
}

Hours work_hours(const View& view) {
  const Scenario& scenario = view.state.scenario;
  return scenario.printed.value_or(scenario.count * scenario.hours) / scenario.count * view.worth.hours_ratio;
}

ChipHours own_run(const AreaMap& map) {
  const Scenario& scenario = map.view.state.scenario;
  return scenario.printed.value_or(scenario.count * scenario.hours);
}

const Budget* budget_on_map(const View& view) {
  const std::string wanted = map_holds(view.state, view.all);
  return find_stage(view.all, wanted) || !can_be_on_map(view.all, wanted) ? nullptr : find_budget(view.all, wanted);
}

void draw_shows(const AreaMap& map, const Box& line) {
  const State& state = map.view.state;
  const std::string held = map_holds(state, map.view.all);
  Scene& scene = map.scene;
  std::string words = say(says::area_beside_own{});
  std::vector<Option> options{{"run", words, ""}};
  const auto add = [&](const std::string& id, const std::string& name, const std::string& line) {
    options.push_back({id, line, say(says::area_and{})});
    if (id == held) words = say(says::area_with{name});
  };
  for (const AreaRun& run : area_runs(map.view.all)) {
    const Stage* stage = find_stage(map.view.all, run.id);
    if (!stage || !stage->whole_run) continue;
    add(run.id, short_name(*stage), stage->name);
    // A stage that the bill counts is on the map anyway.
    if (held.empty() && counts(state.scenario, run.id)) words = say(says::area_with{short_name(*stage)});
  }
  // A budget's dollars cannot be shown as hours of another chip.
  for (const Budget* budget : map_budgets(map.view.all)) {
    if (on_other_chip(map.view.worth.as)) break;
    add(budget->id, budget->name, say(says::area_row{.name = budget->name, .words = published(*budget)}));
  }
  const std::size_t first = scene.marks.size();
  words = list_words(words, type::second_strong, line.w);
  const float width =
      air::small + write_in(scene, line, words, type::second_strong, Role::ink, Align::right, Underline::dotted);
  Part& part = add_part(scene, first, {ControlKind::area_shows}, PartRole::select, say(says::area_shows{}),
                        {line.right() - width, line.y, width, controls_height(map.view.looks)});
  part.value = held.empty() ? "run" : held;
  std::get<SelectPart>(part.is).options = std::move(options);
}

std::string price_of_an_hour(const View& view) {
  return in_dollars(view.worth.as) ? rate_words(view.worth) : price(view.priced.price);
}

std::string about_hours(ChipHours bought) {
  constexpr double million = 1e6;
  const double about = two_digits(bought.value);
  return about < million ? chip_hours({about}) : say(says::area_million_hours{plain_number(about / million)});
}

namespace {

// What is said of a run, and shortly in the line below the map: its name, and why it is not on it.
struct AreaFact {
  std::string id, name, words, brief, why;
  Role role;
  bool card;  // a published line has one, as on the bill
  Shape shape = Shape::dot;
};
using Facts = std::vector<AreaFact>;

void add_own(const AreaMap& map, Facts& facts) {
  const View& view = map.view;
  const Scenario& scenario = view.state.scenario;
  const ChipHours own = own_run(map);
  const std::string cost = amount(view.worth, own * view.worth.rate), total = total_words(view.answer, view.worth);
  const std::string size = size_words(scenario.count, scenario.hours), in_all = chip_hours(own);
  const std::string run =
      scenario.printed ? pair_words(size, in_all) : say(says::area_run{.size = size, .chip_hours = in_all});
  const Of whose = whose_bill(view);
  const bool elsewhere = on_other_chip(view.worth.as);
  const std::string name =
      is_last_run(view) ? say(says::area_you_as_last{whose}) : say(says::area_you{whose_run(view)});
  facts.push_back({id_of(ControlKind::area_own), name,
                   elsewhere ? run : say(says::area_own{.run = run, .cost = cost, .whose = whose, .total = total}),
                   name, "", Role::you, true});
  if (!elsewhere) return;
  // The cost is for the hours on the other chip.
  const std::string there = size_words(scenario.count, work_hours(view));
  facts.push_back({id_of(ControlKind::area_entry, "work"), say(says::area_work{work_chip_name(view)}),
                   say(says::area_work_words{.size = there, .cost = cost, .whose = whose, .total = total}), "", "",
                   Role::you, false, Shape::ring});
}

void add_published(const AreaMap& map, Facts& facts) {
  const View& view = map.view;
  const Scenario& scenario = view.state.scenario;
  const AreaSpan& span = map.span();
  using About = says::area_published::About;
  for (const AreaRun& run : area_runs(view.data)) {
    // In print the reader's own run is this one.
    if (view.looks.in_print && run.count == scenario.count && run.hours == scenario.hours) continue;
    const Stage* stage = find_stage(view.data, run.id);
    std::string words = say(says::area_published{.count = {grouped(run.count.value), run.count.value},
                                                 .about = stage ? About::about : About::other,
                                                 .hours = hours({std::round(run.hours.value)}),
                                                 .chip_hours = chip_hours(run.chip_hours)});
    const std::string name = stage ? stage->name : say(says::area_r1{});
    std::string why;
    if (!within(span, run.count, run.hours)) {
      const std::string larger = factor(times_as_large(span, run.count, run.hours));
      words = say(says::area_outside{.run = words, .times = larger});
      why = say(says::area_larger{larger});
    }
    const bool counted = !stage || counts(scenario, run.id);
    facts.push_back({id_of(ControlKind::area_entry, run.id), counted ? name : say(says::area_not_counted{name}), words,
                     stage ? with_capital(short_name(*stage)) : name, why, Role::r1, stage != nullptr});
  }
}

void add_rival(const AreaMap& map, Facts& facts) {
  const View& view = map.view;
  // Its dollars are for no hours of that chip.
  const Budget* budget = on_other_chip(view.worth.as) ? nullptr : told_rival(view);
  if (!budget) return;
  using Where = says::area_rival::Where;
  const ChipHours bought = chip_hours_of(*budget, view.priced);
  const double area = bought.value / (map.span().count.value * map.span().hours.value);
  facts.push_back({id_of(ControlKind::area_rival), budget->name,
                   say(says::area_rival{.figure = published(*budget),
                                        .publisher = budget->source.publisher,
                                        .hours = about_hours(bought),
                                        .price = price_of_an_hour(view),
                                        .where = area > 1              ? Where::beyond
                                                 : budget_on_map(view) ? Where::drawn
                                                                       : Where::other,
                                        .times = factor(area)}),
                   budget->name, area > 1 ? say(says::area_larger{factor(area)}) : "", Role::rival,
                   find_budget(view.data, budget->id) != nullptr, Shape::ring});
}

Facts facts_of(const AreaMap& map) {
  Facts facts;
  add_own(map, facts);
  add_published(map, facts);
  add_rival(map, facts);
  for (const Stage& stage : map.view.data.stages)
    if (stage.chip_hours && !stage.count)
      facts.push_back({id_of(ControlKind::area_entry, stage.id), stage.name,
                       say(says::area_no_shape{chip_hours(*stage.chip_hours)}), with_capital(short_name(stage)),
                       say(says::area_shapeless{}), Role::r1, true, Shape::ring});
  return facts;
}

void add_fact(Scene& scene, const AreaFact& fact, const Box& box, std::size_t first, std::size_t last) {
  scene.parts.push_back(
      new_part(control_of(fact.id), fact.card ? PartRole::row : PartRole::text, fact.name, box, first, last));
  scene.parts.back().value = fact.words;
}

float list_facts(const AreaMap& map, const Box& room) {
  constexpr float sign = 9;
  constexpr std::size_t most_lines = 5;
  Column column(map.scene, room);
  for (const AreaFact& fact : facts_of(map)) {
    const Column::Place begin = column.here();
    Row row(column.rest());
    const Box line = row.left(sign, sign);
    symbol(map.scene, {line.x + sign / 2, line.y + small_leading / 2}, sign, fact.shape, fact.role);
    const std::string words = say(says::area_row{.name = fact.name, .words = fact.words});
    const Box all = Column(map.scene, row.rest()).paragraph(words, type::second, Role::ink, most_lines);
    add_fact(map.scene, fact, column.line(all.h), begin.mark, map.scene.marks.size());
    column.space(air::plain);
  }
  return column.end();
}

// What can be pressed for a name: as high as is needed, but not over the thumb of the reader's run.
Box around_name(const AreaMap& map, const Box& name) {
  constexpr float beside = 6;
  const float height = std::max(name.h, controls_height(map.view.looks));
  Box box = inset(name, -beside, (name.h - height) / 2);
  const Part* corner = find_part(map.scene, id_of(ControlKind::area_corner));
  if (!corner) return box;
  const Box held = square(thumb_of(*handle_of(*corner)), thumb_room + air::fine);
  if (meet(box, held)) box.y = name.centre().y < held.centre().y ? held.y - height : held.bottom();
  return box;
}

// Writes what is not named on the map, and why, at the beginning of what is left of the line, and returns what can be
// pressed for it.
Box write_fact(Scene& scene, const AreaFact& fact, Row& row, float width) {
  const Box pressed = row.left(width);
  const Box words = inset(pressed, air::plain);
  write_in(scene, words, fact.brief, type::second_strong, fact.role, Align::left, Underline::solid);
  write_in(scene, words, fact.why, type::second, Role::soft, Align::right);
  return pressed;
}

}  // namespace

float draw_facts(const AreaMap& map, const Box& line) {
  if (map.view.looks.in_print) return list_facts(map, line);
  const std::string also = say(says::area_also{});
  Row row(line);
  row.left(measure(also, type::second));
  bool begun = false;
  for (const AreaFact& fact : facts_of(map)) {
    const auto name =
        std::find_if(map.names.begin(), map.names.end(), [&](const AreaName& one) { return one.id == fact.id; });
    if (name != map.names.end()) {
      add_fact(map.scene, fact, around_name(map, name->box), name->first, name->last);
      continue;
    }
    const float why = fact.why.empty() ? 0 : air::plain + measure(fact.why, type::second);
    const float width = measure(fact.brief, type::second_strong) + why + 2 * air::plain;
    const bool written = fact.card && width - air::plain <= row.rest().w;
    if (written && !begun) write_in(map.scene, line, also, type::second, Role::soft);
    begun = begun || written;
    const std::size_t first = map.scene.marks.size();
    add_fact(map.scene, fact, written ? write_fact(map.scene, fact, row, width) : line, first, map.scene.marks.size());
  }
  return line.bottom();
}

}  // namespace explainer
