// Where labels go along a line so that none meets another and none leaves its bounds.
#pragma once

#include <string>
#include <vector>

#include "scene/scene.h"

namespace explainer {

struct Label {
  float x = 0;  // where it points
  std::string words;
  float rank = 0;  // lower is placed first
};

struct PlacedLabel {
  std::size_t index;  // in the list given
  float centre;       // where its middle is
};

// Labels centred on their x, moved inside [left, right], at least `gap` apart; a label that finds no room within
// `reach` of its x, or reaching over its x, is left out; with a reach of 0 it stays at its own place or is left out.
// Order of placing: rank, then order of the list.
std::vector<PlacedLabel> place_labels(const std::vector<Label>&, const Font&, float left, float right, float gap,
                                      float reach);

}  // namespace explainer
