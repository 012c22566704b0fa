#include "views/ladder.h"

#include <algorithm>
#include <cmath>

#include "data/numbers.h"
#include "state/command.h"
#include "state/dollar_axis.h"
#include "views/conversion_words.h"
#include "views/dollar_rows.h"
#include "views/ink.h"
#include "views/labels.h"
#include "views/words.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr float symbol_size = 12, small_symbol_size = 9;

std::string_view group_words(Scope scope, bool yardstick) {
  switch (scope) {
    case Scope::one_stage: return yardstick ? "One stage of training" : "One stage of training, like R1’s own";
    case Scope::whole_run: return "A whole training run";
    case Scope::programme: return "A company’s whole programme";
    case Scope::other: return "Other";
  }
  return "";
}

Shape shape_of(const Budget& budget) {
  if (budget.bound == Bound::more_than) return Shape::more_than;
  if (budget.bound == Bound::less_than) return Shape::less_than;
  switch (budget.kind) {
    case Kind::disclosure: return Shape::dot;
    case Kind::derived: return Shape::half_dot;
    case Kind::remark: return Shape::dot;
    case Kind::estimate: return Shape::ring;
    case Kind::report: return Shape::diamond;
  }
  return Shape::dot;
}

// The amount a symbol stands at.
std::optional<Usd> point_of(const Budget& budget, const Ratio& figure) {
  if (figure.likely) return figure.likely;
  if (budget.bound == Bound::less_than) return figure.high;
  if (figure.low && figure.high && *figure.low == *figure.high) return figure.low;
  if (figure.low && !figure.high) return figure.low;
  if (figure.high && !figure.low) return figure.high;
  return std::nullopt;
}

// Ink of one row's figures: the span between several methods, the bar of a stated range, the symbols.
void draw_figures(Scene& scene, const View& view, const DollarRows& layout, const DollarAxis& axis,
                  const LadderRow& row, float y) {
  float from = 1e9f, to = -1e9f;
  for (std::size_t index : row.figures) {
    const Ratio& figure = view.answer.ratios[index];
    for (const auto& amount : {figure.low, figure.likely, figure.high}) {
      if (!amount) continue;
      from = std::min(from, x_of(layout, axis, *amount));
      to = std::max(to, x_of(layout, axis, *amount));
    }
  }
  const Role role = view.data.budgets[row.figures.front()].deepseek ? Role::r1 : Role::rival;
  const bool several = row.figures.size() > 1;
  if (several && to > from) scene.marks.push_back(Line{{from, y}, {to, y}, role, 1.5f, false});
  for (std::size_t index : row.figures) {
    const Budget& budget = view.data.budgets[index];
    const Ratio& figure = view.answer.ratios[index];
    const bool range = figure.low && figure.high && *figure.low < *figure.high;
    if (range) {
      const float low = x_of(layout, axis, *figure.low), high = x_of(layout, axis, *figure.high);
      // A range without a point is a bar; with one it is a thin line the symbol stands on.
      const float half = figure.likely ? 0.75f : 2.5f;
      scene.marks.push_back(Rectangle{{low, y - half, std::max(high - low, 2 * half), 2 * half}, role, half});
    }
    if (const std::optional<Usd> point = point_of(budget, figure))
      symbol(scene, {x_of(layout, axis, *point), y},
             index == ratio_figure(row, view.data) ? symbol_size : small_symbol_size, shape_of(budget), role);
  }
}

// At one yardstick what counts is the hours.
std::string line_of(const View& view, const Budget& shown) {
  return shown.at_reader_price && shown.chip_hours && (view.state.yardstick || view.worth.as != SeenAs::rent)
             ? chip_hours(*shown.chip_hours)
             : shown.line;
}

std::string ratio_of(const View& view, const LadderRow& row) {
  return ladder_ratio(view, view.data.budgets[ratio_figure(row, view.data)]);
}

// Where the reader's bill stands once it is made to count what an unlike figure counts: a tick of its own in the row.
void draw_converted(Scene& scene, const View& view, const DollarRows& layout, const DollarAxis& axis,
                    const LadderRow& row, float y) {
  const std::size_t index = ratio_figure(row, view.data);
  if (view.answer.ratios[index].like) return;
  const Converted converted = convert(view.data, view.rented, view.rented_answer, view.data.budgets[index]);
  if (converted.obstacle != Obstacle::none) return;
  const float x = x_of(layout, axis, converted.usd);
  scene.marks.push_back(Line{{x, y - 6}, {x, y + 6}, Role::you, 2, false});
}

