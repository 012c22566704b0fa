// Pictures as text: one line a part and a mark. A difference writes the new text where the tests are built and fails;
// `./dev test --accept` takes it. The gallery shows the same scenes (tests/support/gallery.mjs; a test holds it to
// that).
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "pages.h"
#include "scene/to_outline.h"
#include "scene/to_svg.h"

using namespace explainer;

namespace {

std::string read(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void check_golden(const std::string& name, const Scene& scene, bool ink) {
  const std::string text = to_outline_text(scene) + (ink ? "\n" + marks_as_text(scene) : std::string());
  const std::string path = std::string(TESTS_DIR) + "/golden/" + name + ".txt";
  if (std::getenv("ACCEPT_GOLDENS")) std::ofstream(path, std::ios::binary) << text;
  const std::string golden = read(path);
  const std::string changed = std::string(TESTS_OUTPUT_DIR) + "/" + name + ".changed.txt";
  if (golden != text) std::ofstream(changed, std::ios::binary) << text;
  CHECK_MESSAGE(golden == text, "see ", changed, " beside ", path);
}

// A scene that is kept: golden/<name>-<width>.txt for each of its widths.
struct Kept {
  std::string name;
  State state;
  std::vector<float> widths = one_width_of_each_class;
  std::string card = "";  // the row whose card is open
  bool ink = true;        // else the parts alone: words, values, boxes
};

std::vector<Kept> kept_scenes() {
  using r1cost::Field;
  std::vector<Kept> all;
  for (const r1cost::Preset& preset : data().presets)
    all.push_back({"first-screen-" + preset.id, state_after({UsePreset{preset.id}})});
  all.push_back({"counted", state_after({ShowPicture{Picture::counted}, SetField{Field::failed, 1.5}})});
  all.push_back(
      {"area", state_after({ShowPicture{Picture::area}, SetRun{r1cost::Chips{2048}, r1cost::Hours{100}}, Settle{}})});
  all.push_back({"table", state_after({ShowPicture{Picture::table}})});
  all.push_back({"sure", state_after({ShowPicture{Picture::sure}, SetRange{Field::price, 1, 12.29},
                                      SetRange{Field::hours, 70, 100}})});
  all.push_back({"compared",
                 state_after({ShowPicture{Picture::compared}, SetField{Field::price, 3.42}, CountStage{"v3", true}})});
  all.push_back({"yardstick", state_after({ShowYardstick{true}})});
  for (Picture picture : pictures)
    for (const r1cost::Preset& preset : data().presets)
      if (picture != Picture::ladder)
        all.push_back({std::string(name(picture)) + "-of-" + preset.id,
                       state_after({UsePreset{preset.id}, ShowPicture{picture}}), one_width_of_each_class, "", false});
  for (int chapter = 1; chapter <= story_length; ++chapter)
    all.push_back({"chapter-" + std::to_string(chapter), reading(chapter), one_width_of_each_class, "", false});
  all.push_back({"card", state_after({}), {390}, "row.gpt4-epoch"});
  all.push_back({"ask", state_after({}), {320}, "sheet.ask"});
  all.push_back({"share", state_after({}), {320}, "sheet.share"});
  return all;
}

}  // namespace

TEST_CASE("each picture is as it was accepted, in each class of width") {
  for (const Kept& kept : kept_scenes())
    for (float width : kept.widths) {
      CAPTURE(kept.name);
      CAPTURE(width);
      check_golden(kept.name + "-" + std::to_string(static_cast<int>(width)), scene_of(kept.state, width, kept.card),
                   kept.ink);
    }
}

TEST_CASE("the picture in the README is the first screen as it is") {
  Looks looks;
  looks.headline = true;
  const State state = state_after({});
  const Scene scene = page(state, r1cost::evaluate(data(), state.scenario), data(), looks);
  const std::string path = std::string(TESTS_DIR) + "/../assets/first-screen.svg";
  const std::string picture = to_svg(scene, SvgStyle::alone) + "\n";
  if (std::getenv("ACCEPT_GOLDENS")) std::ofstream(path, std::ios::binary) << picture;
  CHECK(read(path) == picture);
}
