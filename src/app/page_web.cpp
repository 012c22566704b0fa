#include "app/page_web.h"

#include <emscripten/emscripten.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "app/widgets.h"
#include "data/read_dataset.h"
#include "scene/repaint.h"

#ifdef EM_JS_DEPS
EM_JS_DEPS(explainer_page, "$UTF8ToString");
#endif

// Passes a message of session/message.h to the page's scripts.
EM_JS(void, tell_message,
      (const char* kind, const char* words, const char* link, int on, float x, float y, float w, float h),
      { Module["onMessage"](UTF8ToString(kind), UTF8ToString(words), UTF8ToString(link), !!on, x, y, w, h); })
// Passes the picture for a 2D canvas (scene/to_strokes.h). The array of numbers is valid during the call only.
EM_JS(void, tell_strokes, (const float* numbers, int count, const char* letters, int bytes, int paper), {
  const from = numbers >> 2;
  Module["onPaint"](HEAPF32.subarray(from, from + count), UTF8ToString(letters, bytes), paper);
})
EM_JS(void, ask_for_frame, (), { Module["onFrameNeeded"](); })

namespace explainer {
namespace {

std::optional<WebPage> page_that_runs;

// The value of a key in a text such as "preset=r1-published&theme=dark".
std::string_view option(std::string_view options, std::string_view key) {
  while (!options.empty()) {
    const std::string_view pair = options.substr(0, options.find('&'));
    options.remove_prefix(std::min(options.size(), pair.size() + 1));
    const std::size_t equals = pair.find('=');
    if (equals != pair.npos && pair.substr(0, equals) == key) return pair.substr(equals + 1);
  }
  return {};
}

// Passes all messages to the scripts. A script may cause further messages, which are told afterwards, not in between.
// It may also close the page.
void tell_messages() {
  static bool telling = false;
  if (std::exchange(telling, true)) return;
  while (page_that_runs && !page_that_runs->session.messages.empty())
    for (const Message& message : std::exchange(page_that_runs->session.messages, {})) {
      const auto& [x, y, w, h] = message.box;
      tell_message(name(message.kind).data(), message.words.c_str(), message.link.c_str(), message.on, x, y, w, h);
      if (!page_that_runs) break;
    }
  telling = false;
}

// Makes the canvas as large as the scene. If its size changes, the canvas loses its pixels.
void fit_canvas(WebPage& page) {
  const Scene& scene = scene_of(page.session);
  const float ratio = possible_ratio(page.window, scene.width, scene.height, page.wanted_ratio);
  // Dear ImGui has the pointer's place in device pixels, which a new ratio changes.
  if (page.pointer && ratio != page.painting.ratio)
    hand_on({{MouseStep::Kind::move, *page.pointer}}, page.session.looks.touch, ratio);
  page.painting.ratio = ratio;
  resize_window(page.window, static_cast<int>(std::lround(scene.width * ratio)),
                static_cast<int>(std::lround(scene.height * ratio)), ratio);
  page.must_paint = true;
  page.height = scene.height;
}

// Fits the canvas to a picture of another height and tells the page.
void grow(WebPage& page) {
  const float height = scene_of(page.session).height;
  if (height == page.height) return;
  fit_canvas(page);
  tell(page.session, Message::Kind::height, "", false, {0, 0, 0, height});
}

Rgb paper_of(const WebPage& page) {
  return colours_of(page.session, page.painting)[static_cast<std::size_t>(Role::paper)];
}

// Paints the difference to the canvas's picture, or the whole picture, with WebGL.
void paint_by_webgl(WebPage& page, const Strokes* difference) {
  paint_strokes(
      difference ? *difference : page.painted,
      {*ImGui::GetBackgroundDrawList(), page.fonts, colours_of(page.session, page.painting), page.painting.ratio},
      page.texts);
  if (difference) return end_frame_over(page.window);
  end_frame(page.window, paper_of(page));
}

// Has the page's scripts paint the same.
void paint_by_canvas(WebPage& page, const Strokes& strokes) {
  end_pass(page.window);
  const Rgb paper = paper_of(page);
  tell_strokes(strokes.numbers.data(), static_cast<int>(strokes.numbers.size()), strokes.letters.data(),
               static_cast<int>(strokes.letters.size()), paper.r << 16 | paper.g << 8 | paper.b);
}

// Ends a pass and draws the picture if it looks different.
void end_drawn(WebPage& page) {
  const Session& session = page.session;
  // A 2D canvas draws a moving picture in parts and, once it rests, as a whole again, because browsers smooth a curve
  // slightly differently at the border of a part.
  const bool goes_on = session.before_press || session.motion.change || !session.looks.gliding.empty();
  if (!goes_on && std::exchange(page.in_parts, false)) page.must_paint = true;
  // This scene has been painted and nothing moves, so no stroke can differ.
  const bool rests = page.shown == session.made.count && !session.motion.change;
  page.shown = session.motion.change ? -1 : session.made.count;
  if (!page.must_paint && rests) return end_pass(page.window);
  Strokes strokes = strokes_now(session, page.painting);
  if (!page.must_paint && strokes == page.painted) return end_pass(page.window);
  const Strokes before = std::exchange(page.painted, std::move(strokes));
  const bool whole = std::exchange(page.must_paint, false) || !goes_on;
  ++page.painting.frames_drawn;
  const auto [width, height] = ImGui::GetIO().DisplaySize;
  Strokes difference;
  if (!whole) difference = repaint(before, page.painted, width, height);
  if (page.window.context) return paint_by_webgl(page, whole ? nullptr : &difference);
  page.in_parts = !whole;
  paint_by_canvas(page, whole ? paint_all(page.painted, width, height) : difference);
}

}  // namespace

WebPage* the_page() { return page_that_runs ? &*page_that_runs : nullptr; }

bool open_page(std::string_view options) {
  if (page_that_runs) return false;
  Window window = open_window_without_graphics();
  if (!window.handle) return false;
  // The page says the whole hash, which the second program needs; here the first half of it is enough.
  const std::string edition(option(options, "edition"));
  page_that_runs.emplace(built_in_dataset(), edition.substr(0, edition.size() - std::min<std::size_t>(8, edition.size())), window);
  add_blank_font();
  page_that_runs->painting.paints_ring = false;
  Session& session = page_that_runs->session;
  session.own_fields = true;
  session.theme = option(options, "theme") == "dark" ? Theme::dark : Theme::light;
  session.looks.touch = option(options, "touch") == "1";
  session.motion.wanted = option(options, "motion") != "0";
  begin_with(session, option(options, "preset"));
  return true;
}

void close_page() {
  remove_fonts();
  if (!page_that_runs) return;
  close_window(page_that_runs->window);
  page_that_runs.reset();
}

float resize(WebPage& page, float css_width, float wanted_ratio) {
  page.session.looks.width = css_width;
  page.wanted_ratio = wanted_ratio;
  refresh(page.session);
  fit_canvas(page);
  if (page.painting.frames_drawn > 0) draw(page, page.session.now);
  ask_for_frame();
  return page_that_runs ? page_that_runs->height : 0;
}

bool draw(WebPage& page, double now_ms) {
  page.session.now = now_ms;
  // No event needs more passes; the limit keeps a mistake here from hanging the page.
  constexpr int most_passes = 20;
  for (int passes = 1; passes <= most_passes; ++passes) {
    begin_frame(page.window);
    run_pass(page.session, page.painting.ratio);
    // A press may have changed the picture's height. Then another pass follows, on a canvas of the new height.
    const bool grown = scene_of(page.session).height != page.height;
    const bool last = (!grown && !needs_pass(page.session)) || passes == most_passes;
    if (last && !grown) {
      end_drawn(page);
      break;
    }
    end_pass(page.window);
    grow(page);
    if (last) {  // painted in the next frame, on a canvas of the new height
      want_frame(page.session);
      break;
    }
  }
  tell_page(page.session);
  tell_messages();
  return the_page() && is_busy(page);
}

void done(WebPage& page) {
  if (page.height == 0) return;  // the first picture is not drawn yet
  grow(page);
  want_frame(page.session);
  tell_page(page.session);
  ask_for_frame();
  tell_messages();
}

void point(WebPage& page, int kind, Point at, bool touch, int buttons) {
  if (kind < 0 || kind > 4) return;
  page.pointer.reset();
  if (const PointerEvent event = static_cast<PointerEvent>(kind);
      event == PointerEvent::move || event == PointerEvent::down || (event == PointerEvent::up && !touch))
    page.pointer = at;
  hand_on(point(page.session, static_cast<PointerEvent>(kind), at, touch, buttons), touch, page.painting.ratio);
  ask_for_frame();
}

void set_theme(WebPage& page, Theme theme) {
  page.must_paint = true;  // the background colour changes
  page.session.theme = theme;
  page.painting.forced.reset();
  done(page);
}

void force_colour(WebPage& page, std::string_view role, int rgb) {
  const std::optional<Role> found = role_named(role);
  if (!found) return;
  if (!page.painting.forced) page.painting.forced = colours(page.session.theme);
  const auto byte = [rgb](int shift) { return static_cast<unsigned char>(rgb >> shift & 255); };
  (*page.painting.forced)[static_cast<std::size_t>(*found)] = {byte(16), byte(8), byte(0)};
  page.must_paint = true;
  done(page);
}

bool take_graphics(WebPage& page) {
  // Some browsers hide from scripts what they have drawn, so WebGL would have no letters.
  if (!can_read_glyphs() || !take_graphics(page.window)) return false;
  page.fonts = add_fonts();
  page.texts = {};
  fit_canvas(page);
  if (draw(page, page.session.now)) ask_for_frame();
  return true;
}

void lose_graphics(WebPage& page) {
  drop_graphics(page.window);
  fit_canvas(page);
  done(page);
}

bool is_busy(const WebPage& page) {
  return moves(page.session) || needs_pass(page.session) || owes_outline(page.session);
}

int count_of(const WebPage& page, std::string_view what) {
  if (what == "frames") return static_cast<int>(page.painting.frames_drawn);
  if (what == "scenes") return static_cast<int>(page.session.made.count);
  if (what == "evaluations") return static_cast<int>(r1cost::tally().answers);
  if (what == "outlines") return static_cast<int>(page.session.told.outlines);
  if (what == "texts") return static_cast<int>(page.texts.laid_out);
  return 0;
}

}  // namespace explainer
