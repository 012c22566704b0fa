#include "data/csv_writer.h"

#include "data/numbers.h"

namespace explainer {

CsvWriter& CsvWriter::text(std::string_view words) {
  std::string text(words);
  if (!text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos && !number_of(text))
    text.insert(0, "'");
  if (text.find_first_of(form_.quoted) == text.npos) return cell(text);
  for (std::size_t at = 0; (at = text.find('"', at)) != text.npos; at += 2) text.insert(at, "\"");
  return cell("\"" + text + "\"");
}

CsvWriter& CsvWriter::number(double value) { return cell(shortest(value)); }

CsvWriter& CsvWriter::skip(int cells) {
  for (int i = 0; i < cells; ++i) cell("");
  return *this;
}

CsvWriter& CsvWriter::cell(std::string_view escaped) {
  if (begun_) text_ += ',';
  begun_ = true;
  text_ += escaped;
  return *this;
}

void CsvWriter::end_line() {
  text_ += form_.line_end;
  begun_ = false;
}

}  // namespace explainer
