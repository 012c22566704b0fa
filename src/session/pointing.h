// What the pointer does to a scene's parts: which part it is over, which one is pressed, and where a slider is dragged.
//
// A front only reports which parts are touched. Dear ImGui finds them on a screen (app/widgets.h), a simulated hand in
// tests.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scene/scene.h"

namespace explainer {

// What is remembered between passes while a slider is held.
struct Grip {
  std::string part;    // empty: nothing is held
  Point offset;        // from the pointer to the thumb when it was grabbed, so that the thumb does not jump
  Point start;         // the pointer's place when it grabbed
  bool moved = false;  // false: a thumb that was grabbed but not moved changes nothing
  // The pointer's place when the slider last followed; no movement since then changes nothing.
  std::optional<Point> slid_to;
};

// A part that the pointer touches now.
struct Touched {
  const Part* part;
  bool hovered = false;  // the pointer is over it
  bool pressed = false;  // the button went down on it in this pass
  bool held = false;     // the button is still down
  bool clicked = false;  // the button was released over it in this pass
};

struct Touches {
  std::vector<Touched> parts;    // in the order of topmost_first
  std::optional<Point> pointer;  // in CSS pixels of the picture; nullopt: the pointer is outside
  bool button_down = false;      // the button went down in this pass, anywhere
};

struct Pointing {
  // Parts are named by id, because the scene changes while the touches are handled; empty: none.
  std::string hovered;           // the topmost part under the pointer
  std::string pressed;           // the part on which the button went down
  std::string clicked;           // the part that was pressed and then released
  std::string slid;              // the slider that must move
  double position = 0, up = 0;   // its new place, 0 to 1
  bool clicked_nothing = false;  // a press outside all parts
  bool released = false;         // a held slider was released
};

// Whether parts of this role react to the pointer: all except headings and text.
bool reacts(PartRole);
// The parts that can be touched. Where several overlap, the first one takes the pointer.
std::vector<const Part*> topmost_first(const Scene&);

// What the touches mean. Updates what is held.
Pointing pointing_of(const Scene&, const Touches&, Grip&);

// Whether the pointer takes the thumb where it is; elsewhere on the track the thumb jumps to the pointer.
bool on_thumb(const Handle&, Point pointer);

// Whether a part belongs to an open card: the card itself, or one that stands in it.
bool in_card(const Part&);

}  // namespace explainer
