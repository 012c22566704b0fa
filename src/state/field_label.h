// The name of a number that readers set, in the spoken language.
#pragma once

#include <string>

#include "r1cost/scenario.h"
#include "words/message.h"

namespace explainer {

std::string field_label(r1cost::Field);  // "Price per chip-hour"
Plain label_of(r1cost::Field);           // the same message, which may have a shorter variant

}  // namespace explainer
