// What a reader of files answers where a file is not as it should be.
#pragma once

#include <string>
#include <string_view>

namespace explainer {

// A file that was read, by name.
struct File {
  std::string_view name, text;
};

// What is wrong with a text: where (file and JSON pointer), what was expected, what was found.
struct Problem {
  std::string file;
  std::string pointer;  // RFC 6901, "/budgets/3/kind"
  std::string expected;
  std::string found;
};
// "budgets.json: /budgets/3/kind: expected one of disclosure, derived, ...; found \"guess\""
std::string to_words(const Problem&);

}  // namespace explainer
