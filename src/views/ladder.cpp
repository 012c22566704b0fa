#include "views/ladder.h"

#include <algorithm>
#include <cmath>

#include "data/numbers.h"
#include "r1cost/known_names.h"
#include "state/command.h"
#include "state/dollar_axis.h"
#include "views/dollar_rows.h"
#include "views/ink.h"
#include "views/ladder_row.h"
#include "views/words.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr float line_between_words = 0.3f;  // opacity

std::string_view group_words(Scope scope, bool yardstick) {
  switch (scope) {
    case Scope::one_stage: return yardstick ? "One stage of training" : "One stage of training, like R1’s own";
    case Scope::whole_run: return "A whole training run";
    case Scope::programme: return "A company’s whole programme";
    case Scope::other: return "Other";
  }
  return "";
}

// Not what was reported: every run whose hours are public, at the reader's rate.
bool at_one_rate(const View& view) { return view.state.yardstick || !in_dollars(view.worth.as); }

struct LegendEntry {
  std::optional<Shape> shape;
  std::string words;
  bool bar = false;   // a stated range
  bool sign = false;  // "≠"
  bool tick = false;  // the bill made alike
};

float draw_legend(Scene& scene, const View& view, const DollarRows& layout, float y) {
  const LegendEntry entries[] = {
      {Shape::dot, "published or said by the maker"},
      {Shape::half_dot, "derived from published hours"},
      {Shape::ring, "estimate by others, one ring a method, the large one compared"},
      {Shape::more_than, "“more than”"},
      {std::nullopt, "a stated range", true},
      {std::nullopt, view.looks.said("counts other things than your bill"), false, true},
      {std::nullopt, view.looks.said("made alike: your bill counting the same; – if it cannot"), false, false, true},
  };
  const std::size_t first = scene.marks.size();
  const float leading = 20;
  float x = layout.x, baseline = y + 14;
  std::string spoken;
  for (const LegendEntry& entry : entries) {
    const float lead = 16;
    const float width = lead + measure(entry.words, type::second);
    if (x > layout.x && x + width > layout.right) {
      x = layout.x;
      baseline += leading;
    }
    if (entry.shape) symbol(scene, {x + 5, baseline - 4}, 10, *entry.shape, Role::rival);
    if (entry.bar) scene.marks.push_back(Rectangle{{x, baseline - 6.5f, 11, 5}, Role::rival, 2.5f});
    if (entry.sign) write(scene, x, baseline, "≠", type::unlike, Role::ink);
    if (entry.tick) scene.marks.push_back(Line{{x + 5, baseline - 8}, {x + 5, baseline - 1}, Role::you, 3, false});
    if (lead + measure(entry.words, type::second) > layout.width) {
      // Too long for one line even alone: on two.
      const auto lines = wrap(entry.words, type::second, layout.width - lead, 4);
      baseline = write_lines(scene, x + lead, baseline, 16, lines, type::second, Role::soft) - 16;
    } else {
      write(scene, x + lead, baseline, entry.words, type::second, Role::soft);
    }
    x += width + 18;
    spoken += (spoken.empty() ? "" : "; ") + std::string(entry.sign ? "≠ " : "") + entry.words;
  }
  // Room for the narrowest of the class, so that the height is one for all.
  const float reserved = layout.narrow ? 144.0f : 80.0f;
  add_part(scene, first, "legend", PartRole::text, spoken, {layout.x, y, layout.width, reserved});
  return y + reserved;
}

// "Dragging the line changes: Hours", a list to choose what follows.
void draw_unknown(Scene& scene, const View& view, const DollarRows& layout, float y) {
  const FieldInfo& chosen = info(unknown_of(view.state, view.all));
  const std::string label = "Dragging the line changes:";
  const std::string value = (chosen.field == Field::price ? "Price" : std::string(chosen.label)) + " ▾";
  const std::size_t first = scene.marks.size();
  const float value_width = measure(value, type::row_strong);
  write(scene, layout.x, y + 26, label, type::second, Role::soft);
  const float value_x = layout.x + measure(label, type::second) + 8;
  write(scene, value_x, y + 26, value, type::row_strong, Role::ink, Align::left, Underline::dotted);
  Part& part = add_part(scene, first, "unknown", PartRole::select, "What follows when the line is dragged",
                        {value_x - 6, y, value_width + 12, 44});
  part.value = chosen.name;
  const bool priced = view.worth.as == SeenAs::rent || view.worth.as == SeenAs::work;
  for (const FieldInfo& row : sliders)
    if (row.field != Field::price || priced)
      part.options.push_back({std::string(row.name), std::string(row.label), ""});
}

