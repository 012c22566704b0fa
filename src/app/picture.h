// Renders a scene as a PNG file with the graphics driver, into memory instead of the window.
#pragma once

#include <string>

#include "app/paint_scene.h"
#include "app/window.h"

namespace explainer {

// Uses two device pixels per CSS pixel and these colours. Call it between two frames of the window; it does not affect
// them. Empty: the driver cannot do it.
std::string picture_as_png(const Scene&, const Colours&, const Fonts&, const Window&);

}  // namespace explainer
