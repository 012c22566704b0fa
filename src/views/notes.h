// A note in a picture: words at a free place, with a line to the part that they describe.
#pragma once

#include <string>

#include "scene/scene.h"
#include "state/control.h"

namespace explainer {

// Draws it within `bounds`, near the part, on nothing that is there. False if there is no such part or no such place.
bool point_at(Scene&, const Control& note, const std::string& part, const std::string& words, const Box& bounds);

}  // namespace explainer
