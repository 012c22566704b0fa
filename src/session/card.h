// When a row's card opens, and when it closes again.
#pragma once

#include <string>
#include <string_view>

namespace explainer {

struct Session;   // session/session.h
struct Pointing;  // session/pointing.h

// Why the card of Looks::card is open, and which one may be next.
struct CardOpening {
  std::string hovered;   // the row the mouse rests on; its card opens after a moment
  double since = 0;      // when that began, in milliseconds
  bool pinned = false;   // opened by a click, a tap or a key: stays until closed
  bool closed = false;   // just now: what the mouse then rests on is not asked for
  bool unasked = false;  // so `hovered` opens nothing
  bool carried = false;  // `hovered` has come under a mouse that rests, and waits for it to move
};

void open_card(Session&, std::string_view row, bool pinned);
void close_card(Session&);

// Opens the card of a row that the mouse has come to and rests on, and closes it once the mouse is elsewhere. True
// while it waits. `stands`: the mouse is where it was in the last pass.
bool follow_hover(Session&, const Pointing&, bool stands);

}  // namespace explainer