std::string row_value(const View& view, const LadderRow& row) {
  const Budget& shown = view.data.budgets[row.figures.front()];
  std::string words = line_of(view, shown) + ": ";
  for (std::size_t i = 0; i < row.figures.size(); ++i) {
    const std::size_t index = row.figures[i];
    words += (i > 0 ? ", " : "") + figure(view.data.budgets[index], view.answer.ratios[index], view.worth);
  }
  const std::string ratio = ratio_of(view, row), made_like = "≠ ";
  const auto of = [](const std::string& times) { return times == "same" ? "the same as " : times + " of "; };
  if (ratio == "≠") return words + "; does not count the same things as your total, and cannot be converted";
  if (!ratio.starts_with(made_like)) return words + "; " + of(ratio) + "your total";
  return words + "; does not count the same things as your total; " + of(ratio.substr(made_like.size())) +
         "yours made to count the same";
}

// How wide a ratio of unlike things is, from its sign to its end.
float unlike_width(const std::string& ratio) {
  const std::string sign = "≠";
  if (ratio == sign) return 78;
  return std::max(78.0f, measure(ratio.substr(sign.size() + 1), type::second) + 16);
}

// The ratio, right-aligned; the sign of unlike things larger than the figures, since it is what matters most.
void write_ratio(Scene& scene, float right, float baseline, const std::string& ratio) {
  const std::string sign = "≠";
  if (!ratio.starts_with(sign)) return write(scene, right, baseline, ratio, type::second, Role::soft, Align::right);
  // The signs stand below one another, whether a number follows or not.
  const std::string figures = ratio == sign ? "" : ratio.substr(sign.size() + 1);
  write(scene, right - unlike_width(ratio), baseline, sign, type::unlike, Role::ink);
  if (!figures.empty()) write(scene, right, baseline, figures, type::second, Role::soft, Align::right);
}

// `obstacles` collects the boxes of words that the reader's line pauses behind.
void draw_row(Scene& scene, const View& view, const DollarRows& layout, const LadderRow& row, float y,
              std::vector<Box>& obstacles) {
  const std::size_t first = scene.marks.size();
  const Budget& shown = view.data.budgets[row.figures.front()];
  const Role name_role = shown.deepseek ? Role::r1 : Role::ink;
  const Font name_font = shown.deepseek ? type::row_strong : type::row;
  const std::string ratio = ratio_of(view, row);
  const float ratio_width = ratio.starts_with("≠") ? unlike_width(ratio) + 8 : measure(ratio, type::second) + 8;

  const std::size_t words_first = scene.marks.size();
  if (layout.narrow) {
    write(scene, layout.x, y + 15, fit(shown.name, name_font, layout.width - ratio_width), name_font, name_role);
    write(scene, layout.x, y + 30, fit(line_of(view, shown), type::second, layout.width), type::second, Role::soft);
    write_ratio(scene, layout.right, y + 15, ratio);
  } else {
    const float room = layout.plot_left - 16 - layout.x;
    write(scene, layout.x, y + 15, fit(shown.name, name_font, room), name_font, name_role);
    write(scene, layout.x, y + 30, fit(line_of(view, shown), type::second, room), type::second, Role::soft);
    write_ratio(scene, layout.right, y + layout.dot + 4, ratio);
  }
  for (std::size_t i = words_first; i < scene.marks.size(); ++i)
    if (const Text* text = std::get_if<Text>(&scene.marks[i])) obstacles.push_back(box_of(*text));

  rule(scene, layout.x, y + layout.row_height - 1, layout.width);
  Part& part = add_part(scene, first, "row." + row.id, PartRole::row, shown.name,
                        {layout.x, y, layout.width, layout.row_height});
  part.value = row_value(view, row);
  part.on = view.looks.card == part.id;
}

struct LegendEntry {
  std::optional<Shape> shape;
  std::string words;
  bool bar = false;   // a stated range
  bool sign = false;  // "≠"
};

