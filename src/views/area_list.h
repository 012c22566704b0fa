// The words of the area map: the choice of what it holds, and what is said of each run. Also the map's geometry, which
// the words and the drawing (views/area.cpp) share.
#pragma once

#include <string>
#include <vector>

#include "scene/scene.h"
#include "views/area_span.h"
#include "views/view.h"
#include "words/message.h"

namespace explainer {

// Where the name of a thing was written on the map, and its marks.
struct AreaName {
  std::string id;  // of its part
  Box box;
  std::size_t first, last;
};

// The map's place on the page. It converts hours and chips to places.
struct AreaMap {
  Scene& scene;
  const View& view;
  std::vector<AreaName>& names;
  Box plot;
  AreaSpan shown;
  const AreaSpan& span() const { return shown; }
  float x_of(double hours) const { return plot.x + static_cast<float>(hours / span().hours.value) * plot.w; }
  float y_of(double count) const { return plot.bottom() - static_cast<float>(count / span().count.value) * plot.h; }
};

// Whose run a sentence is about, for any message with the forms `reader`, `last` (R1's) and `other`. In print nobody is
// "you".
struct WhoseRun {
  bool reader, last;
  template <class Choice>
  operator Chosen<Choice>() const {
    return reader ? Choice::reader : last ? Choice::last : Choice::other;
  }
};
WhoseRun whose_run(const View&);

// A budget in its published dollars: "more than $100 million".
std::string published(const r1cost::Budget&);
// The size of a run: "512 chips × 80 h".
std::string size_words(r1cost::Chips, r1cost::Hours);
// Joins two things: "GPT-4, $78.6 million".
std::string pair_words(const std::string& first, const std::string& second);
// For the lens "same work": the other chip's short name, and the hours that the reader's run takes on it.
std::string work_chip_name(const View&);
r1cost::Hours work_hours(const View&);
// The chip-hours of the reader's run without other lines.
r1cost::ChipHours own_run(const AreaMap&);
// The budget that the map must hold, or nullptr. As in area_span(), a stage with the same name takes precedence.
const r1cost::Budget* budget_on_map(const View&);
// The rival that is told of: the one on the map, or else the first one whose cost is computed as the reader's is.
const r1cost::Budget* told_rival(const View&);

// The rental price of a chip-hour, whatever the lens: "$2.00".
std::string price_of_an_hour(const View&);
// Chip-hours that dollars would buy, rounded because they are only approximate: "39 million chip-hours".
std::string about_hours(r1cost::ChipHours);

// Draws the choice of what else the map holds, aligned right, in what is left of the line of the heading.
void draw_shows(const AreaMap&, const Box& line);
// What is said of each run. On a page its name on the map says it and opens its card; what is not named there stands in
// the line, as far as it has a card and there is room. In print all of it is a list from there on.
// Returns where it ends.
float draw_facts(const AreaMap&, const Box& line);

}  // namespace explainer
