#include "app/hear.h"

#include <SDL.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <utility>

#include "app/editor.h"
#include "app/notice.h"
#include "app/option_list.h"
#include "app/take.h"
#include "session/focus.h"
#include "session/press.h"

namespace explainer {
namespace {

void hear_press(Desk& desk, const std::string& pressed) {
  const Part* part = part_of(desk.session, pressed);
  if (!part) return;
  desk.session.tab_from = pressed;
  // A tap has already ended when its message arrives.
  const bool let_go = desk.session.gesture.stage == Gesture::Stage::idle;
  if (part->role() == PartRole::link && let_go) return open_part(desk, *part);
  if (part->role() == PartRole::link) desk.armed_link = pressed;
  if (part->role() == PartRole::field || part->role() == PartRole::select) return open_part(desk, *part);
  // The keyboard goes on from what was pressed, as on a page; without a ring until a key is struck.
  if (part->role() != PartRole::card) focus_part(desk.session, pressed);
}

void open_address(const std::string& address) {
  if (address.starts_with("https://") || address.starts_with("http://")) SDL_OpenURL(address.c_str());
}

// Shows a notice above the page, line by line, if the program has just started; later it is shown over the page.
void show_notice(Desk& desk, std::string words) {
  if (words.empty()) return;
  if (desk.painting.frames_drawn == 0) {
    std::istringstream lines(words);
    for (std::string line; std::getline(lines, line);) desk.notice.push_back(line);
  } else {
    std::replace(words.begin(), words.end(), '\n', ' ');
    say(desk, std::move(words));
  }
}

}  // namespace

void hear(Desk& desk) {
  for (Message& message : std::exchange(desk.session.messages, {})) switch (message.kind) {
      case Message::Kind::pressed: hear_press(desk, message.words); break;
      case Message::Kind::copy:
        if (!put_on_clipboard(desk, message.words)) not_taken(desk.session);
        break;
      case Message::Kind::notice: show_notice(desk, std::move(message.words)); break;
      case Message::Kind::take:
      case Message::Kind::check: desk.errands.push_back(std::move(message)); break;
      case Message::Kind::outline:
      case Message::Kind::heir:
      case Message::Kind::link:
      case Message::Kind::story:
      case Message::Kind::reading:
      case Message::Kind::ring:
      case Message::Kind::height: break;
    }
}

void open_part(Desk& desk, const Part& part) {
  const std::string id = part.id;
  switch (part.role()) {
    case PartRole::field: return open_editor(desk, id);
    case PartRole::select: return open_list(desk, id);
    case PartRole::link: return open_address(std::get<LinkPart>(part.is).href);
    default: return press_part(desk.session, id);
  }
}

}  // namespace explainer
