// The name of a number that readers set, in the spoken language.
#pragma once

#include <string>

#include "r1cost/scenario.h"

namespace explainer {

std::string field_label(r1cost::Field);  // "Price per chip-hour"

}  // namespace explainer
