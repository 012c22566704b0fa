#include "scene/palette.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>

using namespace explainer;

TEST_CASE("text colours have at least 4.5 to 1 on paper and on cards, in both themes") {
  for (Theme theme : {Theme::light, Theme::dark})
    for (Role role : {Role::ink, Role::soft, Role::you, Role::r1, Role::rival}) {
      CAPTURE(name(role));
      CHECK(contrast(colour(role, theme), colour(Role::paper, theme)) >= 4.5);
    }
  for (Theme theme : {Theme::light, Theme::dark})
    for (Role role : {Role::ink, Role::soft, Role::r1})
      CHECK(contrast(colour(role, theme), colour(Role::wash, theme)) >= 4.5);
}

TEST_CASE("the pill's words on the reader's colour can be read") {
  for (Theme theme : {Theme::light, Theme::dark})
    CHECK(contrast(colour(Role::paper, theme), colour(Role::you, theme)) >= 4.5);
}

TEST_CASE("black on white is 21 to 1") {
  CHECK(contrast({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
  CHECK(hex({0x14, 0x17, 0x1c}) == "#14171c");
}

TEST_CASE("no style sheet of ours has colours of its own: the build fills in those of the palette") {
  const auto web = std::filesystem::path(TESTS_DIR).parent_path() / "web";
  const std::regex colour_in_css("#[0-9a-fA-F]{6}");
  for (const char* sheet : {"page/page.css", "embed/embed.css", "demo/demo.css"}) {
    CAPTURE(sheet);
    std::ifstream file(web / sheet);
    const std::string css{std::istreambuf_iterator<char>(file), {}};
    CHECK(css.size() > 1000);
    CHECK_FALSE(std::regex_search(css, colour_in_css));
  }
  CHECK(std::regex_search("--paper: #ffffff;", colour_in_css));
}

namespace {

using Triple = std::array<double, 3>;

// How people without one kind of cone see linear light: Machado, Oliveira and Fernandes 2009, "A physiologically-based
// model for simulation of color vision deficiency", at full severity. The first is full sight.
constexpr std::array<std::array<Triple, 3>, 4> sights{
    {{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
     {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
     {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
     {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}}};

Triple seen(Rgb colour, const std::array<Triple, 3>& sight) {
  const auto linear = [](unsigned char byte) {
    const double v = byte / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
  };
  const Triple light{linear(colour.r), linear(colour.g), linear(colour.b)};
  Triple result{};
  for (std::size_t i = 0; i < 3; ++i)
    result[i] = std::clamp(sight[i][0] * light[0] + sight[i][1] * light[1] + sight[i][2] * light[2], 0.0, 1.0);
  return result;
}

// CIE 1976 L*a*b* of linear sRGB, D65.
Triple lab(const Triple& c) {
  const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
  const double x = f((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.9505),
               y = f(0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]),
               z = f((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.089);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double apart(const Triple& a, const Triple& b) {
  return std::sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2]));
}

}  // namespace

TEST_CASE("colours that mean something stay apart for every kind of sight, in both themes") {
  for (Theme theme : {Theme::light, Theme::dark})
    for (const auto& sight : sights)
      for (Role a : {Role::you, Role::r1, Role::rival, Role::ink})
        for (Role b : {Role::you, Role::r1, Role::rival, Role::ink}) {
          if (a == b) continue;
          CAPTURE(name(a));
          CAPTURE(name(b));
          // 2.3 is a difference that is just noticed.
          CHECK(apart(lab(seen(colour(a, theme), sight)), lab(seen(colour(b, theme), sight))) > 20);
        }
  // The measure does see what is alike: this red and this green are one colour to those who lack the middle cone.
  CHECK(apart(lab(seen({0xa0, 0x5a, 0x2c}, sights[2])), lab(seen({0x6b, 0x6f, 0x2c}, sights[2]))) < 12);
}

TEST_CASE("every mark's colour has three times the paper's brightness or a third of it, in both themes") {
  for (Theme theme : {Theme::light, Theme::dark})
    for (Role role : {Role::ink, Role::soft, Role::you, Role::r1, Role::rival})
      for (Role ground : {Role::paper, Role::wash}) {
        CAPTURE(name(role));
        CHECK(contrast(colour(role, theme), colour(ground, theme)) >= 3);
      }
}
