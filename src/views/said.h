// What is said of a page's parts to who does not see them.
#pragma once

#include "scene/scene.h"

namespace explainer {

// Makes each part's words all that is said of it.
//
// Those of a control begin with the words that are painted there. So a reader who says aloud what they see, to a
// computer that listens or to somebody who hears the page read, means the same control. Names of sliders and fields
// stay, since what is painted there is the value.
//
// The value follows, but not that of a slider, a field or a select, for which a page's own controls have a place.
void say_whole(Scene&);

}  // namespace explainer
