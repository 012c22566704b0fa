// The desktop program at one moment: the explainer itself, the window it scrolls in, and what only a desktop has to do
// by itself: a field that is typed into, an open list.
//
// Three systems of places meet here. SDL speaks of window units; the window is measured in CSS pixels from its top
// left; the page's scene has CSS pixels of its own, and lies under the window wherever it has been scrolled to. ImGui
// is told that its viewport begins at the page's place under the window's corner, so that everything in a frame, this
// program's overlays too, is drawn and hit in the page's own pixels.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/paint_scene.h"
#include "app/painting.h"
#include "app/window_desktop.h"
#include "session/session.h"

namespace explainer {

// A field while it is typed into.
struct Editor {
  std::string part;  // empty: none is open
  std::string text;
  std::size_t caret = 0;  // byte offset
  bool all = false;       // all of it is selected: the next key replaces it
  bool refused = false;   // the reason stands under the field
  bool prose = false;     // it takes words, not a number
};

// The list of a select while it is open.
struct OptionList {
  std::string part;  // empty: none is open
  int marked = 0;    // index of the option under the pointer or the arrow keys
  float scrolled = 0;
};

struct Desk {
  Session session;
  Window window;
  Fonts fonts{};
  Painting painting{};
  TextMemory texts{};

  WindowMeasure size{};
  float left = 0;  // of the page in the window
  float top = 0;   // the page's y at the window's top edge; negative: room above the page
  float notice_height = 0;
  float thumb_grab = -1;  // where the scroll thumb was taken, from its top; negative: it is not held

  std::vector<std::string> notice{};  // why a dataset was not taken; shown above the page
  std::string said{};                 // what came of the last press or key; over the window's lower edge until the next
  std::string save_to{};              // folder for what is saved
  std::vector<Message> errands{};     // what is to be copied, saved or checked once the frame is drawn
  std::string armed_link{};           // pressed by pointer, opens if it is let go there
  Editor editor{};
  OptionList list{};
  Point mouse{-1, -1};                  // in the window
  std::optional<bool> held_by_touch{};  // a finger is down (true) or the mouse's button; nullopt: neither
  int chapter = 0;                      // that was open in the last frame; 0: none
  bool quit = false;
};

}  // namespace explainer
