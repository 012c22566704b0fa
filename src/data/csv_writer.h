// The one way that CSV is written (RFC 4180): cells are escaped where they have to be, lines ended.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "r1cost/units.h"

namespace explainer {

struct CsvForm {
  std::string_view line_end;
  std::string_view quoted;  // a cell with any of these stands in quotes
};
// For programs.
inline constexpr CsvForm csv_for_programs{"\r\n", ",\"\r\n"};
// For sheets, too: the semicolon parts cells in half of the world.
inline constexpr CsvForm csv_for_sheets{"\n", ",;\"\n\r"};

class CsvWriter {
 public:
  explicit CsvWriter(CsvForm form) : form_(form) {}

  // What a sheet would take for a formula begins with an apostrophe: a dataset may be anybody's.
  CsvWriter& text(std::string_view words);
  CsvWriter& number(double value);
  template <class Value>
  CsvWriter& number(const std::optional<Value>& value) {
    if (!value) return skip(1);
    if constexpr (requires { value->value; }) return number(value->value);
    else return number(*value);
  }
  CsvWriter& skip(int cells);
  void end_line();

  const std::string& written() const { return text_; }

 private:
  CsvWriter& cell(std::string_view escaped);

  CsvForm form_;
  std::string text_;
  bool begun_ = false;  // whether anything stands in this line
};

}  // namespace explainer
