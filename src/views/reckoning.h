// The part of a card that says how its figure is reckoned: one sentence of arithmetic, the factors in it that can be
// typed over, and three ways to take it along (as text, for a spreadsheet, for the command line).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "r1cost/explain.h"
#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

struct Reckoning {
  r1cost::FigureAsked figure;
  r1cost::Scenario scenario;  // that it is the figure of
  r1cost::Explanation tree;
  std::vector<r1cost::Field> factors;  // what the reader can change in it
};

// Of what a card's owner is (a Part::id): the run, a line of the bill, the total, the cluster, a row of the ladder or
// of the table. nullopt: it is nothing that is reckoned from what the reader can change.
std::optional<Reckoning> reckoning_of(const View&, const std::string& owner);

// Draws from the baseline `y` down and returns the next baseline. The parts to be added go to `parts`.
float lay_out_reckoning(Scene&, std::vector<Part>& parts, const View&, const Reckoning&, float x, float y, float width);

// "512 chips × 80 h × $2.00 = $81,920."
std::string spoken_reckoning(const Reckoning&);

}  // namespace explainer
