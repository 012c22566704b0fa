// A note in a picture: words at a free place, with a line to the part that they describe.
#pragma once

#include <optional>
#include <string>

#include "scene/scene.h"
#include "state/control.h"

namespace explainer {

// Draws it within `bounds`, near the part, on nothing that is there. False if there is no such part or no such place.
bool point_at(Scene&, const Control& note, const std::string& part, const std::string& words, const Box& bounds);

// Shades the part, no more than its own marks, and returns where that is. A slider's thumb is seen without. Nothing if
// there is no such part.
std::optional<Box> shade(Scene&, const std::string& part);

}  // namespace explainer
