#include "views/axis_bill.h"

#include <algorithm>
#include <optional>

#include "data/numbers.h"
#include "layout/ink.h"
#include "says/bill.h"
#include "says/counted.h"
#include "says/pair.h"
#include "says/screen.h"
#include "views/bill_words.h"
#include "views/choices.h"
#include "views/dollar_axis.h"
#include "views/same_thing.h"
#include "views/total_note.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr float switch_column = switch_width + 10, dot_size = 9;
constexpr float question_gap = 10;  // from the total's line to the question mark of an unknown amount

// One line of the bill on the page. Its columns: a switch, the name with a second line where there is room, the step on
// the axis, the amount.
struct BillLine {
  Scene& scene;
  const View& view;
  const OneAxis& picture;
  float y;
  Usd before;  // the total of the lines above it

  float left() const { return picture.rows.x; }
  float right() const { return picture.rows.right; }
  float height() const { return picture.sizes.line; }
  float middle() const { return y + height() / 2; }
  // Where a part of the line's own ends, which does not move with the bill.
  float column() const { return picture.rows.plot_left - 8 - left(); }
  // Where a name must end: before the axis begins, or, if the bill so far leaves more room, before its line.
  float names_end() const { return std::max(picture.rows.plot_left, x_of(picture.rows, view.axis, before)) - 8; }
};

// Writes a name with a second line, or alone and in the middle where the second has no room. The second line may be
// written elsewhere.
void write_name(const BillLine& line, float x, const std::string& name, const std::string& second, const Font& usual,
                Role role, bool second_elsewhere = false) {
  const float room = line.names_end() - x;
  const Font font = fitting(name, usual, room);
  const bool two = second_elsewhere || (line.picture.roomy && measure(second, type::second) <= room);
  write(line.scene, x, line.middle() + (two ? -2.0f : 5.0f), fit(name, font, room), font, role);
  if (two && !second_elsewhere) write(line.scene, x, line.middle() + 14, second, type::second, Role::soft);
}

// The amount at the right end, which opens the card with its source.
void write_amount(const BillLine& line, const Control& control, const std::string& name, const std::string& amount,
                  Role role) {
  const std::size_t first = line.scene.marks.size();
  write(line.scene, line.right(), line.middle() + 5, amount, type::row, role, Align::right);
  const float hit = std::max(measure(amount, type::row) + 8, touch_height);
  add_part(line.scene, first, control, PartRole::row, name, {line.right() - hit, line.y, hit, line.height()}).value =
      amount;
}

std::string run_line(const View& view) {
  const Scenario& scenario = view.state.scenario;
  const std::string product = run_arithmetic(scenario, view.worth);
  if (!scenario.printed) return product;
  const Preset* preset = find_preset(view.data, preset_of(scenario, view.data));
  for (const Preset& other : view.data.presets)
    if (!preset && other.printed == scenario.printed) preset = &other;
  if (!preset || preset->printed_note.empty()) return product;
  return say(says::pair_named{.name = preset->printed_note, .value = product});
}

void draw_run(const BillLine& line) {
  const View& view = line.view;
  const std::size_t first = line.scene.marks.size();
  const std::string name = run_name(view), second = run_line(view);
  const std::string amount = explainer::amount(view.worth, view.answer.lines.front().usd.value_or(Usd{}));
  write_name(line, line.left(), name, second, type::row_strong, Role::ink);
  add_part(line.scene, first, {ControlKind::run}, PartRole::text, say(says::pair_named{.name = name, .value = second}),
           {line.left(), line.y, line.column(), line.height()})
      .value = amount;
  write_amount(line, {ControlKind::source_run}, name, amount, Role::you);
}

// The name of a stage, in fewer words where it has no room.
std::string name_of(const Stage& stage, float room) {
  if (measure(stage.name, type::row) <= room) return stage.name;
  return stage.label.empty() ? with_capital(short_name(stage)) : stage.label;
}

// What is assumed of a stage that was never published, as a multiple that can be typed, in the second line: “never
// published; assume [a multiple]”, or as much of it as has room. Where there are no second lines, it has one once the
// stage is counted.
void draw_multiplier(const BillLine& line, const Stage& stage, float x) {
  const View& view = line.view;
  const std::optional<double> assumed = view.state.scenario.assumed.failed;
  const std::string value =
      assumed ? say(says::counted_multiple{plain_number(*assumed)}) : say(says::counted_a_multiple{});
  const float room = line.names_end() - x, width = measure(value, type::second_strong);
  const auto fits = [&](const std::string& words) { return measure(words + " ", type::second) + width <= room; };
  std::string words = assumed               ? say_what_fits(says::counted_assumed{whose_bill(view)}, fits)
                      : view.looks.in_print ? stage.line
                                            : say_what_fits(says::counted_assume{stage.line}, fits);
  if (!fits(words)) words.clear();
  const float baseline = line.middle() + 14;
  if (!words.empty()) write(line.scene, x, baseline, words, type::second, Role::soft);
  if (view.looks.in_print && !assumed) return;
  const float left = words.empty() ? x : x + measure(words, type::second) + 4;
  const std::size_t first = line.scene.marks.size();
  write(line.scene, left, baseline, value, type::second_strong, Role::ink, Align::left, Underline::dotted);
  Part& field = add_part(line.scene, first, {ControlKind::field, info(Field::failed).name}, PartRole::field,
                         say(says::counted_number{field_label(Field::failed)}),
                         {left - 4, line.y, std::max(width + 8, touch_height), line.height()});
  field.value = assumed ? value : say(says::counted_none_assumed{});
  fill_in(field, assumed ? shortest(*assumed) : "", view.looks);
}

