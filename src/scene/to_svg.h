// A scene as an SVG picture.
#pragma once

#include <string>

#include "scene/palette.h"
#include "scene/scene.h"

namespace explainer {

enum class SvgStyle {
  alone,    // for a file of its own: colours and typefaces are attributes, and paper lies behind
  in_page,  // for a page: colours and typefaces are classes ("f-ink", "serif"), which page.css gives their looks, and
            // there is no style attribute
};

// The theme has no part in a picture for a page, where readers choose it.
std::string to_svg(const Scene&, SvgStyle, Theme = Theme::light);

}  // namespace explainer
