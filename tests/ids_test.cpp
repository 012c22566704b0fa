// What a starting point or a chip is for stands in its row of assets/data: no source knows one by its id.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <string>

#include "data/flat_dataset.h"
#include "figures.h"
#include "r1cost/work.h"
#include "state/state.h"

namespace fs = std::filesystem;

namespace {

const fs::path sources = fs::path(TESTS_DIR).parent_path() / "src";

// The ids that stand alone in quotes in this line, outside of its comment.
std::set<std::string> ids_in(std::string line, const std::set<std::string>& ids) {
  static const std::regex quoted(R"re("([^"\s]+)")re");
  line = line.substr(0, line.find("//"));
  std::set<std::string> found;
  for (std::sregex_iterator at(line.begin(), line.end(), quoted), end; at != end; ++at)
    if (ids.count((*at)[1])) found.insert((*at)[1]);
  return found;
}

std::set<std::string> all_ids() {
  std::set<std::string> ids;
  for (const r1cost::Preset& preset : data().presets) ids.insert(preset.id);
  for (const r1cost::Chip& chip : data().chips) ids.insert(chip.id);
  return ids;
}

}  // namespace

TEST_CASE("no source knows a starting point or a chip by its id, but for the chip of R1's own run in a scenario") {
  const std::set<std::string> ids = all_ids();
  REQUIRE(ids.size() > 30);
  std::set<std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator(sources)) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".h" && extension != ".cpp") continue;
    std::ifstream stream(entry.path());
    for (std::string line; std::getline(stream, line);)
      for (const std::string& id : ids_in(line, ids)) found.insert(entry.path().filename().string() + ": " + id);
  }
  // The other is a word of JSON Schema.
  CHECK(found == std::set<std::string>{"scenario.h: h800", "dataset_schema.cpp: default"});
}

TEST_CASE("the rule on ids would notice") {
  CHECK(ids_in(R"(find_preset(data, "r1-published");)", all_ids()).size() == 1);
  CHECK(ids_in(R"(std::string work_chip = "a100";  // Chip::id)", all_ids()).size() == 1);
  CHECK(ids_in(R"(std::string id;  // "a100")", all_ids()).empty());
  CHECK(ids_in(R"(say("h800 chips");)", all_ids()).empty());
}

TEST_CASE("R1 as published and the chip of the same work are known by flags of their rows") {
  REQUIRE(r1cost::published_run(data()));
  CHECK(r1cost::published_run(data())->id == "r1-published");
  REQUIRE(r1cost::work_chip_of(data()));
  CHECK(r1cost::work_chip_of(data())->id == "a100");
  CHECK(explainer::starting_state(data()).work_chip == "a100");
  const auto& presets = data().presets;
  CHECK(std::count_if(presets.begin(), presets.end(), [](const r1cost::Preset& row) { return row.as_published; }) == 1);
  const auto& chips = data().chips;
  CHECK(std::count_if(chips.begin(), chips.end(), [](const r1cost::Chip& row) { return row.same_work; }) == 1);
}

TEST_CASE(
    "a dataset of before the flags has no published run, another chip for the same work, and the same fingerprint") {
  r1cost::Dataset before = data();
  for (r1cost::Preset& row : before.presets) row.as_published = false;
  for (r1cost::Chip& row : before.chips) row.same_work = false;
  CHECK_FALSE(r1cost::published_run(before));
  CHECK(r1cost::work_chip_of(before)->id == before.chips.front().id);
  CHECK(explainer::content_hash(before) == explainer::content_hash(data()));
  before.chips.clear();
  CHECK_FALSE(r1cost::work_chip_of(before));
}
