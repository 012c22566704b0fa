// Which parts of different pictures show the same thing. A row of the ladder, a row of the table and a box of the area
// map may be one run. The reader's line, the total under the steps and the map's corner are all the reader's own bill.
#pragma once

#include <string>
#include <string_view>

#include "scene/scene.h"

namespace explainer {

// The name of a part's thing, for scene/tween.h. A part that occurs in one picture only is a thing named like its id.
std::string thing_of(const Part&);
// The name of the thing that a budget, a stage or a run is: of its id.
std::string thing_named(std::string_view id);

}  // namespace explainer
