// What a narrow page has no height for, in a sheet over its lower end: questions and headlines, copy and save.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws the open sheet (looks.card is "sheet.ask" or "sheet.share"), above the line of words that opens it.
void draw_sheet(Scene&, const View&, const Part& owner);

// The cross that closes a sheet or a card.
void draw_close(Scene&, Point centre);
// The parts from `first` on are the next thing read, and the next stop of Tab, after the part `owner` that opened them.
void read_after(Scene&, std::size_t owner, std::size_t first);

}  // namespace explainer
