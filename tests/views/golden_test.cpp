// Pictures as text: one line a part and a mark. A difference writes the new text beside the golden and fails; `./dev
// test
// --accept` takes it.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "data/read_dataset.h"
#include "scene/to_outline.h"
#include "scene/to_svg.h"
#include "views/page.h"

using namespace explainer;

namespace {

std::string read(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void check_golden(const std::string& name, const Scene& scene) {
  const std::string text = to_outline_text(scene) + "\n" + marks_as_text(scene);
  const std::string path = std::string(TESTS_DIR) + "/golden/" + name + ".txt";
  if (std::getenv("ACCEPT_GOLDENS")) std::ofstream(path, std::ios::binary) << text;
  const std::string golden = read(path);
  const std::string changed = std::string(TESTS_OUTPUT_DIR) + "/" + name + ".changed.txt";
  if (golden != text) std::ofstream(changed, std::ios::binary) << text;
  CHECK_MESSAGE(golden == text, "see ", changed, " beside ", path);
}

}  // namespace

TEST_CASE("the first screen of each preset is as it was accepted, in each class of width") {
  const auto& data = built_in_dataset();
  for (const r1cost::Preset& preset : data.presets)
    for (float width : {320.0f, 768.0f, 1240.0f}) {
      Looks looks;
      looks.width = width;
      const State state = reduce(starting_state(data), UsePreset{preset.id}, data);
      check_golden("first-screen-" + preset.id + "-" + std::to_string(static_cast<int>(width)),
                   page(state, r1cost::evaluate(data, state.scenario), data, looks));
    }
}

TEST_CASE("what is counted is as it was accepted, in each class of width") {
  const auto& data = built_in_dataset();
  for (float width : {320.0f, 768.0f, 1240.0f}) {
    Looks looks;
    looks.width = width;
    State state = reduce(starting_state(data), ShowPicture{Picture::counted}, data);
    state = reduce(state, SetField{r1cost::Field::failed, 1.5}, data);
    check_golden("counted-" + std::to_string(static_cast<int>(width)),
                 page(state, r1cost::evaluate(data, state.scenario), data, looks));
  }
}

TEST_CASE("the area map is as it was accepted, in each class of width") {
  const auto& data = built_in_dataset();
  for (float width : {320.0f, 768.0f, 1240.0f}) {
    Looks looks;
    looks.width = width;
    State state = reduce(starting_state(data), ShowPicture{Picture::area}, data);
    state = reduce(state, SetRun{r1cost::Chips{2048}, r1cost::Hours{100}}, data);
    state = reduce(state, Settle{}, data);
    check_golden("area-" + std::to_string(static_cast<int>(width)),
                 page(state, r1cost::evaluate(data, state.scenario), data, looks));
  }
}

TEST_CASE("the table is as it was accepted, in each class of width") {
  const auto& data = built_in_dataset();
  for (float width : {320.0f, 768.0f, 1240.0f}) {
    Looks looks;
    looks.width = width;
    const State state = reduce(starting_state(data), ShowPicture{Picture::table}, data);
    check_golden("table-" + std::to_string(static_cast<int>(width)),
                 page(state, r1cost::evaluate(data, state.scenario), data, looks));
  }
}

TEST_CASE("how sure it is is as it was accepted, in each class of width") {
  const auto& data = built_in_dataset();
  for (float width : {320.0f, 768.0f, 1240.0f}) {
    Looks looks;
    looks.width = width;
    State state = reduce(starting_state(data), ShowPicture{Picture::sure}, data);
    state = reduce(state, SetRange{r1cost::Field::price, 1, 12.29}, data);
    state = reduce(state, SetRange{r1cost::Field::hours, 70, 100}, data);
    check_golden("sure-" + std::to_string(static_cast<int>(width)),
                 page(state, r1cost::evaluate(data, state.scenario), data, looks));
  }
}

TEST_CASE("two scenarios are as they were accepted, in each class of width") {
  const auto& data = built_in_dataset();
  for (float width : {320.0f, 768.0f, 1240.0f}) {
    Looks looks;
    looks.width = width;
    State state = reduce(starting_state(data), ShowPicture{Picture::compared}, data);
    state = reduce(state, SetField{r1cost::Field::price, 3.42}, data);
    state = reduce(state, CountStage{"v3", true}, data);
    check_golden("compared-" + std::to_string(static_cast<int>(width)),
                 page(state, r1cost::evaluate(data, state.scenario), data, looks));
  }
}

TEST_CASE("one yardstick is as it was accepted, in each class of width") {
  const auto& data = built_in_dataset();
  for (float width : {320.0f, 768.0f, 1240.0f}) {
    Looks looks;
    looks.width = width;
    const State state = reduce(starting_state(data), ShowYardstick{true}, data);
    check_golden("yardstick-" + std::to_string(static_cast<int>(width)),
                 page(state, r1cost::evaluate(data, state.scenario), data, looks));
  }
}

TEST_CASE("an open card is as it was accepted") {
  const auto& data = built_in_dataset();
  Looks looks;
  looks.width = 390;
  looks.card = "row.gpt4-epoch";
  const State state = starting_state(data);
  check_golden("card-390", page(state, r1cost::evaluate(data, state.scenario), data, looks));
}

TEST_CASE("the picture in the README is the first screen as it is") {
  const auto& data = built_in_dataset();
  Looks looks;
  looks.headline = true;
  const State state = starting_state(data);
  const Scene scene = page(state, r1cost::evaluate(data, state.scenario), data, looks);
  const std::string path = std::string(TESTS_DIR) + "/../assets/first-screen.svg";
  const std::string picture = to_svg(scene, SvgStyle::alone) + "\n";
  if (std::getenv("ACCEPT_GOLDENS")) std::ofstream(path, std::ios::binary) << picture;
  CHECK(read(path) == picture);
}
