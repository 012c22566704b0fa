// The explanations of what a lens makes of the chip-hours (r1cost/lens.h), and what they have in common with the others
// of r1cost/explain.h: how a node of the tree is made.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "r1cost/explain.h"

namespace r1cost {

// A leaf: a number with its source, or the reader's own, which has none.
Explanation given(double value, Unit, Label, std::string source = {}, std::string name = {});
// A node, whose value is computed from its operands.
Explanation made(Operation, Unit, Label, std::vector<Explanation> operands, std::string name = {});

// The chip-hours of all that is counted.
Explanation all_hours(const Dataset&, const Scenario&);
// The title of the source of a chip's peak.
std::string source_of_peak(const Chip&);

// Owned machines, the cluster, electricity and its price, emissions, operations; nullopt for what the answer does not
// have, and for every other figure.
std::optional<Explanation> through_lens(const Dataset&, const Scenario&, Explained figure);

}  // namespace r1cost
