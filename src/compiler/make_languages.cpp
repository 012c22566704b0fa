// The tests' tool for words: languages that nobody speaks, see pseudo.h.
//
//   make-languages longer|wide|right_to_left FILE en.json
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "compiler/pseudo.h"
#include "state/readings.h"

int main(int count, char** words) {
  using namespace explainer;
  if (count != 4) return 2;
  std::ifstream english(words[3], std::ios::binary);
  const std::string messages{std::istreambuf_iterator<char>(english), {}};
  Readings readings = readings_of(built_in_dataset(), built_in_story(built_in_dataset()));
  const auto named = std::find(std::begin(pseudo_names), std::end(pseudo_names), words[1]);
  if (named == std::end(pseudo_names)) return 2;
  const Pseudo how = static_cast<Pseudo>(named - std::begin(pseudo_names));
  std::ofstream stream(words[2], std::ios::binary);
  stream << pseudo_file(messages, sentences_of(readings), how);
  if (stream.flush().good()) return 0;
  std::fprintf(stderr, "%s cannot be written\n", words[2]);
  return 1;
}
