#include "r1cost/sort_few.h"

#include <doctest/doctest.h>

#include <numeric>
#include <random>
#include <string>

#include "r1cost/known_names.h"

using namespace r1cost;

TEST_CASE("however many places are put in order, equals keep theirs") {
  std::mt19937_64 random(7);
  for (int round = 0; round < 300; ++round) {
    std::vector<int> things(random() % 70);
    for (int& thing : things) thing = static_cast<int>(random() % 9);
    const auto before = [&](std::size_t a, std::size_t b) { return things[a] < things[b]; };
    std::vector<std::size_t> places(things.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::vector<std::size_t> wanted = places, few = places;
    std::stable_sort(wanted.begin(), wanted.end(), before);
    sort_few(few, before);
    sort_places(places, before);
    CHECK(places == wanted);
    CHECK(few == wanted);
  }
}

TEST_CASE("a name that was there before is found at its first place") {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < 1000; ++i) names.push_back("row " + std::to_string(i));
  KnownNames known(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) CHECK(first_place_of(known, names[i], i) == i);
  for (std::size_t i = 0; i < names.size(); ++i) CHECK(first_place_of(known, names[i], 9999) == i);
}
