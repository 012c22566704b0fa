#include "app/loop.h"

#include <SDL.h>
#include <imgui.h>

#include <cmath>
#include <string>
#include <vector>

#include "app/editor.h"
#include "app/events.h"
#include "app/files.h"
#include "app/hear.h"
#include "app/notice.h"
#include "app/option_list.h"
#include "app/scroll.h"
#include "app/take.h"
#include "app/widgets.h"
#include "scene/to_outline.h"

namespace explainer {
namespace {

constexpr int frame_ms = 16;
// SDL only notes that the system asks the program to end, and reads the note before it waits for events. What is asked
// between the two would go unnoticed until the next event, so no wait is longer than this.
constexpr int longest_wait_ms = 1000;

void paint_overlays(const Desk& desk) {
  const Screen screen{*ImGui::GetForegroundDrawList(), desk.fonts, colours_of(desk.session, desk.painting),
                      desk.painting.ratio};
  Scene over;
  draw_notice(desk, over);
  draw_editor(desk, screen, over);
  draw_refusal(desk, over);
  draw_said(desk, over);
  paint_thumb(desk, over);
  paint_scene(over, screen);
  paint_list(desk, screen);
}

// Runs one pass of the session and handles its consequences for the window.
void follow_pass(Desk& desk) {
  const Session& session = desk.session;
  std::vector<Part> in_story;
  if (session.state.reading) in_story = scene_of(session).parts;
  run_pass(desk.session, desk.painting.ratio);
  hear(desk);
  const std::string& touched = session.grip.part.empty() ? session.focus : session.grip.part;
  if (!session.state.reading)
    for (const Part& part : in_story)
      if (part.id == touched) stay_in_place(desk, part);
  follow_story(desk);
}

// Draws a frame. Returns whether another one must follow.
bool draw(Desk& desk) {
  desk.session.now = static_cast<double>(SDL_GetTicks64());
  begin_frame(desk.window);
  const Point at = corner(desk);
  ImGui::GetMainViewport()->Pos = {std::round(at.x * desk.painting.ratio), std::round(at.y * desk.painting.ratio)};
  follow_pass(desk);
  paint_strokes(
      strokes_now(desk.session, desk.painting),
      {*ImGui::GetBackgroundDrawList(), desk.fonts, colours_of(desk.session, desk.painting), desk.painting.ratio},
      desk.texts);
  paint_overlays(desk);
  ++desk.painting.frames_drawn;
  end_frame(desk.window, colour(Role::paper, desk.session.theme));
  return needs_pass(desk.session) || moves(desk.session);
}

// Writes what tests read: the outline, then overlays, the focus, the page's place, the number of drawn frames, the
// releases of the mouse's last side button, and whether the program now waits for events. That button has no other
// meaning. Tests press it after other input; once its release is counted, all earlier events have been handled.
void write_outline(const Desk& desk, const std::string& path, long marks, bool rests) {
  const Point at = corner(desk);
  std::string text = to_outline_text(scene_of(desk.session));
  text += "notice " + (desk.notice.empty() ? "" : desk.notice.front()) + "\nfocus " + desk.session.focus +
          "\nediting " + desk.editor.part + "\nlist " + desk.list.part + "\ncorner " +
          std::to_string(std::lround(at.x)) + " " + std::to_string(std::lround(at.y)) + "\nsaid " + desk.said +
          "\nframes " + std::to_string(desk.painting.frames_drawn) + "\nmarks " + std::to_string(marks) + "\nrests " +
          (rests ? "1" : "0") + "\n";
  write_whole(path, text);
}

}  // namespace

void run(Desk& desk, const std::string& outline) {
  bool more = true;
  long marks = 0;
  while (!desk.quit) {
    SDL_Event event;
    // Limit the pace while frames follow each other, since some drivers do not wait for the screen.
    more = more || desk.session.passes_left > 0;
    if (SDL_WaitEventTimeout(&event, more ? frame_ms : longest_wait_ms)) {
      do {
        handle(desk, event);
        marks += event.type == SDL_MOUSEBUTTONUP && event.button.button == SDL_BUTTON_X2;
      } while (SDL_PollEvent(&event));
    }
    if (more || desk.session.passes_left > 0) {
      more = draw(desk);
      take_along(desk);
    }
    if (!outline.empty()) write_outline(desk, outline, marks, !more && desk.session.passes_left == 0);
  }
}

}  // namespace explainer
