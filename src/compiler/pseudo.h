// Languages that nobody speaks, made of the English messages and sentences for tests and the gallery: what they show clipped or cut, a
// real translation would, too.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/row_words.h"

namespace explainer {

// Longer: each message in brackets, with accents, about 40% wider; numbers as Germans write them.
// Wide: full-width letters without blanks, half as many, which is about as wide as Chinese of the same meaning; scales
// of ten thousand, and months as numbers.
enum class Pseudo { longer, wide };

// A message in that language, with the same arguments and choices.
std::string pseudo_message(std::string_view english, Pseudo);
// A whole file, made of the English messages, which were read without problems, and of the sentences of rows.
std::string pseudo_file(std::string_view english_file, const std::vector<RowSentence>&, Pseudo);

}  // namespace explainer
