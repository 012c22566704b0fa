// Opening and closing the card of a row.
#pragma once

#include <string>
#include <string_view>

namespace explainer {

struct Session;   // session/session.h
struct Pointing;  // session/pointing.h

// Why the card of Looks::card is open, and which card may open next.
struct CardOpening {
  std::string hovered;   // the row that the mouse rests on; its card opens after a moment
  double since = 0;      // when the mouse came to rest, in milliseconds
  bool pinned = false;   // opened by a click, a tap or a key, so it stays until it is closed
  bool closed = false;   // a card was just closed, so the row then under the mouse does not open its card
  bool unasked = false;  // `hovered` must not open its card, for that reason
  bool carried = false;  // `hovered` came under a resting mouse, so it waits until the mouse moves
};

void open_card(Session&, std::string_view row, bool pinned);
void close_card(Session&);

// Opens the card of a row on which the mouse rests, and closes it when the mouse is elsewhere. Returns true while it
// waits. `stands`: the mouse has not moved since the last pass.
bool follow_hover(Session&, const Pointing&, bool stands);

}  // namespace explainer
