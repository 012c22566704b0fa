#include "views/compared.h"

#include <algorithm>
#include <cmath>

#include "data/numbers.h"
#include "r1cost/split.h"
#include "views/dollar_rows.h"
#include "views/ink.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr float dot_size = 9;

struct Factor {
  std::string id, name, from, to;  // "price", "Price per chip-hour", "$2.00", "$3.42"
  double times = 1;
};

bool changes(const Factor& factor) { return std::fabs(factor.times - 1) > 1e-9; }

// Hours of the run, also where a paper prints its chip-hours.
Hours hours_of(const Scenario& scenario) {
  return scenario.printed ? *scenario.printed / scenario.count : scenario.hours;
}

std::string lines_words(const Dataset& data, const Scenario& scenario) {
  std::size_t beside = 0;
  for (const Stage& stage : data.stages)
    if (counts(scenario, stage.id)) ++beside;
  return beside == 0 ? "run alone" : "run + " + std::to_string(beside) + (beside == 1 ? " item" : " items");
}

// "Making training data" is no name of its own, "V3" is.
std::string within_sentence(std::string name) {
  if (name.size() > 1 && name[1] >= 'a' && name[1] <= 'z') name[0] = static_cast<char>(name[0] - 'A' + 'a');
  return name;
}

// What one bill counts and the other does not: "+ R1-Zero, data", "− V3"; empty where both count the same.
std::string lines_between(const Dataset& data, const Scenario& from, const Scenario& to) {
  std::string more, less;
  for (const Stage& stage : data.stages) {
    const bool before = counts(from, stage.id), after = counts(to, stage.id);
    if (before == after) continue;
    std::string& words = after ? more : less;
    words += (words.empty() ? "" : ", ") + within_sentence(stage.name.substr(0, stage.name.find(',')));
  }
  if (!more.empty()) more = "with " + more;
  if (!less.empty()) less = "without " + less;
  return more + (more.empty() || less.empty() ? "" : "; ") + less;
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

std::string rate_name(SeenAs as) {
  switch (as) {
    case SeenAs::rent: return "Price per chip-hour";
    case SeenAs::own: return "Cost of an owned chip-hour";
    case SeenAs::energy: return "Energy per chip-hour";
    case SeenAs::carbon: return "CO2e per chip-hour";
    case SeenAs::work: return "Price of an hour’s work";
  }
  return "";
}

std::vector<Factor> factors_of(const View& view, const Kept& before, const Scenario& now) {
  const Scenario& kept = before.priced;
  const Split parts = split(view.data, kept, now);
  const auto failed = [&](const Scenario& scenario) { return shortest(inputs_of(view.data, scenario).failed) + "×"; };
  return {{"price", rate_name(view.worth.as), rate_words(before.worth), rate_words(view.worth), parts.price},
          {"count", "Chips", grouped(kept.count.value), grouped(now.count.value), parts.count},
          {"hours", "Hours", hours(hours_of(kept)), hours(hours_of(now)), parts.hours},
          {"stages", "What is counted", lines_words(view.data, kept), lines_words(view.data, now), parts.stages},
          {"failed", "Failed runs, as assumed", failed(kept), failed(now), parts.failed}};
}

// Beside a bill of another chip, which: "On the sliders, H100".
std::string with_chip(const View& view, const std::string& name, const Scenario& scenario) {
  const Chip* chip = find_chip(view.data, scenario.chip);
  return chip && view.state.kept.chip != view.state.scenario.chip ? name + ", " + chip->short_name : name;
}

// The same work is written as the steps are: its own hours, each at the price of an hour's work.
std::string arithmetic(const Scenario& scenario, Worth worth) {
  if (worth.as == SeenAs::work) worth.as = SeenAs::rent;
  return run_arithmetic(scenario, worth);
}

// "512 chips × 80 h × $2.00 + 2 items": what the total beside it is made of.
std::string bill_words(const Dataset& data, const Scenario& scenario, const Worth& worth) {
  const std::string lines = lines_words(data, scenario), run = "run ";
  return arithmetic(scenario, worth) + (lines.starts_with("run +") ? " " + lines.substr(run.size()) : "");
}

// In print there are no sliders.
std::string own_name(const View& view) { return view.looks.in_print ? "This bill" : "On the sliders"; }

std::string kept_name(const View& view) {
  const Preset* preset = find_preset(view.data, preset_of(view.state.kept, view.data));
  return preset ? preset->name : "The one you kept";
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

// "3.6× as much", "the same".
std::string as_much(double ratio) {
  const std::string words = effect_words(ratio);
  return words == "same" ? "the same" : words + " as much";
}

// Behind what reaches from `from` to `to`, or before it where there is no room; shorter, or left out, where there is
// none at all: the row's part says it.
void write_effect(const Pen& pen, float from, float to, float y, const std::string& words, const Font& font, Role role,
                  std::vector<Box>& obstacles) {
  const float right = std::max(from, to) + 12, left = std::min(from, to) - 12;
  const float begin = pen.rows.narrow ? pen.rows.x : pen.rows.plot_left;
  for (const std::string& said : {words, words.substr(0, words.find(' '))}) {
    const float width = measure(said, font);
    const bool behind = right + width <= pen.rows.right, before = left - width >= begin;
    // At the end that it leads to.
    if (to < from && !before && from - to > width + 12)
      write(pen.scene, (from + to) / 2, y - 6, said, font, role, Align::centre);
    else if (behind && (to >= from || !before)) write(pen.scene, right, y + 4, said, font, role);
    else if (before) write(pen.scene, left, y + 4, said, font, role, Align::right);
    else continue;
    obstacles.push_back(box_of(std::get<Text>(pen.scene.marks.back())));
    return;
  }
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
  const Kept before_lens = kept_of(view);
  const Scenario &kept = before_lens.priced, &now = view.priced;
  const Answer before = bill(view.data, kept);
  std::vector<Factor> factors = factors_of(view, before_lens, now);
  std::string same_in_both;
  // On the page a row keeps its place, whatever is changed; in print one that says nothing is left out.
  if (view.looks.in_print) {
    for (const Factor& factor : factors)
      if (!changes(factor) && factor.id != "failed")
        same_in_both += (same_in_both.empty() ? " The same in both: " : ", ") + within_sentence(factor.name) + " (" +
                        factor.to + ")";
    std::erase_if(factors, [](const Factor& factor) { return !changes(factor); });
  }
  // As large as both totals and what lies on the way allow.
  Usd least = std::min(before.usd, view.answer.usd), most = std::max(before.usd, view.answer.usd);
  Usd passed = before.usd;
  for (const Factor& factor : factors) {
    passed = passed * factor.times;
    least = std::min(least, passed);
    most = std::max(most, passed);
  }
  const DollarAxis axis = zoomed(view.axis, least, most);
  const Pen pen{scene, rows, axis};

  const std::size_t head_first = scene.marks.size();
  write(scene, x, y + 12, rows.narrow ? "TWO SCENARIOS" : "TWO SCENARIOS, AND WHAT LEADS FROM ONE TO THE OTHER",
        type::overline, Role::soft);
  add_part(scene, head_first, "compared", PartRole::heading, "Two scenarios", {x, y, width, 20});

  // What to compare with.
  const std::string label = rows.width < 360 ? "With:" : "Compared with:";
  const std::size_t select_first = scene.marks.size();
  const float select_x = x + measure(label, type::second) + 8;
  const std::string chosen = fit(kept_name(view), type::row_strong, rows.right - select_x - 16) + " ▾";
  const float select_width = measure(chosen, type::row_strong);
  write(scene, x, y + 44, label, type::second, Role::soft);
  write(scene, select_x, y + 44, chosen, type::row_strong, Role::ink, Align::left, Underline::dotted);
  Part& select = add_part(scene, select_first, "compared.with", PartRole::select, "Scenario to compare with",
                          {select_x - 6, y + 18, select_width + 12, 44});
  select.value = preset_of(view.state.kept, view.data);
  if (select.value.empty()) {
    select.value = "kept";
    select.options.push_back({"kept", "The one you kept", ""});
  }
  for (const Preset& preset : view.data.presets) select.options.push_back({preset.id, preset.name, ""});
  const std::string keep = "Keep this one";
  const float keep_width = measure(keep, type::second_strong);
  const float keep_x = rows.narrow ? x : rows.right - keep_width, keep_top = y + (rows.narrow ? 58.0f : 18.0f);
  const std::size_t keep_first = scene.marks.size();
  write(scene, rows.narrow ? x : rows.right, keep_top + 26, keep, type::second_strong, Role::ink,
        rows.narrow ? Align::left : Align::right, Underline::solid);
  add_part(scene, keep_first, "compared.keep", PartRole::button, keep + ", to compare others with",
           {keep_x - 6, keep_top, keep_width + 6, 44});

  const float axis_baseline = y + (rows.narrow ? 124 : 80), top = axis_baseline + 12;
  const auto end_after = [&](float last) { return last + 24 + 19 * (rows.narrow ? 9.0f : 4.0f); };
  if (!before_lens.known) {
    // One of the two has no such figure: a rent beside a kilowatt-hour would be no comparison.
    const std::string sorry =
        "Of one of the two chips no figure is known through this lens: they cannot be compared so. As rented, they "
        "can.";
    const std::size_t first = scene.marks.size();
    write_lines(scene, x, top + 12, 20, wrap(sorry, type::row, std::min(width, 640.0f), 4), type::row, Role::ink);
    add_part(scene, first, "compared.verdict", PartRole::text, sorry, {x, top - 4, width, 80});
    return end_after(top + rows.row_height * static_cast<float>(factors.size() + 2));
  }
  std::vector<Box> obstacles;
  float row_top = top;
  const std::size_t kept_first = scene.marks.size();
  write_row(pen, row_top, with_chip(view, kept_name(view), kept), bill_words(view.data, kept, before_lens.worth),
            type::row_strong, Role::ink, obstacles);
  add_part(scene, kept_first, "compared.before", PartRole::text, kept_name(view), {x, row_top, width, rows.row_height})
      .value = arithmetic(kept, before_lens.worth) + ", " + lines_words(view.data, kept) + ": " +
               total_words(before, view.worth);
  row_top += rows.row_height;
  for (const Factor& factor : factors) {
    const bool changed = changes(factor);
    const std::size_t first = scene.marks.size();
    std::string line = factor.from == factor.to ? factor.from : factor.from + " to " + factor.to;
    // By name, where that has room.
    const std::string named = factor.id == "stages" ? lines_between(view.data, kept, now) : "";
    const float room = (rows.narrow ? rows.right : rows.plot_left - 16) - rows.x;
    if (!named.empty() && measure(named, type::second) <= room) line = named;
    write_row(pen, row_top, factor.name, line, type::row, changed ? Role::ink : Role::soft, obstacles);
    add_part(scene, first, "compared." + factor.id, PartRole::text, factor.name, {x, row_top, width, rows.row_height})
        .value = changed ? line + ": " + effect_words(factor.times) : "unchanged, " + line;
    row_top += rows.row_height;
  }
  const std::size_t now_first = scene.marks.size();
  write_row(pen, row_top, with_chip(view, own_name(view), now), bill_words(view.data, now, view.worth),
            type::row_strong, Role::you, obstacles);
  add_part(scene, now_first, "compared.after", PartRole::text, own_name(view), {x, row_top, width, rows.row_height})
      .value =
      arithmetic(now, view.worth) + ", " + lines_words(view.data, now) + ": " + total_words(view.answer, view.worth);
  row_top += rows.row_height;
  // What each row comes to, beside its mark; then the axis that pauses behind all words.
  Usd reached = before.usd;
  float middle_of_row = top + rows.dot;
  const float first_x = x_of(rows, axis, reached), last_x = x_of(rows, axis, view.answer.usd);
  write_effect(pen, first_x, first_x, middle_of_row, total_words(before, view.worth), type::second_strong, Role::ink,
               obstacles);
  for (const Factor& factor : factors) {
    middle_of_row += rows.row_height;
    const float from = x_of(rows, axis, reached);
    reached = reached * factor.times;
    const bool changed = changes(factor);
    write_effect(pen, from, x_of(rows, axis, reached), middle_of_row, changed ? as_much(factor.times) : "unchanged",
                 type::second, changed ? Role::ink : Role::soft, obstacles);
  }
  write_effect(pen, last_x, last_x, middle_of_row + rows.row_height, total_words(view.answer, view.worth),
               type::second_strong, Role::you, obstacles);
  draw_axis(scene, rows, view.on(axis), axis_baseline, top, row_top, obstacles);

  // From one total to the other, a factor a row, each from where the one before it led.
  Usd running = before.usd;
  row_top = top;
  const auto lead_on = [&] {
    const float here = x_of(rows, axis, running), from = row_top + rows.dot;
    draw_pausing(scene, here, from, from + rows.row_height, obstacles, Role::soft, 1);
    rule(scene, x, row_top + rows.row_height - 1, width);
    row_top += rows.row_height;
  };
  std::vector<Point> ends;
  const Point start{x_of(rows, axis, before.usd), row_top + rows.dot};
  lead_on();
  for (const Factor& factor : factors) {
    const float middle = row_top + rows.dot, from = x_of(rows, axis, running);
    running = running * factor.times;
    const float to = x_of(rows, axis, running);
    // A factor has two ends and no amount: a line, as in the steps of what is counted, and no bar.
    if (changes(factor)) {
      scene.marks.push_back(Line{{from, middle}, {to, middle}, Role::you, 2, false});
      ends.push_back({to, middle});
    }
    lead_on();
  }
  for (const Point& end : ends) symbol(scene, end, dot_size, Shape::dot, Role::you);
  symbol(scene, start, 12, Shape::dot, Role::ink);
  symbol(scene, {x_of(rows, axis, view.answer.usd), row_top + rows.dot}, 12, Shape::dot, Role::you);
  rule(scene, x, row_top + rows.row_height - 1, width, Role::rule);
  row_top += rows.row_height;

  const double whole = view.answer.usd / before.usd;
  const std::string unlike = unlike_bills(before, view.answer);
  std::string verdict = whole == 1 ? "Both come to the same" : own_name(view) + ": " + as_much(whole) + " as the other";
  if (!unlike.empty()) verdict = "≠ " + verdict + ", but " + unlike;
  const auto steps = std::count_if(factors.begin(), factors.end(), changes);
  const bool runs_differ = kept.count != now.count || hours_of(kept) != hours_of(now);
  const auto has_lines = [&](const Scenario& scenario) { return lines_words(view.data, scenario) != "run alone"; };
  verdict += ".";
  if (before.other_model != view.answer.other_model && unlike.empty())
    verdict += " Both are " + std::string(scope_words(view.answer.scope)) + ", of two models.";
  verdict += same_in_both + (same_in_both.empty() ? "" : ".");
  if (steps > 1) verdict += " The steps, taken in this order, multiply to that.";
  if (runs_differ && (has_lines(kept) || has_lines(now)))
    verdict += " Chips and hours change the run alone, not the items beside it.";
  if (!view.axis.linear) verdict += " On this axis equal lengths are equal factors.";
  const std::size_t note_first = scene.marks.size();
  const auto lines = wrap(view.looks.said(verdict), type::row, std::min(width, 640.0f), 9);
  write_lines(scene, x, row_top + 24, 19, lines, type::row, Role::ink);
  add_part(scene, note_first, "compared.verdict", PartRole::text, verdict,
           {x, row_top + 8, width, 19 * static_cast<float>(lines.size())});
  return end_after(row_top);
}

}  // namespace explainer
