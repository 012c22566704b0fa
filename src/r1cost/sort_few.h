// Sorts a few dozen things, or any number of places. Both sorts are stable.
//
// std::sort and std::stable_sort are faster from a few hundred elements on, but each use of them adds a kilobyte or
// more to the download. These functions add a tenth of that.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace r1cost {

// Insertion sort; elements before the place `from` stay as they are.
template <class Things, class Before>
void sort_few(Things& things, Before before, std::size_t from = 0) {
  for (std::size_t i = from + 1; i < things.size(); ++i)
    for (std::size_t j = i; j > from && before(things[j], things[j - 1]); --j) std::swap(things[j], things[j - 1]);
}

// Merge sort for any number of places: it merges sorted runs of one, then two, four and so on until one run is left.
template <class Before>
void sort_places(std::vector<std::size_t>& places, Before before) {
  std::vector<std::size_t> merged(places.size());
  for (std::size_t run = 1; run < places.size(); run *= 2) {
    for (std::size_t from = 0; from < places.size(); from += 2 * run) {
      const std::size_t middle = std::min(from + run, places.size()), end = std::min(middle + run, places.size());
      std::size_t left = from, right = middle;
      for (std::size_t to = from; to < end; ++to) {
        const bool take_right = left == middle || (right < end && before(places[right], places[left]));
        merged[to] = places[take_right ? right++ : left++];
      }
    }
    places.swap(merged);
  }
}

}  // namespace r1cost
