// The words for other runs' figures through a lens: as published, computed for the chip of the run, or converted to
// another chip.
#pragma once

#include <string>
#include <vector>

#include "views/view.h"
#include "views/words.h"

namespace explainer {

// Whether the lens changes the published figure: to the reader's price, to a computed value, or to another chip.
bool is_reckoned(const View&, const r1cost::Budget&);

// The second line of its row: "published by Meta", "reckoned: 2,100,000 h of H100", "its work on the A100".
// In short it does not say of what it is reckoned.
std::string line_through_lens(const View&, const r1cost::Budget&, const std::string& otherwise, bool in_short = false);

// The second line of its row as the dataset has it; of one at the reader's price with that price: “its hours at your
// price”, of a saved picture “at this price”.
std::string line_in_dollars(const r1cost::Budget&, Of = {});

// What it is by, in a column: "rental", through electricity and emissions "published" or "reckoned".
std::string method_through_lens(Lens, r1cost::Method);

// For cards through electricity, emissions and the same work: where the figure comes from.
struct TheirCard {
  // For example "Worked out as your bill is" and "15,100 t CO2e".
  std::vector<std::pair<std::string, std::string>> figures;
  std::string covers;
  std::string kind;       // "published by its maker"; empty for the same work: the dataset's kind applies
  r1cost::Source source;  // empty as well for the same work
};
TheirCard card_through_lens(const View&, const r1cost::Budget&);

}  // namespace explainer
