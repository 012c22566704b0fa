// One slider as a value, and how it is drawn wherever its pieces are.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/labels.h"
#include "state/control.h"
#include "views/view.h"

namespace explainer {

struct Band {
  double low, high;  // places on the track
};

struct Slider {
  Control control;
  std::string label, brief;         // its name, and the same in fewer words
  std::string value, spoken, text;  // as it is shown, as it is spoken, as it is typed
  double at = 0;                    // place on the track, 0 to 1
  std::vector<Label> landmarks;     // x is a place on the track
  std::optional<Band> band;         // what is quoted
  bool idle = false;                // it has no effect through this lens
};

// Where the pieces of a slider are.
struct SliderPlaces {
  Box label, value;  // the value stands at its right edge and can be pressed in all of it
  float baseline;    // of both
  Box track, hit;    // the thumb's centre goes from the track's left edge to its right one
  float thumb;       // how wide it is
  Font font;         // of the value
};

void draw_slider(Scene&, const View&, const Slider&, const SliderPlaces&);

}  // namespace explainer
