// The tests' tool for words: languages that nobody speaks, see pseudo.h.
//
//   make-languages longer|wide FILE en.json
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
  const Pseudo how = std::string(words[1]) == "wide" ? Pseudo::wide : Pseudo::longer;
  std::ofstream stream(words[2], std::ios::binary);
  stream << pseudo_file(messages, sentences_of(readings), how);
  if (stream.flush().good()) return 0;
  std::fprintf(stderr, "%s cannot be written\n", words[2]);
  return 1;
}
