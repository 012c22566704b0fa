// Which parts of the pictures show the same thing: a row of the ladder, one of the table and a box of the area map are
// one run; the line, the total under the steps and the map's corner are the reader's own.
#pragma once

#include <string>
#include <string_view>

#include "scene/scene.h"

namespace explainer {

// The thing's name, for scene/tween.h. A part that no other picture has is a thing of its own, named as its id.
std::string thing_of(const Part&);
// The name of the thing that a budget, a stage or a run is: of its id.
std::string thing_named(std::string_view id);

}  // namespace explainer
