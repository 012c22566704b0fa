// A scene as an SVG picture.
#pragma once

#include <string>

#include "scene/palette.h"
#include "scene/scene.h"

namespace explainer {

enum class SvgStyle {
  alone,    // a file of its own: colours and faces as attributes, paper behind
  in_page,  // classes only ("ink", "sans"), coloured by page.css; no style attribute, no script
};

std::string to_svg(const Scene&, SvgStyle, Theme = Theme::light);

}  // namespace explainer