void draw_stage(const BillLine& line, const Stage& stage, const r1cost::Line& counted) {
  const View& view = line.view;
  rule(line.scene, line.left(), line.y, line.right() - line.left());
  const std::size_t first = line.scene.marks.size();
  const std::string amount = counted.usd ? explainer::amount(view.worth, *counted.usd) : "?";
  const Role role = counted.counted ? Role::ink : Role::soft;
  const float x = line.left() + switch_column, room = line.names_end() - x;
  const bool gliding = view.looks.gliding == id_of(ControlKind::stage, stage.id);
  draw_switch(line.scene, line.left(), line.middle() - switch_height / 2, counted.counted,
              gliding ? view.looks.glided : 1);
  const std::string name = name_of(stage, room), second = stage_line(view, stage, true);
  // The multiple is typed in the second line, where a line of the bill has room for two.
  constexpr float two_lines = 32;
  const bool typed = stage.multiplied && (line.picture.roomy || (counted.counted && line.height() >= two_lines));
  write_name(line, x, name, second, type::row, role, typed);
  Part& part = add_part(line.scene, first, {ControlKind::stage, stage.id}, PartRole::toggle, stage.name,
                        {line.left(), line.y, line.column(), line.height()});
  part.value = say(says::pair_comma{.first = counted.usd ? amount : say(says::bill_amount_unknown{}),
                                    .second = stage_line(view, stage)});
  std::get<TogglePart>(part.is).on = counted.counted;
  if (typed) draw_multiplier(line, stage, x);
  write_amount(line, {ControlKind::source, stage.id}, say(says::bill_source_of{stage.name}), amount, role);
}

// The bill's line of a stage; nullptr: it has none.
const r1cost::Line* line_of(const View& view, const std::string& stage) {
  for (const r1cost::Line& line : view.answer.lines)
    if (line.id == stage) return &line;
  return nullptr;
}

// The step of a line from the total before it, and the total after it.
Usd draw_step(const BillLine& line, Usd before, const r1cost::Line& counted) {
  const DollarRows& rows = line.picture.rows;
  Scene& scene = line.scene;
  const float y = line.middle(), from = x_of(rows, line.view.axis, before);
  if (!counted.usd) {
    write(scene, from + question_gap, y + 5, "?", type::row_strong, counted.counted ? Role::you : Role::soft);
    return before;
  }
  const Usd after = before + *counted.usd;
  const float to = x_of(rows, line.view.axis, after);
  if (counted.counted) {
    if (line.view.axis.linear) draw_bar(scene, from, to, y, Role::you);
    scene.marks.push_back(explainer::Line{{from, y}, {to, y}, Role::you, 2, false});
    symbol(scene, {to, y}, dot_size, Shape::dot, Role::you);
    return after;
  }
  if (to - dot_size / 2 > from)
    scene.marks.push_back(explainer::Line{{from, y}, {to - dot_size / 2, y}, Role::soft, 1.5f, true});
  symbol(scene, {to, y}, dot_size + 1, Shape::ring, Role::soft);
  return before;
}

// Marks that belong to no part say which stage they are of. Without it they would pass for the reader's total when the
// picture becomes another.
void name_ink(Scene& scene, std::size_t first, const std::string& stage) {
  for (std::size_t i = first; i < scene.marks.size(); ++i) scene.shown.push_back({i, thing_named(stage)});
}

}  // namespace

void draw_bill_words(Scene& scene, const View& view, const OneAxis& picture, float y, std::vector<Box>& words) {
  const std::size_t first = scene.marks.size();
  add_part(scene, first, {ControlKind::bill}, PartRole::heading, say(says::screen_your_bill{whose_bill(view)}),
           {picture.rows.x, y - 20, picture.rows.plot_left - picture.rows.x, 20});
  Usd before = view.answer.lines.front().usd.value_or(Usd{});
  draw_run({scene, view, picture, y, before});
  for (const Stage& stage : view.data.stages) {
    y += picture.sizes.line;
    const r1cost::Line* line = line_of(view, stage.id);
    if (!line) continue;
    draw_stage({scene, view, picture, y, before}, stage, *line);
    if (line->counted) before = before + line->usd.value_or(Usd{});
  }
  for (std::size_t i = first; i < scene.marks.size(); ++i)
    if (const Text* text = std::get_if<Text>(&scene.marks[i])) words.push_back(box_of(*text));
}

