// Finds whether a name occurred before, and where. It is a plain hash table, so that a list of a thousand rows is not
// searched a thousand times. (std::unordered_map would add kilobytes to the download.)
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace r1cost {

// The hash table. It is made for at most `most_names` different names.
struct KnownNames {
  struct Slot {
    std::string_view name;
    std::size_t place = 0;
    bool taken = false;
  };
  std::vector<Slot> slots;  // as many as a power of two, at least twice the number of names

  explicit KnownNames(std::size_t most_names) {
    std::size_t size = 16;
    while (size < 2 * most_names) size *= 2;
    slots.resize(size);
  }
};

// Returns the place that was given with the first occurrence of the name, which is `place` if the name is new. The
// table keeps views of the names, so the names must outlive it.
inline std::size_t first_place_of(KnownNames& known, std::string_view name, std::size_t place) {
  std::uint32_t hash = 2166136261u;  // FNV-1a
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  for (std::size_t at = hash;; ++at) {
    KnownNames::Slot& slot = known.slots[at & (known.slots.size() - 1)];
    if (!slot.taken) slot = {name, place, true};
    if (slot.name == name) return slot.place;
  }
}

}  // namespace r1cost
