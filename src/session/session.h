// One reader's visit without a screen: events come in (what the pointer touches, presses, keys, typed words, links),
// and out come a scene and one list of messages (message.h). It knows neither Dear ImGui nor SDL, so that everything
// that is decided between an event and a picture can be tried by a unit test.
//
// What an event changes is only noted; answer and scene are made when somebody looks at them (scene_of).
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

// What follows from state and looks.
struct Made {
  r1cost::Answer answer;
  Scene scene;
  std::string link;     // that leads to this state, without the address it is appended to
  std::string to_copy;  // the whole of it; without an address it says its run in any case
  bool stale = true;    // state or looks have changed since
  long count = 0;       // scenes made so far
};

// What a page that mirrors the session was told last, so that it is told only what is new.
struct Told {
  Outline outline;
  long scene = 0;            // which one that was, by its number (Made::count)
  long outlines = 0;         // how many scenes were compared with what was told, so far
  long awaited = 0;          // which scene is to be told once it has rested
  double awaited_since = 0;  // milliseconds, as Session::now
  State linked;              // what the address of the page says
  std::string followed;      // the link it has, where that was understood and is not put right yet; else empty
  bool reading = false;
  bool guessing = false;
  bool story_wanted = false;
  Box ring;  // no width: none
};

struct Session {
  Session(const r1cost::Dataset& figures, std::string_view edition_tag) : dataset(figures), edition(edition_tag) {}

  const r1cost::Dataset& dataset;
  std::string edition;  // of the dataset, as links say it
  std::string address;  // that links begin with; empty: the fragment alone, which is never empty then
  State state;
  Story story;
  History history;
  Looks looks;
  // A question or a headline is answered beside the reader's own bill, and its bill shown when that is asked for.
  std::optional<State> offered;  // what the answer is of, while it is not shown
  std::optional<State> yours;    // the reader's own, while an answer's is shown instead
  Theme theme = Theme::light;
  mutable Made made;  // see scene_of

  double now = 0;        // milliseconds, as the front's clock has it
  double event_at = 0;   // when what the front hands on has happened, by the same clock
  double lifted_at = 0;  // when the pointer was let go
  LastPress last_press;
  bool by_mouse = false;         // the pointer is one that can hover
  bool carried = false;          // the picture has changed its place under the mouse, which has not moved since
  std::optional<Point> pointer;  // where it was in the last pass
  Gesture gesture;
  Grip grip;
  CardOpening card;
  Motion motion;
  std::optional<State> before_press;  // put back if the gesture turns out to be a scroll
  bool given_up = false;              // the press was cancelled before anybody saw it: its release changes nothing
  bool let_go = false;                // see begin_pass
  bool refused_just_now = false;      // no pass has followed it yet
  bool keeps_refusal = false;         // the press under way is what ended the typing that was refused
  bool waits = false;                 // for a mouse that rests on a row
  // How many passes the front has yet to make: two after an event, since the first one may change what lies under a
  // pointer that stands still.
  int passes_left = 2;

  std::string focus;        // id of the part with the keyboard's focus and its ring; empty: none
  std::string held_by_key;  // of the part whose control has the focus in the front, with or without a ring
  std::string tab_from;     // the part from which Tab goes on
  bool own_fields = false;  // the front's fields show by themselves that they have the focus

  std::vector<Message> messages;  // that the front has not taken yet
  Told told;
};

// `edition_tag` is the dataset's (data/flat_dataset.h); a page has it from its build.
Session open_session(const r1cost::Dataset&, std::string_view edition_tag);
// A preset other than the dataset's first one to begin with; "": none.
void begin_with(Session&, std::string_view preset);

// The scene of the state as it is now: made anew, with its answer, if anything has changed since the last time. Parts
// and words are the ones that hold, also while what is painted is still on its way there.
const Scene& scene_of(const Session&);
// nullptr: the scene has no such part.
const Part* part_of(const Session&, std::string_view id);

// Carries out a command: the next state, or the refusal shown at its part.
void act(Session&, std::string_view part, const Command&);
// What it means that a slider is dragged to a place, 0 to 1.
Command slide(const Session&, std::string_view part, double position, double up = 0);
// Another state, as one step.
void go_to(Session&, State);
// The state of a link: before the first picture where it begins, later one step. What could not be understood of it is
// told as a notice, a line for each remark.
void follow_link(Session&, std::string_view link);

// A front makes one or more passes for a frame: it begins one, finds what the pointer touches in the scene, and the
// session follows that. `begin_pass` brings what glides to where it is at Session::now; if true, the front is to forget
// what its pointer holds.
bool begin_pass(Session&);
void follow(Session&, const Touches&);
// Whether something moves or waits by itself, so that another frame should follow.
bool moves(const Session&);

// The width, the looks or the state changed: answer and scene are to be made anew.
void refresh(Session&);
// Something happened: another frame should follow.
void want_frame(Session&);
// The picture is cut off at the top by this many CSS pixels. Whether that is news.
bool see_from(Session&, float top);

// Takes back a drag, else a refusal, else an open card; false if there was none.
bool escape(Session&);
// Takes back the drag under way: the state from before the press comes back, and nothing is held any more.
void undo_press(Session&);

// What was said of the state before this one.
void forget_words(Session&);
void forget_problem(Session&);

}  // namespace explainer
