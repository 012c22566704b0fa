// The sheet of disputes: a row for each open question, which opens both sides next to each other, each in its own words
// with who says it, where and when. Below is what neither side has published. The same row leads back.
//
// The sheet takes no side: the columns are equal and their labels only tell them apart.
#pragma once

#include <string>

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Lays the sheet out (layout/sheet.h) and returns its height. `open`: the dispute that is read; nullptr: all are
// listed.
float lay_out_disputes(Scene& sheet, const View&, const r1cost::Dispute* open, float width);
// The words of a dispute as one text, for the outline.
std::string spoken_dispute(const r1cost::Dataset&, const r1cost::Dispute&);
// The first source with an address; an empty one if none has an address.
r1cost::Source source_to_open(const r1cost::Dataset&, const r1cost::Dispute&);

}  // namespace explainer
