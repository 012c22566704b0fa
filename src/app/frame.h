// The loop's body, the same on the web and on the desktop: pointer to action, action to state, state to scene, scene to
// pixels. Nothing here runs by itself; somebody asks for a frame.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/fonts.h"
#include "app/widgets.h"
#include "r1cost/evaluate.h"
#include "scene/palette.h"
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

struct App {
  App(const r1cost::Dataset& figures, std::string_view edition_tag) : dataset(figures), edition(edition_tag) {}

  const r1cost::Dataset& dataset;
  std::string edition;  // of the dataset, as links say it
  std::string address;  // that links begin with; empty: the fragment alone
  State state;
  Story story;
  History history;
  r1cost::Answer answer;
  Looks looks;
  Scene scene;
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
  int frames_wanted = 3;         // ImGui needs some frames after the last event to settle
  long frames_drawn = 0;
  bool outline_changed = true;  // the scene is another one since the outline was last told
  std::string to_copy;          // words for the clipboard, until the front has taken them
  std::string to_take;          // what else is to be copied or saved, see exports/take.h, until the front has done so
  std::string to_check;         // a headline, until the front has had it checked
  std::string pressed;          // id of a part pressed by pointer in the last frame: the page's focus follows
};

// `edition_tag` is the dataset's (data/flat_dataset.h); the page has it from its build.
App open_app(const r1cost::Dataset&, std::string_view edition_tag);

inline Colours colours_of(const App& app) { return app.forced.value_or(colours(app.theme)); }

// Carries out a command: the next state, or the refusal shown at its part. Then answer and scene are made anew.
void act(App&, std::string_view part, const Command&);
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
// Makes answer and scene anew: after the width, the looks or the state changed.
void refresh(App&);
// The gesture was not meant for us: the state from before the press comes back.
void undo_press(App&);
void want_frames(App&);

// What the focus ring goes around: of a slider its thumb, as the whole box would cut through the words below the track.
std::optional<Box> focused_box(const App&);

// Runs and paints one frame between ImGui::NewFrame and ImGui::Render. True if another one should follow.
bool run_frame(App&, const Fonts&);

}  // namespace explainer
