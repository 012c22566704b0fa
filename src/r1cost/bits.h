// Reinterprets the bits of a value as another type of the same size. It replaces std::bit_cast, which the standard
// library of the oldest supported Emscripten (libc++ 13) lacks.
#pragma once

#include <cstring>
#include <type_traits>

namespace r1cost {

// The object of type `To` with the same bytes. Both types must be trivially copyable and of one size.
template <class To, class From>
To same_bits(const From& from) {
  static_assert(sizeof(To) == sizeof(From) && std::is_trivially_copyable_v<To> && std::is_trivially_copyable_v<From>);
  To to;
  std::memcpy(&to, &from, sizeof(To));
  return to;
}

}  // namespace r1cost
