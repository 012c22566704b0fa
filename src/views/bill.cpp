#include "views/bill.h"

#include <algorithm>

#include "says/bill.h"
#include "says/pair.h"
#include "views/bill_words.h"
#include "views/dollar_axis.h"
#include "views/ink.h"
#include "views/total_note.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr float switch_gap = 10;

std::string run_line(const View& view) {
  const Scenario& scenario = view.state.scenario;
  const std::string product = run_arithmetic(scenario, view.worth);
  if (scenario.printed) {
    const Preset* preset = find_preset(view.data, preset_of(scenario, view.data));
    for (const Preset& other : view.data.presets)
      if (!preset && other.printed == scenario.printed) preset = &other;
    if (preset && !preset->printed_note.empty())
      return say(says::pair_named{.name = preset->printed_note, .value = product});
    return product;
  }
  return is_last_run(view) && !on_other_chip(view.worth.as) ? say(says::bill_in_the_news{product}) : product;
}

void draw_run(Scene& scene, const View& view, float x, float y, float width, float height) {
  const std::size_t first = scene.marks.size();
  const std::string name = run_name(view), line = run_line(view);
  const std::string amount = explainer::amount(view.worth, view.answer.lines.front().usd.value_or(Usd{}));
  rule(scene, x, y, width, Role::rule);
  write(scene, x, y + 23, name, type::body_strong, Role::ink);
  write_lines(scene, x, y + 41, 16, wrap(line, type::second, width, 2), type::second, Role::soft);
  Part& part = add_part(scene, first, {ControlKind::run}, PartRole::text,
                        say(says::pair_named{.name = name, .value = line}), {x, y, width, height});
  part.value = amount;

  // The amount opens the card with its computation.
  const std::size_t amount_first = scene.marks.size();
  write(scene, x + width, y + 23, amount, type::body, Role::you, Align::right, Underline::dotted);
  const float hit = std::max(measure(amount, type::body) + 8, 44.0f);
  add_part(scene, amount_first, {ControlKind::source_run}, PartRole::row, name, {x + width - hit, y + 1, hit, 44})
      .value = amount;
}

void draw_stage(Scene& scene, const View& view, const Stage& stage, const r1cost::Line& line, float x, float y,
                float width, float height) {
  rule(scene, x, y, width);
  const std::size_t first = scene.marks.size();
  const std::string amount = line.usd ? explainer::amount(view.worth, *line.usd) : "?";
  const float amount_width = measure(amount, type::body);
  const float text_x = x + switch_width + switch_gap;
  const Role role = line.counted ? Role::ink : Role::soft;
  const std::vector<std::string> name = wrap_evenly(stage.name, type::body, x + width - amount_width - 12 - text_x, 2);
  // The lines are centred in the row, whether the name has one line or two.
  const float baseline = y + (height - static_cast<float>(name.size()) * 18 - 16) / 2 + 14;
  const bool gliding = view.looks.gliding == id_of(ControlKind::stage, stage.id);
  draw_switch(scene, x, baseline - 14, line.counted, gliding ? view.looks.glided : 1);
  const float second = write_lines(scene, text_x, baseline, 18, name, type::body, role);
  write(scene, text_x, second - 1, fit(stage_line(view, stage), type::second, width - (text_x - x)), type::second,
        Role::soft);
  Part& part = add_part(scene, first, {ControlKind::stage, stage.id}, PartRole::toggle, stage.name,
                        {x, y + 1, width - amount_width - 12, height - 2});
  part.value = say(says::pair_comma{.first = line.usd ? amount : say(says::bill_amount_unknown{}),
                                    .second = stage_line(view, stage)});
  std::get<TogglePart>(part.is).on = line.counted;

  // The amount opens the card with its source.
  const std::size_t amount_first = scene.marks.size();
  write(scene, x + width, baseline, amount, type::body, role, Align::right, Underline::dotted);
  const float hit = std::max(amount_width + 8, 44.0f);
  add_part(scene, amount_first, {ControlKind::source, stage.id}, PartRole::row, say(says::bill_source_of{stage.name}),
           {x + width - hit, y + 1, hit, height - 2})
      .value = amount;
}

