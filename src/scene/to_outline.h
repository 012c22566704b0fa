// A scene's parts in words: as JSON for the page's mirror, as lines for people and goldens.
#pragma once

#include <string>

#include "scene/scene.h"

namespace explainer {

// {"width":..,"height":..,"sentence":"..","parts":[{"id","role","name","value","box":[x,y,w,h],...}]}; keys that do not
// apply are left out: "on", "href", "text", "options":[{"id","name","group"}], "stop","stops","field","at", "problem".
std::string to_outline_json(const Scene&);
// One line a part, boxes to 0.1 px.
std::string to_outline_text(const Scene&);
// One line a mark.
std::string marks_as_text(const Scene&);

}  // namespace explainer
