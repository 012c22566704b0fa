#include "views/compared.h"

#include <algorithm>
#include <cmath>

#include "r1cost/split.h"
#include "says/amount.h"
#include "says/compared.h"
#include "says/field.h"
#include "views/choices.h"
#include "views/dollar_rows.h"
#include "views/ink.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr float dot_size = 9;

using SameOne = says::compared_same_one;

struct Factor {
  std::string id, name, from, to;  // "price", "Price per chip-hour", "$2.00", "$3.42"
  SameOne::Of same;                // how it is called among what is the same in both
  double times = 1;
};

bool changes(const Factor& factor) { return std::fabs(factor.times - 1) > 1e-9; }

// Hours of the run, also where a paper prints its chip-hours.
Hours hours_of(const Scenario& scenario) {
  return scenario.printed ? *scenario.printed / scenario.count : scenario.hours;
}

// How many items a bill counts beside its run.
std::size_t items_of(const Dataset& data, const Scenario& scenario) {
  std::size_t items = 0;
  for (const Stage& stage : data.stages)
    if (counts(scenario, stage.id)) ++items;
  return items;
}

std::string lines_words(const Dataset& data, const Scenario& scenario) {
  const auto items = static_cast<double>(items_of(data, scenario));
  return items == 0 ? say(says::compared_run_alone{}) : say(says::compared_lines{{grouped(items), items}});
}

// Adds to a list of which no two are joined by a word.
void append(std::string& list, const std::string& next) {
  list = list.empty() ? next : say(says::compared_two{.first = list, .second = next});
}

// What one bill counts and the other does not: "with R1-Zero, making training data", "without V3"; empty where both
// count the same.
std::string lines_between(const Dataset& data, const Scenario& from, const Scenario& to) {
  std::string more, less;
  for (const Stage& stage : data.stages) {
    const bool before = counts(from, stage.id), after = counts(to, stage.id);
    if (before != after) append(after ? more : less, short_name(stage));
  }
  if (less.empty()) return more.empty() ? "" : say(says::compared_with_lines{more});
  return more.empty() ? say(says::compared_without_lines{less})
                      : say(says::compared_with_and_without{.more = more, .less = less});
}

// The one that is kept, through the lens: its price is its rate, in the present one's unit, so that both stand on one
// axis.
struct Kept {
  Worth worth;
  Scenario priced;
  bool known = true;  // the other has a value through this lens, too, or neither has
};

Kept kept_of(const View& view) {
  const State& state = view.state;
  // As the present one is shown: where that has no value through the lens, both are rented.
  Kept kept{worth_of(view.data, state.kept, view.worth.as, state.work_chip), state.kept};
  kept.known = kept.worth.as == view.worth.as;
  kept.priced.price = kept.worth.rate * (kept.worth.units_per_usd / view.worth.units_per_usd);
  return kept;
}

// In the order of SeenAs.
constexpr auto rate_names = plain_messages<says::field_price, says::compared_owned, says::compared_energy,
                                           says::compared_carbon, says::compared_work>();

std::vector<Factor> factors_of(const View& view, const Kept& before, const Scenario& now) {
  using Of = SameOne::Of;
  const Scenario& kept = before.priced;
  const Split parts = split(view.data, kept, now);
  const auto failed = [&](const Scenario& scenario) {
    return say(says::amount_times{plain_number(inputs_of(view.data, scenario).failed)});
  };
  const auto as = static_cast<std::size_t>(view.worth.as);
  return {
      {"price", say(rate_names[as]), rate_words(before.worth), rate_words(view.worth), static_cast<Of>(as),
       parts.price},
      {"count", field_label(Field::count), grouped(kept.count.value), grouped(now.count.value), Of::count, parts.count},
      {"hours", field_label(Field::hours), hours(hours_of(kept)), hours(hours_of(now)), Of::hours, parts.hours},
      {"stages", say(says::compared_counted{}), lines_words(view.data, kept), lines_words(view.data, now), Of::other,
       parts.stages},
      {"failed", say(says::compared_failed{}), failed(kept), failed(now), Of::other, parts.failed}};
}