float draw_legend(Scene& scene, const DollarRows& layout, float y) {
  const LegendEntry entries[] = {
      {Shape::dot, "published or said by the maker"},
      {Shape::half_dot, "derived from published hours"},
      {Shape::ring, "estimate by others, one ring a method, the large one compared"},
      {Shape::more_than, "“more than”"},
      {std::nullopt, "a stated range", true},
      {std::nullopt, "counts other things; a factor is then against your bill made like it (short tick)", false, true},
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
    if (lead + measure(entry.words, type::second) > layout.width) {
      // Too long for one line even alone: on two.
      const auto lines = wrap(entry.words, type::second, layout.width - lead, 2);
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
  const bool yardstick = state.yardstick || !in_dollars(view.worth.as);
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
  // In yardstick lenses there is no choice but the one.
  if (!in_dollars(view.worth.as)) options = {options[1]};
  words = fit(words, type::second_strong, room - 16) + " ▾";
  const std::size_t first = scene.marks.size();
  const float width = measure(words, type::second_strong);
  write(scene, layout.right, baseline, words, type::second_strong, Role::ink, Align::right, Underline::dotted);
  Part& part = add_part(scene, first, "rows", PartRole::select, "Rows of the ladder",
                        {layout.right - width - 6, baseline - 28, width + 6, 44});
  part.value = value;
  part.options = options;
}

}  // namespace

std::vector<LadderRow> ladder_rows(const Dataset& data) {
  std::vector<LadderRow> rows;
  for (Scope scope : {Scope::one_stage, Scope::whole_run, Scope::programme, Scope::other})
    for (std::size_t i = 0; i < data.budgets.size(); ++i) {
      const Budget& budget = data.budgets[i];
      if (!budget.featured || budget.scope != scope) continue;
      const auto same = std::find_if(rows.begin(), rows.end(),
                                     [&](const LadderRow& row) { return row.id == budget.row && row.scope == scope; });
      if (same != rows.end()) same->figures.push_back(i);
      else rows.push_back({budget.row, scope, {i}});
    }
  return rows;
}

std::size_t ratio_figure(const LadderRow& row, const Dataset& data) {
  for (std::size_t index : row.figures)
    if (data.budgets[index].method == Method::rental) return index;
  return row.figures.front();
}

float draw_ladder(Scene& scene, const View& view, float x, float y, float width) {
  const DollarRows layout = dollar_rows(view, x, width);
  const DollarAxis& axis = view.axis;
  const std::vector<LadderRow> rows = ladder_rows(view.data);

  const std::size_t head_first = scene.marks.size();
  const std::string heading = layout.narrow || layout.width < 640
                                  ? "WHERE IT LANDS"
                                  : "WHERE IT LANDS, IN " + in_capitals(axis_words(view, false));
  const std::string shown = fit(heading, type::overline, width - 130);
  write(scene, x, y + 12, shown, type::overline, Role::soft);
  draw_rows_choice(scene, view, layout, y + 12, width - measure(shown, type::overline) - 12);
  if (layout.narrow) draw_axis_choice(scene, view, x, y + 34, Align::left);
  add_part(scene, head_first, "ladder", PartRole::heading, "Where it lands", {x, y, width, 20});

  const float axis_baseline = y + (layout.narrow ? 56 : 44);
  const float pill_top = axis_baseline + 9;
  const float rows_top = pill_top + 28;
  const float bottom = rows_top + (rows.empty() ? 90.0f : height_of(rows, layout));
  if (rows.empty()) say_none(scene, layout, rows_top);
  write(scene, layout.right, layout.narrow ? y + 34 : axis_baseline, "vs you", type::second, Role::soft, Align::right);

  // Words first, then the line that pauses behind them, then the figures over the line.
  std::vector<Box> obstacles;
  std::vector<float> tops;
  float row_top = rows_top;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i == 0 || rows[i].scope != rows[i - 1].scope) {
      const std::size_t group_first = scene.marks.size();
      const std::string words(group_words(rows[i].scope, view.state.yardstick));
      const float baseline = row_top + layout.head_height - 10;
      write(scene, x, baseline, words, type::group, Role::ink);
      obstacles.push_back(box_of(std::get<Text>(scene.marks.back())));
      rule(scene, x, row_top + layout.head_height - 1, width, Role::rule);
      add_part(scene, group_first, "group." + std::to_string(i), PartRole::heading, words,
               {x, row_top, width, layout.head_height});
      row_top += layout.head_height;
    }
    draw_row(scene, view, layout, rows[i], row_top, obstacles);
    tops.push_back(row_top);
    row_top += layout.row_height;
  }

  draw_axis(scene, layout, view, axis_baseline, rows_top + layout.head_height, bottom, obstacles);
  const std::size_t line_first = scene.marks.size();
  const float line_x = x_of(layout, axis, view.answer.usd);
  draw_pausing(scene, line_x, pill_top + 12, bottom + 6, obstacles, Role::you, 2);
  draw_pill(scene, view, layout, line_x, pill_top);
  symbol(scene, {line_x, bottom + 12}, 20, Shape::handle, Role::you);
  const Stops stops = stops_of("line", view.state, view.data);
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
  for (std::size_t i = 0; i < rows.size(); ++i) {
    draw_converted(scene, view, layout, axis, rows[i], tops[i] + layout.dot);
    draw_figures(scene, view, layout, axis, rows[i], tops[i] + layout.dot);
  }

  draw_unknown(scene, view, layout, bottom + 20);
  if (!layout.narrow) draw_axis_choice(scene, view, layout.right, bottom + 46, Align::right);
  // Whatever is left of the rows, the page stays as high.
  const float end = draw_legend(scene, layout, bottom + 68);
  return std::max(end, end - bottom + rows_top + height_of(ladder_rows(view.all), layout));
}

}  // namespace explainer
