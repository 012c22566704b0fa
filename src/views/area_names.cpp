#include "views/area_names.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "layout/callout.h"
#include "layout/column.h"
#include "says/area.h"
#include "views/area_span.h"
#include "views/choices.h"
#include "views/words.h"

namespace explainer {

using namespace r1cost;

namespace {

constexpr float from_edge = 6;  // of the map, or of a rectangle

bool free_of(const Box& box, const Taken& taken, const Box& bounds) {
  const bool inside =
      box.x >= bounds.x && box.right() <= bounds.right() && box.y >= bounds.y && box.bottom() <= bounds.bottom();
  return inside && is_free(box, taken);
}

// The box of a name with a second line or without.
Box box_of_name(const std::string& name, const std::string& second) {
  return {0, 0, std::max(measure(name, type::second_strong), measure(second, type::second)),
          (second.empty() ? 1 : 2) * small_leading + air::fine};
}

void write_name(const AreaMap& map, const Box& box, const std::string& name, const std::string& second, Role role,
                Taken& taken) {
  Column column(map.scene, inset(box, 0, 1));
  column.lines({name}, type::second_strong, role);
  column.lines({second}, type::second, Role::soft);
  taken.push_back(box);
}

// Possible wordings in order of preference: a name with a second line or without.
using Wordings = std::vector<std::pair<std::string, std::string>>;

// If there is no room beside the corner, writes the name further away with a line to the point `clear` off the corner.
// Fewer words are preferred to a long line.
void name_from_afar(const AreaMap& map, const Wordings& wordings, Role role, Point corner, float clear, Taken& taken) {
  constexpr float near = 32, nearest_across = 20, farthest_across = 110;
  const std::vector<Box> written = boxes_of_words(map.scene);
  for (const float farthest : {near, 2 * near, map.plot.h})
    for (const auto& [name, second] : wordings) {
      Box box = box_of_name(name, second);
      for (float up = air::broad; up < farthest; up += air::plain)
        for (float across = nearest_across; across < farthest_across; across += air::broad) {
          box.x = corner.x + across;
          box.y = corner.y - up - box.h;
          if (!free_of(box, taken, map.plot)) continue;
          const float rise = up - air::fine, run = across - air::small, start = clear / std::hypot(rise, run);
          const Point from{corner.x + run * start, corner.y - rise * start}, to{corner.x + run, corner.y - rise};
          if (!runs_free(from, to, written, air::fine)) continue;
          map.scene.marks.push_back(Line{from, to, role, 1, false});
          taken.push_back(spanned(from, to));
          return write_name(map, box, name, second, role, taken);
        }
    }
}

}  // namespace

void keep_name(const AreaMap& map, const std::string& id, std::size_t first) {
  std::optional<Box> box;
  for (std::size_t i = first; i < map.scene.marks.size(); ++i)
    if (const Text* text = std::get_if<Text>(&map.scene.marks[i])) {
      const Box one = box_of(*text);
      box = joined(box.value_or(one), one);
    }
  if (box) map.names.push_back({id, *box, first, map.scene.marks.size()});
}

std::vector<AreaRun> runs_in(const AreaMap& map) {
  const Scenario& scenario = map.view.state.scenario;
  std::vector<AreaRun> runs = area_runs(map.view.data);
  std::erase_if(runs, [&](const AreaRun& run) {
    const bool mine = run.count == scenario.count && run.hours == scenario.hours;
    return mine || !within(map.span(), run.count, run.hours);
  });
  return runs;
}

Point corner_of(const AreaMap& map, const AreaRun& run) {
  return {map.x_of(run.hours.value), map.y_of(run.count.value)};
}

Point own_corner(const AreaMap& map) {
  const Scenario& scenario = map.view.state.scenario;
  return {std::min(map.x_of(scenario.hours.value), map.plot.right()),
          std::max(map.y_of(scenario.count.value), map.plot.y)};
}

float own_thumb(const AreaMap& map) {
  const Point corner = own_corner(map);
  constexpr float small_box = 40;
  const bool small = std::min(corner.x - map.plot.x, map.plot.bottom() - corner.y) < small_box;
  return small ? small_corner_thumb : corner_thumb;
}

std::string times_your_run(const AreaMap& map, double ratio) {
  return say(says::area_times_run{.whose = whose_run(map.view), .times = times(ratio)});
}

void keep_edges(const AreaMap& map, Point corner, Taken& taken) {
  taken.push_back(inset(spanned(corner, {corner.x, map.plot.bottom()}), -air::fine));
  taken.push_back(inset(spanned(corner, {map.plot.x, corner.y}), 0, -air::fine));
}

bool name_rectangle(const AreaMap& map, const std::string& name, const std::vector<std::string>& seconds, Role role,
                    Point corner, Taken& taken) {
  constexpr float lower = 30;
  // Beside the dotted box of the same work, a name outside would be taken for that one's.
  const bool within_own = role == Role::r1 && on_other_chip(map.view.worth.as);
  for (std::size_t i = 0; i <= seconds.size(); ++i) {
    const std::string second = i < seconds.size() ? seconds[i] : "";
    Box box = box_of_name(name, second);
    // Inside the rectangle at its right edge, then beside it.
    const float inside = corner.x - box.w - air::plain, beside = corner.x + air::plain;
    const float top = corner.y + from_edge, above = corner.y - box.h, foot = map.plot.bottom() - box.h;
    for (const Point place :
         {Point{inside, top}, Point{inside, corner.y + touch_height}, Point{inside, foot - from_edge},
          Point{inside + air::small, foot - from_edge}, Point{beside, top}, Point{beside, corner.y + lower},
          Point{beside, foot - air::fine}, Point{beside, above - air::fine}, Point{inside, above - air::small}}) {
      box.x = place.x;
      box.y = place.y;
      if (!free_of(box, taken, map.plot) || (within_own && box.right() > corner.x)) continue;
      write_name(map, box, name, second, role, taken);
      return true;
    }
  }
  return false;
}

void name_own(const AreaMap& map, Taken& taken) {
  const Point corner = own_corner(map);
  const Scenario& scenario = map.view.state.scenario;
  const float thumb = map.view.looks.in_print ? 0 : own_thumb(map);  // print shows no thumb
  taken.push_back(square(corner, thumb_room));
  // Names beside this edge keep a distance from it if there is room.
  const bool narrow = width_class(map.view.looks.width) == WidthClass::narrow;
  taken.push_back({corner.x - air::fine, corner.y, narrow ? air::small : air::plain, map.plot.bottom() - corner.y});
  // If the reader's run equals R1's own last run, only one of the two has a box.
  const std::vector<AreaRun> all = area_runs(map.view.data);
  const bool published = !all.empty() && all[0].count == scenario.count && all[0].hours == scenario.hours;
  const std::string hours = chip_hours(own_run(map));
  const bool print = map.view.looks.in_print;
  std::vector<std::string> names{say(says::area_you{WhoseRun{!print, false}})};
  if (published) names.insert(names.begin(), say(says::area_you_as_last{whose_bill(map.view)}));
  // Prefer a place inside the run's own box, or else one further away with a line to it.
  for (const std::string& name : names) {
    constexpr float opacity = 0.85f;
    Box box = box_of_name(name, hours);
    box.x = corner.x - box.w - air::plain - thumb / 2;
    box.y = corner.y + air::plain + thumb / 2;
    if (on_other_chip(map.view.worth.as) || box.x < map.plot.x + from_edge ||
        box.bottom() > map.plot.bottom() - from_edge || !free_of(box, taken, map.plot))
      continue;
    map.scene.marks.push_back(Rectangle{inset(box, -air::small, -1), Role::paper, 2, Role::none, 1, opacity});
    return write_name(map, box, name, hours, Role::you, taken);
  }
  Wordings wordings;
  // The other boxes need the room.
  if (narrow && on_other_chip(map.view.worth.as)) wordings.push_back({names.back(), ""});
  for (const std::string& second : {hours, std::string()})
    for (const std::string& name : names) wordings.push_back({name, second});
  name_from_afar(map, wordings, Role::you, corner, thumb > 0 ? thumb / 2 + air::fine : 0, taken);
}

void name_published(const AreaMap& map, Taken& taken) {
  for (const AreaRun& run : runs_in(map)) {
    const Stage* stage = find_stage(map.view.data, run.id);
    const std::string name = stage ? short_name(*stage) : say(says::area_r1{}, 1);
    const std::string hours = chip_hours(run.chip_hours);
    const double times_own = run.chip_hours.value / own_run(map).value;
    // The second lines in order of preference, and shorter ones for little room or greater distance.
    std::vector<std::string> seconds{hours};
    std::string shortly = times(times_own), afar = hours;
    if (!nearly_one(times_own)) {
      afar = times_your_run(map, times_own);
      seconds = {pair_words(hours, afar), afar, hours};
      if (!map.view.looks.in_print) shortly = say(says::area_times_yours{shortly});
    }
    const Point corner = corner_of(map, run);
    // A box too small to be recognised is described below instead.
    constexpr float least_width = 36, least_height = 24;
    if (corner.x - map.plot.x < least_width && map.plot.bottom() - corner.y < least_height) continue;
    const bool counted = run.id == "r1" || counts(map.view.state.scenario, run.id);
    const std::size_t first = map.scene.marks.size();
    if (!name_rectangle(map, counted ? name : say(says::area_not_counted{name}), seconds, Role::r1, corner, taken) &&
        !name_rectangle(map, name, {shortly}, Role::r1, corner, taken))
      name_from_afar(map, {{name, afar}, {name, shortly}, {name, ""}}, Role::r1, corner, 0, taken);
    keep_name(map, id_of(ControlKind::area_entry, run.id), first);
  }
}

void name_own_curve(const AreaMap& map, const Taken& taken) {
  const Part* thumb = find_part(map.scene, id_of(ControlKind::area_equal));
  if (!thumb) return;
  const Point end = thumb_of(*handle_of(*thumb));
  // The axes are of the hours as they are, not of those on the other chip.
  std::string words = amount(map.view.worth, own_run(map) * map.view.worth.rate);
  if (on_other_chip(map.view.worth.as))
    words = say(says::area_redone{.amount = words, .chip = work_chip_name(map.view)});
  const float width = measure(words, type::second_strong), away = thumb_room / 2 + air::fine;
  for (const float top : {-away - small_leading, away})
    for (const float further : {0.0f, air::plain, 2 * air::plain}) {
      const Box line{end.x - away - width, end.y + top + (top < 0 ? -further : further), width, small_leading};
      if (!free_of(line, taken, map.plot)) continue;
      write_in(map.scene, line, words, type::second_strong, Role::you);
      return;
    }
}

}  // namespace explainer
