#include "views/explain_words.h"

#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include "data/read_dataset.h"

using namespace explainer;
using namespace r1cost;

TEST_CASE("a figure explains itself as a sentence, a formula and a command") {
  const Dataset& data = built_in_dataset();
  const Explanation run = *explain(data, Scenario{}, "run");
  CHECK(explanation_sentence(run) == "512 chips × 80 h × $2.00 = $81,920");
  CHECK(explanation_formula(run) == "=512*80*2");
  CHECK(explanation_command("run", data, Scenario{}) ==
        "r1cost explain run --chip h800 --count 512 --hours 80 --price 2 --also r1-zero,data");
  CHECK(explanation_sentence(*explain(data, Scenario{}, "total")) ==
        "512 chips × 80 h × $2.00 + 101,000 chip-hours × $2.00 + 5,000 chip-hours × $2.00 = $293,920");
  CHECK(explanation_formula(*explain(data, Scenario{}, "total")) == "=512*80*2+101000*2+5000*2");
  CHECK(explanation_sentence(*explain(data, Scenario{}, "chip-hours")) ==
        "512 chips × 80 h + 101,000 chip-hours + 5,000 chip-hours = 146,960 chip-hours");
}

TEST_CASE("an explanation as JSON has the same tree") {
  rapidjson::Document json;
  json.Parse(explanation_json(*explain(built_in_dataset(), Scenario{}, "total")).c_str());
  REQUIRE_FALSE(json.HasParseError());
  CHECK(json["value"].GetDouble() == 293920);
  CHECK(std::string(json["operation"].GetString()) == "sum");
  CHECK(json["operands"].Size() == 3);
  CHECK(json["operands"][1]["operands"][0]["source"].GetStringLength() > 5);
}
