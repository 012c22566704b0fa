// What the reader has done, as a value, and what a reader can do, as a list of actions. One function leads from a state
// to the next. Hovering, half-typed text, scrolling and clocks are not part of the state.
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
#include "state/table_order.h"
#include "state/worth.h"

namespace explainer {

inline constexpr int story_length = 9;  // number of chapters, see state/story.h

// Why the reader's line stopped where it is after it was dragged or an amount was typed.
struct LineStop {
  r1cost::Limit limit = r1cost::Limit::none;  // none: no step of the unknown gives the typed amount exactly
  r1cost::Field unknown = r1cost::Field::hours;
  r1cost::Usd target, lowest, highest, others;  // see r1cost::Solution
  friend bool operator==(const LineStop&, const LineStop&) = default;
};

// The pictures of a scenario: its bill and total among reported budgets on one axis, its chips and hours as an area,
// how sure it is, how it differs from another one, and all figures in a table.
enum class Picture { ladder, area, sure, compared, table };
inline constexpr std::array pictures{Picture::ladder, Picture::area, Picture::sure, Picture::compared, Picture::table};
std::string_view name(Picture);  // "ladder", "area", "sure", "compare", "table": the `view` of links and options
// Older links also say "counted": what is counted stands on the ladder's axis now.
std::optional<Picture> picture_named(std::string_view);

// A line that the reader places before a chapter tells the figure.
struct Guess {
  r1cost::Usd usd;     // two significant digits, $1,000 to $1,000,000,000,000
  bool shown = false;  // the answer has been asked for
  friend bool operator==(const Guess&, const Guess&) = default;
};

// A range of the area map, from 0 to these ends.
struct AreaSpan {
  r1cost::Hours hours{250};  // end of the horizontal axis
  r1cost::Chips count{800};  // end of the vertical axis
  friend bool operator==(const AreaSpan&, const AreaSpan&) = default;
};

struct State {
  r1cost::Scenario scenario;
  r1cost::Doubts doubts;                 // the likely values are the scenario's own
  std::optional<r1cost::Scenario> kept;  // what the reader pinned for comparison; nullopt: nothing, see compared_with()
  Picture picture = Picture::ladder;
  // What else the area map must hold: Stage::id or Budget::id; "": R1's own runs only; nullopt: the default, see
  // map_holds().
  std::optional<std::string> on_map;
  std::optional<AreaSpan> held_span;  // the map's range when the drag of its corner began; nullopt: none is dragged
  Table table;
  Lens seen_as = first_lens;  // the lens that every picture is seen through
  std::string work_chip;      // Chip::id that the same work is done on, where that is the lens
  bool linear = false;        // the dollar axis begins at 0 and every step is as long
  bool near = false;          // a linear axis shows only its first fiftieth, where small amounts are seen
  Figures shown;              // the ladder's figures; without any: those of the first screen
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
// Sets both fields. While the area map's corner is dragged, the map's range stays, so that the corner stays under the
// pointer; `Settle` ends that.
struct SetRun {
  r1cost::Chips count;
  r1cost::Hours hours;
  std::optional<AreaSpan> held;  // the range of the map that is dragged on; nullopt: nothing is dragged
};
struct Settle {};  // a drag has ended
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
struct KeepWork {};   // the hours become those of the same work on the newly chosen chip
struct TakeQuote {};  // the price becomes the chip's quoted price, if it has one
struct SolveFor {
  r1cost::Field unknown;
};
struct ShowPicture {
  Picture picture;
};
// The reader says between which values a number lies nine times in ten. Both ends at its value mean that it is certain.
struct SetRange {
  r1cost::Field field;
  double low, high;
};
struct TakeQuotes {};  // the ranges of the lens's rates become the dataset's; for a price, the chip's quotes
struct BeCertain {};   // removes all ranges
struct ShowYardstick {
  bool on;
};
struct ShowFigures {  // filters the ladder's reported figures
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
  bool near = false;
};
struct Keep {};  // keeps the present scenario for comparison
struct CompareWith {
  std::string preset;  // Preset::id
};
struct SortTable {
  TableColumn column;  // the present column again reverses the order
};
struct FilterTable {
  Figures only;
};
struct TurnTable {
  std::size_t first;  // the first row shown, among those that the filter keeps
};
struct LeaveFirstRun {};  // removes the stages of R1 that no longer belong to the run, see left_over()
struct StartOver {};      // returns everything to the starting state
struct MoveLine {
  r1cost::Usd target;
  bool typed = false;  // this exact amount is wanted, and the reader is told if no step gives it
};
struct ReadChapter {
  int chapter;
  const State* state;  // the story's own, which outlives the action; nullptr: the chapter is missing
};
struct PlaceGuess {
  r1cost::Usd usd;
};
struct ShowAnswer {};
struct SkipGuess {};
struct LeaveStory {};  // every other action that changes something leaves the story as well

using Action =
    std::variant<SetField, SetChip, CountStage, UsePreset, KeepWork, TakeQuote, SolveFor, MoveLine, ShowPicture,
                 SetRange, TakeQuotes, BeCertain, Keep, CompareWith, ShowYardstick, SetRun, Settle, SortTable,
                 FilterTable, TurnTable, ShowFigures, SeeAs, WorkOn, MakeLinear, ShowOnMap, LeaveFirstRun, StartOver,
                 ReadChapter, LeaveStory, PlaceGuess, ShowAnswer, SkipGuess>;

// "logarithmic", "linear", "linear-near": the `axis` of links and options.
std::string_view name(const MakeLinear&);
std::optional<MakeLinear> axis_named(std::string_view);

// The next state. Values are clamped, and unknown ids change nothing.
State reduce(State, const Action&, const r1cost::Dataset&);

// The unknown that the line really moves: a price does nothing to owned machines and electricity, hours do.
r1cost::Field unknown_of(const State&, const r1cost::Dataset&);

// The state as that of an open chapter.
State in_chapter(int chapter, State);
// The state in which readers start: the dataset's first preset.
State starting_state(const r1cost::Dataset&);

// What the bill is compared with: what the reader pinned, or else the bill that counts the base model as well; where
// that is the present one, R1's as published.
r1cost::Scenario compared_with(const State&, const r1cost::Dataset&);

// After a change of chip with the same hours: the hours that the same work takes on the new chip. nullopt if the hours
// were set for this chip or a peak is not known.
struct SameWork {
  std::string from;     // Chip::id
  r1cost::Hours hours;  // on the slider's step; as computed if that is out of range
  bool fits;            // within the slider's range
  bool differs;         // differs from the present hours
};
std::optional<SameWork> same_work_offer(const State&, const r1cost::Dataset&);

// The counted stages of R1 that remain although the run is no longer R1's, because its size, on the sliders or by its
// work, is another one. Empty while the run is R1's or one change of it that a reader tries.
std::vector<const r1cost::Stage*> left_over(const State&, const r1cost::Dataset&);

// What the area map holds besides R1's own runs: what the reader chose, or else the base model's run, to the same
// scale. For the same work on another chip it holds only R1's own runs, because the two stand side by side there.
std::string map_holds(const State&, const r1cost::Dataset&);
// Whether the map can be asked to hold it: a stage, or a budget with a known likely amount.
bool can_be_on_map(const r1cost::Dataset&, const std::string& id);

// The id of the preset that equals the scenario, or empty.
std::string preset_of(const r1cost::Scenario&, const r1cost::Dataset&);

}  // namespace explainer
