// Writes a number in the fewest digits, for files and links: the same on every machine and in every language.
#pragma once

#include <string>

namespace explainer {

// The shortest decimal text that reads back as the same double: "0.1", "81920", "1e+30".
std::string shortest(double value);

}  // namespace explainer
