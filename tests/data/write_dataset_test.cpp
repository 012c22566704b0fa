#include "data/write_dataset.h"

#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include "data/read_dataset.h"

using namespace explainer;
using namespace r1cost;

TEST_CASE("the table has a line a budget, and cells with commas, quotes or signs survive") {
  Dataset data;
  Budget row;
  row.id = "one";
  row.name = "=SUM(A1), \"quoted\"";
  row.likely = Usd{294000};
  data.budgets = {row, row};
  const std::string csv = budgets_as_csv(data);
  CHECK(csv.starts_with("id,name,org,scope,"));
  CHECK(csv.find("\r\none,\"'=SUM(A1), \"\"quoted\"\"\",,other,") != std::string::npos);
  CHECK(csv.find(",294000,") != std::string::npos);
  int lines = 0;
  for (std::size_t at = csv.find("\r\n"); at != csv.npos; at = csv.find("\r\n", at + 1)) ++lines;
  CHECK(lines == 3);
}

TEST_CASE("as JSON every budget is there, and what is not known is null") {
  const Dataset& data = built_in_dataset();
  rapidjson::Document json;
  json.Parse(budgets_as_json(data).c_str());
  REQUIRE_FALSE(json.HasParseError());
  REQUIRE(json["budgets"].Size() == data.budgets.size());
  for (std::size_t i = 0; i < data.budgets.size(); ++i) {
    const auto& object = json["budgets"][static_cast<rapidjson::SizeType>(i)];
    const Budget& budget = data.budgets[i];
    CHECK(std::string(object["id"].GetString()) == budget.id);
    CHECK(object["usd_likely"].IsNull() == !budget.likely);
    if (budget.likely) CHECK(object["usd_likely"].GetDouble() == budget.likely->value);
    CHECK(std::string(object["source"].GetString()) == budget.source.title);
  }
}
