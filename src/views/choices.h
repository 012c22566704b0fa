// The choices in messages that all pictures share: whose bill it is, and what the lens counts.
#pragma once

#include "views/view.h"
#include "words/message.h"

namespace explainer {

// Whose bill a sentence is of: a reader's, or that of a question, whoever asks it.
enum class Whose { reader, question };

// The same in any message with the forms `reader` and `other`: say(says::counted_total{whose_bill(view)}).
struct Of {
  Whose whose = Whose::reader;
  template <class Choice>
  operator Chosen<Choice>() const {
    return whose == Whose::reader ? Choice::reader : Choice::other;
  }
};
// In print nobody is "you".
inline Of whose_bill(const View& view) { return {view.looks.in_print ? Whose::question : Whose::reader}; }

// For any message with the forms `energy`, `carbon` and `other` (dollars).
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
