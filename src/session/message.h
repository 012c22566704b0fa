// What a session tells the front that shows it. All messages go through one list in the order of events. A web page
// passes them to its scripts; the desktop program carries them out itself.
#pragma once

#include <string>
#include <string_view>

#include "scene/scene.h"

namespace explainer {

struct Session;  // session/session.h

struct Message {
  enum class Kind {
    outline,  // words: JSON of the changed parts, see scene/to_outline.h
    pressed,  // words: the part that the pointer pressed; the focus should follow
    heir,     // words: the part that gets the keyboard's focus, because the part that had it is gone from the outline
    copy,     // words: a text for the clipboard
    take,     // words: what to copy or save (exports/take.h); also its link, width (box.w) and theme (on: dark)
    check,    // words: a headline that must be checked
    link,     // words: the link to the present state; on: the back button should lead back from it
    notice,   // words: what was not understood of a link; empty: there is nothing to say any more
    story,    // the story was opened, so its chapters are needed; words: how many there are
    // On: a chapter's headline replaces the page's. Words: not empty while a reader guesses, when the page must hide
    // its own headline, which would tell the answer.
    reading,
    ring,    // box: the place of the focus ring; its width is 0 if there is none
    height,  // box.h: the picture's present height
  };
  Kind kind;
  std::string words{};
  std::string link{};
  bool on = false;
  Box box{};
};

// The name of a kind of message: "outline", "pressed" and so on.
std::string_view name(Message::Kind);

// Adds a message to the session's list.
void tell(Session&, Message::Kind, std::string_view words = {}, bool on = false, const Box& = {},
          std::string_view link = {});
// Adds messages for what has changed since the page was last told: the outline, the link, the focus ring, and whether
// the story is read.
void tell_page(Session&);
// Whether a changed outline has not been told yet, so that tell_page must be called again.
bool owes_outline(const Session&);

}  // namespace explainer
