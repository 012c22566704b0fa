#include "views/area.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "data/numbers.h"
#include "layout/callout.h"
#include "layout/column.h"
#include "layout/round_numbers.h"
#include "r1cost/solve.h"
#include "says/area.h"
#include "says/note.h"
#include "views/area_curves.h"
#include "views/area_list.h"
#include "views/area_names.h"
#include "views/choices.h"
#include "views/dollar_rows.h"
#include "views/same_thing.h"
#include "views/slide.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer {
namespace {

using namespace r1cost;

// What lies beneath stays to be seen, more so below what no bill counts or what is one of many.
constexpr float fill_opacity = 0.12f, faint_opacity = 0.03f, many_opacity = 0.05f;
constexpr float outline = 1.5f;
// Beside the map: the numbers of both axes, of which those of hours stand below a thumb, and the amounts of curves.
constexpr float numbers_left = 80, numbers_right = air::broad, below = axis_track + small_leading + 2 * air::fine;

std::string number_on_axis(double number, double end) {
  constexpr double few = 5;
  return grouped(number, end < few ? 1 : 0);
}

void draw_hours_axis(const AreaMap& map) {
  const Box& plot = map.plot;
  const double end = map.span().hours.value;
  const Box line{plot.x, plot.bottom() + axis_track + air::fine, plot.w + numbers_right, small_leading};
  // The axis ends with its last number and its unit.
  const float unit_width = write_in(map.scene, line, say(says::area_hours{number_on_axis(end, end)}), type::second,
                                    Role::soft, Align::right);
  // Only every second number is written if not all have room.
  const std::vector<double> marks = round_marks(end);
  float widest = 0;
  for (const double at : marks) widest = std::max(widest, measure(number_on_axis(at, end), type::second));
  const bool crowded = map.x_of(marks[1]) - plot.x < widest + air::wide;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const float x = map.x_of(marks[i]);
    if (i > 0) map.scene.marks.push_back(Line{{x, plot.y}, {x, plot.bottom()}, Role::hair, 1, false});
    const std::string words = number_on_axis(marks[i], end);
    if (i % 2 == 1 && crowded) continue;
    if (i > 0 && x + measure(words, type::second) / 2 > line.right() - unit_width - air::plain) continue;
    write_in(map.scene, {x, line.y, 0, line.h}, words, type::second, Role::soft, Align::centre);
  }
}

void draw_axes(const AreaMap& map) {
  draw_hours_axis(map);
  const Box& plot = map.plot;
  const double end = map.span().count.value;
  const float right = plot.x - axis_track - air::small;
  for (const double at : round_marks(end)) {
    if (at == 0) continue;
    const float y = map.y_of(at);
    rule(map.scene, plot.x, y, plot.w);
    write_in(map.scene, {right, y, 0, 0}, number_on_axis(at, end), type::second, Role::soft, Align::right);
  }
  write_in(map.scene, {right, plot.y - amounts_above, 0, small_leading}, say(says::area_chips{}), type::second,
           Role::soft, Align::right);
  rule(map.scene, plot.x, plot.bottom(), plot.w, Role::soft);
  map.scene.marks.push_back(Line{{plot.x, plot.y}, {plot.x, plot.bottom()}, Role::soft, 1, false});
}

// The rectangle of a run.
Box box_from(const AreaMap& map, Point corner) { return spanned({map.plot.x, map.plot.bottom()}, corner); }

// One of the runs that a budget would buy: a shape of R1's proportions whose corner lies on the budget's curve, so that
// areas stand beside areas.
void draw_one_of_many(const AreaMap& map, const Budget& budget, std::vector<Box>& taken) {
  const double area = chip_hours_of(budget, map.view.priced).value, hours = std::sqrt(area / chips_an_hour);
  const Point corner{map.x_of(hours), map.y_of(hours * chips_an_hour)};
  map.scene.marks.push_back(Rectangle{box_from(map, corner), Role::rival, 0, Role::rival, outline, many_opacity});
  keep_edges(map, corner, taken);
  const std::size_t first = map.scene.marks.size();
  constexpr double many = 100;  // from here on nobody needs the exact number
  const double exact = area / own_run(map).value, rounded = exact >= many ? two_digits(exact) : exact;
  const std::string hours_bought = about_hours({area});
  std::vector<std::string> seconds{hours_bought};
  if (!nearly_one(rounded)) {
    const std::string ratio = times_your_run(map, rounded);
    seconds = {say(says::area_at_price{.price = price_of_an_hour(map.view), .hours = hours_bought, .times = ratio}),
               pair_words(hours_bought, ratio), ratio};
  }
  if (!name_rectangle(map, say(says::area_one_of_many{budget.name}), seconds, Role::rival, corner, taken))
    name_rectangle(map, budget.name, {seconds.back()}, Role::rival, corner, taken);
  keep_name(map, id_of(ControlKind::area_rival), first);
}

