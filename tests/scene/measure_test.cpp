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
