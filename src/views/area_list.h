// What the area map says in words: the choice of what it holds, the list below it; and the map itself, which both the
// words and the drawing (views/area.cpp) ask.
#pragma once

#include <string>

#include "scene/scene.h"
#include "views/view.h"
#include "words/message.h"

namespace explainer {

// A map on the page. Hours and chips to places.
struct AreaMap {
  Scene& scene;
  const View& view;
  Box plot;
  AreaSpan shown;
  const AreaSpan& span() const { return shown; }
  float x_of(double hours) const { return plot.x + static_cast<float>(hours / span().hours.value) * plot.w; }
  float y_of(double count) const { return plot.bottom() - static_cast<float>(count / span().count.value) * plot.h; }
};

// Whose run a sentence on the map is of, in any message with the forms `reader`, `last` (R1's) and `other`: in print
// nobody is "you".
struct WhoseRun {
  bool reader, last;
  template <class Choice>
  operator Chosen<Choice>() const {
    return reader ? Choice::reader : last ? Choice::last : Choice::other;
  }
};
WhoseRun whose_run(const View&);

// A budget as it was published, in dollars: "more than $100 million".
std::string published(const r1cost::Budget&);
// "512 chips × 80 h"
std::string size_words(r1cost::Chips, r1cost::Hours);
// Two things said one after the other: "GPT-4, $78.6 million".
std::string pair_words(const std::string& first, const std::string& second);
// Of the lens "same work": the other chip's short name, and what the reader's run takes on it.
std::string work_chip_name(const View&);
r1cost::Hours work_hours(const View&);
// The chip-hours of the reader's run alone.
r1cost::ChipHours own_run(const AreaMap&);
// The budget that the map is asked to hold, or nullptr; a stage of the same name comes first, as in area_span.
const r1cost::Budget* budget_on_map(const View&);
// The rival that the list tells of: the one on the map, else the first whose run is reckoned as the reader's is.
const r1cost::Budget* told_rival(const View&);

// What an hour of a chip costs, whatever the lens: "$2.00".
std::string price_of_an_hour(const View&);
// What dollars would buy is only about known: "39 million chip-hours".
std::string about_hours(r1cost::ChipHours);

// The choice of what the map holds beside the reader's run, right-aligned.
void draw_shows(const AreaMap&, float left, float right, float baseline);
// What the map shows in words, and what it cannot show; where it ends.
float draw_list(const AreaMap&, float x, float y, float width);

}  // namespace explainer
