// The part of a card that explains how its figure is computed: a sentence of arithmetic, its factors, which can be
// typed over, and three ways to copy it (as text, for a spreadsheet, for the command line).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/column.h"
#include "r1cost/explain.h"
#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

struct Reckoning {
  r1cost::FigureAsked figure;
  r1cost::Scenario scenario;  // the scenario that the figure belongs to
  r1cost::Explanation tree;
  std::vector<r1cost::Field> factors;  // the fields that the reader can change in it
};

// The explanation for a card's owner (a Part::id): the run, a line of the bill, the total, the cluster, a row of the
// ladder or of the table. nullopt: its figure does not depend on anything that the reader can change.
std::optional<Reckoning> reckoning_of(const View&, const std::string& owner);

void lay_out_reckoning(Scene&, const View&, const Reckoning&, Column&);

// The explanation as spoken: "512 chips × 80 h × $2.00 = $81,920."
std::string spoken_reckoning(const Reckoning&);

}  // namespace explainer
