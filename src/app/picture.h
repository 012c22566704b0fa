// A scene as a PNG file: drawn by the graphics driver as in the window, but into memory.
#pragma once

#include <string>

#include "app/paint_scene.h"
#include "app/window.h"

namespace explainer {

// Two device pixels a CSS pixel, on the paper of these colours. Between two frames of the window, which are as they
// would be without it. Empty where the driver cannot do it.
std::string picture_as_png(const Scene&, const Colours&, const Fonts&, const Window&);

}  // namespace explainer
