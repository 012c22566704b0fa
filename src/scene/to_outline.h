// A scene's parts in words: as JSON for the page's mirror, as lines for people and goldens.
#pragma once

#include <string>
#include <vector>

#include "scene/scene.h"

namespace explainer {

// {"width":..,"height":..,"sentence":"..","parts":[{"id","role","name","value","box":[x,y,w,h],...}]}; keys that do not
// apply are left out: "on", "href", "text", "options":[{"id","name","group"}], "stop","stops","field","at", "problem".
std::string to_outline_json(const Scene&);

// Puts the painted words first in the names of all controls that begin with others: who says aloud what they see, to a
// computer or to somebody who hears it read, means the same control. What stands in a field or at a slider is its
// value.
void name_as_painted(Scene&);

// What somebody was told of a scene, so that only what is new must be told next time.
struct Outline {
  float width = -1, height = -1;
  std::string sentence;
  std::vector<Part> parts;
};

// What differs in the scene from what was told, which then is the scene: the same JSON, with only those parts that are
// new or have changed, and, where parts came, went or changed places, "order": the ids of all. Empty if nothing
// differs.
std::string outline_changes(Outline& told, const Scene&);
// One line a part, boxes to 0.1 px.
std::string to_outline_text(const Scene&);
// One line a mark.
std::string marks_as_text(const Scene&);

}  // namespace explainer
