// What the program itself has to say in the window: that a dataset was not taken, above the page; why a field was
// refused, under the field; and what came of a press or a key, such as where a file was saved, over the page at the
// window's lower edge.
#pragma once

#include "app/desk.h"

namespace explainer {

float height_of_notice(const Desk&);  // at the present width; 0: nothing to say
void draw_notice(const Desk&, Scene&);
void draw_refusal(const Desk&, Scene&);

void say(Desk&, std::string sentence);
void hush(Desk&);  // somebody presses something: what was said has been read
void draw_said(const Desk&, Scene&);

}  // namespace explainer
