// What is in dispute: a row for each open question, and the card in which its two sides stand side by side, each in its
// own words with who says it, where and when, and what neither has published below them both.
//
// The card takes no side: the columns are equal, and labelled by nothing but which is which. Closing, placing and the
// link to a source are every card's (see card.h).
#pragma once

#include <string>

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws from `y` down in the column [x, x + width] and returns where it ends: `y` where nothing is in dispute. The
// height is the dataset's and the width class's alone. Rows are as high as fingers need; in the wide class as the
// ladder's beside them, so that three fit below the bill.
float draw_disputes(Scene&, const View&, float x, float y, float width);

// Left and width of a dispute's card: the whole page, or in the wide class the bill with the names beside it, so that
// its edge runs through no row's name.
Box dispute_column(const Scene&, const View&);
// What the card says, from its upper left corner; returns its height.
float lay_out_dispute(Scene&, const r1cost::Dataset&, const r1cost::Dispute&, Point origin, float width);
// The same in one go, for the outline.
std::string spoken_dispute(const r1cost::Dataset&, const r1cost::Dispute&);
// The first of its sources that has an address; an empty one if none has.
r1cost::Source source_to_open(const r1cost::Dataset&, const r1cost::Dispute&);

}  // namespace explainer