// Beside a bill of another chip, which: "On the sliders, H100".
std::string with_chip(const View& view, const std::string& name, const Scenario& scenario) {
  const Chip* chip = find_chip(view.data, scenario.chip);
  if (!chip || view.state.kept.chip == view.state.scenario.chip) return name;
  return say(says::compared_two{.first = name, .second = chip->short_name});
}

// The same work is written as the steps are: its own hours, each at the price of an hour's work.
std::string arithmetic(const Scenario& scenario, Worth worth) {
  if (worth.as == SeenAs::work) worth.as = SeenAs::rent;
  return run_arithmetic(scenario, worth);
}

// "512 chips × 80 h × $2.00 + 2 items": what the total beside it is made of.
std::string bill_words(const Dataset& data, const Scenario& scenario, const Worth& worth) {
  const std::string run = arithmetic(scenario, worth);
  const auto items = static_cast<double>(items_of(data, scenario));
  return items == 0 ? run : say(says::compared_sum{.run = run, .items = {grouped(items), items}});
}

// In print there are no sliders.
std::string own_name(const View& view) { return say(says::compared_own{whose_bill(view)}); }

std::string name_of_kept(const View& view) { return say(says::compared_kept{whose_bill(view)}); }

std::string kept_name(const View& view) {
  const Preset* preset = find_preset(view.data, preset_of(view.state.kept, view.data));
  return preset ? preset->name : name_of_kept(view);
}

struct Pen {
  Scene& scene;
  const DollarRows& rows;
  const DollarAxis& axis;
};

// Name and second line at the left.
void write_row(const Pen& pen, float y, const std::string& name, const std::string& line, const Font& font, Role role,
               std::vector<Box>& obstacles) {
  const DollarRows& rows = pen.rows;
  const std::size_t first = pen.scene.marks.size();
  const float room = (rows.narrow ? rows.right : rows.plot_left - 16) - rows.x;
  // The longest name has to stand in the narrowest column.
  const Font fitting{rows.narrow || !is_tight(rows.width) ? font.size : type::second.size, font.weight};
  write(pen.scene, rows.x, y + 19, fit_pieces(name, fitting, room), fitting, role);
  // Without "+ 2 items" where that has no room.
  write(pen.scene, rows.x, y + 35, fit_pieces(line, type::second, room), type::second, Role::soft);
  for (std::size_t i = first; i < pen.scene.marks.size(); ++i)
    obstacles.push_back(box_of(std::get<Text>(pen.scene.marks[i])));
}

// What stands beside a mark, the longest first: "3.6× as much", "3.6×".
using Effect = std::vector<std::string>;

Effect as_much(double ratio) {
  const std::string words = effect_words(ratio);
  if (nearly_one(ratio)) return {say(says::compared_same{}), words};
  return {say(says::compared_as_much{words}), words};
}

Effect total_effect(const Answer& answer, const Worth& worth) {
  return {total_words(answer, worth), axis_amount(worth, answer.usd)};
}

// Behind what reaches from `from` to `to`, or before it where there is no room; shorter, or left out, where there is
// none at all: the row's part says it.
void write_effect(const Pen& pen, float from, float to, float y, const Effect& wordings, const Font& font, Role role,
                  std::vector<Box>& obstacles) {
  const float right = std::max(from, to) + 12, left = std::min(from, to) - 12;
  const float begin = pen.rows.narrow ? pen.rows.x : pen.rows.plot_left;
  for (const std::string& words : wordings) {
    const float width = measure(words, font);
    const bool behind = right + width <= pen.rows.right, before = left - width >= begin;
    // At the end that it leads to.
    if (to < from && !before && from - to > width + 12)
      write(pen.scene, (from + to) / 2, y - 6, words, font, role, Align::centre);
    else if (behind && (to >= from || !before)) write(pen.scene, right, y + 4, words, font, role);
    else if (before) write(pen.scene, left, y + 4, words, font, role, Align::right);
    else continue;
    obstacles.push_back(box_of(std::get<Text>(pen.scene.marks.back())));
    return;
  }
}

// Both scenarios, and what lies between them.
struct Compared {
  const View& view;
  Kept kept;
  Answer before;
  std::vector<Factor> factors;
  std::string same_in_both;  // in print, where what says nothing has no row: "price per chip-hour ($2.00)"
};

