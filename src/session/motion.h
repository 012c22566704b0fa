// What moves by itself: the knob of a switch on its way to the other side, and one picture on its way to another. Only
// what is painted moves; parts, words and the answer are the new ones from the start.
#pragma once

#include <optional>
#include <string_view>

#include "scene/scene.h"
#include "state/state.h"

namespace explainer {

struct Session;  // session/session.h

// The picture is on its way from another one.
struct Change {
  Scene from;         // as it was on the screen when the change began
  double began = -1;  // when it was first drawn, in milliseconds; below 0: not yet
};

struct Motion {
  bool wanted = true;            // off where the reader asked the system for less
  double glide_began = -1;       // when Looks::gliding was first drawn; below 0: not yet
  std::optional<Change> change;  // nothing: the picture stands
};

void begin_glide(Session&, std::string_view part);
// The switch that glides comes to where it is at Session::now.
void follow_glide(Session&);

// Whether what is shown after the action comes from what was shown before. Another picture does, or this one of another
// scenario, with other rows, another scale or lens; what is set value by value is exact at every frame.
bool changes_picture(const Action&);
void begin_change(Session&, bool wanted);
// A change that has run its time is over, and so is one whose picture now has another width.
void follow_change(Session&);

// Where the picture is at Session::now, while there is a change.
Scene scene_on_its_way(const Session&);

}  // namespace explainer
