// The dots of the picture How sure. Each stands for one possible total, on an axis of their own that opens out a part
// of the axis of all budgets above it.
#pragma once

#include <string>
#include <vector>

#include "layout/measures.h"
#include "r1cost/doubt.h"
#include "views/amounts.h"
#include "views/dollar_rows.h"
#include "views/sure_ranges.h"

namespace explainer {

// Heights of the axis of all budgets with its amounts, and of the lines that open it out; of the amounts above the
// dots; of the words below them, where there is little room and in full.
inline constexpr float strip_labels = heading_height + air::fine, dots_labels = heading_height,
                       fan_height = heading_height, strip_height = small_leading,
                       few_words = air::plain + small_leading, all_words = few_words + small_leading;

// Less is too low for both axes, or for all words.
inline constexpr float least_strips = 190, least_words = 110;
// How thick the line of the present total is.
inline constexpr float now_line = 1.5f;

// Where the dots and the axes above them stand.
struct SurePlaces {
  float top, strip_bottom, dots_top, dots_bottom;
  bool strip;  // there is the axis of all budgets
  bool words;  // there is room for all words
};
// In [top, bottom]. Without ranges there is no distribution to open out.
SurePlaces sure_places(float top, float bottom, bool any);

struct SurePen {
  Scene& scene;
  const View& view;
  const DollarRows& rows;
  const DollarAxis axis;
  // An amount that is given in the lens's unit.
  r1cost::Usd usd(double units) const { return r1cost::Usd{units / view.worth.units_per_usd}; }
  float x_of(double units) const { return explainer::x_of(rows, axis, usd(units)); }
  std::string words(double units) const { return amount(view.worth, usd(units)); }
};

// The range of possible totals has an axis of its own, which holds 98 of 100 totals and every total that a single range
// makes. On the axis of all budgets this range would be a dot.
struct SureScale {
  double low, high;  // in the lens's unit
  DollarAxis axis;
  double units_per_usd;
  float left, right;
  float x_of(double units) const {
    return left + static_cast<float>(position_on(axis, r1cost::Usd{units / units_per_usd})) * (right - left);
  }
};

// The scale leaves room for the words at both ends of the longest bar.
SureScale sure_scale(const SurePen&, const std::vector<SureRow>&, const std::vector<double>& samples);

// Draws where nine in ten totals lie on the axis of all budgets and, opened out below, their distribution as dots.
void draw_strips(const SurePen&, const SureScale&, const std::vector<double>& samples, const r1cost::Percentiles&,
                 const SurePlaces&, const std::vector<Box>& words);
// Writes the 5th, 50th and 95th percentile below the dots, and returns them in words.
std::string draw_percentiles(const SurePen&, const SureScale&, const r1cost::Percentiles&, const SurePlaces&,
                             bool example);
// Marks the present total among the dots, with its words beside the upper end, above all dots.
void draw_now_among_dots(const SurePen&, const SureScale&, const SurePlaces&);

// Writes a label in one of the lines below an axis, whose height is `axis`, as near to `x` as the edges allow.
void write_near(const SurePen&, float x, float axis, std::size_t line, const std::string& words, const Font&, Role);

}  // namespace explainer