Compared compared_in(const View& view) {
  Compared both{view, kept_of(view), {}, {}, ""};
  both.before = bill(view.data, both.kept.priced);
  both.factors = factors_of(view, both.kept, view.priced);
  // On the page a row keeps its place, whatever is changed; in print one that says nothing is left out.
  if (!view.looks.in_print) return both;
  for (const Factor& factor : both.factors)
    if (!changes(factor) && factor.id != "failed")
      append(both.same_in_both, say(SameOne{.of = factor.same, .value = factor.to}));
  std::erase_if(both.factors, [](const Factor& factor) { return !changes(factor); });
  return both;
}

// As large as both totals and what lies on the way allow.
DollarAxis axis_of(const Compared& both) {
  Usd passed = both.before.usd;
  Usd least = std::min(passed, both.view.answer.usd), most = std::max(passed, both.view.answer.usd);
  for (const Factor& factor : both.factors) {
    passed = passed * factor.times;
    least = std::min(least, passed);
    most = std::max(most, passed);
  }
  return zoomed(both.view.axis, least, most);
}

// Heading, what to compare with, and the button that keeps the present one.
void draw_compared_head(Scene& scene, const View& view, const DollarRows& rows, float y) {
  const float x = rows.x;
  const std::size_t head_first = scene.marks.size();
  write(scene, x, y + 12, say(says::compared_heading{}, rows.narrow ? 1 : 0), type::overline, Role::soft);
  add_part(scene, head_first, "compared", PartRole::heading, say(says::compared_spoken_heading{}),
           {x, y, rows.width, 20});
  const std::string label = say(says::compared_label{}, rows.width < 360 ? 1 : 0);
  const std::size_t select_first = scene.marks.size();
  const float select_x = x + measure(label, type::second) + 8;
  const std::string chosen = fit(kept_name(view), type::row_strong, rows.right - select_x - 16) + " ▾";
  const float select_width = measure(chosen, type::row_strong);
  write(scene, x, y + 44, label, type::second, Role::soft);
  write(scene, select_x, y + 44, chosen, type::row_strong, Role::ink, Align::left, Underline::dotted);
  Part& select = add_part(scene, select_first, "compared.with", PartRole::select, say(says::compared_choice{}),
                          {select_x - 6, y + 18, select_width + 12, 44});
  select.value = preset_of(view.state.kept, view.data);
  if (select.value.empty()) {
    select.value = "kept";
    select.options.push_back({"kept", name_of_kept(view), ""});
  }
  for (const Preset& preset : view.data.presets) select.options.push_back({preset.id, preset.name, ""});
  const std::string keep = say(says::compared_keep{});
  const float keep_width = measure(keep, type::second_strong);
  const float keep_x = rows.narrow ? x : rows.right - keep_width, keep_top = y + (rows.narrow ? 58.0f : 18.0f);
  const std::size_t keep_first = scene.marks.size();
  write(scene, rows.narrow ? x : rows.right, keep_top + 26, keep, type::second_strong, Role::ink,
        rows.narrow ? Align::left : Align::right, Underline::solid);
  add_part(scene, keep_first, "compared.keep", PartRole::button, say(says::compared_keep_spoken{}),
           {keep_x - 6, keep_top, keep_width + 6, 44});
}

// A scenario's row: its name, what its total is made of, and in words what it comes to.
void draw_scenario(const Pen& pen, const Compared& both, bool now, float y, std::vector<Box>& obstacles) {
  const View& view = both.view;
  const Scenario& scenario = now ? view.priced : both.kept.priced;
  const Worth& worth = now ? view.worth : both.kept.worth;
  const std::string name = now ? own_name(view) : kept_name(view);
  const std::size_t first = pen.scene.marks.size();
  write_row(pen, y, with_chip(view, name, scenario), bill_words(view.data, scenario, worth), type::row_strong,
            now ? Role::you : Role::ink, obstacles);
  add_part(pen.scene, first, now ? "compared.after" : "compared.before", PartRole::text, name,
           {pen.rows.x, y, pen.rows.width, pen.rows.row_height})
      .value = say(says::compared_scenario{.run = arithmetic(scenario, worth),
                                           .lines = lines_words(view.data, scenario),
                                           .total = total_words(now ? view.answer : both.before, view.worth)});
}

