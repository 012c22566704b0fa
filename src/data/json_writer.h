// The only code that writes JSON. Callers open and close objects and lists in turn and write values by their keys.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "r1cost/units.h"

namespace explainer {

// The layouts: `indented` has each value on a line of its own, two spaces per level, and a decimal point in every
// measured number; `spaced` is one line with blanks; `compact` is one line without blanks.
enum class JsonForm { indented, spaced, compact };

class JsonWriter {
 public:
  explicit JsonWriter(JsonForm form = JsonForm::indented) : form_(form) {}

  // An empty key is for values inside a list and for the outermost value.
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
  // Inserts a value that is JSON text already.
  void raw(std::string_view key, std::string_view json);

  // Starts a new line with this indentation before the next value or the end of the list.
  void line(std::string_view indent);

  const std::string& written() const { return text_; }

 private:
  void begin(std::string_view key, char bracket);
  void end(char bracket);
  void part(bool first);
  void key(std::string_view name);

  JsonForm form_;
  std::string text_;
  std::vector<bool> begun_;  // for each open object or list: whether it has a value yet
  std::optional<std::string> line_;
};

}  // namespace explainer
