// Puts a few dozen things in order; equals keep theirs.
//
// The standard library's std::sort and std::stable_sort are faster from some hundreds on, but each use of them adds a
// kilobyte or more to the download, this one a tenth of that.
#pragma once

#include <cstddef>
#include <utility>

namespace r1cost {

// `from`: what stands before that place stays.
template <class Things, class Before>
void sort_few(Things& things, Before before, std::size_t from = 0) {
  for (std::size_t i = from + 1; i < things.size(); ++i)
    for (std::size_t j = i; j > from && before(things[j], things[j - 1]); --j) std::swap(things[j], things[j - 1]);
}

}  // namespace r1cost
