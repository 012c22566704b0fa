#include "views/view.h"

#include <algorithm>

namespace explainer {
namespace {

constexpr float narrowest = 280, widest = 1240;

}  // namespace

Sight::Sight(const State& state, const r1cost::Answer& answer, const r1cost::Dataset& data, const Looks& looks)
    : state_(state),
      answer_(answer),
      data_(data),
      looks_(looks),
      seen_(seen(state, answer, data)),
      axis_(dollar_axis(state, seen_, data)),
      priced_(state.scenario) {
  // NaN and nonsense from a host become the narrowest width.
  looks_.width = looks.width >= narrowest ? std::min(looks.width, widest) : narrowest;
  priced_.price = seen_.worth.rate;
}

View Sight::view() const {
  // An owned bill is no rented one; all others are, at whatever rate.
  const bool rented = is_rented(seen_.worth.as);
  return {state_,
          seen_.answer,
          seen_.figures(data_),
          data_,
          looks_,
          seen_.worth,
          axis_,
          priced_,
          rented ? priced_ : state_.scenario,
          rented ? seen_.answer : answer_,
          answer_};
}

}  // namespace explainer
