#include "views/area_names.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "layout/ink.h"
#include "says/area.h"
#include "views/area_span.h"
#include "views/choices.h"
#include "views/words.h"

namespace explainer {

using namespace r1cost;

namespace {

bool free_of(const Box& box, const Taken& taken, const Box& bounds) {
  if (box.x < bounds.x || box.right() > bounds.right() || box.y < bounds.y || box.bottom() > bounds.bottom())
    return false;
  return std::none_of(taken.begin(), taken.end(), [&](const Box& other) { return meet(box, other); });
}

void write_name(const AreaMap& map, const Box& box, const std::string& name, const std::string& second, Role role,
                Taken& taken) {
  write(map.scene, box.x, box.y + 13, name, type::second_strong, role);
  if (!second.empty()) write(map.scene, box.x, box.y + 29, second, type::second, Role::soft);
  taken.push_back(box);
}

// Whether a line between two points crosses words.
bool crosses_words(const Scene& scene, Point from, Point to) {
  const Box around{std::min(from.x, to.x), std::min(from.y, to.y), std::abs(to.x - from.x), std::abs(to.y - from.y)};
  for (const Mark& mark : scene.marks) {
    if (!std::holds_alternative<Text>(mark)) continue;
    Box box = box_of(mark);
    box = {box.x - 2, box.y - 2, box.w + 4, box.h + 4};
    if (!meet(box, around)) continue;
    for (float t = 0; t <= 1; t += 0.05f)
      if (holds(box, {from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t})) return true;
  }
  return false;
}

// Possible wordings in order of preference: a name with a second line or without.
using Wordings = std::vector<std::pair<std::string, std::string>>;

// If there is no room beside the corner, writes the name further away with a line to the point `clear` off the corner.
// Fewer words are preferred to a long line.
void name_from_afar(const AreaMap& map, const Wordings& wordings, Role role, Point corner, float clear, Taken& taken) {
  for (const float farthest : {32.0f, 64.0f, map.plot.h})
    for (const auto& [name, second] : wordings) {
      const float width = std::max(measure(name, type::second_strong), measure(second, type::second));
      const float height = second.empty() ? 18 : 34;
      for (float up = 16; up < farthest; up += 8)
        for (const float across : {20.0f, 36.0f, 56.0f, 80.0f, 110.0f}) {
          const Box box{corner.x + across, corner.y - up - height, width, height};
          if (!free_of(box, taken, map.plot)) continue;
          const float rise = up - 2, run = across - 4, start = clear / std::sqrt(rise * rise + run * run);
          const Point from{corner.x + run * start, corner.y - rise * start}, to{corner.x + run, corner.y - rise};
          if (crosses_words(map.scene, from, to)) continue;
          map.scene.marks.push_back(Line{from, to, role, 1, false});
          taken.push_back({from.x, to.y, to.x - from.x, from.y - to.y});
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
      if (!box) box = one;
      const float left = std::min(box->x, one.x), top = std::min(box->y, one.y);
      box = Box{left, top, std::max(box->right(), one.right()) - left, std::max(box->bottom(), one.bottom()) - top};
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
  const bool small = std::min(corner.x - map.plot.x, map.plot.bottom() - corner.y) < 40;
  return small ? small_corner_thumb : corner_thumb;
}

std::string times_your_run(const AreaMap& map, double ratio) {
  return say(says::area_times_run{.whose = whose_run(map.view), .times = times(ratio)});
}

bool name_rectangle(const AreaMap& map, const std::string& name, const std::vector<std::string>& seconds, Role role,
                    Point corner, Taken& taken) {
  const float gap = 8;
  // Beside the dotted box of the same work, a name outside would be taken for that one's.
  const bool within_own = role == Role::r1 && on_other_chip(map.view.worth.as);
  for (std::size_t i = 0; i <= seconds.size(); ++i) {
    const std::string second = i < seconds.size() ? seconds[i] : "";
    const float width = std::max(measure(name, type::second_strong), measure(second, type::second));
    const float height = second.empty() ? 18 : 34;
    // Inside the rectangle at its right edge, then beside it.
    const float inside = corner.x - width - gap;
    for (const Point place :
         {Point{inside, corner.y + 6}, Point{inside, corner.y + 44}, Point{inside, map.plot.bottom() - height - 6},
          Point{inside + 4, map.plot.bottom() - height - 6}, Point{corner.x + gap, corner.y + 6},
          Point{corner.x + gap, corner.y + 30}, Point{corner.x + gap, map.plot.bottom() - height - 2},
          Point{corner.x + gap, corner.y - height - 2}, Point{inside, corner.y - height - 4}}) {
      const Box box{place.x, place.y, width, height};
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
  taken.push_back({corner.x - 12, corner.y - 12, 24, 24});
  // Names beside this edge keep a distance from it if there is room.
  const bool narrow = width_class(map.view.looks.width) == WidthClass::narrow;
  const float beside = narrow ? 4 : 10;
  taken.push_back({corner.x - 2, corner.y, beside, map.plot.bottom() - corner.y});
  // If the reader's run equals R1's own last run, only one of the two has a box.
  const std::vector<AreaRun> all = area_runs(map.view.data);
  const bool published = !all.empty() && all[0].count == scenario.count && all[0].hours == scenario.hours;
  const std::string hours = chip_hours(own_run(map));
  const bool print = map.view.looks.in_print;
  std::vector<std::string> names{say(says::area_you{WhoseRun{!print, false}})};
  if (published) names.insert(names.begin(), say(says::area_you_as_last{whose_bill(map.view)}));
  // Prefer a place inside the run's own box, or else one further away with a line to it.
  for (const std::string& name : names) {
    const float width = std::max(measure(name, type::second_strong), measure(hours, type::second));
    const Box box{corner.x - width - 8 - thumb / 2, corner.y + 8 + thumb / 2, width, 34};
    if (on_other_chip(map.view.worth.as) || box.x < map.plot.x + 6 || box.bottom() > map.plot.bottom() - 6 ||
        !free_of(box, taken, map.plot))
      continue;
    map.scene.marks.push_back(
        Rectangle{{box.x - 3, box.y - 1, box.w + 6, box.h + 2}, Role::paper, 2, Role::none, 1, 0.85f});
    return write_name(map, box, name, hours, Role::you, taken);
  }
  Wordings wordings;
  // The other boxes need the room.
  if (narrow && on_other_chip(map.view.worth.as)) wordings.push_back({names.back(), ""});
  for (const std::string& second : {hours, std::string()})
    for (const std::string& name : names) wordings.push_back({name, second});
  name_from_afar(map, wordings, Role::you, corner, thumb > 0 ? thumb / 2 + 2 : 0, taken);
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
    if (corner.x - map.plot.x < 36 && map.plot.bottom() - corner.y < 24) continue;
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
  const float width = measure(words, type::second_strong);
  for (const float below : {-16.0f, -24.0f, -32.0f, 26.0f, 34.0f}) {
    const Box box{end.x - 13 - width, end.y + below - 12, width, 16};
    if (!free_of(box, taken, map.plot)) continue;
    return write(map.scene, box.x, end.y + below, words, type::second_strong, Role::you);
  }
}

}  // namespace explainer
