#include "headline/headline.h"

#include <doctest/doctest.h>

#include <fstream>
#include <regex>

#include "headline_reading.h"

TEST_CASE("the grammar in the header finds in each example what it says") {
  std::ifstream header(TESTS_DIR "/../src/headline/headline.h");
  const std::regex example(R"re("([^"]+)" -> (.+)$)re");
  std::size_t rules = 0;
  for (std::string line; std::getline(header, line);) {
    std::smatch match;
    if (!std::regex_search(line, match, example)) continue;
    CAPTURE(line);
    CHECK(found_in(match[1].str()) == match[2].str());
    ++rules;
  }
  CHECK(rules >= 25);
}
