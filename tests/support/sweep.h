// Some tests look at thousands of cases, such as each state at each width. The optimised native program looks at all of
// them. Under the sanitizers and as WebAssembly one takes several times as long, and what is looked for there, a read
// beyond the end or another compiler's arithmetic, does not hide in one width in forty: there it is one case in
// SWEEP_ONE_IN (tests/CMakeLists.txt), drawn by a fixed seed, so that a run that fails can be repeated.
#pragma once

#include <cstdint>
#include <random>

class Sweep {
 public:
  static constexpr std::uint64_t one_in = SWEEP_ONE_IN;

  explicit Sweep(std::uint64_t seed = 294) : random_(seed) {}

  // Asked before each case. False for exactly one in each `one_in` in a row: no stretch of twice as many is left out.
  bool skips() {
    if (left_ == 0) {
      left_ = one_in;
      chosen_ = random_() % one_in;
    }
    return --left_ != chosen_;
  }

 private:
  std::mt19937_64 random_;
  std::uint64_t left_ = 0, chosen_ = 0;
};
