// What the pointer does to a scene's parts: which of them it is over, which is pressed, and to where a slider is
// dragged.
//
// A front only says which parts it found touched. On a screen Dear ImGui does (app/widgets.h); in tests, a hand.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scene/scene.h"

namespace explainer {

// What must be remembered from one pass to the next while a slider is held.
struct Grip {
  std::string part;              // empty: nothing is held
  Point offset;                  // from the pointer to the thumb when it was taken, so that the thumb does not jump
  Point start;                   // where the pointer was
  bool moved = false;            // a thumb taken and let go without moving changes nothing
  std::optional<Point> slid_to;  // where the pointer was when the slider last followed it: held still, nothing changes
};

// One part that the pointer has to do with just now.
struct Touched {
  const Part* part;
  bool hovered = false;  // the pointer is over it
  bool pressed = false;  // the button went down on it just now
  bool held = false;     // the button is still down
  bool clicked = false;  // and it was let go over it just now
};

struct Touches {
  std::vector<Touched> parts;    // in the order of topmost_first
  std::optional<Point> pointer;  // in CSS pixels of the picture; nullopt: it is away
  bool button_down = false;      // the button went down just now, wherever that was
};

struct Pointing {
  // Ids of parts, as the scene changes while they are followed; empty: none.
  std::string hovered;           // the topmost part under the pointer
  std::string pressed;           // the button went down on it
  std::string clicked;           // pressed before, and let go over it
  std::string slid;              // the slider that is to be moved
  double position = 0, up = 0;   // where to, 0 to 1
  bool clicked_nothing = false;  // a press beside all parts
  bool released = false;         // a held slider was let go
};

// Whether parts of this kind answer the pointer: all but headings and text.
bool reacts(PartRole);
// The parts that can be touched. Where several lie over one another, the first of them takes the pointer.
std::vector<const Part*> topmost_first(const Scene&);

// What the touches mean, and what is held from now on.
Pointing pointing_of(const Scene&, const Touches&, Grip&);

// Whether the pointer takes the thumb where it is; elsewhere on the track the thumb jumps to the pointer.
bool on_thumb(const Handle&, Point pointer);

// Whether a part belongs to an open card: the card itself, or one that stands in it.
bool in_card(const Part&);

}  // namespace explainer