void draw_total(Scene& scene, const View& view, float x, float y, float width, bool wide) {
  const Font font = wide ? type::total : type::total_narrow;
  const std::size_t first = scene.marks.size();
  rule(scene, x, y, width, Role::ink, 2);
  rule(scene, x, y + 4, width, Role::ink, 1);
  const float baseline = y + 34;
  const std::string amount = explainer::amount(view.worth, view.answer.usd), at_least = say(says::bill_at_least{});
  // The label becomes smaller and is then cut if it has no room before the amount.
  const float room = width - measure(amount, font) - (view.answer.at_least ? measure(at_least, type::row) + 6 : 0) - 4;
  std::string label = say(says::bill_your_total{});
  const Font label_font = measure(label, font) > room ? type::row_strong : font;
  label = fit(label, label_font, room);
  write(scene, x, baseline, label, label_font, Role::ink, Align::left, Underline::dotted);
  add_part(scene, first, {ControlKind::source_total}, PartRole::row, label,
           {x, y + 8, measure(label, label_font) + 8, 44})
      .value = total_words(view.answer, view.worth);
  write(scene, x + width, baseline, amount, font, Role::you, Align::right, Underline::dotted);
  const float amount_width = measure(amount, font);
  if (view.answer.at_least)
    write(scene, x + width - amount_width - 6, baseline, at_least, type::row, Role::you, Align::right);
  const std::string note = total_note(view.state, view.answer, view.data, view.worth);
  Part& total = add_part(scene, first, {ControlKind::total}, PartRole::text, say(says::bill_total_and_note{note}),
                         {x, y, width - amount_width - 16, 44});
  total.value = total_words(view.answer, view.worth);

  Part& typed = add_part(scene, scene.marks.size(), {ControlKind::line_field}, PartRole::field,
                         say(says::bill_total_number{}), {x + width - amount_width - 8, y + 8, amount_width + 8, 44});
  typed.value = total_words(view.answer, view.worth);
  fill_in(typed, grouped(view.answer.usd.value * view.worth.units_per_usd), view);
}

}  // namespace

float draw_lines(Scene& scene, const View& view, float x, float y, float width) {
  const bool wide = width_class(view.looks.width) == WidthClass::wide;
  const float run_height =
      width_class(view.looks.width) == WidthClass::narrow ? 76 : 66;  // the sentence may need two lines
  const float stage_height = wide ? 54 : 70;                          // a name may need two lines in narrower columns
  draw_run(scene, view, x, y, width, run_height);
  y += run_height;
  for (const Stage& stage : view.data.stages) {
    for (const r1cost::Line& line : view.answer.lines)
      if (line.id == stage.id) draw_stage(scene, view, stage, line, x, y, width, stage_height);
    y += stage_height;
  }
  draw_total(scene, view, x, y, width, wide);
  return y + 52;
}

void draw_total_strip(Scene& scene, const View& view, float y, float width) {
  const std::size_t first = scene.marks.size();
  const float height = 52;
  scene.marks.push_back(Rectangle{{0, y, width, height}, Role::paper});
  rule(scene, 0, y + height - 1, width, Role::rule);
  const std::string total = total_words(view.answer, view.worth);
  write(scene, 0, y + 22, fit(say(says::bill_your_total{}), type::body_strong, width - measure(total, type::value) - 4),
        type::body_strong, Role::ink);
  write(scene, width, y + 22, total, type::value, Role::you, Align::right);
  const DollarAxis& axis = view.axis;
  rule(scene, 0, y + 38, width, Role::rule, 2);
  for (Usd mark : marks_of(axis)) {
    const float x = std::min(static_cast<float>(position_on(axis, mark)) * width, width - 1);
    scene.marks.push_back(Line{{x, y + 35}, {x, y + 43}, Role::soft, 1, false});
  }
  const float at = static_cast<float>(position_on(axis, view.answer.usd));
  symbol(scene, {std::clamp(at * width, 6.0f, width - 6), y + 39}, 12, Shape::dot, Role::you);
  add_part(scene, first, {ControlKind::strip}, PartRole::text, "", {0, y, width, height});
}

}  // namespace explainer
