// What the forms of messages are chosen by in every picture: whose bill it is, and what is counted through the lens.
#pragma once

#include "views/view.h"
#include "views/words.h"
#include "words/message.h"

namespace explainer {

// In any message with the forms `reader` and `other`: say(says::counted_total{whose_bill(view)}). In print nobody is
// "you".
inline Of whose_bill(const View& view) { return {whose_bill(view.looks)}; }

// In any message with the forms `energy`, `carbon` and `other`, which is of dollars.
struct WhatCounts {
  Counts counts;
  template <class Choice>
  operator Chosen<Choice>() const {
    switch (counts) {
      case Counts::electricity: return Choice::energy;
      case Counts::emissions: return Choice::carbon;
      case Counts::dollars: break;
    }
    return Choice::other;
  }
};
inline WhatCounts what_counts(const View& view) { return {row_of(view.worth.as).counts}; }

}  // namespace explainer