// Whether each step of the axis is ten times the last, or every step as long.
void draw_axis_choice(Scene& scene, const View& view, float x, float baseline, Align align) {
  const std::string words = view.state.linear ? "Axis from zero ▾" : "Each step ten times ▾";
  const std::size_t first = scene.marks.size();
  const float width = measure(words, type::second_strong);
  write(scene, x, baseline, words, type::second_strong, Role::ink, align, Underline::dotted);
  Part& part = add_part(scene, first, "axis", PartRole::select, "Axis",
                        {align == Align::right ? x - width - 4 : x, baseline - 20, width + 4, 44});
  part.value = view.state.linear ? "linear" : "logarithmic";
  part.options = {{"logarithmic", "Each step ten times the last", ""},
                  {"linear", "From zero, every step the same", ""}};
}

float height_of(const std::vector<LadderRow>& rows, const DollarRows& layout) {
  float height = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i == 0 || rows[i].scope != rows[i - 1].scope) height += layout.head_height;
    height += layout.row_height;
  }
  return height;
}

// Nothing is left after filtering: what happened, and the way back.
void say_none(Scene& scene, const DollarRows& layout, float y) {
  const std::size_t first = scene.marks.size();
  const std::string words = "No reported budget is of this sort.";
  write(scene, layout.x, y + 24, words, type::row, Role::ink);
  add_part(scene, first, "rows.none", PartRole::text, words, {layout.x, y, layout.width, 36});
  const std::size_t button_first = scene.marks.size();
  const std::string all = "Show all reported budgets";
  write(scene, layout.x, y + 62, all, type::second_strong, Role::ink, Align::left, Underline::solid);
  add_part(scene, button_first, "rows.all", PartRole::button, all,
           {layout.x - 6, y + 36, measure(all, type::second_strong) + 12, 44});
}

// Which rows: reported budgets, or one yardstick for all runs whose hours are public.
void draw_rows_choice(Scene& scene, const View& view, const DollarRows& layout, float baseline, float room) {
  const State& state = view.state;
  const bool yardstick = at_one_rate(view);
  std::string value = yardstick ? "yardstick" : "reported";
  std::string words = yardstick ? "All at your rate" : "Reported budgets";
  std::vector<Option> options{{"reported", "Reported budgets", ""},
                              {"yardstick", "Every run with public hours, at your rate", ""}};
  const auto add = [&](const char* what, const auto& names, const auto& chosen, const auto& words_of) {
    using Value = typename std::remove_cvref_t<decltype(chosen)>::value_type;
    for (std::size_t i = 0; i < names.size(); ++i) {
      std::string name = what + std::string(names[i]), line(words_of(static_cast<Value>(i)));
      line[0] = static_cast<char>(line[0] - 'a' + 'A');
      if (!yardstick && chosen && static_cast<std::size_t>(*chosen) == i) {
        value = name;
        words = line;
      }
      options.push_back({name, line, "Reported, but only"});
    }
  };
  add("scope.", scope_names, state.shown.scope, scope_words);
  add("kind.", kind_names, state.shown.kind, kind_words);
  add("method.", method_names, state.shown.method, method_words);
  // Of electricity and emissions there is no choice but the one.
  if (!in_dollars(view.worth.as)) {
    options = {{"yardstick", "Every run with public hours, as published or on its own chip", ""}};
    words = "Published, or by chip";
    if (measure(words, type::second_strong) > room - 16) words = "By chip";
  }
  words = fit(words, type::second_strong, room - 16) + " ▾";
  const std::size_t first = scene.marks.size();
  const float width = measure(words, type::second_strong);
  write(scene, layout.right, baseline, words, type::second_strong, Role::ink, Align::right, Underline::dotted);
  Part& part = add_part(scene, first, "rows", PartRole::select, "Rows of the ladder",
                        {layout.right - width - 6, baseline - 28, width + 6, 44});
  part.value = value;
  part.options = options;
}

