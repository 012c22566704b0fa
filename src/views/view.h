// What every view is made from: the state, its answer, the dataset and how the reader looks at it.
#pragma once

#include "r1cost/evaluate.h"
#include "state/state.h"
#include "views/page.h"

namespace explainer {

struct View {
  const State& state;
  const r1cost::Answer& answer;
  const r1cost::Dataset& data;
  const Looks& looks;
};

}  // namespace explainer
