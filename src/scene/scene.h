// A picture as a value: ink (marks) and meaning (parts), in two lists.
//
// Painters (to_svg, to_outline, app/paint_scene) read marks or parts and know nothing of charts. Most ink does not
// speak; each part says what it is in words, where it is, and which marks it owns. Coordinates are CSS pixels from the
// top left, y downwards.
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

bool meet(const Box&, const Box&);  // they share an area (touching edges do not count)
bool holds(const Box&, Point);

// What a colour is for; scene/palette.h says which colour that is in each theme.
enum class Role { none, paper, ink, soft, rule, hair, you, r1, rival, wash };

enum class Face { sans, serif };
enum class Weight { regular, semibold, bold };
struct Font {
  float size = 15;
  Weight weight = Weight::regular;
  Face face = Face::sans;
  float spacing = 0;  // extra space after each character, in em
};

enum class Align { left, centre, right };
// Dotted: this can be typed into or opened. Solid: this can be pressed. As wide as the painted words.
enum class Underline { none, dotted, solid };

struct Rectangle {
  Box box;
  Role fill = Role::none;
  float radius = 0;
  Role stroke = Role::none;
  float width = 1;         // of the stroke, drawn inside the box
  float fill_opacity = 1;  // of what lies beneath, the rest shows through
};
struct Line {
  Point a, b;
  Role role = Role::rule;
  float width = 1;
  bool dotted = false;
};
struct Text {
  Point at;  // of the baseline, at the left, centre or right end as `align` says
  std::string words;
  Font font;
  Role role = Role::ink;
  Align align = Align::left;
  float box_width = 0;  // as measured by the layout
  Underline underline = Underline::none;
};
enum class Shape { dot, ring, half_dot, diamond, more_than, less_than, tick, handle, thumb };
struct Symbol {
  Point centre;
  float size = 10;  // its width
  Shape shape = Shape::dot;
  Role role = Role::rival;
};
// A closed or open polyline, for arrows and outlines.
struct Path {
  std::vector<Point> points;
  bool closed = false;
  Role fill = Role::none;
  Role stroke = Role::none;
  float width = 1;
};

using Mark = std::variant<Rectangle, Line, Text, Symbol, Path>;

// How a slider part is driven. `at` is the thumb's place between 0 and 1 along `track`; `stop` of `stops` is its place
// among the arrow keys' stops.
enum class Along { across, up, both };
struct Handle {
  std::string field;  // "chip", "count", "hours", "price", or "line" for the reader's line on the dollar axis
  float at = 0;
  Box track;  // left edge is 0, right edge is 1; of one that goes up: its lower edge is 0
  int stop = 0, stops = 1;
  Along along = Along::across;
  float up = 0;  // of one that goes both ways: its place upwards
  bool operator==(const Handle&) const = default;
};

Point thumb_of(const Handle&);

struct Option {
  std::string id, words, group;
  bool operator==(const Option&) const = default;
};

// What a part is, with what only such a part has.
struct HeadingPart {
  bool operator==(const HeadingPart&) const = default;
};
struct TextPart {
  bool operator==(const TextPart&) const = default;
};
struct SliderPart {
  Handle handle;
  bool operator==(const SliderPart&) const = default;
};
struct FieldPart {
  std::string text;     // what stands in it for editing: "512"
  bool prose = false;   // it takes words, not a number
  std::string problem;  // why what was typed into it is refused, in words; empty: it is not
  bool operator==(const FieldPart&) const = default;
};
struct SelectPart {
  std::vector<Option> options;  // the part's `value` is the chosen one's id
  bool prose = false;           // its options are sentences: none is taken in passing, on the way to another one
  bool operator==(const SelectPart&) const = default;
};
struct TogglePart {
  bool on = false;
  bool operator==(const TogglePart&) const = default;
};
struct ButtonPart {
  bool pressed = false;  // what it leads to is there, as of the picture that is shown
  std::string copies;    // what pressing it puts on the clipboard; empty: it does something else
  bool operator==(const ButtonPart&) const = default;
};
struct RowPart {
  bool open = false;  // its card is
  bool operator==(const RowPart&) const = default;
};
struct CardPart {
  bool operator==(const CardPart&) const = default;
};
struct LinkPart {
  std::string href;
  bool operator==(const LinkPart&) const = default;
};
using PartKind = std::variant<HeadingPart, TextPart, SliderPart, FieldPart, SelectPart, TogglePart, ButtonPart, RowPart,
                              CardPart, LinkPart>;
// The kinds by name, in their order.
enum class PartRole { heading, text, slider, field, select, toggle, button, row, card, link };
PartKind kind_of(PartRole);  // with nothing in it yet

struct Part {
  std::string id;     // stable: "count", "stage.v3", "row.gpt4-epoch", "preset.r1-published"
  std::string words;  // its name: "Chips"
  std::string value;  // its value in words: "512 chips"; of a toggle: its price line
  Box box;            // what can be hit (at least 44 px on touch)
  PartKind is = TextPart{};
  std::size_t first_mark = 0, last_mark = 0;  // its marks, last excluded

  PartRole role() const { return static_cast<PartRole>(is.index()); }
};

// Of a slider; of others nothing.
const Handle* handle_of(const Part&);
// Whether a toggle is on, a button pressed, a row open.
bool is_on(const Part&);

// A mark shows a thing that its place does not tell of, as the box of a run on a map does: see scene/tween.h.
struct Shown {
  std::size_t mark;
  std::string thing;
};

struct Scene {
  float width = 0, height = 0;
  std::string sentence;  // the whole scene in one sentence: the live region
  std::vector<Mark> marks;
  std::vector<Part> parts;
  std::vector<Shown> shown;
};

// The area a text covers, by the measure: from its ascent to its descent.
Box box_of(const Text&);
// The area that any mark covers.
Box box_of(const Mark&);

const Part* find_part(const Scene&, std::string_view id);

}  // namespace explainer
