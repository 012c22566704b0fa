// A sheet over the lower end of a narrow page, for what the page's height has no room for: questions, headlines,
// copying and saving.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws the open sheet (looks.card is "sheet.ask" or "sheet.share") above the line with the words that open it.
void draw_sheet(Scene&, const View&, const Part& owner);

// Draws the cross that closes a sheet or a card.
void draw_close(Scene&, Point centre);
// Makes the parts from `first` on follow their `owner` in reading order and for Tab.
void read_after(Scene&, std::size_t owner, std::size_t first);

}  // namespace explainer
