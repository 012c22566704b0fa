// The words in which a view says where things stand: a column of lines, a row that is cut from both ends, the cells of
// a grid, pieces that flow into lines, a line of words in the middle of its height, a paragraph, a pair of words and
// amount, space. They measure, wrap and place, so no view adds up baselines; those are for marks inside a picture.
//
//     Column column(sheet, {x, y, width, room});
//     const Column::Place begin = column.here();
//     column.paragraph(say(says::ask_what_it_does{}), type::row, Role::soft);
//     column.part(begin, {ControlKind::answer}, PartRole::text, words);
//     column.space(air::plain);
//     Row row(column.line(touch_height));
//     write_in(sheet, row.right(amount_width), amount, type::value, Role::ink, Align::right);
//     write_in(sheet, row.rest(), name, type::row, Role::ink);
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "layout/ink.h"
#include "layout/measures.h"

namespace explainer {

// The baseline of words in the middle of a line.
float baseline_in(const Box& line, const Font&);
// The line in whose middle words of this font have that baseline, beside others of another size.
Box line_on(float baseline, const Box& within, const Font&);
// Writes words in the middle of the line's height, at its left or right end or in its middle. Returns how wide they
// are.
float write_in(Scene&, const Box& line, std::string words, const Font&, Role, Align = Align::left,
               Underline = Underline::none);
// The longest variant of a message that has room in one line; if none has, the shortest, cut.
template <class Message>
std::string say_in(float room, const Font& font, const Message& message) {
  return fit(say_what_fits(message, [&](const std::string& words) { return measure(words, font) <= room; }), font,
             room);
}

// How many lines of these words a height has room for.
std::size_t lines_in(float height, const Font&);

// Where a name stands, and a second line below it, both together in the middle of a line of a list. Without a second
// one the name has the middle.
struct TwoLines {
  Box name, second;
};
TwoLines two_lines(const Box& line, bool second = true);

// The box without so much at its edges.
Box inset(const Box&, float across, float along = 0);
// A cell of a grid: a row of so many equal ones with gaps between them.
Box cell(const Box& row, std::size_t index, std::size_t cells, float gap = 0);

// A line whose pieces are taken from its ends; what is left is the space that grows.
class Row {
 public:
  explicit Row(const Box& line) : rest_(line) {}
  Box left(float width, float gap = 0);
  Box right(float width, float gap = 0);
  const Box& rest() const { return rest_; }

 private:
  Box rest_;
};

// Things below one another, each as wide as the column.
class Column {
 public:
  // From the box's upper edge down. Its height is the room that there is; nobody is kept from going on below it.
  Column(Scene&, const Box& room);

  float end() const { return y_; }  // where the next thing begins
  Box rest() const;                 // the room that is left
  Box line(float height);           // takes a line of that height
  void space(float height) { y_ += height; }
  void rule(Role = Role::rule);  // a hairline, which takes no height
  // Breaks the words into lines, of which the last is cut if there are more than so many, and writes them.
  Box paragraph(std::string_view words, const Font&, Role, std::size_t lines = many);
  Box lines(const std::vector<std::string>&, const Font&, Role);
  // A paragraph with more air between its lines, to be read.
  Box prose(std::string_view words, const Font&, Role);
  // Words with an amount at the right end of their last line, or below it if there is no room.
  void pair(std::string_view words, std::string amount);

  // A place in the column, from which what is written becomes a part.
  struct Place {
    std::size_t mark;
    float y;
  };
  Place here() const;
  Part& part(const Place& from, const Control&, PartRole, std::string words);

  static constexpr std::size_t many = 40;  // more lines than any text of ours has

 private:
  Box lines(const std::vector<std::string>&, const Font&, Role, float leading);
  Scene& scene_;
  Box room_;
  float y_;
};

// Pieces one behind the other in the lines of a column; what has no room any more begins the next line.
class Flow {
 public:
  Flow(Column&, float height, float gap);
  Box take(float width);

 private:
  Column& column_;
  float height_, gap_;
  Row row_;
  bool begun_ = false;
};

}  // namespace explainer
