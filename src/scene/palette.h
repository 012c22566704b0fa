// Which colour a role has in the light and in the dark theme. All colours stand in palette.cpp, and nowhere else.
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
// The colours of all roles, in the order of Role.
using Colours = std::array<Rgb, static_cast<std::size_t>(Role::wash) + 1>;
Colours colours(Theme);
// The role with this name, such as "paper"; nullopt if there is none.
std::optional<Role> role_named(std::string_view);
// The colour as CSS and SVG write it: "#14171c".
std::string hex(Rgb);
// The role's name, which its CSS classes end in: "ink" of "f-ink".
std::string_view name(Role);
// The contrast of two colours as WCAG 2 reckons it, from 1 to 21.
double contrast(Rgb, Rgb);

}  // namespace explainer
