// The only code that writes CSV (RFC 4180). It escapes cells where necessary and ends lines.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "r1cost/units.h"

namespace explainer {

struct CsvForm {
  std::string_view line_end;
  std::string_view quoted;  // a cell that contains any of these characters is put in quotes
};
// For other programs.
inline constexpr CsvForm csv_for_programs{"\r\n", ",\"\r\n"};
// For spreadsheets as well: many countries' versions separate cells by semicolons, so those are quoted too.
inline constexpr CsvForm csv_for_sheets{"\n", ",;\"\n\r"};

class CsvWriter {
 public:
  explicit CsvWriter(CsvForm form) : form_(form) {}

  // Puts an apostrophe before text that a spreadsheet would run as a formula, because datasets may come from anybody.
  CsvWriter& text(std::string_view words);
  CsvWriter& number(double value);
  template <class Value>
  CsvWriter& number(const std::optional<Value>& value) {
    if (!value) return skip(1);
    if constexpr (requires { value->value; }) return number(value->value);
    else return number(*value);
  }
  // Adds empty cells.
  CsvWriter& skip(int cells);
  void end_line();

  const std::string& written() const { return text_; }

 private:
  CsvWriter& cell(std::string_view escaped);

  CsvForm form_;
  std::string text_;
  bool begun_ = false;  // whether the current line has a cell already
};

}  // namespace explainer
