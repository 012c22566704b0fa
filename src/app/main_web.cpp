// The web page's way in: plain functions for web/page/boot.js and mirror.js. They carry numbers and words in, frames
// and the outline out; every decision is made behind them.
#include <emscripten/emscripten.h>
#include <imgui.h>

#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "app/frame.h"
#include "app/gesture.h"
#include "app/paint_scene.h"
#include "app/window.h"
#include "data/read_dataset.h"
#include "scene/repaint.h"
#include "scene/to_outline.h"
#include "state/link.h"

#ifdef EM_JS_DEPS
EM_JS_DEPS(explainer_main, "$UTF8ToString");
#endif

EM_JS(void, tell_outline, (const char* json), {
  if (Module["onOutline"]) Module["onOutline"](UTF8ToString(json));
})
EM_JS(void, tell_pressed, (const char* part), {
  if (Module["onPressed"]) Module["onPressed"](UTF8ToString(part));
})
EM_JS(void, tell_copy, (const char* words), {
  if (Module["onCopy"]) Module["onCopy"](UTF8ToString(words));
})
EM_JS(void, tell_take, (const char* what, const char* link, double width, int dark), {
  if (Module["onTake"]) Module["onTake"](UTF8ToString(what), UTF8ToString(link), width, dark);
})
EM_JS(void, tell_check, (const char* headline), {
  if (Module["onCheck"]) Module["onCheck"](UTF8ToString(headline));
})
EM_JS(void, tell_link, (const char* link, int new_place), {
  if (Module["onLink"]) Module["onLink"](UTF8ToString(link), new_place);
})
EM_JS(void, tell_notice, (const char* words), {
  if (Module["onNotice"]) Module["onNotice"](UTF8ToString(words));
})
EM_JS(void, tell_story, (int chapters), {
  if (Module["onStory"]) Module["onStory"](chapters);
})
EM_JS(void, tell_reading, (int on), {
  if (Module["onReading"]) Module["onReading"](on);
})
EM_JS(void, tell_ring, (float x, float y, float w, float h), {
  if (Module["onRing"]) Module["onRing"](x, y, w, h);
})
EM_JS(void, tell_height, (float height), {
  if (Module["onHeight"]) Module["onHeight"](height);
})
// The picture for a 2D canvas, see scene/to_strokes.h. The numbers are a view that holds only during the call.
EM_JS(void, tell_strokes, (const float* numbers, int count, const char* letters, int bytes, int paper), {
  const from = numbers >> 2;
  Module["onPaint"](HEAPF32.subarray(from, from + count), UTF8ToString(letters, bytes), paper);
})
EM_JS(void, ask_for_frame, (), {
  if (Module["onFrameNeeded"]) Module["onFrameNeeded"]();
})

