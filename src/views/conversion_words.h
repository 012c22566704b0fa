// The words for converting the reader's bill to what a published figure counts.
#pragma once

#include <string>

#include "r1cost/convert.h"
#include "views/view.h"

namespace explainer {

// A step in words: "with V3, the model R1 is built on", "the same hours on owned machines".
std::string conversion_step_words(const r1cost::ConversionStep&, const r1cost::Dataset&, const r1cost::Scenario&);

// Why there is no conversion, in a sentence; empty if there is no obstacle.
std::string obstacle_sentence(r1cost::Obstacle);

// The figure over the converted bill: "13×", "same", ">340×".
std::string times_words(const r1cost::Budget&, const r1cost::Converted&);

// The bill converted to what a figure of view.data counts. Makers compute electricity and emissions by methods of their
// own; for such figures both sides are computed as the bill is.
r1cost::Converted made_alike(const View&, const r1cost::Budget&);

// The figure over the converted bill: "13×"; empty if the two are alike already or the bill cannot be converted.
std::string alike_ratio(const View&, const r1cost::Budget&);

// For a table's cell: "≠, as $5,869,920: 13×", or "≠, no conversion: its method is not stated".
std::string converted_words(const r1cost::Budget&, const r1cost::Converted&);

}  // namespace explainer
