// What readers read of a dataset, a story and the ready questions, and a story in another language.
#pragma once

#include "data/row_words.h"
#include "state/story.h"

namespace explainer {

// In English: the dataset, the story's chapters as far as they are there, and the questions that the program carries.
Readings readings_of(const r1cost::Dataset&, const Story&);

// The story in the readings' words, its states as they are.
Story told_in(const Readings&, Story);

}  // namespace explainer
