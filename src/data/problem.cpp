#include "data/problem.h"

namespace explainer {

std::string to_words(const Problem& problem) {
  return problem.file + ": " + (problem.pointer.empty() ? "the whole file" : problem.pointer) +
         (problem.row.empty() ? "" : " (" + problem.row + ")") + ": expected " + problem.expected + "; found " +
         problem.found;
}

}  // namespace explainer