// What stands there. At one rate for all it says which: the others have never reported such a figure.
std::string heading_words(const View& view) {
  const Chip* chip = find_chip(view.all, view.state.work_chip);
  switch (view.worth.as) {
    case SeenAs::energy: return "RUNS WITH PUBLIC HOURS: ELECTRICITY, EACH ON ITS OWN CHIP";
    case SeenAs::carbon: return "RUNS WITH PUBLIC HOURS: EMISSIONS, AS PUBLISHED OR RECKONED";
    case SeenAs::work:
      if (!view.state.yardstick || !chip) break;
      return "RUNS WITH PUBLIC HOURS, THEIR WORK ON THE " + in_capitals(chip->short_name) + " AT " +
             price(view.state.scenario.price);
    case SeenAs::rent:
    case SeenAs::own: break;
  }
  if (at_one_rate(view)) return "RUNS WITH PUBLIC HOURS, AT " + rate_words(view.worth) + " A CHIP-HOUR";
  return "WHERE IT LANDS, IN " + in_capitals(axis_words(view, false));
}

}  // namespace

std::vector<LadderRow> ladder_rows(const Dataset& data) {
  std::vector<LadderRow> rows;
  for (Scope scope : {Scope::one_stage, Scope::whole_run, Scope::programme, Scope::other}) {
    KnownNames known(data.budgets.size());
    for (std::size_t i = 0; i < data.budgets.size(); ++i) {
      const Budget& budget = data.budgets[i];
      if (!budget.featured || budget.scope != scope) continue;
      const std::size_t row = first_place_of(known, budget.row, rows.size());
      if (row == rows.size()) rows.push_back({budget.row, scope, {}});
      rows[row].figures.push_back(i);
    }
  }
  return rows;
}

