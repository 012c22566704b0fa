// What is remarked on a link, as readers see it.
#pragma once

#include <string>

#include "state/link.h"

// Each remark on a line of its own; empty: there is none.
inline std::string remarks_on(const explainer::LinkRead& read) {
  std::string words;
  for (const explainer::Unsaid& remark : read.remarks) words += (words.empty() ? "" : "\n") + explainer::say(remark);
  return words;
}
