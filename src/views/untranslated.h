// Which parts of a page in another language are English, since that language has no words for their sentences.
#pragma once

#include "data/row_words.h"
#include "scene/scene.h"

namespace explainer {

// Says of each part that consists mainly of untranslated sentences that it is English, so that it is read aloud as
// English. Names and figures are the same in all languages. On an English page no part says so.
void mark_english(Scene&, const Readings&);

}  // namespace explainer
