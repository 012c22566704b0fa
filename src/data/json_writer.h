// The one way that JSON is written: objects and lists opened and closed in turn, values by their keys.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "r1cost/units.h"

namespace explainer {

// Each value on a line, indented by two spaces a level, and every measured number with a decimal point; all in one line
// with blanks between; or without any.
enum class JsonForm { indented, spaced, compact };

class JsonWriter {
 public:
  explicit JsonWriter(JsonForm form = JsonForm::indented) : form_(form) {}

  // An empty key: in a list, or the whole text.
  void begin_object(std::string_view key = {}) { begin(key, '{'); }
  void end_object() { end('}'); }
  void begin_list(std::string_view key) { begin(key, '['); }
  void end_list() { end(']'); }

  void text(std::string_view key, std::string_view value);
  void number(std::string_view key, double value);
  void number(std::string_view key, const std::optional<double>& value);  // null if absent
  void whole(std::string_view key, std::uint64_t value);
  void flag(std::string_view key, bool value);
  template <class Unit>
  void number(std::string_view key, const std::optional<r1cost::Quantity<Unit>>& value) {
    number(key, value ? std::optional(value->value) : std::nullopt);
  }
  // A value that is written already.
  void raw(std::string_view key, std::string_view json);

  // What comes next, a value or the end of a list, begins a line that is indented like this.
  void line(std::string_view indent);

  const std::string& written() const { return text_; }

 private:
  void begin(std::string_view key, char bracket);
  void end(char bracket);
  void part(bool first);
  void key(std::string_view name);

  JsonForm form_;
  std::string text_;
  std::vector<bool> begun_;  // of each object or list that is open: whether anything stands in it
  std::optional<std::string> line_;
};

}  // namespace explainer
