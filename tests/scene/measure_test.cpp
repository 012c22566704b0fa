#include "scene/measure.h"

#include <doctest/doctest.h>

#include <random>

using namespace explainer;

TEST_CASE("text is as wide as its letters, bold is wider, and size scales it") {
  CHECK(measure("0", {10}) == doctest::Approx(6.36f));
  CHECK(measure("$294,000", {20}) == doctest::Approx(2 * measure("$294,000", {10})));
  CHECK(measure("wide", {10, Weight::bold}) > measure("wide", {10}));
  CHECK(measure("ab", {10, Weight::regular, Face::sans, 0.1f}) == doctest::Approx(measure("ab", {10}) + 2));
  CHECK(measure("", {10}) == 0);
}

TEST_CASE("bytes that are no UTF-8 are measured and nothing worse") {
  CHECK(measure("\xff\xfe\xc3", {10}) > 0);
  CHECK(measure(std::string_view("\xe2\x80", 2), {10}) > 0);
}

TEST_CASE("wrapped lines keep every word in order and fit the width") {
  std::mt19937_64 random(3);
  for (int round = 0; round < 500; ++round) {
    std::string words;
    for (std::size_t i = random() % 40; i > 0; --i)
      words += (words.empty() ? "" : " ") + std::string(1 + random() % 9, 'x');
    const float width = 60 + static_cast<float>(random() % 300);
    const Font font{12};
    for (const auto& lines : {wrap(words, font, width, 1000), wrap_evenly(words, font, width, 1000)}) {
      std::string joined;
      for (const std::string& line : lines) {
        CHECK((measure(line, font) <= width || line.find(' ') == std::string::npos));
        joined += (joined.empty() ? "" : " ") + line;
      }
      CHECK(joined == words);
    }
    CHECK(wrap_evenly(words, font, width, 1000).size() == wrap(words, font, width, 1000).size());
  }
}

TEST_CASE("what does not fit ends in an ellipsis and fits then") {
  const Font font{12};
  const std::string words = "a sentence of several words that goes on";
  CHECK(measure(fit(words, font, 100), font) <= 100);
  CHECK(fit(words, font, 100).ends_with("…"));
  CHECK(fit(words, font, 1000) == words);
  CHECK(wrap(words, font, 80, 2).size() == 2);
  CHECK(wrap(words, font, 80, 2).back().ends_with("…"));
  CHECK(measure(fit("Unbreakablewordofgreatlength", font, 50), font) <= 50);
}

TEST_CASE(
    "however many texts are broken into lines, each gets its own lines, also once those before it are forgotten") {
  const auto text = [](int i) { return "text number " + std::to_string(i) + " of many"; };
  const auto lines_of = [&](int i) { return wrap(text(i), {12}, 80, 3); };
  const std::vector<std::string> first = lines_of(0);
  for (int i = 0; i < 10000; ++i) {
    std::string joined;
    for (const std::string& line : lines_of(i)) joined += (joined.empty() ? "" : " ") + line;
    REQUIRE(joined == text(i));
  }
  CHECK(lines_of(0) == first);
}

TEST_CASE("a text is laid out anew for another font, width or number of lines") {
  const std::string words = "one two three four five six seven eight nine ten";
  const auto wide = wrap(words, {12}, 200, 9), narrow = wrap(words, {12}, 100, 9), large = wrap(words, {14}, 200, 9);
  CHECK(wide.size() < narrow.size());
  CHECK(wide != large);
  CHECK(wrap(words, {12}, 100, 2).size() == 2);
  CHECK(wrap(words, {12}, 100, 9) == narrow);
  CHECK(wrap(words, {12, Weight::bold}, 200, 9) != wide);
  CHECK(fit(words, {12}, 100) != fit(words, {12}, 80));
}

TEST_CASE("letters that fill an em are broken anywhere, but before no comma") {
  const Font font{10};
  CHECK(wrap("ＡＢＣＤＥ", font, 25, 9) == std::vector<std::string>{"ＡＢ", "ＣＤ", "Ｅ"});
  CHECK(wrap("ＡＢ，ＣＤ", font, 30, 9) == std::vector<std::string>{"ＡＢ，", "ＣＤ"});
  CHECK(wrap("R1 Ａ512Ｂ", font, 34, 9) == std::vector<std::string>{"R1 Ａ", "512Ｂ"});
}
