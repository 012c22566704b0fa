// One JSON object, read key by key, with every disagreement written down as a Problem at its JSON pointer.
//
// A getter that finds something else than it wants notes the problem and gives an empty value, so that one reading
// finds all problems of a file. Keys nobody asked for, and keys that stand twice, are problems too: call `finish` last.
#pragma once

#include <rapidjson/document.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "data/problem.h"

namespace explainer {

// Where problems go, and the file they are of. Keeps the first ten.
struct Findings {
  std::string file;
  std::vector<Problem>& problems;
  void add(std::string pointer, std::string expected, std::string found) const;
};

// A JSON value in a few words, for "found": `"guess"`, `12`, `an object`.
std::string in_words(const rapidjson::Value&);

class JsonObject {
 public:
  JsonObject(const rapidjson::Value& value, std::string pointer, const Findings& findings);

  bool has(std::string_view key) const;
  // Text of at most `longest` bytes; empty and a problem if it is required and missing. Reading into a row's own member
  // makes half the code that moving the result there would.
  void read_text(std::string& into, std::string_view key, bool required, std::size_t longest = 400);
  std::string text(std::string_view key, bool required, std::size_t longest = 400);
  void read_number(std::optional<double>& into, std::string_view key, double low, double high);
  std::optional<double> number(std::string_view key, double low, double high);
  double required_number(std::string_view key, double low, double high);
  bool flag(std::string_view key);
  // Index of the word among `choices`; `otherwise` if the key is absent; a problem (and 0) if absent without otherwise.
  std::size_t choice(std::string_view key, std::span<const std::string_view> choices,
                     std::optional<std::size_t> otherwise);
  std::vector<std::string> texts(std::string_view key);
  // The value under a key, or nullptr; the caller reads it. Its pointer is `at(key)`.
  const rapidjson::Value* any(std::string_view key);
  std::string at(std::string_view key) const;
  // Notes unknown and repeated keys.
  void finish();

  const Findings& findings;

 private:
  const rapidjson::Value* find(std::string_view key) const;

  const rapidjson::Value& value_;
  std::string pointer_;
  std::vector<std::string_view> asked_;
};

}  // namespace explainer
