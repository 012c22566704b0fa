// The explainer in a web page: a session, the canvas that shows it, and the messages between both and the page's
// scripts.
#pragma once

#include <optional>
#include <string_view>

#include "app/fonts.h"
#include "app/paint_scene.h"
#include "app/painting.h"
#include "app/window.h"
#include "session/session.h"

namespace explainer {

struct WebPage {
  // Constructs the session in place, because code to move a whole session would enlarge the download.
  WebPage(const r1cost::Dataset& figures, std::string_view edition_tag, const Window& opened)
      : session(open_session(figures, edition_tag)), window(opened) {}

  Session session;
  Window window;
  Fonts fonts{};
  Painting painting{};
  TextMemory texts{};              // of the texts that WebGL draws
  Strokes painted{};               // what the canvas shows now
  bool in_parts = false;           // the 2D canvas has been updated in parts since it was last drawn as a whole
  long shown = -1;                 // number of the scene that the canvas shows; -1: a scene in transition
  bool must_paint = true;          // draw even if nothing changed: the canvas or its size is new, or it will be copied
  float height = 0;                // of the canvas, in CSS pixels; 0: no picture yet
  std::optional<Point> pointer{};  // in CSS pixels of the picture; nullopt: outside
  float wanted_ratio = 1;          // device pixels per CSS pixel, as the page asked for
};

// The running page; nullptr: none. A script may end the page while it handles a message.
WebPage* the_page();

// Opens the page with options such as "edition=...&theme=dark&preset=r1-published". Returns whether it could.
bool open_page(std::string_view options);
void close_page();

// Sets the picture's width in CSS pixels and returns its height in CSS pixels. It also draws, except for the first
// time.
float resize(WebPage&, float css_width, float wanted_ratio);
// Draws one frame. Returns whether another one must follow.
bool draw(WebPage&, double now_ms);
// Must be called after a change outside a frame. The next frame shows the change; the page's controls learn of it now.
void done(WebPage&);
// `kind`: 0 down, 1 move, 2 up, 3 cancel, 4 leave; other values are ignored.
void point(WebPage&, int kind, Point at, bool touch, int buttons);

void set_theme(WebPage&, Theme);
// Sets a role's colour, 0xrrggbb, if the system forces its own colours. It holds until the theme is set again.
void force_colour(WebPage&, std::string_view role, int rgb);

// Called when the page has replaced its canvas by one with WebGL 2. Returns whether the picture is now drawn with it.
bool take_graphics(WebPage&);
// Called when the graphics context is lost and the page has put a new canvas in place of the old one.
void lose_graphics(WebPage&);

// Whether another frame will come by itself.
bool is_busy(const WebPage&);
// Counters for tests: "frames" drawn, "scenes" made, bills computed ("evaluations"), "outlines" compared and, with
// WebGL, "texts" laid out. Tests check that one gesture makes one of each and lays out changed texts only.
int count_of(const WebPage&, std::string_view what);

}  // namespace explainer
