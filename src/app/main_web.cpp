// The entry points of the web page: plain functions for web/page/boot.js and mirror.js. They pass numbers and words in;
// frames and messages come out (app/page_web.h). All decisions are made in src/session.
#include <emscripten/emscripten.h>

#include <optional>
#include <string>

#include "app/page_web.h"
#include "app/widgets.h"
#include "session/focus.h"
#include "session/press.h"
#include "layout/measures.h"
#include "views/slide.h"

using namespace explainer;

namespace {

// Passes an event to the session, if one is running.
template <class Event>
void happen(Event event) {
  WebPage* page = the_page();
  if (!page) return;
  event(page->session);
  done(*page);
}

}  // namespace

extern "C" {

// Starts the program and returns whether it could. The page paints into a 2D canvas at first.
EMSCRIPTEN_KEEPALIVE int explainer_start(const char* options) { return open_page(options); }
EMSCRIPTEN_KEEPALIVE void explainer_stop() { close_page(); }

// The part that links to this page begin with, or "" if there is none.
EMSCRIPTEN_KEEPALIVE void explainer_address(const char* address) {
  if (WebPage* page = the_page()) page->session.address = address;
}

// The link in the page's address, at the start and whenever the reader goes back or forward or edits it.
EMSCRIPTEN_KEEPALIVE void explainer_link(const char* link) {
  happen([&](Session& session) { follow_link(session, link); });
}

// Sets how much room the page gives, by its name in layout/measures.h; the next explainer_resize draws for it.
EMSCRIPTEN_KEEPALIVE void explainer_room(const char* name) {
  const std::optional<Room> room = room_named(name);
  if (WebPage* page = the_page(); page && room) page->session.looks.room = *room;
}

// Sets the canvas's width in CSS pixels and returns the height it needs. It also draws, except for the first time.
EMSCRIPTEN_KEEPALIVE float explainer_resize(float css_width, float wanted_ratio) {
  return the_page() ? resize(*the_page(), css_width, wanted_ratio) : 0;
}

// Draws a frame and returns whether another one must follow.
EMSCRIPTEN_KEEPALIVE int explainer_frame(double now_ms) { return the_page() && draw(*the_page(), now_ms); }

// kind: 0 down, 1 move, 2 up, 3 cancel, 4 leave. at: the time of the event in milliseconds.
EMSCRIPTEN_KEEPALIVE void explainer_pointer(int kind, float x, float y, int is_touch, int buttons, double at) {
  WebPage* page = the_page();
  if (!page) return;
  page->session.event_at = at;
  point(*page, kind, {x, y}, is_touch != 0, buttons);
}

// What the page's own controls do; `part` names the control.
EMSCRIPTEN_KEEPALIVE void explainer_press(const char* part, double at) {
  // Finish what the pointer did before.
  if (WebPage* page = the_page(); page && needs_pass(page->session)) draw(*page, page->session.now);
  happen([&](Session& session) { press_once(session, part, PressedBy::control, at); });
}
EMSCRIPTEN_KEEPALIVE void explainer_step(const char* part, int stop) {
  happen([&](Session& session) { act(session, part, step_to(part, stop, session.state, session.dataset)); });
}
EMSCRIPTEN_KEEPALIVE void explainer_type(const char* part, const char* text) {
  happen([&](Session& session) { type_words(session, part, text); });
}
EMSCRIPTEN_KEEPALIVE void explainer_choose(const char* part, const char* option) {
  happen([&](Session& session) { choose_option(session, part, option); });
}
// Sets the part with the keyboard's focus ("" for none) and whether a ring shows it.
EMSCRIPTEN_KEEPALIVE void explainer_focus(const char* part, int ring) {
  happen([&](Session& session) {
    session.held_by_key = part;
    focus_part(session, ring ? part : "");
  });
}
EMSCRIPTEN_KEEPALIVE void explainer_step_back() {
  happen([](Session& session) { act(session, "", Step::undo); });
}
EMSCRIPTEN_KEEPALIVE void explainer_step_forth() {
  happen([](Session& session) { act(session, "", Step::redo); });
}
EMSCRIPTEN_KEEPALIVE void explainer_escape() {
  if (WebPage* page = the_page(); page && escape(page->session)) done(*page);
}

// The answer to a `story` message: a chapter as the page fetched it, with its file's name and its text. An empty text
// means that it could not be fetched.
EMSCRIPTEN_KEEPALIVE void explainer_chapter(int number, const char* name, const char* text) {
  happen([&](Session& session) { take_chapter(session, number, {name, text}); });
}
// The answer to a `check` message.
EMSCRIPTEN_KEEPALIVE void explainer_checked(const char* headline, const char* link, const char* words) {
  happen([&](Session& session) { checked(session, headline, link, words); });
}
// The answer to a `copy` or `take` message that was carried out.
EMSCRIPTEN_KEEPALIVE void explainer_taken(const char* what) {
  happen([&](Session& session) { taken(session, what); });
}

EMSCRIPTEN_KEEPALIVE void explainer_theme(int dark) {
  if (WebPage* page = the_page()) set_theme(*page, dark ? Theme::dark : Theme::light);
}
// Sets a role's colour, 0xrrggbb, if the system forces its own colours. It holds until the theme is set again.
EMSCRIPTEN_KEEPALIVE void explainer_force(const char* role, int rgb) {
  if (WebPage* page = the_page()) force_colour(*page, role, rgb);
}
// Tells by how many CSS pixels the canvas is cut off at the top, and how many are in sight below.
EMSCRIPTEN_KEEPALIVE void explainer_visible(float top, float in_sight) {
  if (WebPage* page = the_page(); page && see_from(page->session, top, in_sight)) done(*page);
}

// The page has replaced its canvas by one with WebGL 2. Returns whether the picture is now drawn with it.
EMSCRIPTEN_KEEPALIVE int explainer_graphics_found() { return the_page() && take_graphics(*the_page()); }
// The graphics are lost, and the page has replaced their canvas.
EMSCRIPTEN_KEEPALIVE void explainer_graphics_lost() {
  if (WebPage* page = the_page()) lose_graphics(*page);
}
// The picture is about to be copied, so the next frame draws it even if nothing changed.
EMSCRIPTEN_KEEPALIVE void explainer_repaint() {
  if (WebPage* page = the_page()) page->must_paint = true;
}

// Whether another frame will come by itself.
EMSCRIPTEN_KEEPALIVE int explainer_busy() { return the_page() && is_busy(*the_page()); }
// The outline of the picture as JSON, for tests.
EMSCRIPTEN_KEEPALIVE const char* explainer_outline() {
  static std::string outline;
  outline = the_page() ? to_outline_json(scene_of(the_page()->session)) : "";
  return outline.c_str();
}
// The counters for tests that count_of() knows (app/page_web.h).
EMSCRIPTEN_KEEPALIVE int explainer_count(const char* what) { return the_page() ? count_of(*the_page(), what) : 0; }

}  // extern "C"
