// The guided story as it stands on the page: the way into it, the chapter that is open, and the notes in its picture.
#pragma once

#include "scene/scene.h"
#include "views/view.h"

namespace explainer {

// "Read the story in nine steps", or back to where the reader left it; where it ends.
float draw_way_in(Scene&, const View&, float y);

// The open chapter: which one, the rail, headline, text, back and next; where it ends. As tall as the tallest chapter
// that is there, so that nothing below jumps. On a narrow page its notes stand below its text.
float draw_chapter(Scene&, const View&, float y, float width);

// In the chapter's place: what the reader may guess first, an empty axis with the line that they place. Gives nothing
// of the answer away.
float draw_guess(Scene&, const View&, float y, float width);

// The open chapter's notes, each at a free place of the picture with a line to the part that it tells of. The picture
// has been drawn; where it has no room, or is on a page that is not wide, there is no note.
void draw_notes(Scene&, const View&, const Box& picture);

}  // namespace explainer
