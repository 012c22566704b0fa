// Words that open a list: "Hours ▾".
#pragma once

#include <string>
#include <vector>

#include "scene/scene.h"
#include "state/control.h"

namespace explainer {

struct DropList {
  Control control;
  std::string name, chosen, value;  // what it is called; the words of the present option, and its id
  std::vector<Option> options;
};

// How wide the words are with the sign that they open a list.
float drop_list_width(const std::string& chosen, const Font&);
// Writes them at the line's left or right end, in the middle of its height, cut to its width. The part is as high as
// the line and a little wider than the words.
Part& draw_drop_list(Scene&, DropList, const Box& line, const Font&, Align = Align::left);

}  // namespace explainer
