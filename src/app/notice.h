// What the program itself has to say in the window: that a dataset was not taken, above the page; and why a field was
// refused, under the field.
#pragma once

#include "app/desk.h"

namespace explainer {

float height_of_notice(const Desk&);  // at the present width; 0: nothing to say
void draw_notice(const Desk&, Scene&);
void draw_refusal(const Desk&, Scene&);

}  // namespace explainer
