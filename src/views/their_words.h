// The words for other runs' figures through a lens: as published, reckoned on the chip that they ran on, or redone on
// another one.
#pragma once

#include <string>
#include <vector>

#include "views/view.h"
#include "views/words.h"

namespace explainer {

// Whether the lens makes it another figure than the one that was published: at the reader's price, reckoned, redone.
bool is_reckoned(const View&, const r1cost::Budget&);

// The second line of its row: "published by Meta", "reckoned: 2,100,000 h of H100", "its work on the A100".
std::string line_through_lens(const View&, const r1cost::Budget&, const std::string& otherwise);

// The second line of its row as the dataset has it; of one at the reader's price with that price: “its hours at your
// price”, of a saved picture “at this price”.
std::string line_in_dollars(const r1cost::Budget&, Of = {});

// What it is by, in a column: "rental", through electricity and emissions "published" or "reckoned".
std::string method_through_lens(Lens, r1cost::Method);

// Of a card through electricity, emissions and the same work: where the figure comes from.
struct TheirCard {
  std::vector<std::pair<std::string, std::string>> figures;  // "Reckoned as your bill is", "15,100 t CO2e"
  std::string covers;
  std::string kind;       // "published by its maker"; of the same work empty: it is the dataset's
  r1cost::Source source;  // so is this
};
TheirCard card_through_lens(const View&, const r1cost::Budget&);

}  // namespace explainer
