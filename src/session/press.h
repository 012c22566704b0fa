// What a press, a choice and typed words do, whether they come from the pointer, keys or assistive technology.
#pragma once

#include <string>
#include <string_view>

#include "state/story.h"

namespace explainer {

struct Session;  // session/session.h

enum class PressedBy { pointer, control };
struct LastPress {
  std::string part;  // empty: no press that could be reported twice
  PressedBy by = PressedBy::pointer;
  double at = 0;  // in milliseconds, by the clock of Session::event_at
};

// Toggles, buttons and presets act, and rows open their card. Fields, lists and links are left to the front.
void press_part(Session&, std::string_view part);
// The same for a press that the pointer over the picture or the page's own control reports, at a time in milliseconds.
// Screen readers send both for one press, so the second report within 100 ms is ignored if it comes the other way.
void press_once(Session&, std::string_view part, PressedBy, double at);
// Chooses an option of a list.
void choose_option(Session&, std::string_view part, std::string_view option);
// Submits text that was typed into a field: a value, or a headline to check.
void type_words(Session&, std::string_view part, std::string_view text);

// The front's answer to a `take` message: it has copied or saved, and the part says so.
void taken(Session&, std::string_view what);
// The front could not carry out a `copy` or `take` message, so nothing says that it did.
void not_taken(Session&);
// The front's answer to a `check` message: shows the words and offers the headline's scenario (none if the link is
// empty), which one press adopts as one step. Ignored if the reader has gone on since.
void checked(Session&, std::string_view headline, std::string_view link, std::string_view words);
// The front's answer to a `story` message: a chapter, or why it could not be fetched. The shown story is updated.
void take_chapter(Session&, int number, const File&);

}  // namespace explainer
