// The loop's body, the same on the web and on the desktop: pointer to action, action to state, state to scene, scene to
// strokes. Nothing here runs by itself; somebody asks for a frame.
//
// A frame is one or more passes of ImGui, of which only the last one is drawn, if it would look different at all. What
// an event changes is only noted; answer and scene are made when somebody looks at them, once a pass.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/fonts.h"
#include "app/widgets.h"
#include "r1cost/evaluate.h"
#include "scene/palette.h"
#include "scene/to_strokes.h"
#include "state/command.h"
#include "state/history.h"
#include "state/story.h"
#include "views/page.h"

namespace explainer {

// The row whose card is open, and why.
struct CardOpening {
  std::string hovered;   // the row the mouse rests on; its card opens after a moment
  double since = 0;      // when that began, in milliseconds
  bool pinned = false;   // opened by a click, a tap or a key: stays until closed
  bool closed = false;   // just now: what the mouse then rests on is not asked for
  bool unasked = false;  // so `hovered` opens nothing
};

// The picture is on its way from another one.
struct Change {
  Scene from;         // as it was on the screen when the change began
  double began = -1;  // when it was first drawn; below 0: not yet
};

// What follows from state and looks.
struct Made {
  r1cost::Answer answer;
  Scene scene;
  std::string link;   // that leads to this state, without the address it is appended to
  bool stale = true;  // state or looks have changed since
  long count = 0;     // scenes made so far
};

struct App {
  App(const r1cost::Dataset& figures, std::string_view edition_tag) : dataset(figures), edition(edition_tag) {}

  const r1cost::Dataset& dataset;
  std::string edition;  // of the dataset, as links say it
  std::string address;  // that links begin with; empty: the fragment alone
  State state;
  Story story;
  History history;
  Looks looks;
  mutable Made made;  // see scene_of
  Theme theme = Theme::light;
  std::optional<Colours> forced;  // those that the reader has chosen for all programs, in place of the theme's
  float ratio = 1;                // device pixels a CSS pixel

  std::string focus;        // id of the part with the keyboard's focus ring; empty: none
  bool paints_ring = true;  // the web page shows the ring itself: it may lie beyond the picture's edge
  bool by_mouse = false;    // the pointer is one that can hover
  Grip grip;
  CardOpening card;
  std::optional<State> before_press;  // put back if the gesture turns out to be a scroll

  double now = 0;                // milliseconds, as the caller's clock has it
  bool motion = true;            // off where the reader asked the system for less
  double glide_began = -1;       // when looks.gliding was first drawn; below 0: not yet
  std::optional<Change> change;  // only what is painted: parts, words and answer are the new ones from the start
  bool waits = false;            // for a mouse that rests on a row
  int passes_wanted = 2;         // ImGui needs one more after the last event to settle
  long frames_drawn = 0;
  std::string to_copy;  // words for the clipboard, until the front has taken them
  std::string to_take;  // what else is to be copied or saved, see exports/take.h, until the front has done so
  std::string to_check;  // a headline, until the front has had it checked
  std::string pressed;  // id of a part pressed by pointer in the last frame: the page's focus follows
};

// `edition_tag` is the dataset's (data/flat_dataset.h); the page has it from its build.
App open_app(const r1cost::Dataset&, std::string_view edition_tag);

inline Colours colours_of(const App& app) { return app.forced.value_or(colours(app.theme)); }

// The scene of the state as it is now: made anew, with its answer, if anything has changed since the last time. Parts
// and words are the ones that hold, also while what is painted is still on its way there.
const Scene& scene_of(const App&);

// Carries out a command: the next state, or the refusal shown at its part.
void act(App&, std::string_view part, const Command&);
// What it means that a slider is dragged to a place, 0 to 1.
Command slide(const App&, std::string_view part, double position, double up = 0);
// What somebody typed into a field: a value, or a headline to check.
void type_words(App&, std::string_view part, std::string_view text);
// What came out for App::to_check: the scenario that it tells of is loaded, as one step (an empty link: none is), and
// the words are shown.
void checked(App&, std::string_view headline, std::string_view link, std::string_view words);
// An option of a list is chosen.
void choose_option(App&, std::string_view part, std::string_view option);
// The state of a link, as one step.
void go_to(App&, State);
// A chapter has come, or why it has not: what is shown of the story follows.
void take_chapter(App&, int number, const File&);
// A press of a part by pointer, key or assistive technology: toggles, buttons and presets act, rows open their card.
void press_part(App&, std::string_view part);
// What was to be taken along (App::to_take) has been: its part says so.
void taken(App&, std::string_view what);
void close_card(App&);
// A control of a narrow page is used by key ("": no longer): the total strip shows.
void use(App&, std::string_view part);
// The keyboard's focus comes to a part, or leaves ("").
void focus_part(App&, std::string_view part);
// Takes back a drag, else a refusal, else an open card; false if there was none.
bool escape(App&);
// The width, the looks or the state changed: answer and scene are to be made anew.
void refresh(App&);
// The gesture was not meant for us: the state from before the press comes back.
void undo_press(App&);
// Something happened: a frame is wanted.
void want_frame(App&);

// What the focus ring goes around: of a slider its thumb, as the whole box would cut through the words below the track.
std::optional<Box> focused_box(const App&);

// One pass, between ImGui::NewFrame and the frame's end: what the pointer did, and what follows from it.
void run_pass(App&);
// Whether ImGui needs another pass before the frame may be drawn.
bool needs_pass(const App&);
// Whether something moves or waits by itself, so that another frame should follow.
bool moves(const App&);

// What is to be drawn now, after the last pass of a frame.
Strokes strokes_now(App&);

}  // namespace explainer
