// Which colour a role is, in the light and the dark theme. The one place where colours are written.
#pragma once

#include <array>
#include <optional>

#include "scene/scene.h"

namespace explainer {

enum class Theme { light, dark };

struct Rgb {
  unsigned char r, g, b;
};

Rgb colour(Role, Theme);
// Of every role, in their order.
using Colours = std::array<Rgb, static_cast<std::size_t>(Role::wash) + 1>;
Colours colours(Theme);
// "paper"; nullopt if there is no role of that name.
std::optional<Role> role_named(std::string_view);
// "#14171c"
std::string hex(Rgb);
// The role's name as a CSS class: "ink".
std::string_view name(Role);
// Contrast of two colours as WCAG 2 reckons it, 1 to 21.
double contrast(Rgb, Rgb);

}  // namespace explainer
