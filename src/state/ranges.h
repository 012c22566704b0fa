// Ranges of what a bill is made of, from which its doubts are reckoned (r1cost/doubt.h): which of them a lens has, what
// the reader says of them, and what the dataset says.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "r1cost/doubt.h"
#include "state/state.h"

namespace explainer {

// What a bill is made of through a lens, and can be in doubt: its rates, then hours, chips, failed runs.
std::vector<r1cost::Field> doubtable(Lens);
// Its value now: what the reader assumes, else the dataset; of failed runs, 1 where none are assumed.
double likely_of(const r1cost::Dataset&, const r1cost::Scenario&, r1cost::Field);
// The reader's range of a field. It holds the field's value and grows with it; all three are on the field's step. Of
// what is not known, and of a single point, there is none.
std::optional<r1cost::Spread> range_of(const State&, const r1cost::Dataset&, r1cost::Field, double low, double high);

// The dataset's range of an assumption: of prices those quoted for the chip, to rent it (Field::price) or to buy it
// (Field::chip_price). nullptr: it has none.
const r1cost::NamedSpread* quotes_of(const r1cost::Dataset&, const std::string& chip, r1cost::Field);
// That of one of the lens's rates, for the chip that it is paid for.
const r1cost::NamedSpread* quotes_of(const State&, const r1cost::Dataset&, r1cost::Field rate);
// The reader's ranges that the lens can be in doubt of.
r1cost::Doubts said_doubts(const State&, const r1cost::Dataset&);
// What is shown where there are none, as an example: the dataset's ranges of the lens's rates that lie in them.
r1cost::Doubts example_doubts(const State&, const r1cost::Dataset&);
// Where a reader begins who says no more than that a number is in doubt: at the dataset's range, else at half and twice
// the number.
r1cost::Spread first_range(const State&, const r1cost::Dataset&, r1cost::Field);
// The doubts of somebody who says no more than the dataset's ranges of these: what TakeQuotes would make of none.
r1cost::Doubts quoted_doubts(const State&, const r1cost::Dataset&);

}  // namespace explainer
