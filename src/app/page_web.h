// The explainer in a web page: a session, the canvas that shows it, and the messages between it and the page's scripts.
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
  // Made where it stays: code that could move all of a session elsewhere would add to the download.
  WebPage(const r1cost::Dataset& figures, std::string_view edition_tag, const Window& opened)
      : session(open_session(figures, edition_tag)), window(opened) {}

  Session session;
  Window window;
  Fonts fonts{};
  Painting painting{};
  TextMemory texts{};              // of what WebGL draws
  Strokes painted{};               // what the canvas shows
  bool in_parts = false;           // a 2D canvas was drawn over in parts since it was last drawn as one
  long shown = -1;                 // which scene that is, by its number; -1: one on its way
  bool must_paint = true;          // whatever it shows: it is another canvas, another size, or is about to be copied
  float height = 0;                // of the canvas, in CSS pixels; 0: before the first picture
  std::optional<Point> pointer{};  // where it is, in CSS pixels of the picture; nullopt: away
  float wanted_ratio = 1;          // device pixels a CSS pixel, as the page asked for
};

// The page that runs in this program; nullptr: none does. A message may lead a script to end it.
WebPage* the_page();

// `options` as in "edition=...&theme=dark&preset=r1-published". Whether it could.
bool open_page(std::string_view options);
void close_page();

// The picture takes this many CSS pixels of width; it is drawn, but for the first time. Its height in CSS pixels.
float resize(WebPage&, float css_width, float wanted_ratio);
// One frame. True if another one should follow.
bool draw(WebPage&, double now_ms);
// Something was done from outside a frame: it shows in the next one, and the page's controls know at once.
void done(WebPage&);
// `kind`: 0 down, 1 move, 2 up, 3 cancel, 4 leave; others are passed over.
void point(WebPage&, int kind, Point at, bool touch, int buttons);

void set_theme(WebPage&, Theme);
// A role's colour, 0xrrggbb, where the system forces its own; until the theme is set again.
void force_colour(WebPage&, std::string_view role, int rgb);

// The page has put a canvas with WebGL 2 in the place of its own. Whether the picture is drawn by that now.
bool take_graphics(WebPage&);
// The graphics are gone, and the page has put another canvas in the place of the one that they belonged to.
void lose_graphics(WebPage&);

// Whether another frame is to come by itself.
bool is_busy(const WebPage&);
// "frames" drawn, "scenes" made, bills reckoned ("evaluations"), "outlines" compared and, by WebGL, "texts" laid out so
// far: tests hold that a gesture makes one of each, and lays out what has changed.
int count_of(const WebPage&, std::string_view what);

}  // namespace explainer
