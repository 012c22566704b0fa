// The desktop edition, as a table of contents: read the command line, open a window, begin where the reader wants to,
// then wait for something to happen and draw what it changed.
#include <SDL.h>

#include <cmath>
#include <cstdio>

#include "app/files.h"
#include "app/hear.h"
#include "app/link_file.h"
#include "app/loop.h"
#include "app/options.h"
#include "app/save.h"
#include "app/scroll.h"
#include "data/flat_dataset.h"
#include "data/read_dataset.h"

using namespace explainer;

namespace {

constexpr int misunderstood = 2;

int complain(const std::string& words) {
  std::fprintf(stderr, "explainer-desktop: %s\nTry “explainer-desktop --help”.\n", words.c_str());
  return misunderstood;
}

std::string preset_problem(const r1cost::Dataset& data, const std::string& id) {
  std::string words = "there is no preset “" + id + "”; there are";
  for (const r1cost::Preset& preset : data.presets) words += " " + preset.id;
  return words;
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
