#include "data/flat_dataset.h"

#include <doctest/doctest.h>

#include "data/read_dataset.h"

using namespace explainer;
using namespace r1cost;

TEST_CASE("a dataset differs from itself in nothing, and has the same hash") {
  const Dataset& data = built_in_dataset();
  CHECK(differences(data, data).empty());
  CHECK(content_hash(data) == content_hash(data));
  CHECK(content_hash(data).size() == 16);
  CHECK(flat(data).size() > 800);
}

TEST_CASE("each change is told with its row, its field, before and after, and changes the hash") {
  const Dataset& old = built_in_dataset();
  Dataset data = old;
  data.budgets[0].likely = Usd{300000};
  auto found = differences(old, data);
  REQUIRE(found.size() == 1);
  CHECK(found[0].row == "budgets/" + data.budgets[0].id);
  CHECK(found[0].field == "usd_likely");
  CHECK(found[0].before == "294000");
  CHECK(found[0].after == "300000");
  CHECK(content_hash(data) != content_hash(old));

  data = old;
  data.chips.erase(data.chips.begin());
  found = differences(old, data);
  REQUIRE(found.size() > 5);
  for (const Difference& one : found) CHECK(one.after.empty());
  CHECK(differences(data, old).front().before.empty());

  data = old;
  data.ownership.electricity = UsdPerKilowattHour{0.09};
  CHECK(differences(old, data).size() == 1);
  data = old;
  data.stages[0].source.quote = "another";
  CHECK(content_hash(data) != content_hash(old));
  data = old;
  std::swap(data.disputes[0].claims, data.disputes[0].answers);
  found = differences(old, data);
  REQUIRE(found.size() == 2);
  CHECK(found[0].row == "disputes/" + data.disputes[0].id);
  CHECK(found[0].field == "claims");
}
