// Reads one JSON object key by key and records every disagreement as a Problem with its JSON pointer.
//
// A getter that finds something unexpected records the problem and returns an empty value, so one pass finds all
// problems of a file. Unknown and repeated keys are problems as well; finish() reports them and must be called last.
#pragma once

#include <rapidjson/document.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "data/problem.h"

namespace explainer {

// Collects the problems of one file and keeps the first ten.
struct Findings {
  std::string file;
  std::vector<Problem>& problems;
  void add(std::string pointer, std::string expected, std::string found) const;
  // Says which row the problems are in that were found since there were so many.
  void in_row(std::size_t before, const std::string& row) const;
};

// A JSON value in a few words, for Problem::found: `"guess"`, `12`, `an object`.
std::string in_words(const rapidjson::Value&);

class JsonObject {
 public:
  JsonObject(const rapidjson::Value& value, std::string pointer, const Findings& findings);

  bool has(std::string_view key) const;
  // Reads a text of at most `longest` bytes. If a required text is missing, records a problem and leaves it empty.
  // Reading straight into a row's member makes half the code of returning the text.
  void read_text(std::string& into, std::string_view key, bool required, std::size_t longest = 400);
  std::string text(std::string_view key, bool required, std::size_t longest = 400);
  void read_number(std::optional<double>& into, std::string_view key, double low, double high);
  std::optional<double> number(std::string_view key, double low, double high);
  double required_number(std::string_view key, double low, double high);
  bool flag(std::string_view key);
  // The index of the word among `choices`. If the key is absent: `otherwise`, or a problem and 0 without `otherwise`.
  std::size_t choice(std::string_view key, std::span<const std::string_view> choices,
                     std::optional<std::size_t> otherwise);
  std::vector<std::string> texts(std::string_view key);
  // The value under a key, or nullptr, for the caller to read. at(key) is its JSON pointer.
  const rapidjson::Value* any(std::string_view key);
  std::string at(std::string_view key) const;
  // The text under the key "id" for Problem::row; empty: there is none.
  std::string own_id() const;
  // Records unknown and repeated keys as problems.
  void finish();

  const Findings& findings;

 private:
  const rapidjson::Value* find(std::string_view key) const;

  const rapidjson::Value& value_;
  std::string pointer_;
  std::vector<std::string_view> asked_;
  // The member that was found last. Keys are mostly asked for in the file's order, so the next one is near.
  mutable std::size_t last_ = 0;
};

}  // namespace explainer
