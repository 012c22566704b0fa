// Movement: a switch's knob that glides to the other side, and a picture that changes into another. Only painted marks
// move; parts, words and the answer are the new ones from the start.
#pragma once

#include <optional>
#include <string_view>

#include "scene/scene.h"
#include "state/state.h"

namespace explainer {

struct Session;  // session/session.h

// A change of the picture that is under way.
struct Change {
  Scene from;         // the picture on the screen when the change began
  double began = -1;  // when its first frame was drawn, in milliseconds; negative: not yet
};

struct Motion {
  bool wanted = true;            // false if the reader's system asks for reduced motion
  double glide_began = -1;       // when the glide's first frame was drawn, in milliseconds; negative: not yet
  std::optional<Change> change;  // nullopt: no change is under way
};

void begin_glide(Session&, std::string_view part);
// Moves the gliding switch to its place at Session::now.
void follow_glide(Session&);

// Whether the picture changes gradually after the action. It does if the action shows another picture, scenario, lens,
// scale or other rows. It does not if a value is set step by step, where every frame must be exact.
bool changes_picture(const Action&);
void begin_change(Session&, bool wanted);
// Ends a change whose time is over, or whose picture now has another width.
void follow_change(Session&);

// The picture at Session::now during a change.
Scene scene_on_its_way(const Session&);

}  // namespace explainer