void draw_factor(const Pen& pen, const Compared& both, const Factor& factor, float y, std::vector<Box>& obstacles) {
  const DollarRows& rows = pen.rows;
  const bool changed = changes(factor);
  const std::size_t first = pen.scene.marks.size();
  std::string line = factor.from == factor.to ? factor.from : say(says::amount_from_to{factor.from, factor.to});
  // By name, where that has room.
  const std::string named =
      factor.id == "stages" ? lines_between(both.view.data, both.kept.priced, both.view.priced) : "";
  const float room = (rows.narrow ? rows.right : rows.plot_left - 16) - rows.x;
  if (!named.empty() && measure(named, type::second) <= room) line = named;
  write_row(pen, y, factor.name, line, type::row, changed ? Role::ink : Role::soft, obstacles);
  add_part(pen.scene, first, "compared." + factor.id, PartRole::text, factor.name,
           {rows.x, y, rows.width, rows.row_height})
      .value = changed ? say(says::compared_changed{.line = line, .times = effect_words(factor.times)})
                       : say(says::compared_unchanged_line{line});
}

// All rows in words, and beside its mark what each comes to.
void draw_compared_words(const Pen& pen, const Compared& both, float top, std::vector<Box>& obstacles) {
  const View& view = both.view;
  const DollarRows& rows = pen.rows;
  float row_top = top;
  draw_scenario(pen, both, false, row_top, obstacles);
  for (const Factor& factor : both.factors) draw_factor(pen, both, factor, row_top += rows.row_height, obstacles);
  draw_scenario(pen, both, true, row_top + rows.row_height, obstacles);
  Usd reached = both.before.usd;
  float middle = top + rows.dot;
  const float first_x = x_of(rows, pen.axis, reached), last_x = x_of(rows, pen.axis, view.answer.usd);
  write_effect(pen, first_x, first_x, middle, total_effect(both.before, view.worth), type::second_strong, Role::ink,
               obstacles);
  for (const Factor& factor : both.factors) {
    middle += rows.row_height;
    const float from = x_of(rows, pen.axis, reached);
    reached = reached * factor.times;
    const bool changed = changes(factor);
    write_effect(pen, from, x_of(rows, pen.axis, reached), middle,
                 changed ? as_much(factor.times) : Effect{say(says::compared_unchanged{})}, type::second,
                 changed ? Role::ink : Role::soft, obstacles);
  }
  write_effect(pen, last_x, last_x, middle + rows.row_height, total_effect(view.answer, view.worth),
               type::second_strong, Role::you, obstacles);
}

// From one total to the other, a factor a row, each from where the one before it led.
void draw_compared_ink(const Pen& pen, const Compared& both, float top, const std::vector<Box>& obstacles) {
  Scene& scene = pen.scene;
  const DollarRows& rows = pen.rows;
  Usd running = both.before.usd;
  float row_top = top;
  const auto lead_on = [&] {
    const float here = x_of(rows, pen.axis, running), from = row_top + rows.dot;
    draw_pausing(scene, here, from, from + rows.row_height, obstacles, Role::soft, 1);
    rule(scene, rows.x, row_top + rows.row_height - 1, rows.width);
    row_top += rows.row_height;
  };
  std::vector<Point> ends;
  const Point start{x_of(rows, pen.axis, running), row_top + rows.dot};
  lead_on();
  for (const Factor& factor : both.factors) {
    const float middle = row_top + rows.dot, from = x_of(rows, pen.axis, running);
    running = running * factor.times;
    const float to = x_of(rows, pen.axis, running);
    // A factor has two ends and no amount: a line, as in the steps of what is counted, and no bar.
    if (changes(factor)) {
      scene.marks.push_back(Line{{from, middle}, {to, middle}, Role::you, 2, false});
      ends.push_back({to, middle});
    }
    lead_on();
  }
  for (const Point& end : ends) symbol(scene, end, dot_size, Shape::dot, Role::you);
  symbol(scene, start, 12, Shape::dot, Role::ink);
  symbol(scene, {x_of(rows, pen.axis, both.view.answer.usd), row_top + rows.dot}, 12, Shape::dot, Role::you);
  rule(scene, rows.x, row_top + rows.row_height - 1, rows.width, Role::rule);
}

