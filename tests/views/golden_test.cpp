// Pictures as text: one line a part and a mark. A picture has one file, with a section for each scene and width of it,
// so that a changed word shows in the few files of the pictures that say it. A difference writes the new text where the
// tests are built and fails; `./dev test --accept` takes it. The scenes are those of tests/support/scenes.json, which
// the gallery shows, too.
#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>

#include "data/parse_json.h"
#include "pages.h"
#include "scene/to_outline.h"
#include "scene/to_svg.h"
#include "state/link.h"
#include "layout/ink.h"
#include "views/picture.h"
#include "views/view.h"

using namespace explainer;

namespace {

std::string read(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

// The first line that differs, as it was and as it is now; a whole picture is too long to be read in a message.
std::string first_difference(const std::string& before, const std::string& now) {
  std::size_t at = 0, line = 0;
  for (; at < before.size() && at < now.size() && before[at] == now[at]; ++at)
    if (before[at] == '\n') line = at + 1;
  const auto line_of = [&](const std::string& text) {
    return line < text.size() ? text.substr(line, text.find('\n', line) - line) : "(nothing)";
  };
  return "was: " + line_of(before) + "\nnow: " + line_of(now) + "\n";
}

void check_golden(const std::string& name, const std::string& text) {
  const std::string path = std::string(TESTS_DIR) + "/golden/" + name + ".txt";
  if (std::getenv("ACCEPT_GOLDENS")) std::ofstream(path, std::ios::binary) << text;
  const std::string golden = read(path);
  const std::string changed = std::string(TESTS_OUTPUT_DIR) + "/" + name + ".changed.txt";
  if (golden != text) std::ofstream(changed, std::ios::binary) << text;
  const bool same = golden == text;
  CHECK_MESSAGE(same, first_difference(golden, text), "see ", changed, " beside ", path,
                "; ./dev test --accept takes it as it is now");
}

// The picture as the page draws it, without the page.
Scene picture_alone(const State& state, float width) {
  const r1cost::Answer answer = r1cost::evaluate(data(), state.scenario);
  Looks looks;
  looks.width = width;
  const Sight sight(state, answer, data(), looks);
  Scene scene;
  scene.width = width - picture_left(width);
  scene.height = draw_picture(scene, sight.view(), 0, 0, scene.width);
  return scene;
}

// The page but for its picture, which stands in it part by part and mark by mark as it is alone.
Scene without_picture(Scene page, const Scene& picture) {
  REQUIRE_FALSE(picture.parts.empty());
  const Part* begin = find_part(page, picture.parts.front().id);
  REQUIRE(begin);
  const std::ptrdiff_t parts = begin - page.parts.data();
  const std::size_t marks = begin->first_mark - picture.parts.front().first_mark;
  REQUIRE(static_cast<std::size_t>(parts) + picture.parts.size() <= page.parts.size());
  REQUIRE(marks + picture.marks.size() <= page.marks.size());
  for (std::size_t i = 0; i < picture.parts.size(); ++i) {
    const Part &there = begin[i], &alone = picture.parts[i];
    CHECK(there.id == alone.id);
    CHECK(there.words == alone.words);
    CHECK(there.value == alone.value);
    CHECK(there.box.w == doctest::Approx(alone.box.w));
    CHECK(there.box.h == doctest::Approx(alone.box.h));
  }
  for (std::size_t i = 0; i < picture.marks.size(); ++i)
    CHECK(page.marks[marks + i].index() == picture.marks[i].index());
  page.parts.erase(page.parts.begin() + parts, page.parts.begin() + parts + std::ssize(picture.parts));
  const auto first_mark = page.marks.begin() + static_cast<std::ptrdiff_t>(marks);
  page.marks.erase(first_mark, first_mark + std::ssize(picture.marks));
  return page;
}

// The parts that `more` has and `less` has not, with their ink.
Scene added(const Scene& more, const Scene& less) {
  Scene scene = more;
  scene.parts.clear();
  scene.marks.clear();
  for (const Part& part : more.parts)
    if (!find_part(less, part.id)) scene.parts.push_back(part);
  for (std::size_t i = 0; i < more.marks.size(); ++i)
    for (const Part& part : scene.parts)
      if (part.first_mark <= i && i < part.last_mark) {
        scene.marks.push_back(more.marks[i]);
        break;
      }
  return scene;
}

// Its words and boxes, then its ink. The sentence below the page's size is the page's alone, and so is the size for
// what is only added to it: neither touches another file.
std::string as_text(const std::string& keep, const Scene& scene) {
  const std::string text = to_outline_text(scene);
  const std::size_t size_end = text.find('\n') + 1, parts = text.find('\n', size_end) + 1;
  const std::string head = text.substr(0, keep == "page" ? parts : keep == "picture" ? size_end : 0);
  return head + text.substr(parts) + "\n" + marks_as_text(scene);
}

Scene kept_of(const std::string& keep, const State& state, float width, const std::string& card) {
  if (keep != "added") {
    const Scene picture = picture_alone(state, width);
    const Scene rest = without_picture(scene_of(state, width, card), picture);
    REQUIRE((keep == "page" || keep == "picture"));
    return keep == "page" ? rest : picture;
  }
  State plain = state;
  plain.reading = false;
  return added(scene_of(state, width, card), scene_of(plain, width));
}

}  // namespace

TEST_CASE("each picture is as it was accepted, in each class of width") {
  rapidjson::Document list;
  REQUIRE_FALSE(parse_json(list, read(std::string(TESTS_DIR) + "/support/scenes.json")));
  std::map<std::string, std::string> files;
  for (const rapidjson::Value& one : list["scenes"].GetArray()) {
    if (!one.HasMember("keep")) continue;
    const auto text_of = [&](const char* key) { return std::string(one.HasMember(key) ? one[key].GetString() : ""); };
    const std::string name = text_of("name"), keep = text_of("keep");
    CAPTURE(name);
    LinkRead link = read_link(text_of("link"), data());
    CHECK(link.remarks.empty());
    if (link.state.reading) link.state = at_chapter(link.state.chapter, link.state, the_story());
    for (const rapidjson::Value& value : one["widths"].GetArray()) {
      const int width = static_cast<int>(value.GetDouble());
      const Scene scene = kept_of(keep, link.state, static_cast<float>(width), text_of("card"));
      CHECK_FALSE(scene.parts.empty());
      files[text_of("file")] += "== " + name + " " + std::to_string(width) + "\n" + as_text(keep, scene);
    }
  }
  CHECK(files.size() >= 9);
  for (const auto& [name, text] : files) check_golden(name, text);
}

TEST_CASE("the picture in the README is the first screen as it is") {
  Looks looks;
  looks.headline = true;
  const State state = state_after({});
  const Scene scene = page(state, r1cost::evaluate(data(), state.scenario), data(), looks);
  const std::string path = std::string(TESTS_DIR) + "/../assets/first-screen.svg";
  const std::string picture = to_svg(scene, SvgStyle::alone) + "\n";
  if (std::getenv("ACCEPT_GOLDENS")) std::ofstream(path, std::ios::binary) << picture;
  const bool same = read(path) == picture;
  CHECK_MESSAGE(same, path, " is another; ./dev test --accept takes it as it is now");
}
