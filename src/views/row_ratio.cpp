#include "views/row_ratio.h"

#include <algorithm>

#include "layout/ink.h"
#include "says/ladder.h"
#include "views/conversion_words.h"
#include "views/words.h"

namespace explainer {
namespace {

using namespace r1cost;

// Whether a figure's or a conversion's ratio means no difference.
template <class Times>
bool is_the_same(const Budget& budget, const Times& times) {
  if (times.times_likely) return budget.bound == Bound::stated && nearly_one(*times.times_likely);
  return times.times_low && times.times_high && nearly_one(*times.times_low) && nearly_one(*times.times_high);
}

// Why there is no ratio, in two words, in the order of the enumeration without its first value.
constexpr auto no_ratio_words =
    plain_messages<says::ladder_other_things, says::ladder_experiments_unknown, says::ladder_one_line,
                   says::ladder_other_things, says::ladder_method_unknown, says::ladder_stage_unknown,
                   says::ladder_price_unknown>();

}  // namespace

float widest_no_ratio() {
  float width = 0;
  for (const Plain& words : no_ratio_words) width = std::max(width, measure(say(words), type::second));
  return width;
}

RowRatio ratio_of(const View& view, const LadderRow& row) {
  const std::size_t index = ratio_figure(row, view.data);
  const Budget& budget = view.data.budgets[index];
  const Ratio& figure = view.answer.ratios[index];
  RowRatio ratio;
  ratio.unlike = !figure.like && (figure.times_low || figure.times_likely || figure.times_high);
  ratio.same = is_the_same(budget, figure);
  ratio.words = ratio.same ? once() : ratio_words(budget, figure);
  if (figure.like) return ratio;
  const Converted converted = made_alike(view, budget);
  ratio.is_ratio = converted.obstacle == Obstacle::none;
  if (!ratio.is_ratio) {
    ratio.words = say(no_ratio_words[static_cast<std::size_t>(converted.obstacle) - 1]);
    return ratio;
  }
  ratio.same = is_the_same(budget, converted);
  ratio.words = ratio.same ? once() : times_words(budget, converted);
  return ratio;
}

}  // namespace explainer
