#include "session/card.h"

#include <utility>

#include "session/pointing.h"
#include "session/session.h"
#include "state/control.h"

namespace explainer {
namespace {

// A row's card opens when the mouse has rested on the row this long. After leaving the row, the same time is left to
// reach the card's links.
constexpr double rest_ms = 500;

// The row whose card the pointer asks for: the row under it, or the row of the card under it. The words of the page's
// foot open their sheets only when they are pressed.
std::string row_under(const Session& session, const std::string& hovered) {
  const Part* part = part_of(session, hovered);
  if (!part) return "";
  if (in_card(*part)) return session.looks.card;
  return part->role() == PartRole::row && !opens_sheet(control_of(part->id).kind) ? part->id : "";
}

}  // namespace

void open_card(Session& session, std::string_view row, bool pinned) {
  session.card.pinned = pinned;
  if (session.looks.card == row) return;
  session.looks.card = row;
  session.looks.card_page = 0;
  refresh(session);
}

void close_card(Session& session) {
  session.card = {};
  session.card.closed = true;
  if (session.looks.card.empty()) return;
  session.looks.card.clear();
  refresh(session);
}

bool follow_hover(Session& session, const Pointing& pointing, bool stands) {
  CardOpening& card = session.card;
  if (!session.by_mouse) card.closed = false;  // without a mouse nothing can rest on a row
  if (!session.by_mouse || card.pinned || !session.grip.part.empty()) return false;
  const std::string row = row_under(session, pointing.hovered);
  if (card.closed || row != card.hovered) {
    session.carried |= stands;  // the picture has changed under a resting mouse
    card.hovered = row;
    card.since = session.now;
    card.unasked = std::exchange(card.closed, false);
  }
  if (row == session.looks.card || card.unasked) return false;
  // A row that a change of the picture has brought under a resting mouse was not asked for.
  const bool asked = row.empty() || !session.carried;
  if (std::exchange(card.carried, !asked) && asked) card.since = session.now;
  if (!asked && session.looks.card.empty()) return false;
  if (session.now - card.since < rest_ms) return true;
  if (row.empty() || !asked) close_card(session);
  else open_card(session, row, false);
  return false;
}

}  // namespace explainer
