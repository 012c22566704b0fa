#include "views/axis_bill.h"

#include <algorithm>
#include <optional>

#include "data/numbers.h"
#include "layout/callout.h"
#include "layout/column.h"
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

constexpr float switch_column = switch_width + air::wide, dot_size = 9;

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
  Box whole() const { return {left(), y, right() - left(), height()}; }
  float middle() const { return whole().centre().y; }
  // Where a part of the line's own ends, which does not move with the bill.
  Box column() const { return {left(), y, picture.rows.plot_left - air::plain - left(), height()}; }
  // Where a name must end: before the axis begins, or, if the bill so far leaves more room, before its line.
  float names_end() const {
    return std::max(picture.rows.plot_left, x_of(picture.rows, view.axis, before)) - air::plain;
  }
};

// Writes a name with a second line, or alone and in the middle where the second has no room. The second line may be
// written elsewhere.
void write_names(const BillLine& line, float x, const std::string& name, const std::string& second, const Font& usual,
                 Role role, bool second_elsewhere = false) {
  const float room = line.names_end() - x;
  const Font font = fitting(name, usual, room);
  const bool two = second_elsewhere || (line.picture.roomy && measure(second, type::second) <= room);
  const TwoLines place = two_lines({x, line.y, room, line.height()}, two);
  write_in(line.scene, place.name, fit(name, font, room), font, role);
  if (two && !second_elsewhere) write_in(line.scene, place.second, second, type::second, Role::soft);
}

// The amount at the right end, which opens the card with its source.
void write_amount(const BillLine& line, const Control& control, const std::string& name, const std::string& amount,
                  Role role) {
  const std::size_t first = line.scene.marks.size();
  Row row(line.whole());
  const Box place = row.right(std::max(measure(amount, type::row) + air::plain, touch_height));
  write_in(line.scene, place, amount, type::row, role, Align::right);
  add_part(line.scene, first, control, PartRole::row, name, place).value = amount;
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
  write_names(line, line.left(), name, second, type::row_strong, Role::ink);
  add_part(line.scene, first, {ControlKind::run}, PartRole::text, say(says::pair_named{.name = name, .value = second}),
           line.column())
      .value = amount;
  write_amount(line, {ControlKind::source_run}, name, amount, Role::you);
}

// The name of a stage, in fewer words where it has no room.
std::string name_of(const Stage& stage, float room) {
  if (measure(stage.name, type::row) <= room) return stage.name;
  return stage.label.empty() ? with_capital(short_name(stage)) : stage.label;
}

// What is assumed of a stage that was never published, as a multiple that can be typed, in the second line: “never
// published; [add your guess]”, or as much of it as has room. Where there are no second lines, it has one once the
// stage is counted.
void draw_multiplier(const BillLine& line, const Stage& stage, float x) {
  const View& view = line.view;
  const std::optional<double> assumed = view.state.scenario.assumed.failed;
  const float room = line.names_end() - x;
  const std::string value = assumed ? say(says::counted_multiple{plain_number(*assumed)})
                                    : say_in(room, type::second_strong, says::counted_a_multiple{});
  const float width = measure(value, type::second_strong);
  const auto fits = [&](const std::string& words) { return measure(words + " ", type::second) + width <= room; };
  std::string words = assumed               ? say_what_fits(says::counted_assumed{whose_bill(view)}, fits)
                      : view.looks.in_print ? stage.line
                                            : say_what_fits(says::counted_assume{stage.line}, fits);
  if (!fits(words)) words.clear();
  const Box second = two_lines({x, line.y, room, line.height()}).second;
  Row row(second);
  if (!words.empty())
    write_in(line.scene, row.left(measure(words, type::second), air::small), words, type::second, Role::soft);
  if (view.looks.in_print && !assumed) return;
  const std::size_t first = line.scene.marks.size();
  write_in(line.scene, row.rest(), value, type::second_strong, Role::ink, Align::left, Underline::dotted);
  Part& field =
      add_part(line.scene, first, {ControlKind::field, info(Field::failed).name}, PartRole::field,
               say(says::counted_number{field_label(Field::failed)}),
               {row.rest().x - air::small, line.y, std::max(width + air::plain, touch_height), line.height()});
  field.value = assumed ? value : say(says::counted_none_assumed{});
  fill_in(field, assumed ? shortest(*assumed) : "", view.looks);
}

