#include "layout/labels.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "layout/ink.h"
#include "scene/measure.h"

using namespace explainer;

TEST_CASE("no two labels meet, none leaves its bounds, and the most wanted one is placed if it can fit at all") {
  std::mt19937_64 random(200);
  for (int round = 0; round < 2000; ++round) {
    const float left = static_cast<float>(random() % 50), width = 20 + static_cast<float>(random() % 900);
    std::vector<explainer::Label> labels(random() % 12);
    for (explainer::Label& label : labels) {
      label.x = left + static_cast<float>(random() % 1000) / 1000 * width;
      label.words = std::string(1 + random() % 20, 'm');
      label.rank = static_cast<float>(random() % 100);
    }
    const auto placed = place_labels(labels, type::second, left, left + width, 8, 24);
    float most_wanted_width = 0;
    std::size_t most_wanted = labels.size();
    for (std::size_t i = 0; i < labels.size(); ++i)
      if (most_wanted == labels.size() || labels[i].rank < labels[most_wanted].rank) most_wanted = i;
    if (most_wanted < labels.size()) {
      most_wanted_width = measure(labels[most_wanted].words, type::second);
      if (most_wanted_width <= width) {
        REQUIRE_FALSE(placed.empty());
        CHECK(placed[0].index == most_wanted);
      }
    }
    for (std::size_t i = 0; i < placed.size(); ++i) {
      const float half = measure(labels[placed[i].index].words, type::second) / 2;
      CHECK(placed[i].centre - half >= left - 0.1f);
      CHECK(placed[i].centre + half <= left + width + 0.1f);
      for (std::size_t j = 0; j < i; ++j) {
        const float other = measure(labels[placed[j].index].words, type::second) / 2;
        CHECK(std::abs(placed[i].centre - placed[j].centre) >= half + other + 7.9f);
      }
    }
  }
}

TEST_CASE("with a reach of nought a label stands at its own place or nowhere") {
  const std::vector<explainer::Label> labels{{100, "aa", 0}, {104, "bb", 1}, {200, "cc", 2}};
  const auto placed = place_labels(labels, type::second, 0, 300, 8, 0);
  REQUIRE(placed.size() == 2);
  CHECK(placed[0].centre == 100);
  CHECK(placed[1].centre == 200);
}
