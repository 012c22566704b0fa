// Fills the templates of pages with pictures, figures and messages.
#pragma once

#include <string>

#include "data/row_words.h"
#include "layout/looks.h"
#include "r1cost/dataset.h"
#include "state/state.h"

namespace explainer::cli {

// `shell`, of readings in some language and of the same figures in English, with its <!--@name--> comments replaced
// (language, words-of-scripts, headline, deck, sentence, static-view, figures, edition-tag, since), each {{say:id}}
// by that message of the language, which is the one that is spoken, and measures filled in. What is no message stays as
// it is. The pictures are those of a page that gives so much room.
std::string fill_shell(std::string shell, const State&, const Readings&, const r1cost::Dataset& english,
                       const ReadLanguage&, Room);

// Fills colours, widths and heights into pages, scripts and style sheets: {{palette:dark}} and {{embed:from}}, say.
// They stand in scene/palette.cpp and layout/measures.h alone.
void fill_measures(std::string&);

void replace_all(std::string& text, const std::string& from, const std::string& to);

// The widths for which the page contains a picture; page.css shows the widest that fits. The layout changes at 600 and
// 900. Viewports of 320, 768 and 1440 pixels leave 288, 720 and 1240 pixels.
inline constexpr float static_widths[] = {288, 320, 360, 480, 600, 720, 900, 1060, 1240};

}  // namespace explainer::cli
