// The guided story on the page: the way into it, the open chapter, and the notes in its picture.
#pragma once

#include <string>

#include "scene/scene.h"
#include "state/control.h"
#include "views/view.h"

namespace explainer {

// Draws "Read it in 9 steps", or the way back to the reader's place in the story, and returns how wide it is.
float draw_way_in(Scene&, const View&, float y);

// Draws the ways on and back, which never move, with the rail below them, and returns where they end.
float draw_story_bar(Scene&, const View&, float y, float width);
// Draws a dark button in a line of the bar: the one way on. It is as wide in each step, the last one, too.
float way_on_width(const Font&, bool narrow);
void draw_way_on(Scene&, ControlKind, const std::string& words, const std::string& spoken, const Font&,
                 const Box& line);
// Draws how far the story has come, below the bar's words. It leads nowhere: the bar's list of steps does.
void draw_rail(Scene&, const View&, float y, float width);

// Draws the open chapter's headline and text in the room that they have, as large as all chapters have room there.
// Returns whether the notes stand below the text, too.
bool draw_chapter(Scene&, const View&, const Box& room);

// Points at what the open chapter's notes tell of. Call it after everything else. A note stands at a free place of the
// picture, with a line to its part. If there is none, or it stands below the text, its part is shaded; it is then only
// heard, since the chapter's words carry the point.
void draw_notes(Scene&, const View&, const Box& picture, bool below_text);

}  // namespace explainer
