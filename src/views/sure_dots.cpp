#include "views/sure_dots.h"

#include <algorithm>

#include "layout/column.h"
#include "layout/ink.h"
#include "r1cost/order_statistics.h"
#include "says/sure.h"

namespace explainer {

using namespace r1cost;

namespace {

constexpr std::size_t dots = 20;
constexpr float largest_dot = 30, least_dot = 4, dot_step = 0.5f, between_dots = 1.5f;
constexpr float found_height = air::plain;
constexpr float now_height = small_leading + air::fine;  // the words of the present total above the dots
constexpr double left_out = 0.01;                        // the share of totals beyond either end of the axis
// How often the ends of the axis move to make room for the words, each of which moves the others.
constexpr int most_moves = 12;

// Draws twenty equally likely totals as dots from `bottom` up, in so much height. Dots that would overlap are stacked.
void draw_dots(const SurePen& pen, const SureScale& scale, const std::vector<double>& samples, float bottom,
               float room) {
  std::vector<double> shares;
  for (std::size_t i = 0; i < dots; ++i) shares.push_back((static_cast<double>(i) + 0.5) / dots);
  const std::vector<double> totals = quantiles_of(samples, shares);
  // How many dots are stacked from the first one on.
  const auto stack_from = [&](std::size_t first, float size) {
    std::size_t end = first + 1;
    while (end < dots && scale.x_of(totals[end]) - scale.x_of(totals[first]) < size) ++end;
    return end - first;
  };
  const auto fits = [&](float size) {
    for (std::size_t i = 0, height = 0; i < dots; i += height)
      if (static_cast<float>(height = stack_from(i, size)) * size > room) return false;
    return true;
  };
  float size = largest_dot;
  while (size > least_dot && !fits(size)) size -= dot_step;
  float x = -size;
  for (std::size_t i = 0, height = 0; i < dots; i += height) {
    height = stack_from(i, size);
    x = std::max((scale.x_of(totals[i]) + scale.x_of(totals[i + height - 1])) / 2, x + size);
    for (std::size_t k = 0; k < height; ++k)
      symbol(pen.scene, {x, bottom - size * static_cast<float>(k) - size / 2}, size - between_dots, Shape::dot,
             Role::soft);
  }
}

// Rounds to the accuracy of doubts: two digits, or a tenth of the range if that is finer. Small numbers are not
// rounded.
double about(double units, double range) { return units < 100 ? units : two_digits(units, range / 10); }

}  // namespace

SureScale sure_scale(const SurePen& pen, const std::vector<SureRow>& all, const std::vector<double>& samples) {
  const double now = pen.view.answer.usd.value * pen.view.worth.units_per_usd;
  SureScale scale{now, now, {}, pen.view.worth.units_per_usd, 0, 0};
  if (!samples.empty()) {
    const std::vector<double> ends = quantiles_of(samples, {left_out, 1 - left_out});
    scale.low = std::min(scale.low, ends[0]);
    scale.high = std::max(scale.high, ends[1]);
  }
  float before = 0, after = 0;
  for (const SureRow& row : all) {
    if (!row.doubted) continue;
    const auto [least, most] = std::minmax(row.at_low, row.at_high);
    scale.low = std::min(scale.low, least);
    scale.high = std::max(scale.high, most);
    before = std::max(before, measure(pen.words(least), type::second));
    after = std::max(after, measure(pen.words(most), type::second));
  }
  scale.axis = zoomed(pen.axis, pen.usd(scale.low), pen.usd(scale.high));
  // Words beside the bars stay inside. They may lie over the parts of the axis beyond both ends.
  scale.left = pen.rows.plot_left;
  scale.right = pen.rows.plot_left + pen.rows.plot_width;
  const float least_left = pen.rows.narrow ? pen.rows.x : pen.rows.plot_left;
  const float most_right = pen.rows.narrow ? pen.rows.right : scale.right + air::vast;
  for (int round = 0; round < most_moves; ++round) {
    scale.left += std::max(least_left - (scale.x_of(scale.low) - air::plain - 1 - before), 0.0f);
    scale.right = std::max(scale.right - std::max(scale.x_of(scale.high) + air::plain + 1 + after - most_right, 0.0f),
                           scale.left + air::vast);
  }
  return scale;
}

SurePlaces sure_places(float top, float bottom, bool any) {
  SurePlaces places{};
  places.top = top;
  places.strip = !any || bottom - top >= least_strips;
  places.words = bottom - top >= least_words;
  places.strip_bottom = places.strip ? top + strip_labels + strip_height : top;
  places.dots_top = (places.strip ? places.strip_bottom + fan_height : top) + dots_labels;
  places.dots_bottom = any ? bottom - (places.words ? all_words : few_words) : places.strip_bottom;
  return places;
}

void draw_strips(const SurePen& pen, const SureScale& scale, const std::vector<double>& samples,
                 const Percentiles& found, const SurePlaces& places, const std::vector<Box>& words) {
  const DollarRows& rows = pen.rows;
  const float bottom = places.strip_bottom, middle = bottom - strip_height / 2;
  if (places.strip) {
    const float left = pen.x_of(found.p5);
    pen.scene.marks.push_back(
        Rectangle{{left, middle - found_height / 2, std::max(pen.x_of(found.p95) - left, air::small), found_height},
                  Role::soft,
                  2});
    // Connect the part that is opened out with the whole axis that it becomes.
    for (const double end : {0.0, 1.0}) {
      const float from = explainer::x_of(rows, pen.axis, amount_at(scale.axis, end));
      const float to = end > 0 ? scale.right : scale.left;
      pen.scene.marks.push_back(Line{{from, bottom}, {to, bottom + fan_height}, Role::soft, 1, false});
    }
  }
  DollarRows close = rows;
  close.plot_left = scale.left;
  close.plot_width = scale.right - scale.left;
  const Box labels{rows.x, places.dots_top - dots_labels, rows.width, dots_labels};
  draw_axis(pen.scene, close, pen.view.on(scale.axis), baseline_in(labels, type::second), places.dots_top,
            places.dots_bottom, words);
  draw_dots(pen, scale, samples, places.dots_bottom, places.dots_bottom - places.dots_top - now_height);
  rule(pen.scene, scale.left, places.dots_bottom, scale.right - scale.left, Role::rule);
}

void write_near(const SurePen& pen, float x, float axis, std::size_t line, const std::string& words, const Font& font,
                Role role) {
  const Box place{pen.rows.x, axis + air::plain + small_leading * static_cast<float>(line), pen.rows.width,
                  small_leading};
  const float half = measure(words, font) / 2;
  write(pen.scene, std::clamp(x, pen.rows.x + half, std::max(pen.rows.right - half, pen.rows.x + half)),
        baseline_in(place, font), words, font, role, Align::centre);
}

std::string draw_percentiles(const SurePen& pen, const SureScale& scale, const Percentiles& found,
                             const SurePlaces& places, bool example) {
  const float y = places.dots_bottom;
  for (double amount : {found.p5, found.p50, found.p95}) {
    const float x = scale.x_of(amount);
    pen.scene.marks.push_back(Line{{x, y}, {x, y + air::plain}, Role::ink, amount == found.p50 ? 2.0f : 1.0f, false});
  }
  const auto words = [&](double units) { return pen.words(about(units, found.p95 - found.p5)); };
  const std::string middle = words(found.p50), low = words(found.p5), high = words(found.p95);
  if (places.words)
    write_near(pen, scale.x_of(found.p50), y, 0, say(says::sure_middle{middle}), type::second_strong, Role::ink);
  const auto fits = [&](const std::string& mostly) { return measure(mostly, type::second) <= pen.rows.width; };
  write_near(pen, (scale.left + scale.right) / 2, y, places.words ? 1 : 0,
             say_what_fits(says::sure_mostly{low, high}, fits), type::second, Role::soft);
  const Answer& answer = pen.view.answer;
  if (!example)
    return say(says::sure_spoken{
        .low = low,
        .high = high,
        .middle = middle,
        .unknown = answer.at_least ? says::sure_spoken::Unknown::unknown : says::sure_spoken::Unknown::other});
  return say(says::sure_spoken_example{.total = total_words(answer, pen.view.worth),
                                       .low = low,
                                       .high = high,
                                       .middle = middle,
                                       .unknown = answer.at_least ? says::sure_spoken_example::Unknown::unknown
                                                                  : says::sure_spoken_example::Unknown::other});
}

void draw_now_among_dots(const SurePen& pen, const SureScale& scale, const SurePlaces& places) {
  const float x = scale.x_of(pen.view.answer.usd.value * pen.view.worth.units_per_usd);
  const std::string words = say(says::sure_now{amount(pen.view.worth, pen.view.answer.usd)});
  const Box line{pen.rows.x, places.dots_top, pen.rows.width, small_leading};
  Row before(line), after(line);
  before.right(line.right() - x, air::plain);
  after.left(x - line.x, air::plain);
  const bool behind = measure(words, type::second_strong) <= after.rest().w;
  // A rectangle, out of which the reader's marks of other pictures grow.
  pen.scene.marks.push_back(
      Rectangle{{x - now_line / 2, line.y + air::fine, now_line, places.dots_bottom - line.y - air::fine}, Role::you});
  write_in(pen.scene, behind ? after.rest() : before.rest(), words, type::second_strong, Role::you,
           behind ? Align::left : Align::right);
}

}  // namespace explainer
