// An exported file, made again: is every figure in it what the engine says?
#pragma once

#include <string>
#include <string_view>

#include "r1cost/dataset.h"

namespace explainer {

enum class Verdict {
  matches,      // to the last bit
  differs,      // `words` names the first figure, or the place, that does
  unknown,      // it cannot be told: no file of ours, or made with other figures
  another_form  // every figure does, but a sheet or an editor wrote separators, line ends, encoding... otherwise
};

struct Verified {
  Verdict verdict = Verdict::unknown;
  std::string words;             // a sentence
  std::string title, link, day;  // as the file says, where it does
};

// Any bytes are fine. SVG, CSV, JSON and PNG are told by how they begin. Of a PNG the texts and all figures in them are
// made again; its pixels are only compared with the fingerprint that was taken of them.
Verified verify(std::string_view file, const r1cost::Dataset&, const std::string& tag);

}  // namespace explainer
