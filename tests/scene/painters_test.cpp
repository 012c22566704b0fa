// One scene, two painters to text: they tell of the same marks and parts. (The third, the draw list, is tested in the
// page.)
#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <algorithm>
#include <cstdlib>

#include "data/read_dataset.h"
#include "scene/to_outline.h"
#include "scene/to_svg.h"
#include "scene/write.h"
#include "views/page.h"

using namespace explainer;

namespace {

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += what.size()) ++found;
  return found;
}

// The number behind these words, at `from` or later.
float number_behind(const std::string& svg, const std::string& words, std::size_t from) {
  return std::strtof(svg.c_str() + svg.find(words, from) + words.size(), nullptr);
}

// "12 240.5" of every text, from the picture's top although it is told from that of a group.
std::vector<std::string> text_places(const std::string& svg) {
  std::vector<std::string> places;
  float top = 0;
  for (std::size_t at = 0; (at = svg.find('<', at)) != std::string::npos; ++at) {
    if (svg.compare(at, 4, "</g>") == 0) top = 0;
    if (svg.compare(at, 3, "<g ") == 0) top = number_behind(svg, "translate(0 ", at);
    if (svg.compare(at, 6, "<text ") == 0)
      places.push_back(tenths(number_behind(svg, "x=\"", at)) + " " + tenths(top + number_behind(svg, "y=\"", at)));
  }
  return places;
}

Scene first_screen() {
  const auto& data = built_in_dataset();
  Looks looks;
  looks.width = 768;
  return page(starting_state(data), r1cost::evaluate(data, starting_state(data).scenario), data, looks);
}

}  // namespace

TEST_CASE("every text mark is in the SVG, with its place") {
  const Scene scene = first_screen();
  const std::string svg = to_svg(scene, SvgStyle::in_page);
  const std::vector<std::string> places = text_places(svg);
  std::size_t texts = 0, underlined = 0;
  for (const Mark& mark : scene.marks) {
    const Text* text = std::get_if<Text>(&mark);
    if (!text) continue;
    ++texts;
    if (text->underline != Underline::none) ++underlined;
    CHECK(svg.find(">" + xml_escaped(text->words) + "</text>") != std::string::npos);
    CHECK(std::count(places.begin(), places.end(), tenths(text->at.x) + " " + tenths(text->at.y)) > 0);
  }
  // The line under an underlined text is a text of its own.
  CHECK(underlined > 3);
  CHECK(count(svg, "<text ") == texts + underlined);
  CHECK(count(svg, "class=\"u-dotted ") + count(svg, "class=\"u-solid ") == underlined);
}

TEST_CASE("an SVG in the page has no style, no script and no colour of its own") {
  const std::string svg = to_svg(first_screen(), SvgStyle::in_page);
  CHECK(svg.find("style") == std::string::npos);
  CHECK(svg.find("<script") == std::string::npos);
  CHECK(svg.find('#') == std::string::npos);
}

TEST_CASE("an SVG alone has the theme's colours and paper behind") {
  CHECK(to_svg(first_screen(), SvgStyle::alone, Theme::dark).find("fill=\"#101418\"") != std::string::npos);
  CHECK(to_svg(first_screen(), SvgStyle::alone, Theme::light).find("fill=\"#14171c\"") != std::string::npos);
}

TEST_CASE("the outline is JSON that holds each part as it is in the scene") {
  const Scene scene = first_screen();
  rapidjson::Document json;
  json.Parse(to_outline_json(scene).c_str());
  REQUIRE_FALSE(json.HasParseError());
  CHECK(json["sentence"].GetString() == scene.sentence);
  const auto& parts = json["parts"];
  REQUIRE(parts.Size() == scene.parts.size());
  for (rapidjson::SizeType i = 0; i < parts.Size(); ++i) {
    const Part& part = scene.parts[i];
    CHECK(parts[i]["id"].GetString() == part.id);
    CHECK(parts[i]["name"].GetString() == part.words);
    CHECK(std::abs(parts[i]["box"][0].GetFloat() - part.box.x) <= 0.051f);
    CHECK(parts[i].HasMember("stop") == (handle_of(part) != nullptr));
    CHECK(parts[i].HasMember("on") == is_on(part));
  }
}

TEST_CASE("words of any kind are escaped") {
  Scene scene;
  scene.marks.push_back(Text{{0, 0}, "<b>&\"\x01", {}, Role::ink, Align::left, 0});
  CHECK(to_svg(scene, SvgStyle::in_page).find("&lt;b&gt;&amp;&quot;</text>") != std::string::npos);
  CHECK(json_string("a\"\\\n\x01") == "\"a\\\"\\\\\\n\\u0001\"");
  CHECK(tenths(-0.04f) == "0");
  CHECK(tenths(12.25f) == "12.3");
}
