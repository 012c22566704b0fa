// How sure: the dots that stand for as many totals, on an axis of their own that is opened out below that of all
// budgets.
#pragma once

#include <string>
#include <vector>

#include "r1cost/doubt.h"
#include "views/amounts.h"
#include "views/dollar_rows.h"
#include "views/sure_ranges.h"

namespace explainer {

inline constexpr float strip_height = 16, fan_height = 20;  // of the axis of all budgets, and of what opens it out
inline constexpr float close_height = 96;                   // the room for the dots

struct SurePen {
  Scene& scene;
  const View& view;
  const DollarRows& rows;
  const DollarAxis axis;
  // Of an amount in the lens's unit.
  r1cost::Usd usd(double units) const { return r1cost::Usd{units / view.worth.units_per_usd}; }
  float x_of(double units) const { return explainer::x_of(rows, axis, usd(units)); }
  std::string words(double units) const { return amount(view.worth, usd(units)); }
};

// What is in doubt has a part of the axis to itself, that holds 98 of 100 totals and all that any one range makes of
// the total: on the axis of all budgets it would be a dot.
struct SureScale {
  double low, high;  // in the lens's unit
  DollarAxis axis;
  double units_per_usd;
  float left, right;
  float x_of(double units) const {
    return left + static_cast<float>(position_on(axis, r1cost::Usd{units / units_per_usd})) * (right - left);
  }
};

// With room for the words at both ends of the longest bar.
SureScale sure_scale(const SurePen&, const std::vector<SureRow>&, const std::vector<double>& samples);

// Where nine in ten of the samples lie on the axis of all budgets, and, opened out below it, how: as dots.
void draw_strips(const SurePen&, const SureScale&, const std::vector<double>& samples, const r1cost::Percentiles&,
                 float bottom, float close_bottom, const std::vector<Box>& words);
// The 5th, 50th and 95th percentile below the dots; what they say, in words.
std::string draw_percentiles(const SurePen&, const SureScale&, const r1cost::Percentiles&, float y, bool example);
// The total as it is, among the dots, its words beside its upper end, above them all.
void draw_now_among_dots(const SurePen&, const SureScale&, float top, float bottom);

// A label under the axis, as near to `x` as the edges allow.
void write_near(const SurePen&, float x, float baseline, const std::string& words, const Font&, Role);

}  // namespace explainer
