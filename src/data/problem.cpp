#include "data/problem.h"

namespace explainer {

std::string to_words(const Problem& problem) {
  return problem.file + ": " + (problem.pointer.empty() ? "the whole file" : problem.pointer) + ": expected " +
         problem.expected + "; found " + problem.found;
}

}  // namespace explainer
