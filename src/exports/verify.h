// Makes an exported file again and says whether the engine gives every figure in it.
#pragma once

#include <string>
#include <string_view>

#include "r1cost/dataset.h"

namespace explainer {

enum class Verdict {
  matches,      // the files agree to the last bit
  differs,      // they differ; `words` names the first figure or place
  unknown,      // cannot be decided: the file is not ours, or it was made from other figures
  another_form  // the figures match, but another program changed separators, line ends, encoding or the like
};

struct Verified {
  Verdict verdict = Verdict::unknown;
  std::string words;             // a sentence
  std::string title, link, day;  // as the file states them, where it does
};

// Accepts any bytes and recognises SVG, JSON and PNG by how they begin; everything else is read as CSV. For a PNG it
// makes the texts and all their figures again, and compares the pixels with their recorded fingerprint only.
Verified verify(std::string_view file, const r1cost::Dataset&, const std::string& tag);

}  // namespace explainer
