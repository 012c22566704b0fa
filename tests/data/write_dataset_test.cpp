#include "data/write_dataset.h"

#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include "data/flat_dataset.h"
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
  const std::string csv = rows_as_csv(data, "budgets");
  CHECK(csv.starts_with("id,name,org,scope,"));
  CHECK(csv.find("\r\none,\"'=SUM(A1), \"\"quoted\"\"\",,other,") != std::string::npos);
  CHECK(csv.find(",294000,") != std::string::npos);
  int lines = 0;
  for (std::size_t at = csv.find("\r\n"); at != csv.npos; at = csv.find("\r\n", at + 1)) ++lines;
  CHECK(lines == 3);
}

TEST_CASE(
    "chips, stages, presets, claims and disputes are tables too, each row with the dataset's edition and fingerprint") {
  const Dataset& data = built_in_dataset();
  const std::string ends = "," + data.edition + "," + content_hash(data) + "\r\n";
  for (const auto& [kind, rows] :
       std::vector<std::pair<std::string, std::size_t>>{{"chips", data.chips.size()},
                                                        {"stages", data.stages.size()},
                                                        {"presets", data.presets.size()},
                                                        {"claims", data.claims.size()},
                                                        {"disputes", data.disputes.size()}}) {
    const std::string csv = rows_as_csv(data, kind);
    std::size_t lines = 0;
    for (std::size_t at = csv.find(ends); at != csv.npos; at = csv.find(ends, at + 1)) ++lines;
    CHECK(lines == rows);
    rapidjson::Document json;
    json.Parse(rows_as_json(data, kind).c_str());
    REQUIRE_FALSE(json.HasParseError());
    CHECK(json[kind.c_str()].Size() == rows);
    CHECK(json["data_hash"].GetString() == content_hash(data));
  }
  rapidjson::Document json;
  json.Parse(rows_as_json(data, "chips").c_str());
  for (const auto& row : json["chips"].GetArray())
    if (row["id"] == "h800") {
      CHECK(row["tdp"].GetDouble() == 700);
      CHECK(row["purchase_likely"].GetDouble() == 34819);
    }
  CHECK(rows_as_csv(data, "budgets").find(ends) != std::string::npos);
}

TEST_CASE("as JSON every budget is there, and what is not known is null") {
  const Dataset& data = built_in_dataset();
  rapidjson::Document json;
  json.Parse(rows_as_json(data, "budgets").c_str());
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
