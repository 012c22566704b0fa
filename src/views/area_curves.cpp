#include "views/area_curves.h"

#include <algorithm>
#include <string>

#include "data/numbers.h"
#include "layout/callout.h"
#include "layout/column.h"
#include "layout/round_numbers.h"
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
  // Of the cost of the whole map; and of the reader's, from which one beside it could not be told.
  constexpr double lowest = 0.07, highest = 0.75, too_low = 0.7, too_high = 1.4;
  const double whole = cost_of(map, map.span().hours.value * map.span().count.value);
  const double own = cost_of(map, own_run(map).value);
  std::vector<double> costs;
  for (const double cost : round_numbers(lowest * whole, highest * whole)) {
    if (cost > too_low * own && cost < too_high * own) continue;
    if (costs.size() < most_curves && (costs.empty() || cost >= 2 * costs.back())) costs.push_back(cost);
  }
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
    taken.push_back(grown(spanned(path.points[i - 1], path.points[i]), air::fine));
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
  // Within the picture; a long name is moved aside from the word "chips" too.
  const Box line{map.plot.x - air::small, map.plot.y - air::small - small_leading, map.plot.w + air::small + air::broad,
                 small_leading};
  const std::string words =
      fit(named ? pair_words(cost.name, cost.short_words) : cost.short_words, type::second_strong, line.w);
  const float width = measure(words, type::second_strong);
  const std::size_t first = map.scene.marks.size();
  const float least = named ? line.x : -width / 2;
  const float left = std::min(std::max(path.points.front().x - width / 2, least), line.right() - width);
  write_in(map.scene, {left, line.y, width, line.h}, words, type::second_strong, Role::soft, Align::centre,
           Underline::solid);
  Part& part = add_part(map.scene, first, {ControlKind::area_cost, shortest(cost.rented.value)}, PartRole::button,
                        named ? say(says::area_make_cost_as{.name = cost.name, .amount = cost.words})
                              : say(says::area_make_cost{cost.words}),
                        inset({left, map.plot.y - amounts_above, width, controls_height(map.view.looks)}, -air::plain));
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
  float label_end = map.plot.x - air::wide;
  for (const EqualCost& curve : curves) {
    const std::size_t marks = scene.marks.size(), parts = scene.parts.size(), boxes = taken.size();
    const std::optional<Box> label = draw_curve(map, curve, taken);
    // Labels of two curves never touch: the later curve goes without being drawn.
    if (label && curve.name.empty() && label->x < label_end) {
      scene.marks.resize(marks);
      scene.parts.resize(parts);
      taken.resize(boxes);
    } else if (label) {
      label_end = label->right();
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
  taken.push_back(square({map.plot.right(), map.plot.bottom() - *up * map.plot.h}, thumb_room));
}

}  // namespace explainer
