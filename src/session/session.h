// One reader's visit without a screen. Events come in: what the pointer touches, presses, keys, typed words, links. A
// scene and one list of messages (message.h) come out. A session knows neither Dear ImGui nor SDL, so unit tests can
// try everything that is decided between an event and a picture.
//
// An event only marks what has changed; answer and scene are made when somebody asks for the scene (scene_of).
//
//   pointing.h  what the pointer does to the parts of a picture
//   gesture.h   from a finger or a mouse to what a mouse would do
//   card.h      when a card opens and closes
//   motion.h    what glides and changes by itself
//   press.h     what a press, a choice or typed words do
//   focus.h     the keyboard
//   message.h   what the front is told
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "r1cost/evaluate.h"
#include "scene/palette.h"
#include "scene/scene.h"
#include "scene/to_outline.h"
#include "session/card.h"
#include "session/gesture.h"
#include "session/message.h"
#include "session/motion.h"
#include "session/pointing.h"
#include "session/press.h"
#include "state/command.h"
#include "state/history.h"
#include "state/story.h"
#include "views/page.h"

namespace explainer {

// What is computed from the state and the looks.
struct Made {
  r1cost::Answer answer;
  Scene scene;
  std::string link;     // leads to this state, without the address before it
  std::string to_copy;  // the whole link; without an address it always contains the run
  bool stale = true;    // state or looks have changed since
  long count = 0;       // how many scenes have been made
};

// What a page that mirrors the session knows, so that it is told changes only.
struct Told {
  Outline outline;
  long scene = 0;            // the number of the scene that it knows (Made::count)
  long outlines = 0;         // how many scenes have been compared with the known one
  long awaited = 0;          // the scene that will be told when it has rested
  double awaited_since = 0;  // in milliseconds, by the clock of Session::now
  State linked;              // the state that the page's address leads to
  std::string followed;      // the address's link, if it was understood but not yet put into our form; else empty
  bool reading = false;
  bool guessing = false;
  bool story_wanted = false;
  Box ring;  // width 0: no ring
};

struct Session {
  Session(const r1cost::Dataset& figures, std::string_view edition_tag) : dataset(figures), edition(edition_tag) {}

  const r1cost::Dataset& dataset;
  std::string edition;  // the dataset's edition as links state it
  std::string address;  // what links begin with; empty: links are only the part from # on, which is then never empty
  State state;
  Story story;
  History history;
  Looks looks;
  // Questions and headlines are answered beside the reader's own bill. The bill of the answer is shown only on request.
  std::optional<State> offered;  // the state of an answer that is not shown
  std::optional<State> yours;    // the reader's own state while an answer's is shown
  Theme theme = Theme::light;
  mutable Made made;  // made by scene_of()

  double now = 0;        // in milliseconds, by the front's clock
  double event_at = 0;   // when the front's present event happened, by the same clock
  double lifted_at = 0;  // when the pointer was released
  LastPress last_press;
  bool by_mouse = false;         // the pointer can hover
  bool carried = false;          // the picture has moved under the mouse, which has not moved since
  std::optional<Point> pointer;  // its place in the last pass
  Gesture gesture;
  Grip grip;
  CardOpening card;
  Motion motion;
  std::optional<State> before_press;  // restored if the gesture turns out to be scrolling
  bool given_up = false;              // the press was cancelled before any pass, so its release changes nothing
  bool let_go = false;                // see begin_pass
  bool refused_just_now = false;      // a refusal that no pass has followed yet
  bool keeps_refusal = false;         // the present press ended the typing that was refused
  bool waits = false;                 // for a mouse that rests on a row
  // How many passes the front still has to make. An event needs two, because the first may change what lies under a
  // resting pointer.
  int passes_left = 2;

  std::string focus;        // the part with the keyboard's focus and its ring; empty: none
  std::string held_by_key;  // the part whose control has the front's focus, with or without a ring
  std::string tab_from;     // the part from which Tab continues
  bool own_fields = false;  // the front's fields show their focus themselves

  std::vector<Message> messages;  // those that the front has not taken yet
  Told told;
};

// `edition_tag` is the dataset's (data/flat_dataset.h); a web page gets it from its build.
Session open_session(const r1cost::Dataset&, std::string_view edition_tag);
// Starts with another preset than the dataset's first; "" changes nothing.
void begin_with(Session&, std::string_view preset);

// The scene of the present state. It is made again, with its answer, if anything has changed. Its parts and words are
// final even while the painted picture is still on its way.
const Scene& scene_of(const Session&);
// nullptr: the scene has no part with this id.
const Part* part_of(const Session&, std::string_view id);

// Carries out a command: the state changes, or the refusal is shown at its part.
void act(Session&, std::string_view part, const Command&);
// The command for dragging a slider to a place, 0 to 1.
Command slide(const Session&, std::string_view part, double position, double up = 0);
// Goes to another state as one step.
void go_to(Session&, State);
// Goes to the state of a link: as the start before the first picture, later as one step. What was not understood is
// told in a notice, one line for each remark.
void follow_link(Session&, std::string_view link);

// A front makes one or more passes per frame: it begins a pass, finds what the pointer touches in the scene, and calls
// follow(). `begin_pass` moves gliding things to their place at Session::now. If it returns true, the front must forget
// what its pointer holds.
bool begin_pass(Session&);
void follow(Session&, const Touches&);
// Whether something moves or waits by itself, so that another frame is needed.
bool moves(const Session&);

// Marks answer and scene as outdated after the width, the looks or the state changed.
void refresh(Session&);
// Asks for another frame because something happened.
void want_frame(Session&);
// The picture is cut off at the top by this many CSS pixels, and so many are in sight from there on (0: not known).
// Returns whether this changes the picture.
bool see_from(Session&, float top, float in_sight);

// Takes back a drag, or else a refusal, or else an open card. False: there was nothing to take back.
bool escape(Session&);
// Takes back the present drag: restores the state before the press and releases what is held.
void undo_press(Session&);

// Removes what was said about the previous state.
void forget_words(Session&);
void forget_problem(Session&);

}  // namespace explainer