void draw_bill_steps(Scene& scene, const View& view, const OneAxis& picture, float y) {
  BillLine line{scene, view, picture, y, {}};
  std::size_t first = scene.marks.size();
  const Usd run = view.answer.lines.front().usd.value_or(Usd{});
  const float run_x = x_of(picture.rows, view.axis, run);
  if (view.axis.linear) draw_bar(scene, picture.rows.plot_left, run_x, line.middle(), Role::you);
  symbol(scene, {run_x, line.middle()}, dot_size, Shape::dot, Role::you);
  name_ink(scene, first, view.answer.lines.front().id);
  first = scene.marks.size();
  Usd total = run;
  for (const Stage& stage : view.data.stages) {
    const float x = x_of(picture.rows, view.axis, total), above = line.middle();
    line.y += picture.sizes.line;
    scene.marks.push_back(explainer::Line{{x, above}, {x, line.middle()}, Role::you, 2, false});
    if (const r1cost::Line* counted = line_of(view, stage.id)) total = draw_step(line, total, *counted);
    name_ink(scene, first, stage.id);
    first = scene.marks.size();
  }
}

void draw_total_words(Scene& scene, const View& view, const OneAxis& picture, float y, std::vector<Box>& words) {
  const DollarRows& rows = picture.rows;
  const std::size_t first = scene.marks.size();
  rule(scene, rows.x, y, rows.width, Role::ink, 1);
  rule(scene, rows.x, y + 3, rows.width, Role::ink, 2);
  const float baseline = y + picture.sizes.total / 2 + 8;
  const std::string amount = explainer::amount(view.worth, view.answer.usd);
  const std::string shown = view.answer.at_least ? say(says::counted_at_least{amount}) : amount;
  // The amount becomes smaller before it would meet the ring.
  const float ring = x_of(rows, view.axis, view.answer.usd) + 18;
  Font font = type::total;
  for (const Font& smaller : {type::total_narrow, type::row_strong})
    if (rows.right - measure(shown, font) < ring) font = smaller;
  const std::string label = say(says::counted_total{whose_bill(view)});
  const float label_room = rows.plot_left - 14 - rows.x;
  const Font label_font = measure(label, type::total) <= label_room ? type::total : type::row_strong;
  const std::string fitted = fit(label, label_font, label_room);
  write(scene, rows.x, baseline, fitted, label_font, Role::ink);
  words.push_back(box_of(scene.marks.back()));
  const std::string total = total_words(view.answer, view.worth);
  add_part(scene, first, {ControlKind::source_total}, PartRole::row, label,
           {rows.x, y + 4, measure(fitted, label_font) + 8, picture.sizes.total - 4})
      .value = total;
  // The note is painted beside the sliders; who hears the page hears it with the total.
  if (!view.looks.in_print) {
    const std::string note = total_note(view.state, view.answer, view.data, view.worth);
    add_part(scene, first, {ControlKind::total}, PartRole::text, say(says::bill_total_and_note{note}),
             {rows.x, y, rows.width, picture.sizes.total})
        .value = total;
  }
  const std::size_t amount_first = scene.marks.size();
  write(scene, rows.right, baseline, shown, font, Role::you, Align::right, Underline::dotted);
  words.push_back(box_of(scene.marks.back()));
  const float hit = std::max(measure(shown, font) + 8, touch_height);
  Part& typed = add_part(scene, amount_first, {ControlKind::line_field}, PartRole::field,
                         say(says::bill_total_number{}), {rows.right - hit, y + 4, hit, picture.sizes.total - 4});
  typed.value = total;
  fill_in(typed, grouped(view.answer.usd.value * view.worth.units_per_usd), view.looks);
}

void draw_total_strip(Scene& scene, const View& view, float y, float width) {
  const std::size_t first = scene.marks.size();
  scene.marks.push_back(Rectangle{{0, y, width, strip_height}, Role::paper});
  rule(scene, 0, y + strip_height - 1, width, Role::rule);
  const std::string total = total_words(view.answer, view.worth);
  write(scene, 0, y + 22, fit(say(says::bill_your_total{}), type::body_strong, width - measure(total, type::value) - 4),
        type::body_strong, Role::ink);
  write(scene, width, y + 22, total, type::value, Role::you, Align::right);
  const DollarAxis& axis = view.axis;
  rule(scene, 0, y + 38, width, Role::rule, 2);
  for (Usd mark : marks_of(axis)) {
    const float x = std::min(static_cast<float>(position_on(axis, mark)) * width, width - 1);
    scene.marks.push_back(explainer::Line{{x, y + 35}, {x, y + 43}, Role::soft, 1, false});
  }
  const float at = static_cast<float>(position_on(axis, view.answer.usd));
  symbol(scene, {std::clamp(at * width, 6.0f, width - 6), y + 39}, 12, Shape::dot, Role::you);
  add_part(scene, first, {ControlKind::strip}, PartRole::text, "", {0, y, width, strip_height});
}

}  // namespace explainer
