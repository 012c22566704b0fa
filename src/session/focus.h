// The keyboard: which part has the focus, where Tab leads, and what keys do there.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "scene/scene.h"

namespace explainer {

struct Session;  // session/session.h

// Gives the focus to a part, or to none ("").
void focus_part(Session&, std::string_view part);
// On pages narrower than this, in CSS pixels, a strip shows the total while a control is used.
inline constexpr float narrow = 600;
// Tells which control of a narrow page is used by key ("" for none any more), so that the strip shows.
void use(Session&, std::string_view part);
// The reader takes up a part: if it is a slider, a field, a switch or the list of chips, it is in use until another
// part is taken up, or none (""). What belongs to the control in use can be taken up beside it.
void take_up(Session&, std::string_view part);
void show_strip(Session&, bool in_use);
// The part that inherits the focus of one that is gone: the next control of the story, the row of a card, or a
// neighbour. A control that takes something back never inherits it, because pressing the key again would trigger it.
// nullptr: the part is still there, or no part can have the focus.
const Part* heir_of(std::string_view gone, const std::vector<Part>& before, const Scene& now);
// The box of the focus ring. For a slider it is the thumb's, since the whole box would cut through the words below it.
std::optional<Box> focused_box(const Session&);

// Moves the focus by Tab to the next or the previous part, past the ends to the other end. For fronts without native
// controls.
void move_focus(Session&, bool back);
// Gives the focus to a part and lets Tab continue from there.
void focus_on(Session&, std::string_view part);

enum class Key { left, right, up, down, home, end, enter, space, other };
enum class KeyAnswer {
  none,  // the key does nothing here
  done,
  open  // the part is a field, a list or a link, which the front must open
};
// Passes a key to the part that has the focus.
KeyAnswer press_key(Session&, Key);
// Handles a key that the focused part does not use: in the story, left and right lead to the next chapters or move the
// guess. Returns whether the key did anything.
bool turn_page(Session&, Key);
// Escape: does what session.h's `escape` does and returns the focus from a card to its row. If there was nothing to
// take back, it skips a guess, leaves the story, or else removes the focus.
void leave(Session&);

}  // namespace explainer
