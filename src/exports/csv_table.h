// A CSV file as it comes back: a sheet or an editor that saves one writes other signs between cells, other ends of
// lines, other quotes, another encoding, decimal commas and days as its country has them. The figures in it are the
// same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace explainer {

using CsvRows = std::vector<std::vector<std::string>>;

// The text in UTF-8 with bare line feeds and no mark. Of one-byte encodings only the letters of ASCII are known: the
// others become "?".
std::string plain_lines(std::string_view file);

struct CsvTable {
  char separator = ',';  // as it stands behind the first name: , ; | or a tab
  CsvRows rows;          // without empty cells at their ends, and without empty rows
};
CsvTable read_csv(std::string_view plain);

// Whether a cell that was saved with this separator says what ours says.
bool same_cell(std::string_view theirs, std::string_view ours, char separator);

// The days of ISO 8601 that a sheet may have made this of: "28.11.2026" and "11/28/2026" are one, "1/2/2026" is two.
std::vector<std::string> days_in(std::string_view cell);

}  // namespace explainer
