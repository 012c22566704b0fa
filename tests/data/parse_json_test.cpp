#include "data/parse_json.h"

#include <doctest/doctest.h>

#include <string>

using namespace explainer;

TEST_CASE("exponents of zero are passed over, in numbers alone") {
  rapidjson::Document json;
  parse_json(json, R"({"a": 0e66, "0e5": "0e5 \" 0e5", "b": [0.0E-9,1e2 , -0e1]})");
  REQUIRE_FALSE(json.HasParseError());
  CHECK(json["a"].GetDouble() == 0);
  CHECK(std::string(json["0e5"].GetString()) == "0e5 \" 0e5");
  CHECK(json["b"][0].GetDouble() == 0);
  CHECK(json["b"][1].GetDouble() == 100);
  CHECK(json["b"][2].GetDouble() == 0);
}

TEST_CASE("what is no JSON stays none, at its place") {
  rapidjson::Document json;
  for (const char* text : {"", "0e", "[0e5", "0e5 0e5", "\"\xff\""}) {
    parse_json(json, text);
    CHECK(json.HasParseError());
  }
  parse_json(json, "[0e5, x]");
  CHECK(json.GetErrorOffset() == 6);
  parse_json(json, std::string(1'000'000, '['));
  CHECK(json.HasParseError());
}