float draw_ladder(Scene& scene, const View& view, float x, float y, float width) {
  const DollarRows layout = dollar_rows(view, x, width);
  const DollarAxis& axis = view.axis;
  const std::vector<LadderRow> rows = ladder_rows(view.data);

  const std::size_t head_first = scene.marks.size();
  std::string shown = heading_words(view);
  if (layout.narrow || is_tight(layout.width) || measure(shown, type::overline) > width - 130) shown = "WHERE IT LANDS";
  write(scene, x, y + 12, shown, type::overline, Role::soft);
  draw_rows_choice(scene, view, layout, y + 12, width - measure(shown, type::overline) - 12);
  if (layout.narrow) draw_axis_choice(scene, view, x, y + 34, Align::left);
  add_part(scene, head_first, "ladder", PartRole::heading, "Where it lands", {x, y, width, 20});

  const float axis_baseline = y + (layout.narrow ? 56 : 44);
  const float pill_top = axis_baseline + 9;
  const float rows_top = pill_top + 28;
  const float bottom = rows_top + (rows.empty() ? 90.0f : height_of(rows, layout));
  const float heads = layout.narrow ? y + 34 : axis_baseline;
  write(scene, counted_right(layout), heads, "vs you", type::second, Role::soft, Align::right);
  if (has_alike(layout)) write(scene, layout.right, heads, "made alike", type::second, Role::soft, Align::right);

  // Words first, then the line that pauses behind them, then the figures over the line.
  std::vector<Box> obstacles;
  const float line_x = x_of(layout, axis, view.answer.usd);
  if (rows.empty()) {
    const std::size_t first = scene.marks.size();
    say_none(scene, layout, rows_top);
    for (std::size_t i = first; i < scene.marks.size(); ++i) obstacles.push_back(box_of(scene.marks[i]));
  }
  std::vector<float> tops;
  std::vector<RowRatio> ratios;
  // About nine marks a row: a thousand rows take one allocation, not ten that each move all that is there.
  scene.marks.reserve(scene.marks.size() + 9 * rows.size() + 64);
  scene.parts.reserve(scene.parts.size() + rows.size() + 64);
  float row_top = rows_top;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i == 0 || rows[i].scope != rows[i - 1].scope) {
      const std::size_t group_first = scene.marks.size();
      const std::string words(group_words(rows[i].scope, at_one_rate(view)));
      const float baseline = row_top + layout.head_height - 10;
      write(scene, x, baseline, words, type::group, Role::ink);
      obstacles.push_back(box_of(std::get<Text>(scene.marks.back())));
      rule(scene, x, row_top + layout.head_height - 1, width, Role::rule);
      add_part(scene, group_first, "group." + std::to_string(i), PartRole::heading, words,
               {x, row_top, width, layout.head_height});
      row_top += layout.head_height;
    }
    ratios.push_back(ratio_of(view, rows[i]));
    draw_ladder_row(scene, view, layout, rows[i], ratios.back(), row_top, obstacles);
    tops.push_back(row_top);
    row_top += layout.row_height;
  }

  draw_axis(scene, layout, view, axis_baseline, rows_top + layout.head_height, bottom, obstacles);
  const std::size_t line_first = scene.marks.size();
  if (layout.narrow) {
    // Where names stand above the marks the line is strong through the marks, faint between the words.
    Scene aside;
    draw_pausing(aside, line_x, pill_top + 12, bottom + 6, obstacles, Role::you, 2);
    for (const Mark& mark : aside.marks) {
      const Line& piece = std::get<Line>(mark);
      scene.marks.push_back(Rectangle{
          {line_x - 1, piece.a.y, 2, piece.b.y - piece.a.y}, Role::you, 0, Role::none, 1, line_between_words});
    }
    scene.marks.push_back(
        explainer::Line{{line_x, pill_top + 12}, {line_x, rows_top + layout.head_height - 26}, Role::you, 2, false});
    for (float row : tops)
      scene.marks.push_back(
          explainer::Line{{line_x, row + layout.dot - 10}, {line_x, row + layout.row_height - 1}, Role::you, 2, false});
  } else {
    draw_pausing(scene, line_x, pill_top + 12, bottom + 6, obstacles, Role::you, 2);
  }
  draw_pill(scene, view, layout, line_x, pill_top);
  symbol(scene, {line_x, bottom + 12}, 20, Shape::handle, Role::you);
  const Stops stops = line_stops(view.worth, view.axis, view.answer.usd, view.state.scenario, view.plain.usd);
  Part& line = add_part(scene, line_first, "line", PartRole::slider,
                        in_dollars(view.worth.as)         ? "Your total on the dollar axis"
                        : view.worth.as == SeenAs::energy ? "Your total on the axis of electricity"
                                                          : "Your total on the axis of emissions",
                        {layout.plot_left - 14, pill_top - 8, layout.plot_width + 28, 40});
  line.value = total_words(view.answer, view.worth);
  line.handle = Handle{"line",
                       static_cast<float>(position_on(axis, view.answer.usd)),
                       {layout.plot_left, pill_top, layout.plot_width, bottom - pill_top},
                       stops.here,
                       static_cast<int>(stops.values.size())};
  for (std::size_t i = 0; i < rows.size(); ++i) draw_ladder_ink(scene, view, layout, rows[i], ratios[i], tops[i]);

  const bool to_press = !view.looks.in_print;
  if (to_press) draw_unknown(scene, view, layout, bottom + 20);
  if (to_press && !layout.narrow) draw_axis_choice(scene, view, layout.right, bottom + 46, Align::right);
  // Whatever is left of the rows, the page stays as high.
  const float all_rows = &view.all == &view.data ? height_of(rows, layout) : height_of(ladder_rows(view.all), layout);
  const float end = draw_legend(scene, view, layout, bottom + (to_press ? 68.0f : 20.0f));
  return std::max(end, end - bottom + rows_top + all_rows);
}

}  // namespace explainer
