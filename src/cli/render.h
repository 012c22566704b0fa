// The page as text: templates filled with what the program draws and knows.
#pragma once

#include <string>

#include "data/read_language.h"
#include "r1cost/dataset.h"
#include "state/state.h"

namespace explainer::cli {

// `shell` with its <!--@name--> comments replaced (language, words-of-scripts, headline, deck, sentence, static-view,
// figures, edition-tag, since), and each {{say:id}} by that message of the language, which is the
// one that is spoken. What is no message stays as it is.
std::string fill_shell(std::string shell, const State&, const r1cost::Dataset&, const ReadLanguage&);

}  // namespace explainer::cli
