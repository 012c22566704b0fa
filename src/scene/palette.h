// Which colour a role is, in the light and the dark theme. The one place where colours are written.
#pragma once

#include "scene/scene.h"

namespace explainer {

enum class Theme { light, dark };

struct Rgb {
  unsigned char r, g, b;
};

Rgb colour(Role, Theme);
// "#14171c"
std::string hex(Rgb);
// The role's name as a CSS class: "ink".
std::string_view name(Role);
// Contrast of two colours as WCAG 2 reckons it, 1 to 21.
double contrast(Rgb, Rgb);

}  // namespace explainer
