#include "data/dates.h"

#include <doctest/doctest.h>

using namespace explainer;

TEST_CASE("a month is named by its name, or by its first three letters, in any case") {
  for (std::size_t i = 0; i < month_names.size(); ++i) {
    CHECK(month_named(month_names[i]) == static_cast<int>(i) + 1);
    CHECK(month_named(month_names[i].substr(0, 3)) == static_cast<int>(i) + 1);
  }
  CHECK(month_named("may") == 5);
  CHECK(month_named("DECEMBER") == 12);
  CHECK(month_named("sept") == 9);
  for (const char* word : {"", "ma", "octo", "marches", "mayor", "janu", "mar.", "12"}) CHECK(month_named(word) == 0);
}
