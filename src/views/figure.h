// The chosen picture as something to print: its title, the picture without its controls, where its figures come from.
// What is saved as a file, and the words that go with it.
#pragma once

#include <string>
#include <vector>

#include "r1cost/evaluate.h"
#include "scene/scene.h"
#include "state/state.h"
#include "views/looks.h"

namespace explainer {

struct Figure {
  Scene scene;  // its parts are those that say something; none can be pressed
  std::string title;
  bool asks = false;                    // the title is a question
  Lens seen_as = first_lens;            // as rented where the lens that was asked for has no value
  std::vector<r1cost::Source> sources;  // of the bill and of every figure in the picture, each once
};

// As wide as the picture is on a page of `looks.width`; in the theme's roles, so in either theme.
Figure figure(const State&, const r1cost::Answer&, const r1cost::Dataset&, const Looks&);

// Ready to print below it: the title, the bill in a sentence, the sources, the edition of the figures.
std::string caption(const Figure&, const r1cost::Dataset&);
// What the picture shows, for those who cannot see it: what sort it is, the bill, the rows that matter most.
std::string alt_text(const Figure&, const State&);
// Every figure of the picture in words, one a line, name and value with a tab between them: for a message or a sheet.
std::string figures_as_text(const Figure&);

}  // namespace explainer
