#include "data/json_writer.h"

#include <doctest/doctest.h>

using namespace explainer;

namespace {

std::string written_as(JsonForm form) {
  JsonWriter json(form);
  json.begin_object();
  json.text("words", "\"a\"");
  json.number("usd", 294000);
  json.number("unknown", std::optional<double>());
  json.begin_list("none");
  json.end_list();
  json.begin_list("rows");
  json.begin_object();
  json.whole("n", 1);
  json.flag("like", true);
  json.end_object();
  json.raw({}, "[2]");
  json.end_list();
  json.end_object();
  return json.written();
}

}  // namespace

TEST_CASE("one writer has three forms of the same values") {
  CHECK(written_as(JsonForm::compact) ==
        R"({"words":"\"a\"","usd":294000,"unknown":null,"none":[],"rows":[{"n":1,"like":true},[2]]})");
  CHECK(written_as(JsonForm::spaced) ==
        R"({"words": "\"a\"", "usd": 294000, "unknown": null, "none": [], "rows": [{"n": 1, "like": true}, [2]]})");
  CHECK(written_as(JsonForm::indented) == R"({
  "words": "\"a\"",
  "usd": 294000.0,
  "unknown": null,
  "none": [],
  "rows": [
    {
      "n": 1,
      "like": true
    },
    [2]
  ]
})");
}

TEST_CASE("rows stand a line each where that is asked for") {
  JsonWriter json(JsonForm::spaced);
  json.begin_object();
  json.number("price", 2);
  json.begin_list("runs");
  for (const char* id : {"a", "b"}) {
    json.line("  ");
    json.begin_object();
    json.text("id", id);
    json.end_object();
  }
  json.line("");
  json.end_list();
  json.end_object();
  CHECK(json.written() == "{\"price\": 2, \"runs\": [\n  {\"id\": \"a\"},\n  {\"id\": \"b\"}\n]}");
}
