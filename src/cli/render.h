// Fills the templates of pages with pictures, figures and messages.
#pragma once

#include <string>

#include "data/row_words.h"
#include "r1cost/dataset.h"
#include "state/state.h"
#include "layout/looks.h"

namespace explainer::cli {

// `shell`, of readings in some language and of the same figures in English, with its <!--@name--> comments replaced
// (language, words-of-scripts, headline, deck, sentence, static-view, figures, edition-tag, since), each {{say:id}}
// by that message of the language, which is the one that is spoken, and {{embed:narrow}}, {{embed:other}} and
// {{embed:from}} by the heights of frames in articles and the width from which on the second one holds. What is no
// message stays as it is. The pictures are those of a page that gives so much room.
std::string fill_shell(std::string shell, const State&, const Readings&, const r1cost::Dataset& english,
                       const ReadLanguage&, Room);

}  // namespace explainer::cli
