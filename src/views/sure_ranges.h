// What of the total is in doubt, and how it is spoken of: the reader's ranges or, where there are none, the dataset's
// as an example. The picture that shows it: views/sure.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "r1cost/doubt.h"
#include "views/view.h"

namespace explainer {

inline constexpr std::uint64_t sure_seed = 1;  // the same ranges give the same picture, everywhere

// One assumption's row: its spread, a point where it is in no doubt, and what it does to the total, in the lens's unit.
struct SureRow {
  r1cost::Field field;
  r1cost::Spread spread;
  bool doubted = false;
  double at_low = 0, at_high = 0, share = 0;
};

// What the picture shows.
struct Ranges {
  r1cost::Doubts said;
  bool example = false;  // not the reader's own
};
Ranges ranges_of(const View&);

// As the engine takes them: the same work is rented, so a price in doubt is one for its hours.
r1cost::Doubts reckoned(const View&, r1cost::Doubts);

// Those in doubt first, the widest on top, then the others that could be.
std::vector<SureRow> sure_rows(const View&, const r1cost::Doubts& said);

// Where the total lies nine times in ten, in the lens's unit; nullopt where nothing of it is in doubt.
std::optional<r1cost::Percentiles> percentiles_of(const View&, const r1cost::Doubts& reckoned);
// The same by the reader's own ranges.
std::optional<r1cost::Percentiles> doubted_total(const View&);

// What the dots are: "By your ranges. Each dot is one bill in twenty."
std::string lead_words(const View&, const Ranges&, bool any);
// Where a number lies in its range, as a sentence: a reader's own ranges are triangular, those of links and chapters
// may be of any shape. Empty where they are of several.
std::string in_ranges(const std::vector<SureRow>&);
// "Take the quoted prices, $2.00 to $3.42"; shorter where that is wider than `room`; empty where the dataset has none.
std::string take_words(const View&, float room);
// "What $293,920 becomes at other prices", where it shows an example; else empty.
std::string example_title(const View&);

}  // namespace explainer
