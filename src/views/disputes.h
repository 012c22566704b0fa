// Disputes: a row for each open question, and its card. The card has both sides next to each other, each in its own
// words with who says it, where and when. Below is what neither side has published.
//
// The card takes no side: the columns are equal and their labels only tell them apart. card.h handles closing, placing
// and the link to a source for every card.
#pragma once

#include <string>

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws from `y` down in the column [x, x + width] and returns where it ends; `y` if there are no disputes. The height
// depends on the dataset and the width class only. Rows are high enough for fingers; in the wide class they match the
// ladder's rows, so that three fit below the bill.
float draw_disputes(Scene&, const View&, float x, float y, float width);

// The left edge and width of a dispute's card: the whole page, or in the wide class the bill and the names beside it,
// so that the edge cuts through no row's name.
Box dispute_column(const Scene&, const View&);
// Lays out the card's words from its upper left corner and returns the height.
float lay_out_dispute(Scene&, const r1cost::Dataset&, const r1cost::Dispute&, Point origin, float width);
// The same words as one text, for the outline.
std::string spoken_dispute(const r1cost::Dataset&, const r1cost::Dispute&);
// The first source with an address; an empty one if none has an address.
r1cost::Source source_to_open(const r1cost::Dataset&, const r1cost::Dispute&);

}  // namespace explainer
