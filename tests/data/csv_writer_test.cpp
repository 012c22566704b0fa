#include "data/csv_writer.h"

#include <doctest/doctest.h>

using namespace explainer;

namespace {

std::string line_of(CsvForm form, std::string_view cell) {
  CsvWriter csv(form);
  csv.text(cell).text("end").end_line();
  return csv.written();
}

}  // namespace

TEST_CASE(
    "a cell is quoted where a comma, a quote or a line end stands in it, for sheets where a semicolon does, too") {
  CHECK(line_of(csv_for_programs, "plain") == "plain,end\r\n");
  CHECK(line_of(csv_for_programs, "a, \"b\"") == "\"a, \"\"b\"\"\",end\r\n");
  CHECK(line_of(csv_for_programs, "a\nb") == "\"a\nb\",end\r\n");
  CHECK(line_of(csv_for_programs, "a; b") == "a; b,end\r\n");
  CHECK(line_of(csv_for_sheets, "a; b") == "\"a; b\",end\n");
}

TEST_CASE("what a sheet would take for a formula begins with an apostrophe, but a number does not") {
  for (const CsvForm form : {csv_for_programs, csv_for_sheets})
    for (const char* formula : {"=SUM(A1)", "+1+1", "-A1", "@A1", "\tA1"})
      CHECK(line_of(form, formula).starts_with("'" + std::string(formula) + ",end"));
  CHECK(line_of(csv_for_sheets, "-5") == "-5,end\n");
}

TEST_CASE("what is not known is an empty cell") {
  CsvWriter csv(csv_for_programs);
  csv.number(std::optional<double>()).number(std::optional<r1cost::Usd>(r1cost::Usd{294000})).skip(2).number(0.5);
  csv.end_line();
  CHECK(csv.written() == ",294000,,,0.5\r\n");
}
