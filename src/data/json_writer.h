// JSON for people and programs, indented by two spaces: objects and lists opened and closed in turn, values by their
// keys. RapidJSON writes; this keeps its templates in one place.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "r1cost/units.h"

namespace explainer {

class JsonWriter {
 public:
  JsonWriter();
  ~JsonWriter();
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  // An empty key: in a list, or the whole text.
  void begin_object(std::string_view key = {});
  void end_object();
  void begin_list(std::string_view key);
  void end_list();

  void text(std::string_view key, std::string_view value);
  void number(std::string_view key, double value);
  void number(std::string_view key, const std::optional<double>& value);  // null if absent
  void whole(std::string_view key, std::uint64_t value);
  void flag(std::string_view key, bool value);
  template <class Unit>
  void number(std::string_view key, const std::optional<r1cost::Quantity<Unit>>& value) {
    number(key, value ? std::optional(value->value) : std::nullopt);
  }

  std::string written() const;

 private:
  struct Parts;
  Parts* parts_;
};

}  // namespace explainer
