#include "app/take.h"

#include <SDL.h>

#include <utility>

#include "app/notice.h"
#include "app/picture.h"
#include "app/save.h"
#include "exports/record.h"
#include "exports/take.h"
#include "state/link.h"
#include "views/answers.h"

namespace explainer {
namespace {

Wanted wanted_now(const App& app) {
  return wanted_of(app.state, today(), app.looks.width, app.theme, app.dataset, app.edition);
}

bool copy_words(Desk& desk, const std::string& what) {
  const App& app = desk.app;
  const auto words = words_to_copy(what, wanted_now(app), app.dataset, app.edition);
  if (!words) return false;
  if (SDL_SetClipboardText(words->c_str()) == 0) return true;
  say(desk, std::string("It could not be copied: ") + SDL_GetError() + ".");
  return false;
}

bool save(Desk& desk, const std::string& name, const std::string& text) {
  const Saved saved = save_new(desk.save_to, name, text);
  if (saved.problem.empty()) say(desk, "Saved: " + saved.path);
  else say(desk, name + " could not be saved in " + desk.save_to + ": " + saved.problem + ".");
  return saved.problem.empty();
}

bool save_as(Desk& desk, Format format) {
  const App& app = desk.app;
  const Wanted wanted = wanted_now(app);
  std::string pixels;
  if (format == Format::png) {
    const Record record = record_of(wanted, app.dataset, app.edition);
    pixels = picture_as_png(record.figure.scene, colours(wanted.theme), desk.fonts, desk.window);
    if (pixels.empty()) {
      say(desk, "The graphics driver cannot draw the picture into a file. The SVG is the same picture.");
      return false;
    }
  }
  return save(desk, file_name(format, wanted, app.dataset, app.edition),
              exported(format, wanted, pixels, app.dataset, app.edition));
}

}  // namespace

void take_along(Desk& desk) {
  if (const std::string headline = std::exchange(desk.app.to_check, ""); !headline.empty()) {
    const CheckedHeadline said = check_headline(headline, desk.app.dataset);
    checked(desk.app, headline, said.link, said.words);
  }
  const std::string what = std::exchange(desk.app.to_take, "");
  if (what.empty()) return;
  const std::optional<Format> format = format_named(what);
  if (format ? save_as(desk, *format) : copy_words(desk, what)) return taken(desk.app, what);
  desk.app.looks.copied.clear();  // that an earlier one was
  refresh(desk.app);
}

void save_link(Desk& desk) {
  const App& app = desk.app;
  const std::string link = link_of(app.state, app.dataset, app.edition);
  const std::string name = file_name(Format::svg, wanted_now(app), app.dataset, app.edition);
  save(desk, name.substr(0, name.rfind('.')) + ".link.txt", (link.empty() ? "#" : link) + "\n");
}

}  // namespace explainer