// How the two stand to one another, and how the steps are to be read.
std::string verdict_of(const Compared& both) {
  const View& view = both.view;
  const Answer &before = both.before, &after = view.answer;
  const Scenario &kept = both.kept.priced, &now = view.priced;
  const double whole = after.usd / before.usd;
  std::string verdict = say(says::compared_both_same{});
  if (whole != 1)
    verdict = nearly_one(whole) ? say(says::compared_own_same{own_name(view)})
                                : say(says::compared_own_times{.bill = own_name(view), .times = effect_words(whole)});
  const std::string unlike = unlike_bills(before, after);
  verdict = unlike.empty() ? say(says::compared_verdict{verdict})
                           : say(says::compared_unlike{.verdict = verdict, .reason = unlike});
  const auto add = [&](const std::string& sentence) { verdict += " " + sentence; };
  if (before.other_model != after.other_model && unlike.empty())
    add(say(says::compared_two_models{scope_words(after.scope)}));
  if (!both.same_in_both.empty()) add(say(says::compared_same_in_both{both.same_in_both}));
  if (std::count_if(both.factors.begin(), both.factors.end(), changes) > 1) add(say(says::compared_multiply{}));
  const bool runs_differ = kept.count != now.count || hours_of(kept) != hours_of(now);
  if (runs_differ && (items_of(view.data, kept) > 0 || items_of(view.data, now) > 0))
    add(say(says::compared_run_only{}));
  if (!view.axis.linear) add(say(says::compared_factors{}));
  return verdict;
}

// Sentences below, as a part.
void write_verdict(const Pen& pen, const std::string& words, float baseline, float leading, std::size_t lines,
                   const Box& box) {
  const std::size_t first = pen.scene.marks.size();
  const auto all = wrap(words, type::row, std::min(pen.rows.width, 640.0f), lines);
  write_lines(pen.scene, pen.rows.x, baseline, leading, all, type::row, Role::ink);
  Part& part = add_part(pen.scene, first, "compared.verdict", PartRole::text, words, box);
  if (box.h == 0) part.box.h = leading * static_cast<float>(all.size());
}

}  // namespace

std::string kept_total(const View& view) {
  const Kept kept = kept_of(view);
  return kept.known ? total_words(bill(view.data, kept.priced), view.worth) : "";
}

float draw_compared(Scene& scene, const View& view, float x, float y, float width) {
  DollarRows rows = dollar_rows(view, x, width);
  rows.row_height = rows.narrow ? 72 : 48;
  rows.dot = rows.narrow ? 56 : 24;
  // No column of ratios: what a row comes to is written beside it.
  rows.plot_width = rows.right - rows.plot_left - 76;
  const Compared both = compared_in(view);
  const DollarAxis axis = axis_of(both);
  const Pen pen{scene, rows, axis};
  draw_compared_head(scene, view, rows, y);

  const float axis_baseline = y + (rows.narrow ? 124 : 80), top = axis_baseline + 12;
  const float last = top + rows.row_height * static_cast<float>(both.factors.size() + 2);
  const float end = last + 24 + 19 * (rows.narrow ? 9.0f : 4.0f);
  if (!both.kept.known) {
    // One of the two has no such figure: a rent beside a kilowatt-hour would be no comparison.
    write_verdict(pen, say(says::compared_unknown{}), top + 12, 20, 4, {x, top - 4, width, 80});
    return end;
  }
  std::vector<Box> obstacles;
  draw_compared_words(pen, both, top, obstacles);
  draw_axis(scene, rows, view.on(axis), axis_baseline, top, last, obstacles);
  draw_compared_ink(pen, both, top, obstacles);
  write_verdict(pen, verdict_of(both), last + 24, 19, 9, {x, last + 8, width, 0});
  return end;
}

}  // namespace explainer
