// What is in doubt about the total, and the words for it: the reader's ranges, or without any the dataset's as an
// example. views/sure.h is the picture.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "r1cost/doubt.h"
#include "views/view.h"

namespace explainer {

inline constexpr std::uint64_t sure_seed = 1;  // fixed, so that the same ranges give the same picture everywhere

// The row of one assumption: its spread (a single value if it is not in doubt) and its effect on the total, in the
// lens's unit.
struct SureRow {
  r1cost::Field field;
  r1cost::Spread spread;
  bool doubted = false;
  double at_low = 0, at_high = 0, share = 0;
};

// The ranges that the picture shows.
struct Ranges {
  r1cost::Doubts said;
  bool example = false;  // the dataset's, not the reader's own
};
Ranges ranges_of(const View&);

// The doubts for the engine. The same work is rented, so a price in doubt applies to its hours.
r1cost::Doubts reckoned(const View&, r1cost::Doubts);

// The rows in doubt first, the widest on top, then the others.
std::vector<SureRow> sure_rows(const View&, const r1cost::Doubts& said);

// The 5th, 50th and 95th percentile of the total in the lens's unit; nullopt if nothing is in doubt.
std::optional<r1cost::Percentiles> percentiles_of(const View&, const r1cost::Doubts& reckoned);
// The same from the reader's own ranges only.
std::optional<r1cost::Percentiles> doubted_total(const View&);

// What the dots mean, the longest wording first: "By your ranges. Each dot is 1 of 20 possible bills."
std::vector<std::string> lead_wordings(const View&, const Ranges&, bool any);
// A sentence on how likely values are within their range. The reader's own ranges are triangular; those of links and
// chapters may have any shape. Empty if the shapes differ.
std::string in_ranges(const std::vector<SureRow>&);
// The words of the button: "Use the quoted prices, $2.00 to $3.42", or shorter if that exceeds `room`. Empty if the
// dataset has no ranges, or there is no room for any words.
std::string take_words(const View&, float room);
// The title for an example, "What $293,920 becomes at other prices"; otherwise empty.
std::string example_title(const View&);

}  // namespace explainer
