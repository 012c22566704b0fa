// What every view is made from: the state, its answer, the dataset and how the reader looks at it.
#pragma once

#include "r1cost/evaluate.h"
#include "state/state.h"
#include "views/looks.h"

namespace explainer {

struct View {
  const State& state;
  const r1cost::Answer& answer;  // at the lens's rate: amounts are written by `amount(worth, ...)`
  const r1cost::Dataset& data;   // the figures shown; chips, stages and presets are the whole dataset's
  const r1cost::Dataset& all;    // the whole dataset
  const Looks& looks;
  const Worth& worth;  // of the lens
  const DollarAxis& axis;
  const r1cost::Scenario& priced;       // the state's, with the lens's rate for a price
  const r1cost::Scenario& rented;       // the same as a rented bill, which is what conversions begin from,
  const r1cost::Answer& rented_answer;  // and its answer
  const r1cost::Answer& plain;          // the state's own, at its own price, beside the whole dataset's figures

  // The same on another axis, which has to last as long.
  View on(const DollarAxis& other) const {
    return {state, answer, data, all, looks, worth, other, priced, rented, rented_answer, plain};
  }
};

// What a View refers to, made from a state; it lasts as long as this.
class Sight {
 public:
  Sight(const State&, const r1cost::Answer&, const r1cost::Dataset&, const Looks&);
  View view() const;

 private:
  const State& state_;
  const r1cost::Answer& answer_;
  const r1cost::Dataset& data_;
  Looks looks_;
  Seen seen_;
  r1cost::Scenario priced_;
};

}  // namespace explainer
