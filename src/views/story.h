// The guided story on the page: the way into it, the open chapter, and the notes in its picture.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// Draws "Read it in nine steps", or the way back to the reader's place in the story, and returns how wide it is.
float draw_way_in(Scene&, const View&, float y);

// Draws the ways on and back, which never move, with the rail below them, and returns where they end.
float draw_story_bar(Scene&, const View&, float y, float width);
// Draws the open chapter's headline and text from `y` down in the column [x, x + width] and returns where it ends. It is
// as tall as the tallest chapter that has arrived, so that nothing below jumps. Unless the page is wide, the notes stand
// below the text.
float draw_chapter(Scene&, const View&, float x, float y, float width);

// Draws, in the chapter's place, what the reader may guess first: an empty axis with the line to place. It reveals
// nothing of the answer.
float draw_guess(Scene&, const View&, float y, float width);

// Draws the open chapter's notes at free places of the picture, each with a line to its part. Call it after the
// picture. A note is left out if there is no room, or if the page is not wide.
void draw_notes(Scene&, const View&, const Box& picture);

}  // namespace explainer
