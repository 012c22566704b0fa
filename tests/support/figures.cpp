#include "figures.h"

#include "data/read_dataset.h"

const r1cost::Dataset& data() { return explainer::built_in_dataset(); }

bool has(const std::string& words, const std::string& part) { return words.find(part) != std::string::npos; }
