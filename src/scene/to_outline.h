// A scene's parts in words: as JSON, of which the page makes real controls (web/page/mirror.js), and as lines, which
// people read and tests compare.
#pragma once

#include <string>
#include <vector>

#include "scene/scene.h"

namespace explainer {

// {"width":..,"height":..,"sentence":"..","parts":[{"id","role","name","box":[x,y,w,h],...}]}. "name" is a part's
// words, which views/said.h makes all that is said of it. A part has further keys only where they say something:
// "value"; "lang"; "on"; of a slider "field", "at" and "up" in thousandths, "stop", "stops" and "track":[x,y,w,h]; of a
// field "text", "problem", "prose"; of a select "options":[{"id","name","group"}] and "prose", which there means
// SelectPart::waits; of a link "href".
std::string to_outline_json(const Scene&);

// What the page was told of a scene. It is kept so that next time only what is new must be told.
struct Outline {
  float width = -1, height = -1;
  std::string sentence;
  std::vector<Part> parts;
};

// How the scene differs from what was told, and takes the scene down as told. The JSON is that of to_outline_json with
// only those parts that are new or have changed. If parts came, went or changed places, it also has "order", the ids of
// all parts. It is empty if nothing differs.
std::string outline_changes(Outline& told, const Scene&);
// A line for each part, its box to 0.1 px, after a line each for the size and the sentence.
std::string to_outline_text(const Scene&);
// A line for each mark.
std::string marks_as_text(const Scene&);

}  // namespace explainer
