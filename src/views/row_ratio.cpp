#include "views/row_ratio.h"

#include <algorithm>

#include "layout/column.h"
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

// The one line of the bill that the figure counts and the bill does not, or the other way round; nullptr: there are
// several, or another way of pricing is what makes them alike. A line that was never published does not matter, since
// no figure of a run counts it.
const ConversionStep* only_line(const Converted& converted, const Dataset& data) {
  const ConversionStep* only = nullptr;
  for (const ConversionStep& step : converted.steps) {
    const Stage* stage = find_stage(data, step.stage);
    if (stage && !stage->chip_hours) continue;
    if (only || !stage) return nullptr;
    only = &step;
  }
  return only;
}

void name_line(RowRatio& ratio, const ConversionStep& step, const Dataset& data) {
  const std::string line = short_name(*find_stage(data, step.stage));
  if (step.what == Conversion::count_in) ratio.with = line;
  ratio.longer = ratio.with.empty() ? say(says::ladder_times_without{ratio.words, line})
                                    : say(says::ladder_times_with{ratio.words, line});
}

// The line with which all ratios are like for like, if none of them has room to say so itself; else empty.
std::string line_of_all(const std::vector<RowRatio>& ratios) {
  std::string line;
  for (const RowRatio& ratio : ratios) {
    if (!ratio.is_ratio) continue;
    if (ratio.with.empty() || ratio.shown == ratio.longer || (!line.empty() && line != ratio.with)) return "";
    line = ratio.with;
  }
  return line;
}

FigureCounts counts_of(const View& view, const Budget& budget, const Converted& converted) {
  switch (converted.obstacle) {
    case Obstacle::programme:
    case Obstacle::experiments: return FigureCounts::more;
    case Obstacle::line:
    case Obstacle::other_scope: return FigureCounts::other;
    default: break;
  }
  const bool base_too = budget.scope == Scope::whole_run && view.rented_answer.scope != Scope::whole_run;
  for (const ConversionStep& step : converted.steps) {
    const Stage* stage = find_stage(view.data, step.stage);
    if (stage && stage->chip_hours && step.what == Conversion::leave_out) return FigureCounts::other;
  }
  return base_too ? FigureCounts::more : FigureCounts::alike;
}

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
  ratio.words = ratio.shown = ratio.longer = ratio.same ? once() : ratio_words(budget, figure);
  if (figure.like) return ratio;
  const Converted converted = made_alike(view, budget);
  if (ratio.unlike) ratio.counts = counts_of(view, budget, converted);
  ratio.is_ratio = converted.obstacle == Obstacle::none;
  if (!ratio.is_ratio) {
    ratio.words = ratio.shown = ratio.longer = say(no_ratio_words[static_cast<std::size_t>(converted.obstacle) - 1]);
    return ratio;
  }
  ratio.same = is_the_same(budget, converted);
  ratio.words = ratio.shown = ratio.longer = ratio.same ? once() : times_words(budget, converted);
  if (const ConversionStep* line = only_line(converted, view.data)) name_line(ratio, *line, view.data);
  return ratio;
}

std::string ratios_head(const std::vector<RowRatio>& ratios, float room) {
  if (const std::string line = line_of_all(ratios); !line.empty())
    return say_in(room, type::second, says::ladder_made_alike_with{line});
  const auto that_count = [&](FigureCounts counts) {
    return static_cast<std::size_t>(
        std::count_if(ratios.begin(), ratios.end(), [&](const RowRatio& ratio) { return ratio.counts == counts; }));
  };
  const std::size_t more = that_count(FigureCounts::more), other = that_count(FigureCounts::other);
  if (more + other == 0) return say(says::ladder_made_alike{});
  using Which = says::ladder_unlike_made_alike::Which;
  const Which which = other > 0 ? Which::other : more == ratios.size() ? Which::these : Which::some;
  return say_in(room, type::second, says::ladder_unlike_made_alike{which});
}

}  // namespace explainer
