// Reads our CSV files after another program has saved them. A spreadsheet or an editor may change separators, line
// ends, quotes, the encoding, decimal marks and dates to its country's form; the figures stay the same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace explainer {

using CsvRows = std::vector<std::vector<std::string>>;

// The text in UTF-8 with plain line feeds and no byte-order mark. In a one-byte encoding every letter beyond ASCII
// becomes "?".
std::string plain_lines(std::string_view file);

struct CsvTable {
  char separator = ',';  // the character after the first column's name: , ; | or a tab
  CsvRows rows;          // without empty rows and without empty cells at the end of a row
};
CsvTable read_csv(std::string_view plain);

// Whether a cell saved with this separator says the same as our own cell.
bool same_cell(std::string_view theirs, std::string_view ours, char separator);

// The ISO dates that a spreadsheet may have turned into this cell: one for "28.11.2026" or "11/28/2026", two for
// "1/2/2026".
std::vector<std::string> days_in(std::string_view cell);

}  // namespace explainer
