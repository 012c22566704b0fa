// How sure: the total's distribution on the ladder's dollar axis, and below it which assumption moves it most.
//
// A row each for what the rented bill is made of. Its low and high end are typed where they are shown; its bar runs
// from the total at the one to the total at the other, all else as it is. See r1cost/doubt.h.
#pragma once

#include <optional>
#include <string>

#include "r1cost/doubt.h"
#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws from `y` down in the column [x, x + width] and returns where it ends.
float draw_sure(Scene&, const View&, float x, float y, float width);

// "What $293,920 becomes at other prices", where it shows an example, since the reader has given no range; else empty.
std::string example_title(const View&);

// Where the total lies nine times in ten, in the lens's own unit; nullopt where nothing of it is in doubt.
std::optional<r1cost::Percentiles> doubted_total(const View&);

}  // namespace explainer
