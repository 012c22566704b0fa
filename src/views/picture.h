// The table of pictures: for each what it is called and how it is drawn, on pages and in files.
#pragma once

#include "scene/scene.h"
#include "views/view.h"
#include "words/message.h"

namespace explainer {

struct PictureRow {
  Picture picture;
  MessagePlace name;  // in lists; its last variant has the fewest words
  // From `y` down in the column [x, x + width]; where it ends, which on a page is after picture_height.
  float (*draw)(Scene&, const View&, float x, float y, float width);
};
const PictureRow& row_of(Picture);

// Draws the picture that is chosen, whichever it is.
float draw_picture(Scene&, const View&, float x, float y, float width);

}  // namespace explainer