// The corner of the reader's run if the other chip does the same work, limited to the map's edge.
Point corner_of_same_work(const AreaMap& map) {
  return {std::min(map.x_of(work_hours(map.view).value), map.plot.right()), own_corner(map).y};
}

// Draws the outline of that run.
void draw_same_work(const AreaMap& map, std::vector<Box>& taken) {
  if (!on_other_chip(map.view.worth.as)) return;
  const Point corner = corner_of_same_work(map), foot{corner.x, map.plot.bottom()};
  map.scene.marks.push_back(Line{{map.plot.x, corner.y}, corner, Role::you, outline, true});
  if (work_hours(map.view) <= map.span().hours) {
    map.scene.shown.push_back({map.scene.marks.size(), thing_named("work")});
    map.scene.marks.push_back(Line{corner, foot, Role::you, outline, true});
  }
  taken.push_back(grown(spanned(corner, foot), air::fine));
}

void name_same_work(const AreaMap& map, std::vector<Box>& taken) {
  if (!on_other_chip(map.view.worth.as)) return;
  const Hours needed = work_hours(map.view);
  const std::string chip = work_chip_name(map.view), number = hours(needed),
                    far = needed > map.span().hours ? say(says::area_hours_beyond{number})
                                                    : say(says::area_hours{number});
  const Point corner = corner_of_same_work(map);
  const std::size_t first = map.scene.marks.size();
  if (!name_rectangle(map, say(says::area_same_work{chip}), {far}, Role::you, corner, taken))
    name_rectangle(map, chip, {far}, Role::you, corner, taken);
  keep_name(map, id_of(ControlKind::area_entry, "work"), first);
}

// Draws the published runs and records their edges, so that names avoid them.
void draw_published(const AreaMap& map, std::vector<Box>& taken) {
  for (const AreaRun& run : runs_in(map)) {
    const Point corner = corner_of(map, run);
    map.scene.shown.push_back({map.scene.marks.size(), thing_named(run.id)});
    // Filled is what the bill counts: R1's own last run is the reader's first line.
    const bool counted = run.id == "r1" || counts(map.view.state.scenario, run.id);
    map.scene.marks.push_back(
        Rectangle{box_from(map, corner), Role::r1, 0, Role::r1, 2, counted ? fill_opacity : faint_opacity});
    keep_edges(map, corner, taken);
  }
}

void draw_thumb(const AreaMap& map, ControlKind kind, const std::string& name, const std::string& value, Point at,
                Along along, const Box& track, const Box& hit) {
  const std::size_t first = map.scene.marks.size();
  symbol(map.scene, at, along == Along::both ? own_thumb(map) : std::min(own_thumb(map), axis_thumb), Shape::thumb,
         Role::you);
  const Stops stops = stops_of(id_of(kind), map.view.state, map.view.data);
  Part& part = add_part(map.scene, first, {kind}, PartRole::slider, name, hit);
  part.value = value;
  const float across = track.w > 0 ? (at.x - track.x) / track.w : 0, up = (track.bottom() - at.y) / track.h;
  std::get<SliderPart>(part.is).handle = {kind == ControlKind::area_count ? "count" : "hours",
                                          along == Along::up ? up : across,
                                          track,
                                          stops.here,
                                          static_cast<int>(stops.values.size()),
                                          along,
                                          up};
}

void draw_own(const AreaMap& map) {
  const Scenario& scenario = map.view.state.scenario;
  const Box& plot = map.plot;
  const Point corner = own_corner(map);
  const Box box{plot.x, corner.y, std::max(corner.x - plot.x, 1.0f), std::max(plot.bottom() - corner.y, 1.0f)};
  map.scene.marks.push_back(Rectangle{box, Role::you, 0, Role::you, 2, fill_opacity});
  const std::string spoken = say(says::area_spoken_run{.size = size_words(scenario.count, scenario.hours),
                                                       .chip_hours = chip_hours(own_run(map)),
                                                       .total = total_words(map.view.answer, map.view.worth)});
  // The corner is taken anywhere in the map; the thumbs on the axes lie outside it.
  draw_thumb(map, ControlKind::area_corner, say(says::area_corner{}), spoken, corner, Along::both, plot, plot);
  constexpr float middle = axis_track / 2, outside = touch_height / 2 + 1;
  draw_thumb(map, ControlKind::area_hours, say(says::area_right_edge{}),
             say(says::note_hours{{hours(scenario.hours), scenario.hours.value}}), {corner.x, plot.bottom() + middle},
             Along::across, {plot.x, plot.bottom(), plot.w, axis_track},
             square({corner.x, plot.bottom() + outside}, touch_height));
  draw_thumb(map, ControlKind::area_count, say(says::area_top_edge{}),
             say(says::area_count{{grouped(scenario.count.value), scenario.count.value}}), {plot.x - middle, corner.y},
             Along::up, {plot.x - axis_track, plot.y, axis_track, plot.h},
             square({plot.x - outside, corner.y}, touch_height));
}

