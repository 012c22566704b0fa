// The chosen picture for print: its title, the picture without its controls, and the sources of its figures. It is what
// files contain, together with the words that accompany them.
#pragma once

#include <string>
#include <vector>

#include "layout/looks.h"
#include "r1cost/evaluate.h"
#include "scene/scene.h"
#include "state/state.h"

namespace explainer {

struct Figure {
  Scene scene;  // its parts describe the picture; none can be pressed
  std::string title;
  bool asks = false;                    // the title is a question
  Lens seen_as = first_lens;            // as rented where the lens that was asked for has no value
  std::vector<r1cost::Source> sources;  // of the bill and of every figure in the picture, each once
};

// As wide as the picture on a page of `looks.width`. Colours are roles, so it fits either theme.
Figure figure(const State&, const r1cost::Answer&, const r1cost::Dataset&, const Looks&);

// The caption: the title, the bill in a sentence, the sources, and the edition of the figures.
std::string caption(const Figure&, const r1cost::Dataset&);
// A description for readers who cannot see the picture: its kind, the bill, and the most important rows.
std::string alt_text(const Figure&, const State&);
// Whether a part of the figure says something that no other one says: an amount of the bill is said by its line.
bool says_more(const Part&);
// Every figure of the picture as text, one per line with name and value separated by a tab, for messages or
// spreadsheets.
std::string figures_as_text(const Figure&);

}  // namespace explainer
