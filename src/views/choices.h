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
  SeenAs as = SeenAs::rent;
  template <class Choice>
  operator Chosen<Choice>() const {
    return as == SeenAs::energy ? Choice::energy : as == SeenAs::carbon ? Choice::carbon : Choice::other;
  }
};
inline WhatCounts what_counts(const View& view) { return {view.worth.as}; }

}  // namespace explainer