// The end of the reader's own curve, at the right edge, can be dragged up and down.
void draw_end_of_own_curve(const AreaMap& map) {
  const Box& plot = map.plot;
  const std::optional<float> up = end_of_own_curve(map);
  if (!up) return;
  const Point end{plot.right(), plot.bottom() - *up * plot.h};
  draw_thumb(map, ControlKind::area_equal, say(says::area_equal{}),
             amount(map.view.worth, own_run(map) * map.view.worth.rate), end, Along::up,
             {plot.right() - axis_track / 2, plot.y, axis_track, plot.h},
             square({end.x + numbers_right - touch_height / 2, end.y}, touch_height));
}

// What boxes and curves are, the longest wording first.
std::vector<std::string> key_wordings(const View& view) {
  const Of whose = whose_bill(view);
  std::vector<std::string> all;
  for (const int variant : {0, 1}) {
    if (on_other_chip(view.worth.as)) {
      all.push_back(say(says::area_key_work{whose}, variant) + " " +
                    say(
                        says::area_curve_work{
                            .whose = whose, .chip = work_chip_name(view), .price = price(view.state.scenario.price)},
                        variant));
      continue;
    }
    const Budget* budget = budget_on_map(view);
    const WhatCounts unit = what_counts(view);
    const std::string rate = rate_words(view.worth);
    const std::string curve = budget
                                  ? say(says::area_curve{.unit = unit, .rate = rate, .budget = budget->name}, variant)
                                  : say(says::area_curves{.unit = unit, .rate = rate}, variant);
    all.push_back(say(says::area_key{}, variant) + " " + curve);
    if (variant > 0) all.push_back(curve);
  }
  return all;
}

// Draws the heading, the choice of what the map holds, and the key, and returns where the key ends.
float draw_area_head(const AreaMap& map, const Box& room) {
  constexpr std::size_t lines_in_print = 5;
  Scene& scene = map.scene;
  const bool print = map.view.looks.in_print;
  Column column(scene, room);
  const Column::Place begin = column.here();
  Row row(column.line(small_leading));
  const std::string heading = say(says::area_heading{}, is_tight(room.w) ? 1 : 0);
  row.left(write_in(scene, row.rest(), heading, type::overline, Role::soft), air::plain);
  column.space(heading_height - small_leading);
  column.part(begin, {ControlKind::area}, PartRole::heading, say(says::area_spoken_heading{}));
  draw_shows(map, row.rest());
  const Column::Place key_begin = column.here();
  const std::size_t lines = print ? lines_in_print : 2;
  const std::vector<std::string> wordings = key_wordings(map.view),
                                 key = wrap_first(wordings, type::second, room.w, lines);
  column.lines(key, type::second, Role::ink);
  if (!print) column.space(small_leading * static_cast<float>(lines - key.size()));
  column.part(key_begin, {ControlKind::area_key}, PartRole::text, wordings.front());
  return column.end();
}

}  // namespace

float draw_area(Scene& scene, const View& view, float x, float y, float width) {
  const Looks& looks = view.looks;
  const float end = y + picture_height(width_class(looks.width), looks.room, view.state.reading);
  const float facts_height = controls_height(looks);
  constexpr float printed_height = 400;
  std::vector<AreaName> names;
  AreaMap map{scene, view, names, {}, span_of(view.state, view.all)};
  const float top = draw_area_head(map, {x, y, width, 0}) + amounts_above;
  map.plot = {x + numbers_left, top, width - numbers_left - numbers_right,
              looks.in_print ? printed_height : end - facts_height - below - top};
  draw_axes(map);
  std::vector<Box> taken;
  // Draw boxes, then curves, then names where they are free, and on top everything that can be dragged.
  draw_published(map, taken);
  draw_curves(map, taken);
  const Budget* wanted = budget_on_map(view);
  if (wanted && wanted->likely) draw_one_of_many(map, *wanted, taken);
  draw_own_curve(map, taken);
  draw_same_work(map, taken);
  draw_own(map);
  draw_end_of_own_curve(map);
  const std::size_t own_first = scene.marks.size();
  name_own(map, taken);
  keep_name(map, id_of(ControlKind::area_own), own_first);
  name_same_work(map, taken);
  name_published(map, taken);
  name_own_curve(map, taken);
  return draw_facts(map, {x, map.plot.bottom() + below + (looks.in_print ? air::plain : 0), width, facts_height});
}

}  // namespace explainer