namespace explainer {
namespace {

struct Page {
  App app;
  Window window;
  Fonts fonts;
  Gesture gesture;
  TextMemory texts;           // of what WebGL draws
  Strokes painted;            // what the canvas shows
  bool in_parts = false;      // a 2D canvas was drawn over in parts since it was last drawn as one
  long shown = -1;            // which scene that is, by its number; -1: one on its way
  bool must_paint = true;     // whatever it shows: it is another canvas, another size, or is about to be copied
  Outline outline;            // as last told
  long told = 0;              // which scene that was, by its number
  long outlines = 0;          // how many were compared with what was told, so far
  long awaited = 0;           // which scene is to be told once it has rested
  double awaited_since = 0;   // milliseconds, as App::now
  State linked;               // what the address of the page says
  bool reading = false;       // the page was told so: a chapter's headline stands for its own
  bool story_wanted = false;  // the page was asked for the chapters
  bool by_preset = false;     // it began with one that the page's address names; a link says that better
  Box ring;                   // as last told; no width: no ring
  float height = 0;           // of the canvas, in CSS pixels
  float wanted_ratio = 1;     // device pixels a CSS pixel, as the page asked for
};
std::optional<Page> the_page;

// The value of a key in "preset=r1-published&theme=dark".
std::string_view option(std::string_view options, std::string_view key) {
  while (!options.empty()) {
    const std::string_view pair = options.substr(0, options.find('&'));
    options.remove_prefix(std::min(options.size(), pair.size() + 1));
    const std::size_t equals = pair.find('=');
    if (equals != pair.npos && pair.substr(0, equals) == key) return pair.substr(equals + 1);
  }
  return {};
}

void tell_where_focus_is(Page& page) {
  const Box box = focused_box(page.app).value_or(Box{});
  if (box.x == page.ring.x && box.y == page.ring.y && box.w == page.ring.w && box.h == page.ring.h) return;
  page.ring = box;
  tell_ring(box.x, box.y, box.w, box.h);
}

// Another picture, preset or lens, once anything was done, is another place, which the browser's back button leads back
// from; a number is not.
bool is_new_place(const Page& page, const State& state) {
  const r1cost::Dataset& data = page.app.dataset;
  if (page.app.history.past.empty() && page.app.history.future.empty()) return false;
  return state.reading != page.linked.reading || (state.reading && state.chapter != page.linked.chapter) ||
         state.picture != page.linked.picture || state.seen_as != page.linked.seen_as ||
         (state.scenario != page.linked.scenario && !preset_of(state.scenario, data).empty());
}

// Not while something is dragged: browsers take only so many addresses.
void tell_where_we_are(Page& page) {
  const State& state = page.app.state;
  if (page.app.before_press || state == page.linked) return;
  const bool new_place = is_new_place(page, state);
  page.linked = state;
  tell_notice("");
  scene_of(page.app);  // the link is made with it
  tell_link(page.app.made.link.c_str(), new_place ? 1 : 0);
}

bool owes_outline(const Page& page) { return page.told != page.app.made.count; }

// While something is dragged by pointer the page's controls hear of it when it rests: laying them out anew takes longer
// than the picture, and who drags looks at that.
void tell_outline_changes(Page& page) {
  constexpr double rest_ms = 100;
  const Scene& scene = scene_of(page.app);
  if (!owes_outline(page)) return;
  if (std::exchange(page.awaited, page.app.made.count) != page.app.made.count) page.awaited_since = page.app.now;
  if (page.app.before_press && page.app.now - page.awaited_since < rest_ms) return;
  page.told = page.app.made.count;
  ++page.outlines;
  const std::string changes = outline_changes(page.outline, scene);
  if (!changes.empty()) tell_outline(changes.c_str());
}

void tell_what_changed(Page& page) {
  const bool reading = page.app.state.reading;
  if (std::exchange(page.reading, reading) != reading) tell_reading(reading);
  if (reading && !std::exchange(page.story_wanted, true)) tell_story(story_length);
  tell_where_we_are(page);
  tell_where_focus_is(page);
  if (!page.app.pressed.empty()) tell_pressed(page.app.pressed.c_str());
  page.app.pressed.clear();
  if (!page.app.to_copy.empty()) tell_copy(page.app.to_copy.c_str());
  page.app.to_copy.clear();
  if (!page.app.to_take.empty()) {
    State plain = page.app.state;
    plain.reading = false;
    tell_take(page.app.to_take.c_str(), link_of(plain, page.app.dataset, page.app.edition).c_str(),
              page.app.looks.width, page.app.theme == Theme::dark);
  }
  page.app.to_take.clear();
  if (!page.app.to_check.empty()) tell_check(page.app.to_check.c_str());
  page.app.to_check.clear();
  tell_outline_changes(page);
}

// The canvas as large as the scene; its old pixels are gone if that changes anything. Whether it does.
bool fit_canvas(Page& page) {
  const Scene& scene = scene_of(page.app);
  page.app.ratio = possible_ratio(page.window, scene.width, scene.height, page.wanted_ratio);
  resize_window(page.window, static_cast<int>(std::lround(scene.width * page.app.ratio)),
                static_cast<int>(std::lround(scene.height * page.app.ratio)), page.app.ratio);
  page.must_paint = true;
  const bool changed = page.height != scene.height;
  page.height = scene.height;
  return changed;
}

Rgb paper_of(const Page& page) { return colours_of(page.app)[static_cast<std::size_t>(Role::paper)]; }

// Ends a pass, and draws the picture if that makes a difference.
void end_drawn(Page& page) {
  const App& app = page.app;
  // What goes on from frame to frame a 2D canvas draws in parts; once it is over, as one: where a part ends, a browser
  // smooths the edge of a curve a little differently.
  const bool goes_on = app.before_press || app.change || !app.looks.gliding.empty();
  if (!goes_on && std::exchange(page.in_parts, false)) page.must_paint = true;
  // Nothing that a stroke could show has changed: this scene is painted, and it moves no more.
  const bool rests = page.shown == app.made.count && !app.change;
  page.shown = app.change ? -1 : app.made.count;
  if (!page.must_paint && rests) return end_pass(page.window);
  Strokes strokes = strokes_now(page.app);
  if (!page.must_paint && strokes == page.painted) return end_pass(page.window);
  const Strokes before = std::exchange(page.painted, std::move(strokes));
  const bool whole = std::exchange(page.must_paint, false) || !goes_on;
  ++page.app.frames_drawn;
  const Rgb paper = paper_of(page);
  const auto [width, height] = ImGui::GetIO().DisplaySize;
  Strokes told;
  if (!whole) told = repaint(before, page.painted, width, height);
  if (page.window.context) {
    paint_strokes(whole ? page.painted : told,
                  {*ImGui::GetBackgroundDrawList(), page.fonts, colours_of(page.app), page.app.ratio}, page.texts);
    return whole ? end_frame(page.window, paper) : end_frame_over(page.window);
  }
  end_pass(page.window);
  page.in_parts = !whole;
  if (whole) told = paint_all(page.painted, width, height);
  tell_strokes(told.numbers.data(), static_cast<int>(told.numbers.size()), told.letters.data(),
               static_cast<int>(told.letters.size()), paper.r << 16 | paper.g << 8 | paper.b);
}

// One frame. True if another one should follow.
bool draw(Page& page) {
  // More passes than this no event takes: a slip here must not hang the page.
  for (int passes = 0; passes < 20; ++passes) {
    begin_frame(page.window);
    run_pass(page.app);
    // A press may have led to a picture of another height: then once more, on a canvas that holds it.
    const bool grown = scene_of(page.app).height != page.height;
    if (!grown && !needs_pass(page.app)) {
      end_drawn(page);
      break;
    }
    end_pass(page.window);
    if (grown && fit_canvas(page)) tell_height(page.height);
  }
  tell_what_changed(page);
  return moves(page.app) || owes_outline(page);
}

// Something was done from outside a frame: it shows in the next one, and the controls know at once.
void done(Page& page) {
  if (scene_of(page.app).height != page.height && fit_canvas(page)) tell_height(page.height);
  want_frame(page.app);
  tell_what_changed(page);
  ask_for_frame();
}

}  // namespace
}  // namespace explainer

