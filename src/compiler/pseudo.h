// Languages that nobody speaks, made of the English messages and sentences for tests and the gallery: what they show
// clipped or cut, a real translation would, too.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/row_words.h"

namespace explainer {

// `longer` puts each message in brackets and adds accents, about 40% wider, with numbers as in German. `wide` uses half
// as many full-width letters without blanks, about as wide as Chinese; its scales are powers of ten thousand and its
// months are numbers. `right_to_left` uses Hebrew letters, most of which are consonants.
enum class Pseudo { longer, wide, right_to_left };
inline constexpr std::string_view pseudo_names[] = {"longer", "wide", "right_to_left"};

// The message in that language, with the same arguments and choices.
std::string pseudo_message(std::string_view english, Pseudo);
// A whole file, made of the English messages, which were read without problems, and of the sentences of rows.
std::string pseudo_file(std::string_view english_file, const std::vector<RowSentence>&, Pseudo);

}  // namespace explainer
