#include "figures.h"

#include "speaking.h"

const r1cost::Dataset& data() { return readings().data; }

bool has(const std::string& words, const std::string& part) { return words.find(part) != std::string::npos; }
