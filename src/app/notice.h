// Messages of the program itself in the window. Above the page it says that a dataset was refused, and under a field
// why its text was refused. At the window's lower edge it says what a press or a key did, such as where a file was
// saved.
#pragma once

#include "app/desk.h"

namespace explainer {

float height_of_notice(const Desk&);  // at the present width; 0: there is no notice
void draw_notice(const Desk&, Scene&);
void draw_refusal(const Desk&, Scene&);

void say(Desk&, std::string sentence);
void hush(Desk&);  // removes the last message when the reader presses something
void draw_said(const Desk&, Scene&);

}  // namespace explainer