void draw_stage(const BillLine& line, const Stage& stage, const r1cost::Line& counted) {
  const View& view = line.view;
  rule(line.scene, line.left(), line.y, line.right() - line.left());
  const std::size_t first = line.scene.marks.size();
  const std::string amount = counted.usd ? explainer::amount(view.worth, *counted.usd) : "?";
  const Role role = counted.counted ? Role::ink : Role::soft;
  // A saved picture has no switches: what is not counted is said by the colour of its words and by its hollow mark.
  const float x = line.left() + (view.looks.in_print ? 0 : switch_column), room = line.names_end() - x;
  const bool gliding = view.looks.gliding == id_of(ControlKind::stage, stage.id);
  if (!view.looks.in_print)
    draw_switch(line.scene, line.left(), line.middle() - switch_height / 2, counted.counted,
                gliding ? view.looks.glided : 1);
  const std::string name = name_of(stage, room), second = stage_line(view, stage, true);
  // The multiple is typed in the second line, where a line of the bill has room for two.
  const bool two = line.height() >= 2 * leading_of(type::second);
  const bool typed = stage.multiplied && (line.picture.roomy || (counted.counted && two));
  write_names(line, x, name, second, type::row, role, typed);
  Part& part = add_part(line.scene, first, {ControlKind::stage, stage.id}, PartRole::toggle, stage.name, line.column());
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
    Row row(line.whole());
    row.left(from - line.left(), air::plain);
    write_in(scene, row.rest(), "?", type::row_strong, counted.counted ? Role::you : Role::soft);
    return before;
  }
  const Usd after = before + *counted.usd;
  const float to = x_of(rows, line.view.axis, after);
  if (counted.counted) {
    if (line.view.axis.linear) draw_bar(scene, from, to, y, Role::you);
    scene.marks.push_back(explainer::Line{{from, y}, {to, y}, Role::you, thick, false});
    symbol(scene, {to, y}, dot_size, Shape::dot, Role::you);
    return after;
  }
  if (to - dot_size / 2 > from)
    scene.marks.push_back(explainer::Line{{from, y}, {to - dot_size / 2, y}, Role::soft, thin, true});
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
           {picture.rows.x, y - heading_height, picture.rows.plot_left - picture.rows.x, heading_height});
  Usd before = view.answer.lines.front().usd.value_or(Usd{});
  draw_run({scene, view, picture, y, before});
  for (const Stage& stage : view.data.stages) {
    y += picture.sizes.line;
    const r1cost::Line* line = line_of(view, stage.id);
    if (!line) continue;
    draw_stage({scene, view, picture, y, before}, stage, *line);
    if (line->counted) before = before + line->usd.value_or(Usd{});
  }
  add_words(scene, first, words);
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
    scene.marks.push_back(explainer::Line{{x, above}, {x, line.middle()}, Role::you, thick, false});
    if (const r1cost::Line* counted = line_of(view, stage.id)) total = draw_step(line, total, *counted);
    name_ink(scene, first, stage.id);
    first = scene.marks.size();
  }
}

namespace {

// The largest of these fonts in which the words have room, or the last.
template <std::size_t Count>
const Font& largest(const Font (&fonts)[Count], const std::string& words, float room) {
  for (const Font& font : fonts)
    if (measure(words, font) <= room) return font;
  return fonts[Count - 1];
}

// What is said of the total: its name opens the card with its sources.
void write_total_name(Scene& scene, const View& view, const Box& line, const Box& name, const std::string& total,
                      std::vector<Box>& words) {
  constexpr Font fonts[] = {type::total, type::row_strong};
  const std::size_t first = scene.marks.size();
  const std::string label = say(says::counted_total{whose_bill(view)});
  const Font& font = largest(fonts, label, name.w);
  const std::string fitted = fit(label, font, name.w);
  write(scene, name.x, baseline_in(line, type::total), fitted, font, Role::ink);
  words.push_back(box_of(scene.marks.back()));
  add_part(scene, first, {ControlKind::source_total}, PartRole::row, label,
           {name.x, line.y, measure(fitted, font) + air::plain, line.h})
      .value = total;
}

}  // namespace

