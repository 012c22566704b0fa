#include "views/area_names.h"

#include <algorithm>
#include <cmath>

#include "state/area_span.h"
#include "views/bill.h"
#include "views/ink.h"
#include "views/words.h"

namespace explainer {

using namespace r1cost;

namespace {

bool free_of(const Box& box, const Taken& taken, const Box& bounds) {
  if (box.x < bounds.x || box.right() > bounds.right() || box.y < bounds.y || box.bottom() > bounds.bottom())
    return false;
  return std::none_of(taken.begin(), taken.end(), [&](const Box& other) { return meet(box, other); });
}

}  // namespace

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

std::string whose_run(const AreaMap& map) {
  if (!map.view.looks.in_print) return " your run";
  return is_last_run(map.view) ? " R1’s last run" : " this run";
}

bool name_rectangle(const AreaMap& map, const std::string& name, const std::vector<std::string>& seconds, Role role,
                    bool outside, Point corner, Taken& taken) {
  const float gap = 8;
  // Beside the dotted box of the same work, a name outside would be taken for that one's.
  const bool within_own = role == Role::r1 && map.view.worth.as == SeenAs::work;
  for (std::size_t i = 0; i <= seconds.size(); ++i) {
    const std::string second = i < seconds.size() ? seconds[i] : "";
    const float width = std::max(measure(name, type::second_strong), measure(second, type::second));
    const float height = second.empty() ? 18 : 34;
    // The reader's own above its corner, the published ones inside theirs, at the right edge: each beside its own.
    const float inside = corner.x - width - gap;
    const std::vector<Point> places = outside ? std::vector<Point>{{corner.x + gap + 8, corner.y - height - 4},
                                                                   {corner.x + gap + 8, corner.y + 4},
                                                                   {inside, corner.y - height - 14},
                                                                   {corner.x + gap + 8, corner.y + 40},
                                                                   {inside, corner.y + 12},
                                                                   {corner.x + gap + 8, corner.y - height - 24},
                                                                   {corner.x + 2 * gap + 24, corner.y - height - 8},
                                                                   {corner.x + 2 * gap + 60, corner.y - height - 8}}
                                              : std::vector<Point>{{inside, corner.y + 6},
                                                                   {inside, corner.y + 44},
                                                                   {inside, map.plot.bottom() - height - 6},
                                                                   {inside + 4, map.plot.bottom() - height - 6},
                                                                   {corner.x + gap, corner.y + 6},
                                                                   {corner.x + gap, corner.y + 30},
                                                                   {corner.x + gap, corner.y - height - 2},
                                                                   {inside, corner.y - height - 4}};
    for (const Point& place : places) {
      const Box box{place.x, place.y, width, height};
      if (!free_of(box, taken, map.plot) || (within_own && box.right() > corner.x)) continue;
      // On its own area, where that lies on another, words would be too faint.
      if (outside && place.x < corner.x && place.y + height > corner.y)
        map.scene.marks.push_back(
            Rectangle{{box.x - 3, box.y - 1, box.w + 6, box.h + 2}, Role::paper, 2, Role::none, 1, 0.85f});
      write(map.scene, place.x, place.y + 13, name, type::second_strong, role);
      if (!second.empty()) write(map.scene, place.x, place.y + 29, second, type::second, Role::soft);
      taken.push_back(box);
      return true;
    }
  }
  return false;
}

namespace {

// Where nothing beside its corner is free: farther off, with a line that leads there.
bool name_from_afar(const AreaMap& map, const std::string& name, const std::string& second, Role role, Point corner,
                    Taken& taken) {
  const float width = std::max(measure(name, type::second_strong), measure(second, type::second)), height = 34;
  for (float up = 24; up < map.plot.h; up += 12)
    for (const float across : {24.0f, 48.0f, 80.0f}) {
      const Box box{corner.x + across, corner.y - up - height, width, height};
      if (!free_of(box, taken, map.plot)) continue;
      const float rise = up - 2, run = across - 4, length = std::sqrt(rise * rise + run * run);
      const float clear = map.view.looks.in_print ? 0 : (own_thumb(map) / 2 + 2) / length;
      map.scene.marks.push_back(
          Line{{corner.x + run * clear, corner.y - rise * clear}, {corner.x + run, corner.y - rise}, role, 1, false});
      write(map.scene, box.x, box.y + 13, name, type::second_strong, role);
      write(map.scene, box.x, box.y + 29, second, type::second, Role::soft);
      taken.push_back(box);
      return true;
    }
  return false;
}

}  // namespace

void name_own(const AreaMap& map, Taken& taken) {
  const Point corner = own_corner(map);
  const Scenario& scenario = map.view.state.scenario;
  taken.push_back({corner.x - 12, corner.y - 12, 24, 24});
  taken.push_back({corner.x - 2, corner.y, 4, map.plot.bottom() - corner.y});
  // R1's own last run has no box of its own where the reader's is the same.
  const std::vector<AreaRun> all = area_runs(map.view.data);
  const bool published = !all.empty() && all[0].count == scenario.count && all[0].hours == scenario.hours;
  const std::string hours = chip_hours(own_run(map));
  const std::string whole = "You, as R1’s last run";
  if (published && name_rectangle(map, whole, {hours}, Role::you, true, corner, taken)) return;
  if (name_rectangle(map, "You", {hours}, Role::you, true, corner, taken)) return;
  if (published && name_from_afar(map, whole, hours, Role::you, corner, taken)) return;
  name_from_afar(map, "You", hours, Role::you, corner, taken);
}

void name_published(const AreaMap& map, Taken& taken) {
  for (const AreaRun& run : runs_in(map)) {
    const std::size_t comma = std::min(run.name.find(','), run.name.size());
    const std::string hours = chip_hours(run.chip_hours), ratio = times(run.chip_hours.value / own_run(map).value);
    std::vector<std::string> seconds{hours};
    if (ratio != "same") seconds = {hours + ", " + ratio + whose_run(map), ratio + whose_run(map), hours};
    const Point corner = corner_of(map, run);
    // A box too small to be told from what is around it is told of below.
    if (corner.x - map.plot.x < 36 && map.plot.bottom() - corner.y < 24) continue;
    const bool counted = run.id == "r1" || counts(map.view.state.scenario, run.id);
    name_rectangle(map, run.name.substr(0, comma) + (counted ? "" : ", not counted"), seconds, Role::r1, false, corner,
                   taken);
  }
}

void name_own_curve(const AreaMap& map, const Taken& taken) {
  const Part* thumb = find_part(map.scene, "area.equal");
  if (!thumb) return;
  const Point end = thumb_of(*thumb->handle);
  const std::string words = amount(map.view.worth, own_run(map) * map.view.worth.rate);
  const float width = measure(words, type::second_strong);
  for (const float below : {-16.0f, -24.0f, -32.0f, 26.0f, 34.0f}) {
    const Box box{end.x - 20 - width, end.y + below - 12, width, 16};
    if (!free_of(box, taken, map.plot)) continue;
    return write(map.scene, box.x, end.y + below, words, type::second_strong, Role::you);
  }
}

}  // namespace explainer
