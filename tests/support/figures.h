// What any test may want: the published figures, and a look into words.
#pragma once

#include <string>

#include "r1cost/dataset.h"

const r1cost::Dataset& data();  // the built-in dataset, in the language that is spoken (speaking.h)
bool has(const std::string& words, const std::string& part);
