#include "data/parse_json.h"

#include <doctest/doctest.h>

#include <string>

using namespace explainer;

namespace {

double number(const std::string& text) {
  rapidjson::Document json;
  REQUIRE_FALSE(parse_json(json, text));
  REQUIRE(json.IsNumber());
  return json.GetDouble();
}

}  // namespace

TEST_CASE("numbers are the nearest doubles, also those that RapidJSON's own reading gets wrong or crashes on") {
  CHECK(number("0e66") == 0);
  CHECK(number("0." + std::string(700, '0')) == 0);
  CHECK(number("0." + std::string(700, '0') + "1e700") == 0.1);
  CHECK(number("0.0000000000184467440737095516156744073709551615") == 0.0000000000184467440737095516156744073709551615);
  CHECK(number("18446744073709551616") == 18446744073709551616.0);
  CHECK(number("1e-400") == 0);
  CHECK(number("0.1") == 0.1);
  CHECK(number("-2.5E+1") == -25);
  CHECK(number("9007199254740993") == 9007199254740992.0);
  CHECK(number("5e-324") == 5e-324);
  CHECK(number("0." + std::string(100'000, '3')) == doctest::Approx(1.0 / 3));
}

TEST_CASE("everything else is as it stands") {
  rapidjson::Document json;
  REQUIRE_FALSE(parse_json(json, R"({"a": [null, true, false, "0e5 \" \u00e9", {}], "0e5": 1})"));
  CHECK(json["a"].Size() == 5);
  CHECK(json["a"][0].IsNull());
  CHECK(json["a"][1].GetBool());
  CHECK(std::string(json["a"][3].GetString()) == "0e5 \" \xc3\xa9");
  CHECK(json["a"][4].IsObject());
  CHECK(json["0e5"].GetDouble() == 1);
}

TEST_CASE("what is no JSON is an error at its place, and the document can be used again") {
  rapidjson::Document json;
  for (const char* text :
       {"", "0e", "[0e5", "0e5 0e5", "\"\xff\"", "00", "0.", ".5", "+1", "1e", "nan", "Infinity", "1e999", "{\"a\" 1}"})
    CHECK(parse_json(json, text));
  CHECK(parse_json(json, "[0e5, x]")->offset == 6);
  CHECK(parse_json(json, std::string(1'000'000, '[')));
  CHECK(parse_json(json, std::string_view("1\0 2", 4))->offset == 1);
  REQUIRE_FALSE(parse_json(json, "[1]"));
  CHECK(json[0].GetDouble() == 1);
}
