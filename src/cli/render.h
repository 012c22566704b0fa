// The page as text: templates filled with what the program draws and knows.
#pragma once

#include <string>

#include "r1cost/dataset.h"
#include "state/state.h"

namespace explainer::cli {

// `shell` with its <!--@name--> comments replaced: title, headline, deck, sentence, static-view, figures, edition.
std::string fill_shell(std::string shell, const State&, const r1cost::Dataset&);

}  // namespace explainer::cli
