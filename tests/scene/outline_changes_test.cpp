// The page is told what is new of a scene, not all of it: what it knows then is the whole all the same.
#include <doctest/doctest.h>
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <map>
#include <random>

#include "pages.h"
#include "random_state.h"
#include "scene/to_outline.h"

using namespace explainer;

namespace {

std::string text_of(const rapidjson::Value& value) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  value.Accept(writer);
  return buffer.GetString();
}

// Somebody who only hears what is new.
struct Listener {
  std::vector<std::string> order;
  std::map<std::string, std::string> parts;
  std::string sentence;

  void hear(const std::string& json) {
    if (json.empty()) return;
    rapidjson::Document changes;
    REQUIRE_FALSE(changes.Parse(json.c_str()).HasParseError());
    sentence = changes["sentence"].GetString();
    for (const auto& part : changes["parts"].GetArray()) parts[part["id"].GetString()] = text_of(part);
    if (!changes.HasMember("order")) return;
    order.clear();
    for (const auto& id : changes["order"].GetArray()) order.push_back(id.GetString());
  }

  void knows(const Scene& scene) const {
    rapidjson::Document all;
    REQUIRE_FALSE(all.Parse(to_outline_json(scene).c_str()).HasParseError());
    CHECK(sentence == all["sentence"].GetString());
    const auto& whole = all["parts"];
    REQUIRE(order.size() == whole.Size());
    for (rapidjson::SizeType i = 0; i < whole.Size(); ++i) {
      CHECK(order[i] == whole[i]["id"].GetString());
      CHECK(parts.at(order[i]) == text_of(whole[i]));
    }
  }
};

std::size_t parts_in(const std::string& json) {
  rapidjson::Document changes;
  REQUIRE_FALSE(changes.Parse(json.c_str()).HasParseError());
  return changes["parts"].Size();
}

}  // namespace

TEST_CASE("who hears only what is new knows the whole outline, whatever is done") {
  std::mt19937_64 random(294);
  Outline told;
  Listener listener;
  for (int i = 0; i < 60; ++i) {
    const Scene scene = scene_of(random_state(random, data()), i % 3 == 0 ? 320.0f : 1240.0f);
    listener.hear(outline_changes(told, scene));
    listener.knows(scene);
  }
}

TEST_CASE("of the same scene nothing is told twice, and of one step of a slider only what it changed") {
  const auto stepped = [](const State& state) {
    return after(step_to("hours", stops_of("hours", state, data()).here + 1, state, data()), state);
  };
  const State start = stepped(starting_state(data()));
  Outline told;
  const Scene first = scene_of(start, 1240);
  CHECK(parts_in(outline_changes(told, first)) == first.parts.size());
  CHECK(outline_changes(told, first).empty());
  const Scene second = scene_of(stepped(start), 1240);
  const std::string changes = outline_changes(told, second);
  CHECK(changes.find("\"order\"") == std::string::npos);
  CHECK(parts_in(changes) > 3);
  CHECK(parts_in(changes) < first.parts.size() / 2);
}
