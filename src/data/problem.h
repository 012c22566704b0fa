// What a reader of files returns if a file is not as it should be.
#pragma once

#include <string>
#include <string_view>

namespace explainer {

// The name and the text of a file.
struct File {
  std::string_view name, text;
};

// One mistake in a file: where it is (file and JSON pointer), what was expected there, and what was found.
struct Problem {
  std::string file;
  std::string pointer;  // in the form of RFC 6901: "/budgets/3/kind"
  std::string expected;
  std::string found;
  std::string row;  // the id of the row that it is in, as JSON; empty: it is in none, or in one without an id
};
// The problem in one line:
// "budgets.json: /budgets/3/kind (\"gpt4\"): expected one of disclosure, derived, ...; found \"guess\""
std::string to_words(const Problem&);

}  // namespace explainer
