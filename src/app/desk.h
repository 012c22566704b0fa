// The state of the desktop program at one moment: the explainer, the window it scrolls in, and what otherwise a browser
// provides: typing into a field and an open list.
//
// Three coordinate systems meet here. SDL uses window units. The window is measured in CSS pixels from its top left.
// The page's scene has its own CSS pixels and lies under the window wherever it has been scrolled to. ImGui's viewport
// begins at the page's place under the window's corner. So everything in a frame, this program's overlays too, is drawn
// and hit in the page's own pixels.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/paint_scene.h"
#include "app/painting.h"
#include "app/window_desktop.h"
#include "session/session.h"

namespace explainer {

// A field that is being typed into.
struct Editor {
  std::string part;  // empty: no field is open
  std::string text;
  std::size_t caret = 0;  // byte offset
  bool all = false;       // the whole text is selected, so the next key replaces it
  bool refused = false;   // the text was refused; the reason is shown under the field
  bool prose = false;     // the field takes words, not a number
};

// The open list of a select.
struct OptionList {
  std::string part;  // empty: no list is open
  int marked = 0;    // index of the option under the pointer or chosen by the arrow keys
  float scrolled = 0;
};

struct Desk {
  Session session;
  Window window;
  Fonts fonts{};
  Painting painting{};
  TextMemory texts{};

  WindowMeasure size{};
  float left = 0;   // the page's left edge in the window
  float top = 0;    // the page's y at the window's top edge; negative: there is room above the page
  float spare = 0;  // room below the page, so that what is dragged stays under the mouse when the page above it grows
  float notice_height = 0;
  float thumb_grab = -1;  // distance from the thumb's top to where it was grabbed; negative: it is not held

  std::vector<std::string> notice{};  // why a dataset was refused; shown above the page
  std::string said{};     // the result of the last press or key, shown at the window's lower edge until the next one
  std::string save_to{};  // the folder for saved files
  std::vector<Message> errands{};  // what is to be copied, saved or checked after the frame
  std::string armed_link{};        // a link that the pointer pressed; it opens if the pointer is released on it
  Editor editor{};
  OptionList list{};
  Point mouse{-1, -1};                  // in the window; negative: not known yet
  std::optional<bool> held_by_touch{};  // held by a finger (true) or the mouse button (false); nullopt: by neither
  int chapter = 0;                      // the chapter that the last frame showed; 0: none
  bool quit = false;
};

}  // namespace explainer