void draw_total_words(Scene& scene, const View& view, const OneAxis& picture, float y, std::vector<Box>& words) {
  const DollarRows& rows = picture.rows;
  const std::size_t first = scene.marks.size();
  rule(scene, rows.x, y, rows.width, Role::ink);
  rule(scene, rows.x, y + double_rule - 1, rows.width, Role::ink, thick);
  const Box line = total_line(picture, y);
  const std::string total = total_words(view.answer, view.worth);
  Row row(line);
  write_total_name(scene, view, line, row.left(rows.plot_left - air::wide - rows.x), total, words);
  // The note is painted beside the sliders; who hears the page hears it with the total.
  if (!view.looks.in_print) {
    const std::string note = total_note(view.state, view.answer, view.data, view.worth);
    add_part(scene, first, {ControlKind::total}, PartRole::text, say(says::bill_total_and_note{note}),
             {rows.x, y, rows.width, picture.sizes.total})
        .value = total;
  }
  const std::string amount = explainer::amount(view.worth, view.answer.usd);
  const std::string shown = view.answer.at_least ? say(says::counted_at_least{amount}) : amount;
  // The amount becomes smaller before it would meet the ring.
  constexpr Font fonts[] = {type::total, type::total_narrow, type::row_strong};
  const float ring_end = x_of(rows, view.axis, view.answer.usd) + air::broad;
  const Font& font = largest(fonts, shown, rows.right - ring_end);
  const std::size_t amount_first = scene.marks.size();
  write(scene, rows.right, baseline_in(line, type::total), shown, font, Role::you, Align::right, Underline::dotted);
  words.push_back(box_of(scene.marks.back()));
  Part& typed =
      add_part(scene, amount_first, {ControlKind::line_field}, PartRole::field, say(says::bill_total_number{}),
               Row(line).right(std::max(measure(shown, font) + air::plain, touch_height)));
  typed.value = total;
  fill_in(typed, grouped(view.answer.usd.value * view.worth.units_per_usd), view.looks);
}

void draw_total_strip(Scene& scene, const View& view, float y, float width) {
  constexpr float tick = 8, dot = 12;
  const std::size_t first = scene.marks.size();
  scene.marks.push_back(Rectangle{{0, y, width, strip_height}, Role::paper});
  rule(scene, 0, y + strip_height - 1, width, Role::rule);
  const std::string total = total_words(view.answer, view.worth);
  Column column(scene, {0, y, width, strip_height});
  column.space(air::small);
  Row row(column.line(leading_of(type::total)));
  write_in(scene, row.right(measure(total, type::value), air::small), total, type::value, Role::you, Align::right);
  write_in(scene, row.rest(), fit(say(says::bill_your_total{}), type::body_strong, row.rest().w), type::body_strong,
           Role::ink);
  const float middle = column.end() + air::plain;
  rule(scene, 0, middle - thick / 2, width, Role::rule, thick);
  for (Usd mark : marks_of(view.axis)) {
    const float x = std::min(static_cast<float>(position_on(view.axis, mark)) * width, width - 1);
    scene.marks.push_back(explainer::Line{{x, middle - tick / 2}, {x, middle + tick / 2}, Role::soft, 1, false});
  }
  const float at = static_cast<float>(position_on(view.axis, view.answer.usd));
  symbol(scene, {std::clamp(at * width, dot / 2, width - dot / 2), middle}, dot, Shape::dot, Role::you);
  add_part(scene, first, {ControlKind::strip}, PartRole::text, "", {0, y, width, strip_height});
}

}  // namespace explainer
