// What a chip is and whether it may be sold to China: in the list of chips, as a sign on the track, as a line.
#pragma once

#include <string>

#include "r1cost/chip.h"
#include "scene/scene.h"

namespace explainer {

// A chip's option in the list: "H800, 80 GB, 989 TFLOP/s, $2.00 an hour, barred from export 17 October 2023".
std::string option_words(const r1cost::Chip&);

// Its stop on the track: hollow if its export to China needs a licence, smallest if that is not known.
void draw_export_sign(Scene&, const r1cost::Chip&, Point centre, float size);

// "made for China, 2023; barred from export to China", behind the chip's sign, which explains it. The date is said
// where there is room, in as many lines as the place has. `line` is what is said of the chip itself.
void draw_chip_line(Scene&, const r1cost::Chip&, const std::string& line, const Box& place);

}  // namespace explainer
