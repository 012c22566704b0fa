// What a session has to say to the front that shows it. All of it goes through one list, in the order in which it came
// about, and the front carries it out: a web page hands it to its scripts, the desktop program does it by itself.
#pragma once

#include <string>
#include <string_view>

#include "scene/scene.h"

namespace explainer {

struct Session;  // session/session.h

struct Message {
  enum class Kind {
    outline,  // words: JSON of what has changed in the picture's parts, see scene/to_outline.h
    pressed,  // words: the part that was pressed by pointer; the keyboard's focus should follow
    heir,  // words: the part that gets the keyboard's focus, since the outline just told has no longer the one that had
           // it
    copy,  // words: for the clipboard
    take,  // words: what is to be copied or saved, see exports/take.h, of this link, width (box.w) and theme (on: dark)
    check,    // words: a headline that somebody has to check
    link,     // words: leads to what is shown now; on: this is another place, which a back button should lead back from
    notice,   // words: what could not be understood of a link; empty: nothing is left to say
    story,    // the story was opened, so its chapters are wanted; words: how many there are
    reading,  // on: a chapter's headline stands where the page's own would; off: it is gone again; words: not empty
              // while a reader guesses, whom the page's own must not tell
    ring,     // box: where the ring of the keyboard's focus goes; without a width: there is none
    height,   // box.h: the picture has this height now
  };
  Kind kind;
  std::string words{};
  std::string link{};
  bool on = false;
  Box box{};
};

// "outline", "pressed" and so on.
std::string_view name(Message::Kind);

// Adds one message to the session's.
void tell(Session&, Message::Kind, std::string_view words = {}, bool on = false, const Box& = {},
          std::string_view link = {});
// Adds what a page around the picture has to know and has not been told: the outline, the link, where the focus is,
// whether the story is read.
void tell_page(Session&);
// Whether the outline has changed and the page has not been told yet, so that tell_page should be called again.
bool owes_outline(const Session&);

}  // namespace explainer
