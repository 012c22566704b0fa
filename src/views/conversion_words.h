// The words for turning the reader's bill into what a published figure counts.
#pragma once

#include <string>

#include "r1cost/convert.h"
#include "views/view.h"

namespace explainer {

// "with V3, the model R1 is built on", "the same hours on owned machines".
std::string conversion_step_words(const r1cost::ConversionStep&, const r1cost::Dataset&, const r1cost::Scenario&);

// Why there is no conversion, as a sentence. Empty where there is no obstacle.
std::string obstacle_sentence(r1cost::Obstacle);

// Theirs over ours as they count it: "13×", "same", ">340×".
std::string times_words(const r1cost::Budget&, const r1cost::Converted&);

// The bill made to count what a figure of view.data does. What a maker published of electricity or emissions was
// reckoned in another way: then both are reckoned as the bill is.
r1cost::Converted made_alike(const View&, const r1cost::Budget&);

// The figure over the bill made to count the same: "13×"; empty where the two are alike as they stand, or where the
// bill cannot be made so.
std::string alike_ratio(const View&, const r1cost::Budget&);

// In a table's cell: "≠, as $5,869,920: 13×", or "≠, no conversion: its method is not stated".
std::string converted_words(const r1cost::Budget&, const r1cost::Converted&);

}  // namespace explainer
