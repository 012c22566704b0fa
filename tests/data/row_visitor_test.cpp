#include "data/row_visitor.h"

#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <algorithm>

#include "data/dataset_schema.h"
#include "data/flat_dataset.h"
#include "data/numbers.h"
#include "data/read_dataset.h"

using namespace explainer;

namespace {

using Json = rapidjson::Value;

// A value that the schema takes.
std::string value_for(const Json& schema, const Json& definitions) {
  if (schema.HasMember("$ref")) {
    const std::string name = std::string(schema["$ref"].GetString()).substr(std::string("#/$defs/").size());
    std::string members;
    for (const auto& field : definitions[name.c_str()]["properties"].GetObject())
      members += (members.empty() ? "\"" : ",\"") + std::string(field.name.GetString()) +
                 "\":" + value_for(field.value, definitions);
    return "{" + members + "}";
  }
  if (schema.HasMember("enum")) return "\"" + std::string(schema["enum"][0].GetString()) + "\"";
  const std::string type = schema["type"].GetString();
  if (type == "array") return "[" + value_for(schema["items"], definitions) + "]";
  if (type == "number") return shortest(schema["maximum"].GetDouble());
  if (type == "boolean") return "true";
  const bool date = schema.HasMember("pattern") && std::string(schema["pattern"].GetString()).starts_with("^[0-9]");
  return date ? "\"2025-09-17\"" : "\"s\"";
}

std::string with_chip(const std::string& chip) {
  return R"({"edition": "2026-01-01", "sources": {"s": {"title": "T", "publisher": "P"}}, "chips": [)" + chip +
         R"(], "presets": [{"id": "p", "name": "P", "chip": "s", "count": 1, "hours": 1, "price": 1}]})";
}

// A chip that has every field, the given one with another value.
std::string whole_chip(const Json& definitions, const std::string& key = {}, const std::string& value = {}) {
  std::string members;
  for (const auto& field : definitions["chip"]["properties"].GetObject()) {
    const std::string name = field.name.GetString();
    members +=
        (members.empty() ? "\"" : ",\"") + name + "\":" + (name == key ? value : value_for(field.value, definitions));
  }
  return "{" + members + "}";
}

}  // namespace

TEST_CASE("what the schema says of a chip is read, refused beyond its range, and told in tables: it is said once") {
  rapidjson::Document schema;
  schema.Parse(dataset_schema().c_str());
  const Json& definitions = schema["$defs"];
  const std::string text = with_chip(whole_chip(definitions));
  const DatasetOrProblems read = read_dataset({{"f.json", text}});
  if (const auto* problems = std::get_if<std::vector<Problem>>(&read)) FAIL(to_words(problems->front()));
  const std::vector<FlatValue> values = flat(std::get<r1cost::Dataset>(read));

  for (const auto& field : definitions["chip"]["properties"].GetObject()) {
    const std::string key = field.name.GetString();
    CAPTURE(key);
    const auto is_of_it = [&](const FlatValue& value) {
      return value.field == key || value.field.starts_with(key + "/") || value.field.starts_with(key + "_");
    };
    // The row's name is its id; which source the rental prices are of is told in a note; where a page begins is no
    // figure.
    if (key != "id" && key != "quote_source" && key != "same_work")
      CHECK(std::any_of(values.begin(), values.end(), is_of_it));

    if (!field.value.HasMember("maximum")) continue;
    const std::string beyond = shortest(field.value["maximum"].GetDouble() * 2);
    const DatasetOrProblems refused = read_dataset({{"f.json", with_chip(whole_chip(definitions, key, beyond))}});
    REQUIRE(std::holds_alternative<std::vector<Problem>>(refused));
    const Problem& problem = std::get<std::vector<Problem>>(refused).front();
    CHECK(problem.pointer == "/chips/0/" + key);
    CHECK(problem.expected.ends_with("to " + shortest(field.value["maximum"].GetDouble())));
  }
}
