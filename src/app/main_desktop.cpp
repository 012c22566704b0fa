// The desktop program: reads the command line, opens a window, starts where the reader asked, then waits for events and
// draws what they change.
#include <SDL.h>

#include <cmath>
#include <cstdio>
#include <utility>

#include "app/files.h"
#include "app/hear.h"
#include "app/link_file.h"
#include "app/loop.h"
#include "app/options.h"
#include "app/save.h"
#include "app/scroll.h"
#include "data/flat_dataset.h"
#include "data/read_dataset.h"
#include "says/desk.h"

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

// The width or height to remember. If the screen is too small for the length that was asked for and the window fills
// it, the reader did not choose the smaller length, so the longer one is kept.
int length_to_remember(int asked, float now, float room) {
  const float wanted = static_cast<float>(asked);
  const bool cut_off = room > 0 && wanted > room && wanted > now && now > room - 1;
  return cut_off ? asked : static_cast<int>(std::lround(now));
}

void remember_window(const Desk& desk, std::pair<int, int> asked) {
  const Uint32 flags = SDL_GetWindowFlags(desk.window.handle);
  if (flags & (SDL_WINDOW_MAXIMIZED | SDL_WINDOW_MINIMIZED | SDL_WINDOW_FULLSCREEN)) return;
  const WindowRoom room = room_for(desk.window);
  remember_size(length_to_remember(asked.first, desk.size.width, room.width),
                length_to_remember(asked.second, desk.size.height, room.height));
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
    std::fprintf(stderr, "explainer-desktop: no window could be opened: %s\n", SDL_GetError());
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
  if (!data.problems.empty()) desk.notice = {say(says::desk_other_data{data.problems.front()})};
  const std::pair<int, int> size = options.size.value_or(remembered_size().value_or(std::pair{1280, 900}));
  show_window(desk.window, size.first, size.second);
  arrange(desk);
  scroll_to(desk, page_top(desk));
  run(desk, options.outline);
  if (!options.size) remember_window(desk, size);
  close_window(desk.window);
  return 0;
}
