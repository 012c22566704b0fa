#include "app/take.h"

#include <SDL.h>

#include <utility>

#include "app/notice.h"
#include "app/picture.h"
#include "app/save.h"
#include "exports/record.h"
#include "exports/take.h"
#include "says/desk.h"
#include "session/press.h"
#include "state/link.h"
#include "views/answers.h"

namespace explainer {
namespace {

Wanted wanted_now(const Session& session) {
  return wanted_of(session.state, today(), session.looks.width, session.theme, session.dataset, session.edition);
}

bool copy_words(Desk& desk, const std::string& what) {
  const Session& session = desk.session;
  const auto words = words_to_copy(what, wanted_now(session), session.dataset, session.edition);
  return words && put_on_clipboard(desk, *words);
}

bool save(Desk& desk, const std::string& name, const std::string& text) {
  const Saved saved = save_new(desk.save_to, name, text);
  if (saved.problem.empty()) say(desk, say(says::desk_saved{saved.path}));
  else say(desk, say(says::desk_not_saved{.name = name, .folder = desk.save_to, .reason = saved.problem}));
  return saved.problem.empty();
}

bool save_as(Desk& desk, Format format) {
  const Session& session = desk.session;
  const Wanted wanted = wanted_now(session);
  std::string pixels;
  if (format == Format::png) {
    const Record record = record_of(wanted, session.dataset, session.edition);
    pixels = picture_as_png(record.figure.scene, colours(wanted.theme), desk.fonts, desk.window);
    if (pixels.empty()) {
      say(desk, say(says::desk_not_drawn{}));
      return false;
    }
  }
  return save(desk, file_name(format, wanted, session.dataset, session.edition),
              exported(format, wanted, pixels, session.dataset, session.edition));
}

void take(Desk& desk, const std::string& what) {
  const std::optional<Format> format = format_named(what);
  if (format ? save_as(desk, *format) : copy_words(desk, what)) return taken(desk.session, what);
  not_taken(desk.session);
}

}  // namespace

bool put_on_clipboard(Desk& desk, const std::string& words) {
  if (SDL_SetClipboardText(words.c_str()) == 0) return true;
  say(desk, say(says::desk_not_copied{SDL_GetError()}));
  return false;
}

void take_along(Desk& desk) {
  for (const Message& errand : std::exchange(desk.errands, {})) {
    if (errand.kind == Message::Kind::check) {
      const CheckedHeadline said = check_headline(errand.words, desk.session.dataset);
      checked(desk.session, errand.words, said.link, said.words);
    } else {
      take(desk, errand.words);
    }
  }
}

void save_link(Desk& desk) {
  const Session& session = desk.session;
  const std::string link = whole_link_of(session.state, session.dataset, session.edition);
  const std::string name = file_name(Format::svg, wanted_now(session), session.dataset, session.edition);
  save(desk, name.substr(0, name.rfind('.')) + ".link.txt", link + "\n");
}

}  // namespace explainer
