// The desktop edition, as a table of contents: read the command line, open a window, then wait for something to happen
// and draw what it changed. Nothing is drawn while nothing happens.
#include <SDL.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>
#include <cstdio>

#include "app/editor.h"
#include "app/events.h"
#include "app/files.h"
#include "app/hear.h"
#include "app/link_file.h"
#include "app/notice.h"
#include "app/option_list.h"
#include "app/options.h"
#include "app/save.h"
#include "app/scroll.h"
#include "app/take.h"
#include "app/widgets.h"
#include "data/flat_dataset.h"
#include "data/read_dataset.h"
#include "scene/to_outline.h"

using namespace explainer;

namespace {

constexpr int misunderstood = 2;
constexpr int frame_ms = 16;

int complain(const std::string& words) {
  std::fprintf(stderr, "explainer-desktop: %s\nTry “explainer-desktop --help”.\n", words.c_str());
  return misunderstood;
}

std::string preset_problem(const r1cost::Dataset& data, const std::string& id) {
  std::string words = "there is no preset “" + id + "”; there are";
  for (const r1cost::Preset& preset : data.presets) words += " " + preset.id;
  return words;
}

void paint_overlays(const Desk& desk) {
  const Screen screen{*ImGui::GetForegroundDrawList(), desk.fonts, colours_of(desk.session, desk.painting), desk.painting.ratio};
  Scene over;
  draw_notice(desk, over);
  draw_editor(desk, screen, over);
  draw_refusal(desk, over);
  draw_said(desk, over);
  paint_thumb(desk, over);
  paint_scene(over, screen);
  paint_list(desk, screen);
}

// True if another frame should follow.
bool draw(Desk& desk) {
  desk.session.now = static_cast<double>(SDL_GetTicks64());
  begin_frame(desk.window);
  const Point at = corner(desk);
  ImGui::GetMainViewport()->Pos = {std::round(at.x * desk.painting.ratio), std::round(at.y * desk.painting.ratio)};
  run_pass(desk.session, desk.painting.ratio);
  hear(desk);
  paint_strokes(strokes_now(desk.session, desk.painting),
                {*ImGui::GetBackgroundDrawList(), desk.fonts, colours_of(desk.session, desk.painting), desk.painting.ratio}, desk.texts);
  paint_overlays(desk);
  ++desk.painting.frames_drawn;
  end_frame(desk.window, colour(Role::paper, desk.session.theme));
  return needs_pass(desk.session) || moves(desk.session);
}

// What tests read: the outline, then where the keyboard and the page are, and how many frames were drawn so far.
void tell_outline(const Desk& desk, const std::string& path) {
  std::string text = to_outline_text(scene_of(desk.session));
  text += "focus " + desk.session.focus + "\nediting " + desk.editor.part + "\nlist " + desk.list.part + "\ncorner " +
          std::to_string(std::lround(corner(desk).x)) + " " + std::to_string(std::lround(corner(desk).y)) + "\nsaid " +
          desk.said + "\nframes " + std::to_string(desk.painting.frames_drawn) + "\n";
  write_whole(path, text);
}

void run(Desk& desk, const std::string& outline) {
  bool more = true;
  while (!desk.quit) {
    SDL_Event event;
    // While frames follow one another they keep a measured pace, also where the driver does not wait for the screen.
    if (more ? SDL_WaitEventTimeout(&event, frame_ms) : SDL_WaitEvent(&event)) {
      do handle(desk, event);
      while (SDL_PollEvent(&event));
    }
    if (!more && desk.session.looks_wanted == 0) continue;
    more = draw(desk);
    take_along(desk);
    if (!outline.empty()) tell_outline(desk, outline);
  }
}

void start_at(Desk& desk, const std::string& link) {
  follow_link(desk.session, link);
  hear(desk);
}

void start_at_file(Desk& desk, const std::string& path) {
  const LinkFile file = read_link_file(path);
  if (file.problem.empty()) start_at(desk, file.link);
  else desk.notice = {file.problem};
}

void remember_window(const Desk& desk) {
  const Uint32 flags = SDL_GetWindowFlags(desk.window.handle);
  if (flags & (SDL_WINDOW_MAXIMIZED | SDL_WINDOW_MINIMIZED | SDL_WINDOW_FULLSCREEN)) return;
  remember_size(static_cast<int>(std::lround(desk.size.width)), static_cast<int>(std::lround(desk.size.height)));
}

}  // namespace

int main(int argc, char** argv) {
  const Options options = read_options(argc, argv);
  if (!options.problem.empty()) return complain(options.problem);
  if (options.help) return std::fputs(std::string(help_text).c_str(), stdout) < 0 ? 1 : 0;
  if (!options.link_file.empty() && !is_file(options.link_file))
    return complain("there is no file “" + options.link_file + "”");
  if (!options.save_to.empty() && !is_folder(options.save_to))
    return complain("there is no folder “" + options.save_to + "”");
  const ReadData data = read_data(options.data);
  for (const std::string& problem : data.problems) std::fprintf(stderr, "%s\n", problem.c_str());
  const r1cost::Dataset& dataset = data.dataset ? *data.dataset : built_in_dataset();
  if (!options.preset.empty() && !r1cost::find_preset(dataset, options.preset))
    return complain(preset_problem(dataset, options.preset));

  Window window = open_window();
  if (!window.handle) {
    std::fprintf(stderr, "explainer-desktop: no window with OpenGL 3.3: %s\n", SDL_GetError());
    return 1;
  }
  Desk desk{open_session(dataset, edition_tag(dataset)), window, add_fonts()};
  desk.save_to = save_folder(options.save_to);
  desk.session.theme = options.theme;
  desk.session.looks.headline = true;
  desk.session.story = built_in_story(dataset);
  begin_with(desk.session, options.preset);
  if (!options.link.empty()) start_at(desk, options.link);
  if (!options.link_file.empty()) start_at_file(desk, options.link_file);
  if (!data.problems.empty())
    desk.notice = {"This dataset was not taken, the built-in one is shown. " + data.problems.front()};
  const auto size = options.size ? options.size : remembered_size();
  show_window(desk.window, size ? size->first : 1280, size ? size->second : 900);
  arrange(desk);
  scroll_to(desk, page_top(desk));
  run(desk, options.outline);
  if (!options.size) remember_window(desk);
  close_window(desk.window);
  return 0;
}
