// Places labels along a line so that they do not overlap and stay inside its bounds.
#pragma once

#include <string>
#include <vector>

#include "scene/scene.h"

namespace explainer {

struct Label {
  float x = 0;  // the place that it labels
  std::string words;
  float rank = 0;  // lower ranks are placed first
};

struct PlacedLabel {
  std::size_t index;  // index in the given list
  float centre;       // its centre
};

// Labels are centred on their x, moved inside [left, right], and at least `gap` apart. A label may be moved by up to
// `reach`, or as long as it still covers its x; with a `reach` of 0 it is not moved. Without room it is left out.
// Labels are placed by rank, then in the order of the list.
std::vector<PlacedLabel> place_labels(const std::vector<Label>&, const Font&, float left, float right, float gap,
                                      float reach);

}  // namespace explainer
