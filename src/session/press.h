// What a press, a choice and typed words do, whoever they come from: pointer, keys, or assistive technology.
#pragma once

#include <string>
#include <string_view>

#include "state/story.h"

namespace explainer {

struct Session;  // session/session.h

enum class PressedBy { pointer, control };
struct LastPress {
  std::string part;  // empty: nothing that could come again
  PressedBy by = PressedBy::pointer;
  double at = 0;  // milliseconds, as Session::event_at
};

// Toggles, buttons and presets act, rows open their card. Fields, lists and links are the front's own.
void press_part(Session&, std::string_view part);
// The same, told by the pointer over the picture or by the page's own control, at this time in milliseconds. Readers of
// screens send both for one press: what comes by the other way within 100 ms changes nothing.
void press_once(Session&, std::string_view part, PressedBy, double at);
// An option of a list is chosen.
void choose_option(Session&, std::string_view part, std::string_view option);
// Somebody typed into a field: a value, or a headline to check.
void type_words(Session&, std::string_view part, std::string_view text);

// The front answers a `take` message: it was copied or saved, and its part says so.
void taken(Session&, std::string_view what);
// The front could not do what a `copy` or `take` message asked for: nothing says that it was.
void not_taken(Session&);
// The front answers a `check` message: the words are shown, and the scenario that the headline tells of (an empty link:
// there is none) is offered, which one press takes over as one step. Nothing happens if the reader has gone on since.
void checked(Session&, std::string_view headline, std::string_view link, std::string_view words);
// The front answers a `story` message: a chapter has come, or why it has not. What is shown of the story follows.
void take_chapter(Session&, int number, const File&);

}  // namespace explainer