using namespace explainer;

extern "C" {

// Whether it could. The page draws what it is told into a 2D canvas.
EMSCRIPTEN_KEEPALIVE int explainer_start(const char* options) {
  if (the_page) return 0;
  Window window = open_window_without_graphics();
  if (!window.handle) return 0;
  the_page.emplace(Page{open_app(built_in_dataset(), option(options, "edition")), window, {}});
  add_blank_font();
  App& app = the_page->app;
  app.paints_ring = false;
  app.theme = option(options, "theme") == "dark" ? Theme::dark : Theme::light;
  app.looks.touch = option(options, "touch") == "1";
  app.motion = option(options, "motion") != "0";
  if (const std::string_view preset = option(options, "preset"); !preset.empty())
    app.state = reduce(app.state, UsePreset{std::string(preset)}, app.dataset);
  the_page->by_preset = app.state != starting_state(app.dataset);
  the_page->linked = starting_state(app.dataset);
  return 1;
}

EMSCRIPTEN_KEEPALIVE void explainer_stop() {
  remove_fonts();
  if (!the_page) return;
  close_window(the_page->window);
  the_page.reset();
}

// The canvas takes this many CSS pixels of width; draws, but for the first time, and returns the height it needs in CSS pixels.
EMSCRIPTEN_KEEPALIVE float explainer_resize(float css_width, float wanted_ratio) {
  if (!the_page) return 0;
  Page& page = *the_page;
  page.app.looks.width = css_width;
  refresh(page.app);
  page.wanted_ratio = wanted_ratio;
  fit_canvas(page);
  if (page.app.frames_drawn > 0) draw(page);
  ask_for_frame();
  return page.height;
}

EMSCRIPTEN_KEEPALIVE int explainer_frame(double now_ms) {
  if (!the_page) return 0;
  the_page->app.now = now_ms;
  return draw(*the_page) ? 1 : 0;
}

// kind: 0 down, 1 move, 2 up, 3 cancel, 4 leave.
EMSCRIPTEN_KEEPALIVE void explainer_pointer(int kind, float x, float y, int is_touch, int buttons) {
  if (!the_page || kind < 0 || kind > 4) return;
  point(the_page->app, the_page->gesture, static_cast<PointerEvent>(kind), {x, y}, is_touch != 0, buttons);
  ask_for_frame();
}

EMSCRIPTEN_KEEPALIVE void explainer_step(const char* part, int stop) {
  if (!the_page) return;
  act(the_page->app, part, step_to(part, stop, the_page->app.state, the_page->app.dataset));
  done(*the_page);
}

EMSCRIPTEN_KEEPALIVE void explainer_type(const char* part, const char* text) {
  if (!the_page) return;
  type_words(the_page->app, part, text);
  done(*the_page);
}

EMSCRIPTEN_KEEPALIVE void explainer_choose(const char* part, const char* option) {
  if (!the_page) return;
  choose_option(the_page->app, part, option);
  done(*the_page);
}

EMSCRIPTEN_KEEPALIVE void explainer_press(const char* part) {
  if (!the_page) return;
  press_part(the_page->app, part);
  done(*the_page);
}

// `address`: what links to this page begin with, or "" if there is none.
EMSCRIPTEN_KEEPALIVE void explainer_address(const char* address) {
  if (!the_page) return;
  the_page->app.address = address;
}

// The state that the page's address says: at the start, and after the reader went back or forth or changed it.
EMSCRIPTEN_KEEPALIVE void explainer_link(const char* link) {
  if (!the_page) return;
  App& app = the_page->app;
  const bool begins = the_page->height == 0;  // before the first picture
  LinkRead read = read_link(link, app.dataset, app.edition, begins ? &app.state : nullptr);
  std::string words;
  for (const std::string& remark : read.remarks) words += remark + ". ";
  tell_notice(words.c_str());
  if (read.state.reading) read.state = at_chapter(read.state.chapter, read.state, app.story);
  // Elsewhere than in the story a link says nothing of it: the reader's place in it stays.
  else read.state.chapter = app.state.chapter;
  if (!begins || !the_page->by_preset) the_page->linked = read.state;
  if (begins) {
    app.state = std::move(read.state);
    return;
  }
  go_to(app, std::move(read.state));
  done(*the_page);
}

// A chapter of the story, as the page fetched it: the file's name and its text; no text: it could not be fetched.
EMSCRIPTEN_KEEPALIVE void explainer_chapter(int number, const char* name, const char* text) {
  if (!the_page) return;
  take_chapter(the_page->app, number, {name, text});
  done(*the_page);
}

EMSCRIPTEN_KEEPALIVE void explainer_checked(const char* headline, const char* link, const char* words) {
  if (!the_page) return;
  checked(the_page->app, headline, link, words);
  done(*the_page);
}

EMSCRIPTEN_KEEPALIVE void explainer_taken(const char* what) {
  if (!the_page) return;
  taken(the_page->app, what);
  done(*the_page);
}

EMSCRIPTEN_KEEPALIVE void explainer_step_back() {
  if (!the_page) return;
  act(the_page->app, "", Step::undo);
  done(*the_page);
}
EMSCRIPTEN_KEEPALIVE void explainer_step_forth() {
  if (!the_page) return;
  act(the_page->app, "", Step::redo);
  done(*the_page);
}

EMSCRIPTEN_KEEPALIVE void explainer_escape() {
  if (!the_page || !escape(the_page->app)) return;
  done(*the_page);
}

// The part with the keyboard's focus, or "".
EMSCRIPTEN_KEEPALIVE void explainer_focus(const char* part) {
  if (!the_page || the_page->app.focus == part) return;
  focus_part(the_page->app, part);
  const Part* found = find_part(scene_of(the_page->app), part);
  if (found && found->role == PartRole::field) the_page->app.focus.clear();  // the page's own field shows itself
  done(*the_page);
}

EMSCRIPTEN_KEEPALIVE void explainer_theme(int dark) {
  if (!the_page) return;
  the_page->must_paint = true;  // the paper is another one
  the_page->app.theme = dark ? Theme::dark : Theme::light;
  the_page->app.forced.reset();
  done(*the_page);
}

// A role's colour where the system forces its own ("forced colors"), as 0xrrggbb; until the theme is told again.
EMSCRIPTEN_KEEPALIVE void explainer_force(const char* role, int rgb) {
  const std::optional<Role> found = role_named(role);
  if (!the_page || !found) return;
  App& app = the_page->app;
  if (!app.forced) app.forced = colours(app.theme);
  const auto byte = [rgb](int shift) { return static_cast<unsigned char>(rgb >> shift & 255); };
  the_page->must_paint = true;
  (*app.forced)[static_cast<std::size_t>(*found)] = {byte(16), byte(8), byte(0)};
  done(*the_page);
}

// The canvas is cut off at the top by this many CSS pixels.
EMSCRIPTEN_KEEPALIVE void explainer_visible(float top) {
  if (!the_page || std::abs(the_page->app.looks.visible_top - top) < 1) return;
  the_page->app.looks.visible_top = top;
  if (the_page->app.looks.show_total_strip) refresh(the_page->app);
  done(*the_page);
}

EMSCRIPTEN_KEEPALIVE const char* explainer_outline() {
  static std::string outline;
  outline = the_page ? to_outline_json(scene_of(the_page->app)) : "";
  return outline.c_str();
}

EMSCRIPTEN_KEEPALIVE int explainer_frames() { return the_page ? static_cast<int>(the_page->app.frames_drawn) : 0; }

// Whether another frame is to come by itself.
EMSCRIPTEN_KEEPALIVE int explainer_busy() {
  return the_page && (moves(the_page->app) || needs_pass(the_page->app) || owes_outline(*the_page)) ? 1 : 0;
}

// Scenes made, bills reckoned, outlines compared and, by WebGL, texts laid out so far: tests hold that a gesture makes one of
// each, and lays out what changed.
EMSCRIPTEN_KEEPALIVE int explainer_outlines() { return the_page ? static_cast<int>(the_page->outlines) : 0; }
EMSCRIPTEN_KEEPALIVE int explainer_texts() { return the_page ? static_cast<int>(the_page->texts.laid_out) : 0; }
EMSCRIPTEN_KEEPALIVE int explainer_scenes() { return the_page ? static_cast<int>(the_page->app.made.count) : 0; }
EMSCRIPTEN_KEEPALIVE int explainer_evaluations() { return static_cast<int>(r1cost::tally().answers); }

// The picture is about to be copied from the canvas: the next frame draws it, whether it has changed or not.
EMSCRIPTEN_KEEPALIVE void explainer_repaint() {
  if (the_page) the_page->must_paint = true;
}

// The page has made another canvas with WebGL 2. Whether it holds the picture now; not where the browser hides drawn pixels,
// so that there would be no letters in it.
EMSCRIPTEN_KEEPALIVE int explainer_graphics_found() {
  if (!the_page || !can_read_glyphs() || !take_graphics(the_page->window)) return 0;
  the_page->fonts = add_fonts();
  the_page->texts = {};
  fit_canvas(*the_page);
  draw(*the_page);
  return 1;
}

// The graphics context is gone. Another canvas stands in the place of the one it belonged to, and from now on the page
// draws into that by itself.
EMSCRIPTEN_KEEPALIVE void explainer_graphics_lost() {
  if (!the_page) return;
  drop_graphics(the_page->window);
  fit_canvas(*the_page);
  done(*the_page);
}

}  // extern "C"
