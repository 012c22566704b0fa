// What the pointer does to a scene's parts, by ImGui's own behaviours (which item is under the pointer, which one holds
// it) over the parts' boxes. Nothing is drawn here: all ink is the scene's.
#pragma once

#include <optional>
#include <string>

#include "scene/scene.h"

namespace explainer {

// What must be remembered from one frame to the next while a slider is held.
struct Grip {
  std::string part;              // empty: nothing is held
  Point offset;                  // from the pointer to the thumb when it was taken, so that the thumb does not jump
  Point start;                   // where the pointer was
  bool moved = false;            // a thumb taken and let go without moving changes nothing
  std::optional<Point> slid_to;  // where the pointer was when the slider last followed it: held still, nothing changes
};

struct Pointing {
  // Ids of parts, as the scene changes while they are followed; empty: none.
  std::string hovered;           // the topmost part under the pointer
  std::string pressed;           // a button went down on it in this frame
  std::string clicked;           // pressed before, and let go over it in this frame
  std::string slid;              // the slider that is to be moved
  double position = 0, up = 0;   // where to, 0 to 1
  bool clicked_nothing = false;  // a press beside all parts
  bool released = false;         // a held slider was let go in this frame
};

// Call once a frame, inside the ImGui window that fills the screen.
Pointing operate(const Scene&, float ratio, Grip&);

// Whether a part belongs to an open card: the card itself, or one with an id that begins with "card.".
bool in_card(const Part&);

}  // namespace explainer
