// A picture as a value, which is two lists: its marks are what is drawn, its parts are what a reader can name or use.
//
// Painters read marks (to_svg, to_strokes) or parts (to_outline) and know nothing of charts. Most marks belong to no
// part, since lines and ticks say nothing alone. Each part says in words what it is, where it is, and which marks are
// its own. Coordinates are CSS pixels; x grows to the right and y downwards from the picture's upper left corner.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace explainer {

struct Point {
  float x = 0, y = 0;
};

struct Box {
  float x = 0, y = 0, w = 0, h = 0;
  float right() const { return x + w; }
  float bottom() const { return y + h; }
  Point centre() const { return {x + w / 2, y + h / 2}; }
  bool operator==(const Box&) const = default;
};

// Whether two boxes share an area; touching edges are none.
bool meet(const Box&, const Box&);
// Whether the point lies in the box; its right and lower edges are outside.
bool holds(const Box&, Point);

// What a colour is used for. scene/palette.h says which colour it is in the light and in the dark theme.
enum class Role { none, paper, ink, soft, rule, hair, you, r1, rival, wash };

enum class Face { sans, serif };
enum class Weight { regular, semibold, bold };
struct Font {
  float size = 15;  // one em, in CSS pixels
  Weight weight = Weight::regular;
  Face face = Face::sans;
  float spacing = 0;  // extra space after each character, in em
};

enum class Align { left, centre, right };
// A dotted line tells readers that they can type into these words or open them, a solid one that they can press them.
// The line is as wide as the words are painted, which may be less than the layout measured.
enum class Underline { none, dotted, solid };

struct Rectangle {
  Box box;
  Role fill = Role::none;
  float radius = 0;
  Role stroke = Role::none;
  float width = 1;         // of the stroke, which lies inside the box
  float fill_opacity = 1;  // 0 to 1; below 1 what was drawn before shows through the fill
};
struct Line {
  Point a, b;
  Role role = Role::rule;
  float width = 1;
  bool dotted = false;
};
struct Text {
  Point at;  // the baseline's left end, its middle or its right end, as `align` says
  std::string words;
  Font font;
  Role role = Role::ink;
  Align align = Align::left;
  float box_width = 0;  // of the words, as scene/measure.h has it
  Underline underline = Underline::none;
};
enum class Shape { dot, ring, half_dot, diamond, more_than, less_than, tick, handle, thumb };
struct Symbol {
  Point centre;
  float size = 10;  // how wide it is
  Shape shape = Shape::dot;
  Role role = Role::rival;
};
// Straight lines from point to point, for curves, arrows and outlines. One that is closed ends where it began.
struct Path {
  std::vector<Point> points;
  bool closed = false;
  Role fill = Role::none;
  Role stroke = Role::none;
  float width = 1;
};

using Mark = std::variant<Rectangle, Line, Text, Symbol, Path>;

// Which way a slider's thumb can be dragged: to the left and right, up and down, or anywhere on a map.
enum class Along { across, up, both };
// Where a slider's thumb is, and where it can go.
struct Handle {
  std::string field;  // what it sets: "chip", "count", "hours", "price", "guess", or "line", which is the whole bill
  float at = 0;       // the thumb's place on the track, 0 to 1
  Box track;          // `at` is 0 at its left edge and 1 at its right one; if the slider goes up, 0 at its lower edge
  int stop = 0, stops = 1;  // arrow keys go from stop to stop: the one it is at, from 0, and how many there are
  Along along = Along::across;
  float up = 0;  // the second place of a slider that goes both ways: 0 at the track's lower edge, 1 at its upper one
  bool operator==(const Handle&) const = default;
};

// The middle of the thumb.
Point thumb_of(const Handle&);

// One line of a select's list. Lines with the same `group` stand together under it as a heading; empty: under none.
struct Option {
  std::string id, words, group;
  bool operator==(const Option&) const = default;
};

// The ten kinds of parts. Each holds what no other kind has, so that no part carries what it cannot use.
struct HeadingPart {};
struct TextPart {};
struct SliderPart {
  Handle handle;
};
struct FieldPart {
  std::string text;     // what a reader finds in it to be edited: "512"
  bool prose = false;   // readers type words into it, not a number
  std::string problem;  // why the last thing that was typed was refused, in words; empty: it was not
};
struct SelectPart {
  std::vector<Option> options;  // Part::value is the id of the chosen one
  bool waits = false;           // an option that arrow keys reach is chosen only by Enter or by leaving the list
};
struct TogglePart {
  bool on = false;
};
struct ButtonPart {
  bool pressed = false;  // what it leads to is shown already, as the tab of the present picture is
  std::string copies;    // the text that pressing it puts on the clipboard; empty: pressing does something else
};
// A line of a list, which opens a card about what it names.
struct RowPart {
  bool open = false;  // the card is shown
};
// What lies over the picture and keeps the pointer from what is under it.
struct CardPart {};
struct LinkPart {
  std::string href;
};
using PartKind = std::variant<HeadingPart, TextPart, SliderPart, FieldPart, SelectPart, TogglePart, ButtonPart, RowPart,
                              CardPart, LinkPart>;
// The names of the kinds, in the order that PartKind has them.
enum class PartRole { heading, text, slider, field, select, toggle, button, row, card, link };
// A kind by its name, with every value at its default.
PartKind kind_of(PartRole);

struct Part {
  std::string id;     // the same in every picture that has it: "count", "stage.v3", "row.gpt4-epoch"
  std::string words;  // what it is called: "Chips"
  std::string value;  // its value in words: "512 chips"; a toggle's says what it adds to the bill
  Box box;            // where it can be pressed; on phones at least 44 px high, for fingers
  PartKind is = TextPart{};
  std::string_view language;                  // the language of its words, which lasts; empty: that of all others
  std::size_t first_mark = 0, last_mark = 0;  // its own are Scene::marks from the first on, the last one excluded

  PartRole role() const { return static_cast<PartRole>(is.index()); }
};

// The handle of a slider; nullptr if the part is no slider.
const Handle* handle_of(const Part&);
// Whether the part is a toggle that is on, a button that is pressed or a row that is open.
bool is_on(const Part&);

// Which thing a mark shows, where neither its part nor its place says so: a box on the map is of a run, say.
// scene/tween.h needs it to let a thing move from one picture to the next.
struct Shown {
  std::size_t mark;   // its place in Scene::marks
  std::string thing;  // a name as views/same_thing.h gives it
};

struct Scene {
  float width = 0, height = 0;
  std::string sentence;  // says the whole picture in one sentence; screen readers hear it whenever it changes
  std::vector<Mark> marks;
  std::vector<Part> parts;
  std::vector<Shown> shown;
};

// The area that a text covers, as wide as the layout measured it and from the tops of its letters to their feet.
Box box_of(const Text&);
// The area that a mark covers, without the width of its lines.
Box box_of(const Mark&);

// nullptr if there is no part of this id.
const Part* find_part(const Scene&, std::string_view id);

}  // namespace explainer
