#include "views/area_curves.h"

#include <algorithm>
#include <string>

#include "data/numbers.h"
#include "layout/ink.h"
#include "layout/measures.h"
#include "r1cost/exact_math.h"
#include "says/area.h"
#include "views/words.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr std::size_t curve_points = 48, most_curves = 4;

// What a run of so many chip-hours costs, alone: the areas are single runs, so the curves are too.
double cost_of(const AreaMap& map, double chip_hours_of_run) {
  return (ChipHours{chip_hours_of_run} * map.view.worth.rate).value * map.view.worth.units_per_usd;
}

// Round costs whose curves cross the map well apart, the lowest first.
std::vector<double> curve_costs(const AreaMap& map) {
  const double whole = cost_of(map, map.span().hours.value * map.span().count.value);
  std::vector<double> costs;
  for (double decade = 1; decade < 1e12; decade *= 10)
    for (double digit : {1.0, 2.0, 3.0, 5.0}) {
      const double share = digit * decade / whole;
      // One beside the reader's own could not be told from it.
      const double to_own = digit * decade / cost_of(map, own_run(map).value);
      if (to_own > 0.7 && to_own < 1.4) continue;
      if (share >= 0.07 && share <= 0.75 && (costs.empty() || digit * decade >= 2 * costs.back()))
        costs.push_back(digit * decade);
    }
  if (costs.size() > most_curves) costs.resize(most_curves);
  return costs;
}

// The points of all runs of so many chip-hours, from where they enter the map at the top to its right edge.
Path curve_of(const AreaMap& map, double area, std::vector<Box>& taken) {
  const double first_hours = area / map.span().count.value;
  Path path;
  path.stroke = Role::rival;
  const double ratio = map.span().hours.value / first_hours;
  for (std::size_t i = 0; i < curve_points; ++i) {
    const double hours =
        first_hours * exact_exp(exact_log(ratio) * static_cast<double>(i) / static_cast<double>(curve_points - 1));
    path.points.push_back({map.x_of(hours), map.y_of(area / hours)});
    if (i == 0) continue;
    const Point a = path.points[i - 1], b = path.points[i];
    taken.push_back({a.x - 2, a.y - 2, b.x - a.x + 4, b.y - a.y + 4});
  }
  return path;
}

// One curve of equal cost within the map: every run of so many chip-hours.
struct EqualCost {
  double chip_hours;
  Usd rented;                      // what they cost at the reader's price
  std::string name;                // of the budget that it is, else empty
  std::string words, short_words;  // "$2,000,000", "$2M"
};

EqualCost equal_cost(const AreaMap& map, double units) {
  const Usd usd{units / map.view.worth.units_per_usd};
  return {usd.value / map.view.worth.rate.value, rented(map.view.worth, map.view.state.scenario, usd), "",
          amount(map.view.worth, usd), axis_amount(map.view.worth, usd)};
}

// In its published dollars through every lens: what its electricity was nobody reckons here.
EqualCost equal_cost(const AreaMap& map, const Budget& budget) {
  return {chip_hours_of(budget, map.view.priced).value, budget.likely.value_or(Usd{}), budget.name, published(budget),
          published(budget)};
}

// Where it enters at the top its words stand, and can be pressed. Returns their box.
std::optional<Box> draw_curve(const AreaMap& map, const EqualCost& cost, std::vector<Box>& taken) {
  const double first_hours = cost.chip_hours / map.span().count.value;
  if (first_hours >= map.span().hours.value) return std::nullopt;
  const bool named = !cost.name.empty();
  const Path path = curve_of(map, cost.chip_hours, taken);
  map.scene.marks.push_back(path);
  const std::string words =
      fit(named ? pair_words(cost.name, cost.short_words) : cost.short_words, type::second_strong, map.plot.w + 20);
  const float width = measure(words, type::second_strong);
  const std::size_t first = map.scene.marks.size();
  // Within the picture; a long name is moved aside from the word "chips" too.
  const float rightmost = map.plot.right() + 16 - width / 2;
  const float centre = std::min(std::max(path.points.front().x, named ? map.plot.x - 4 + width / 2 : 0), rightmost);
  write(map.scene, centre, map.plot.y - 8, words, type::second_strong, Role::soft, Align::centre, Underline::solid);
  Part& part = add_part(map.scene, first, {ControlKind::area_cost, shortest(cost.rented.value)}, PartRole::button,
                        named ? say(says::area_make_cost_as{.name = cost.name, .amount = cost.words})
                              : say(says::area_make_cost{cost.words}),
                        {centre - width / 2 - 6, map.plot.y - 26, width + 12, controls_height(map.view.looks)});
  const bool in_hours = cost.chip_hours / map.view.state.scenario.count.value <= info(Field::hours).high;
  part.value = in_hours ? say(says::area_by_hours{}) : say(says::area_by_both{});
  return part.box;
}

}  // namespace

void draw_curves(const AreaMap& map, std::vector<Box>& taken) {
  Scene& scene = map.scene;
  std::vector<EqualCost> curves;
  // The one that was asked for stands alone: its name is long. What is done on another chip has hours of its own: round
  // costs of the ones would be read as the other's.
  if (const Budget* wanted = budget_on_map(map.view)) curves.push_back(equal_cost(map, *wanted));
  else if (!on_other_chip(map.view.worth.as))
    for (double units : curve_costs(map)) curves.push_back(equal_cost(map, units));
  float label_end = map.plot.x - 10;
  for (const EqualCost& curve : curves) {
    const std::size_t marks = scene.marks.size(), parts = scene.parts.size(), boxes = taken.size();
    const std::optional<Box> label = draw_curve(map, curve, taken);
    // Labels of two curves never touch: the later curve goes without being drawn.
    if (label && curve.name.empty() && label->x < label_end) {
      scene.marks.resize(marks);
      scene.parts.resize(parts);
      taken.resize(boxes);
    } else if (label) {
      label_end = label->right() + 4;
    }
  }
}

std::optional<float> end_of_own_curve(const AreaMap& map) {
  const double up = own_run(map).value / (map.span().count.value * map.span().hours.value);
  if (!(up > 0) || up >= 1) return std::nullopt;
  // Along the axes there is nothing to be seen of it, only to be taken.
  if (map.view.looks.in_print && up * static_cast<double>(map.plot.h) < 2) return std::nullopt;
  return static_cast<float>(up);
}

void draw_own_curve(const AreaMap& map, std::vector<Box>& taken) {
  const std::optional<float> up = end_of_own_curve(map);
  if (!up) return;
  Path path = curve_of(map, own_run(map).value, taken);
  path.stroke = Role::you;
  map.scene.marks.push_back(path);
  taken.push_back({map.plot.right() - 12, map.plot.bottom() - *up * map.plot.h - 12, 24, 24});
}

}  // namespace explainer
