#include "views/area_list.h"

#include <algorithm>
#include <cmath>

#include "says/area.h"
#include "views/bill_words.h"
#include "views/choices.h"
#include "views/ink.h"
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

void draw_shows(const AreaMap& map, float left, float right, float baseline) {
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
  words = list_words(words, type::second_strong, right - left);
  const float width = measure(words, type::second_strong);
  write(scene, right, baseline, words, type::second_strong, Role::ink, Align::right, Underline::dotted);
  Part& part = add_part(scene, first, {ControlKind::area_shows}, PartRole::select, say(says::area_shows{}),
                        {right - width - 4, baseline - 28, width + 4, 44});
  part.value = held.empty() ? "run" : held;
  std::get<SelectPart>(part.is).options = std::move(options);
}

std::string price_of_an_hour(const View& view) {
  return in_dollars(view.worth.as) ? rate_words(view.worth) : price(view.priced.price);
}

std::string about_hours(ChipHours bought) {
  const double about = two_digits(bought.value);
  return about < 1e6 ? chip_hours({about}) : say(says::area_million_hours{plain_number(about / 1e6)});
}

namespace {

// The entries of the list, one below the other.
struct AreaList {
  const AreaMap& map;
  float x, y, width;

  void tell(const Control& control, Role role, const std::string& name, const std::string& words,
            Shape shape = Shape::dot) {
    const std::size_t first = map.scene.marks.size();
    const auto lines = wrap(say(says::area_row{.name = name, .words = words}), type::second, width - 18, 5);
    symbol(map.scene, {x + 5, y + 8}, 9, shape, role);
    write_lines(map.scene, x + 18, y + 12, 16, lines, type::second, Role::ink);
    const float height = 16 * static_cast<float>(lines.size());
    // A published line has a card, as on the bill.
    const bool published = control.kind == ControlKind::area_own || find_stage(map.view.data, std::string(control.key));
    add_part(map.scene, first, control, published ? PartRole::row : PartRole::text, name,
             {x, y - (published ? 4.0f : 0.0f), width, published ? std::max(height + 8, 44.0f) : height})
        .value = words;
    y += height + 8;
  }
};

void tell_own(AreaList& list) {
  const View& view = list.map.view;
  const Scenario& scenario = view.state.scenario;
  const ChipHours own = own_run(list.map);
  const std::string cost = amount(view.worth, own * view.worth.rate), total = total_words(view.answer, view.worth);
  const std::string size = size_words(scenario.count, scenario.hours), in_all = chip_hours(own);
  const std::string run =
      scenario.printed ? pair_words(size, in_all) : say(says::area_run{.size = size, .chip_hours = in_all});
  const Of whose = whose_bill(view);
  const bool elsewhere = on_other_chip(view.worth.as);
  list.tell({ControlKind::area_own}, Role::you, say(says::area_you{whose_run(view)}),
            elsewhere ? run : say(says::area_own{.run = run, .cost = cost, .whose = whose, .total = total}));
  if (!elsewhere) return;
  // The cost is for the hours on the other chip.
  const std::string there = size_words(scenario.count, work_hours(view));
  list.tell({ControlKind::area_entry, "work"}, Role::you, say(says::area_work{work_chip_name(view)}),
            say(says::area_work_words{.size = there, .cost = cost, .whose = whose, .total = total}), Shape::ring);
}

void tell_published(AreaList& list) {
  const View& view = list.map.view;
  const Scenario& scenario = view.state.scenario;
  const AreaSpan& span = list.map.span();
  using About = says::area_published::About;
  for (const AreaRun& run : area_runs(view.data)) {
    // In print the reader's own run is this one.
    if (view.looks.in_print && run.count == scenario.count && run.hours == scenario.hours) continue;
    const Stage* stage = find_stage(view.data, run.id);
    std::string words = say(says::area_published{.count = {grouped(run.count.value), run.count.value},
                                                 .about = stage ? About::about : About::other,
                                                 .hours = hours({std::round(run.hours.value)}),
                                                 .chip_hours = chip_hours(run.chip_hours)});
    if (!within(span, run.count, run.hours))
      words = say(says::area_outside{.run = words, .times = factor(times_as_large(span, run.count, run.hours))});
    const std::string name = stage ? stage->name : say(says::area_r1{});
    const bool counted = !stage || counts(scenario, run.id);
    list.tell({ControlKind::area_entry, run.id}, Role::r1, counted ? name : say(says::area_not_counted{name}), words);
  }
}

void tell_rival(AreaList& list) {
  const View& view = list.map.view;
  // Its dollars are for no hours of that chip.
  const Budget* budget = on_other_chip(view.worth.as) ? nullptr : told_rival(view);
  if (!budget) return;
  using Where = says::area_rival::Where;
  const ChipHours bought = chip_hours_of(*budget, view.priced);
  const double area = bought.value / (list.map.span().count.value * list.map.span().hours.value);
  list.tell({ControlKind::area_rival}, Role::rival, budget->name,
            say(says::area_rival{.figure = published(*budget),
                                 .publisher = budget->source.publisher,
                                 .hours = about_hours(bought),
                                 .price = price_of_an_hour(view),
                                 .where = area > 1              ? Where::beyond
                                          : budget_on_map(view) ? Where::drawn
                                                                : Where::other,
                                 .times = factor(area)}),
            Shape::ring);
}

}  // namespace

float draw_list(const AreaMap& map, float x, float y, float width) {
  AreaList list{map, x, y, width};
  tell_own(list);
  tell_published(list);
  tell_rival(list);
  for (const Stage& stage : map.view.data.stages)
    if (stage.chip_hours && !stage.count)
      list.tell({ControlKind::area_entry, stage.id}, Role::r1, stage.name,
                say(says::area_no_shape{chip_hours(*stage.chip_hours)}), Shape::ring);
  return list.y;
}

}  // namespace explainer
