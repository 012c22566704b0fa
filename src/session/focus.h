// The keyboard: which part has its focus, where Tab goes, and what a key does there.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "scene/scene.h"

namespace explainer {

struct Session;  // session/session.h

// The focus comes to a part, or leaves ("").
void focus_part(Session&, std::string_view part);
// Pages narrower than this, in CSS pixels, show the total in a strip while a control is used.
inline constexpr float narrow = 600;
// A control of a narrow page is used by key ("": no longer): the strip with the total shows.
void use(Session&, std::string_view part);
void show_strip(Session&, bool in_use);
// Which part gets the focus of one that has gone, of those that are there now: what leads on from it in the story, the
// row of a card, else its neighbour. One that takes something back is none: a key pressed once more must not do that.
// nullptr: it has not gone, or nothing can have it.
const Part* heir_of(std::string_view gone, const std::vector<Part>& before, const Scene& now);
// What the focus ring goes around: of a slider its thumb, as the whole box would cut through the words below the track.
std::optional<Box> focused_box(const Session&);

// For a front without controls of its own: Tab to the next part, or back to the one before, around the page's ends.
void move_focus(Session&, bool back);
// The focus is put on a part, and Tab goes on from there.
void focus_on(Session&, std::string_view part);

enum class Key { left, right, up, down, home, end, enter, space, other };
enum class KeyAnswer {
  none,  // the key means nothing here
  done,
  open  // the part is a field, a list or a link, which are the front's to open
};
// A key for the part that has the focus.
KeyAnswer press_key(Session&, Key);
// A key that it does not take: in the story left and right lead to the chapters beside, or move the guess. Whether the
// key means anything.
bool turn_page(Session&, Key);
// Escape: what session.h's `escape` does, and a focus that was in the card goes back to the card's row; if there was
// nothing to take back, a guess is skipped, the story is left, or else the focus leaves.
void leave(Session&);

}  // namespace explainer
