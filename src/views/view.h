// What every view is made from: the state, its answer, the dataset, and how the reader looks at it.
#pragma once

#include "layout/looks.h"
#include "r1cost/evaluate.h"
#include "state/state.h"
#include "views/dollar_axis.h"

namespace explainer {

struct View {
  const State& state;
  const r1cost::Answer& answer;  // at the lens's rate; amount(worth, ...) writes its amounts
  const r1cost::Dataset& data;   // the shown figures; chips, stages and presets are those of the whole dataset
  const r1cost::Dataset& all;    // the whole dataset
  const Looks& looks;
  const Worth& worth;  // the lens
  const DollarAxis& axis;
  const r1cost::Scenario& priced;       // the state's scenario with the lens's rate as its price
  const r1cost::Scenario& rented;       // the scenario as a rented bill, from which conversions start,
  const r1cost::Answer& rented_answer;  // and its answer
  const r1cost::Answer& plain;          // the state's own answer, at its own price, with the whole dataset's figures

  // The same view with another axis, which must outlive it.
  View on(const DollarAxis& other) const {
    return {state, answer, data, all, looks, worth, other, priced, rented, rented_answer, plain};
  }
};

// Owns what a View refers to, and must outlive it.
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
  DollarAxis axis_;
  r1cost::Scenario priced_;
};

}  // namespace explainer
