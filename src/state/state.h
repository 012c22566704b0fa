// What the reader did, as a value; and what a reader can do, as a list of actions. One function leads from one state to
// the next. Hover, half-typed text, scroll and clocks are not here: they live in app.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "r1cost/dataset.h"
#include "r1cost/doubt.h"
#include "r1cost/scenario.h"
#include "r1cost/solve.h"
#include "state/area_span.h"
#include "state/table_order.h"
#include "state/worth.h"

namespace explainer {

inline constexpr int story_length = 9;  // chapters: see state/story.h

// Why the reader's line stopped where it is, after it was dragged or an amount was typed.
struct LineStop {
  r1cost::Limit limit = r1cost::Limit::none;  // none: no step of the unknown makes the typed amount exactly
  r1cost::Field unknown = r1cost::Field::hours;
  r1cost::Usd target, lowest, highest, others;  // see r1cost::Solution
  friend bool operator==(const LineStop&, const LineStop&) = default;
};

// The pictures of one scenario: where its total lands among reported budgets, its chips and hours as an area, what is
// counted in it step by step, how sure it is, how it differs from another, every figure in a table.
enum class Picture { ladder, area, counted, sure, compared, table };
inline constexpr std::array pictures{Picture::ladder, Picture::area,     Picture::counted,
                                     Picture::sure,   Picture::compared, Picture::table};
std::string_view name(
    Picture);  // "ladder", "area", "counted", "sure", "compare", "table": the `view` of links and options
std::optional<Picture> picture_named(std::string_view);

// A line that the reader places before a chapter tells the figure.
struct Guess {
  r1cost::Usd usd;     // two digits, $1,000 to $1,000,000,000,000
  bool shown = false;  // the answer has been asked for
  friend bool operator==(const Guess&, const Guess&) = default;
};

struct State {
  r1cost::Scenario scenario;
  r1cost::Doubts doubts;  // their likely values are the scenario's own
  r1cost::Scenario kept;  // what the scenario is compared with
  Picture picture = Picture::ladder;
  // What the area map is to hold, too: see area_span; "": R1's own runs alone; nothing: what says most, see map_holds.
  std::optional<std::string> on_map;
  std::optional<AreaSpan> held_span;  // what the area map shows while its corner is dragged; else see span_of
  Table table;
  Lens seen_as = first_lens;       // the lens that every picture is seen through
  std::string work_chip;           // Chip::id that the same work is done on, where that is the lens
  bool linear = false;             // the dollar axis begins at 0 and every step is as long
  Figures shown;                   // the ladder's figures; without any: those of the first screen
  bool yardstick = false;  // the ladder's rows: every run with public hours at the reader's price, not reported budgets
  std::string hours_chip = scenario.chip;        // Chip::id that the run's hours were set for: see same_work_offer
  r1cost::Field unknown = r1cost::Field::hours;  // the slider that follows when the line is dragged
  std::optional<LineStop> line_stop;             // set by MoveLine, cleared by everything else
  int chapter = 0;                               // where the reader is in the story, or left it; 0: not begun
  std::optional<Guess> guess;                    // before the open chapter; nothing: it is not asked for
  bool reading = false;                          // the story is open there, and the state is the chapter's own
  friend bool operator==(const State&, const State&) = default;
};

struct SetField {
  r1cost::Field field;
  double value;
};
// Both at once, on the area map: its span stays as it is until `Settle`, so that the corner stays under the pointer.
struct SetRun {
  r1cost::Chips count;
  r1cost::Hours hours;
  bool dragged = true;  // the map stands still under it until Settle
};
struct Settle {};  // a drag is over
struct ShowOnMap {
  std::string wanted;  // Stage::id, Budget::id or empty
};
struct SetChip {
  std::string chip;  // Chip::id; keeps the price
};
struct CountStage {
  std::string stage;  // Stage::id
  bool on;
};
struct UsePreset {
  std::string preset;  // Preset::id
};
struct KeepWork {};   // the hours become those of the same work on the chip chosen since
struct TakeQuote {};  // the price becomes the chip's own quoted price, if it has one
struct SolveFor {
  r1cost::Field unknown;
};
struct ShowPicture {
  Picture picture;
};
// The reader says where a number lies nine times in ten; both ends at its value: certain.
struct SetRange {
  r1cost::Field field;
  double low, high;
};
struct TakeQuotes {};  // the ranges of the lens's rates become the dataset's: of a price, the chip's quotes
struct BeCertain {};   // no ranges
struct ShowYardstick {
  bool on;
};
struct ShowFigures {  // on the ladder, as reported
  Figures only;
};
struct SeeAs {
  Lens as;
};
struct WorkOn {
  std::string chip;  // Chip::id
};
struct MakeLinear {
  bool on;
};
struct Keep {};  // the present scenario is what others are compared with
struct CompareWith {
  std::string preset;  // Preset::id
};
struct SortTable {
  Column column;  // the column it is sorted by already: the other way round
};
struct FilterTable {
  Figures only;
};
struct TurnTable {
  std::size_t first;  // the first row shown, of those kept
};
struct LeaveFirstRun {};  // of another run than R1's: what is counted with R1 no longer is, see left_over
struct StartOver {};      // everything as the reader found it
struct MoveLine {
  r1cost::Usd target;
  bool typed = false;  // the very amount is asked for, and it is said if no step makes it
};
struct ReadChapter {
  int chapter;
  const State* state;  // the story's own, which outlives the action; nullptr: the chapter is not there
};
struct PlaceGuess {
  r1cost::Usd usd;
};
struct ShowAnswer {};
struct SkipGuess {};
struct LeaveStory {};  // everything else that changes anything does so too

using Action =
    std::variant<SetField, SetChip, CountStage, UsePreset, KeepWork, TakeQuote, SolveFor, MoveLine, ShowPicture,
                 SetRange, TakeQuotes, BeCertain, Keep, CompareWith, ShowYardstick, SetRun, Settle, SortTable,
                 FilterTable, TurnTable, ShowFigures, SeeAs, WorkOn, MakeLinear, ShowOnMap, LeaveFirstRun, StartOver,
                 ReadChapter, LeaveStory, PlaceGuess, ShowAnswer, SkipGuess>;

// The next state. Values are clamped; unknown ids change nothing.
State reduce(State, const Action&, const r1cost::Dataset&);

// The unknown that the line really moves: a price does nothing to owned machines and electricity, hours do.
r1cost::Field unknown_of(const State&, const r1cost::Dataset&);

// The state as that of an open chapter.
State in_chapter(int chapter, State);
// The state a reader starts in: the dataset's first preset, compared with another model's run of the same kind.
State starting_state(const r1cost::Dataset&);

// The chip was changed and the hours were not: same hours, or same work? The hours that the same work takes on the chip
// chosen now; nullopt if the chip is the one the hours were set for, or if a peak is not known.
struct SameWork {
  std::string from;     // Chip::id
  r1cost::Hours hours;  // on the slider's step; where it does not fit, as reckoned
  bool fits;            // within the range of the slider
  bool differs;         // from the hours as they are
};
std::optional<SameWork> same_work_offer(const State&, const r1cost::Dataset&);

// The counted lines of R1 that still stand beside a run that is no longer R1's: one of another size, on the sliders or
// by its work, than the starting one. Empty while the run is R1's, or a change of it that a reader asks about.
std::vector<const r1cost::Stage*> left_over(const State&, const r1cost::Dataset&);

// What the area map holds: what the reader chose, else the run that R1's stand on, to the same scale; of the same work
// on another chip R1's own runs, since the two stand beside each other there.
std::string map_holds(const State&, const r1cost::Dataset&);
// What the area map shows.
AreaSpan span_of(const State&, const r1cost::Dataset&);

// The id of the preset the scenario is, or empty.
std::string preset_of(const r1cost::Scenario&, const r1cost::Dataset&);

}  // namespace explainer
