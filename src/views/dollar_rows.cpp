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
constexpr float roomy = 640;
}

bool is_tight(float width) { return width < roomy; }

DollarRows dollar_rows(const View& view, float x, float width) {
  DollarRows layout{};
  layout.narrow = width_class(view.looks.width) == WidthClass::narrow;
  layout.x = x;
  layout.width = width;
  layout.right = x + width;
  if (layout.narrow) {
    layout.plot_left = x + 14;
    layout.plot_width = width - 28;
    layout.row_height = 56;
    layout.head_height = 44;
    layout.dot = 43;
  } else {
    // Leave room for a switch where possible, so that the axis has the same place in every picture.
    const float names = std::clamp(width * 0.36f, 190.0f, 236.0f) + (is_tight(width) ? 0.0f : 40.0f);
    const float ratios = is_tight(width) ? 84 : 132;
    layout.plot_left = x + names + 16;
    layout.plot_width = width - names - 16 - ratios - 10;
    layout.row_height = 36;
    layout.head_height = 40;
    layout.dot = 20;
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
  constexpr float thickness = 6;
  if (to > from) scene.marks.push_back(Rectangle{{from, y - thickness / 2, to - from, thickness}, role});
}

void draw_pausing(Scene& scene, float x, float top, float bottom, const std::vector<Box>& obstacles, Role role,
                  float width) {
  std::vector<Box> met;
  for (const Box& box : obstacles)
    if (box.x - 3 < x && x < box.right() + 3 && box.bottom() > top && box.y < bottom) met.push_back(box);
  r1cost::sort_few(met, [](const Box& a, const Box& b) { return a.y < b.y; });
  float y = top;
  for (const Box& box : met) {
    // A short piece between two lines of words would look like a dash, so it is left out.
    if (box.y - y > 8) scene.marks.push_back(Line{{x, y}, {x, box.y - 1}, role, width, false});
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
  const float left = layout.narrow ? layout.x : layout.plot_left - 28;
  const float right = std::min(layout.narrow ? layout.right : layout.plot_left + layout.plot_width + 28, end - 4);
  std::vector<PlacedLabel> all = place_labels(labels, type::second, left, right, 8, 0);
  if (all.size() < labels.size()) {
    std::vector<Label> even;
    for (const Label& label : labels)
      if (label.rank == 0) even.push_back(label);
    labels = even;
    all = place_labels(labels, type::second, left, right, 8, 0);
  }
  for (const PlacedLabel& placed : all)
    write(scene, placed.centre, baseline, labels[placed.index].words, type::second, Role::soft, Align::centre);
}

}  // namespace explainer
