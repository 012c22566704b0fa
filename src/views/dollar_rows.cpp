#include "views/dollar_rows.h"

#include <algorithm>
#include <cmath>

#include "layout/labels.h"
#include "r1cost/sort_few.h"
#include "says/axis.h"
#include "views/lens_words.h"
#include "views/words.h"

namespace explainer {

using namespace r1cost;

namespace {
constexpr float lower_row_height = 56, half_of_amount = 14;
// How wide the names are, as a share of the block, and the columns of ratios with the air before them.
constexpr float share_of_names = 0.36f, least_names = 190, most_names = 236, tight_ratios = 94, ratios = 142;
constexpr float thickness = 6;                         // of bars
constexpr float around_line = 3;                       // a line pauses so near to words
constexpr float shortest_piece = air::plain;           // shorter ones would look like dashes between lines of words
constexpr float beyond_axis = air::vast + air::small;  // so far amounts reach beyond its ends
}  // namespace

bool is_tight(float width) { return width < longest_line; }

void set_below_names(DollarRows& rows) {
  rows.narrow = true;
  rows.plot_left = rows.x + half_of_amount;
  rows.plot_width = rows.width - 2 * half_of_amount;
}

DollarRows dollar_rows(const View& view, float x, float width) {
  DollarRows layout{};
  layout.narrow = width_class(view.looks.width) == WidthClass::narrow;
  layout.x = x;
  layout.width = width;
  layout.right = x + width;
  if (layout.narrow) {
    set_below_names(layout);
    layout.row_height = lower_row_height;
    layout.head_height = touch_height;
    layout.dot = lower_row_height - half_of_amount;
  } else {
    // Leave room for a switch where possible, so that the axis has the same place in every picture.
    const float names = std::clamp(width * share_of_names, least_names, most_names) +
                        (is_tight(width) ? 0 : switch_width + air::plain + air::fine);
    layout.plot_left = x + names + air::broad;
    layout.plot_width = width - names - air::broad - (is_tight(width) ? tight_ratios : ratios);
    layout.row_height = leading_of(type::row) * 2;
    layout.head_height = heading_height * 2;
    layout.dot = heading_height;
  }
  return layout;
}

std::string axis_words(const View& view, bool shorter) {
  const std::string unit = say(words_of(view.worth.as).axis);
  return view.state.linear ? say(says::axis_from_zero{unit}) : say(says::axis_ten_times{unit}, shorter ? 1 : 0);
}

float x_of(const DollarRows& layout, const DollarAxis& axis, Usd amount) {
  return layout.plot_left + static_cast<float>(position_on(axis, amount)) * layout.plot_width;
}

void draw_bar(Scene& scene, float from, float to, float y, Role role) {
  if (to > from) scene.marks.push_back(Rectangle{{from, y - thickness / 2, to - from, thickness}, role});
}

void draw_pausing(Scene& scene, float x, float top, float bottom, const std::vector<Box>& obstacles, Role role,
                  float width) {
  std::vector<Box> met;
  for (const Box& box : obstacles)
    if (box.x - around_line < x && x < box.right() + around_line && box.bottom() > top && box.y < bottom)
      met.push_back(box);
  r1cost::sort_few(met, [](const Box& a, const Box& b) { return a.y < b.y; });
  float y = top;
  for (const Box& box : met) {
    if (box.y - y > shortest_piece) scene.marks.push_back(Line{{x, y}, {x, box.y - 1}, role, width, false});
    y = std::max(y, box.bottom() + 1);
  }
  if (bottom > y) scene.marks.push_back(Line{{x, y}, {x, bottom}, role, width, false});
}

void draw_axis(Scene& scene, const DollarRows& layout, const View& view, float baseline, float top, float bottom,
               const std::vector<Box>& obstacles, float end) {
  const std::vector<Usd> marks = marks_of(view.axis);
  std::vector<Label> labels;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const float x = x_of(layout, view.axis, marks[i]);
    draw_pausing(scene, x, top, bottom, obstacles, Role::hair, 1);
    // If not all amounts have room, every second one is written, so that they are evenly spaced.
    labels.push_back({x, axis_amount(view.worth, marks[i]), i % 2 == 0 ? 0.0f : 1.0f});
  }
  const float left = layout.narrow ? layout.x : layout.plot_left - beyond_axis;
  const float right =
      std::min(layout.narrow ? layout.right : layout.plot_left + layout.plot_width + beyond_axis, end - air::small);
  std::vector<PlacedLabel> all = place_labels(labels, type::second, left, right, air::plain, 0);
  if (all.size() < labels.size()) {
    std::vector<Label> even;
    for (const Label& label : labels)
      if (label.rank == 0) even.push_back(label);
    labels = even;
    all = place_labels(labels, type::second, left, right, air::plain, 0);
  }
  for (const PlacedLabel& placed : all)
    write(scene, placed.centre, baseline, labels[placed.index].words, type::second, Role::soft, Align::centre);
}

}  // namespace explainer
