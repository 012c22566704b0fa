#include <algorithm>
#include <limits>

#include "r1cost/doubt.h"

namespace r1cost {
namespace {

// The finaliser of splitmix64 (public domain, Vigna): every bit of the argument affects every bit of the result.
std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
  return x ^ (x >> 31);
}

std::uint64_t sample_bits(std::uint64_t seed, std::uint64_t sample) {
  return mixed(seed + 0x9e3779b97f4a7c15u * (sample + 1));
}

// A number strictly between 0 and 1: 52 random bits plus a half.
double uniform(std::uint64_t sample, std::uint64_t dimension) {
  const std::uint64_t bits = mixed(sample + 0xd1b54a32d192ed03u * (dimension + 1));
  return (static_cast<double>(bits >> 12) + 0.5) * 0x1p-52;
}

}  // namespace

std::vector<double> sampled(const Inputs& likely, const Doubts& doubts, Lens lens, std::size_t samples,
                            std::uint64_t seed) {
  Inputs in = likely;
  struct Doubted {
    double* place;
    std::uint64_t dimension;
    double low, high;  // the range of the field
    Sampler sampler;
  };
  std::vector<Doubted> doubted;
  for (const FieldInfo& row : fields)
    if (const std::optional<Spread>& spread = doubts[row.field])
      if (double* const place = place_of(in, row.field)) {
        constexpr double end = std::numeric_limits<double>::infinity();
        doubted.push_back({place, static_cast<std::uint64_t>(row.field), held_in_range(row.field, -end),
                           held_in_range(row.field, end), Sampler(*spread, samples)});
      }
  std::vector<double> results(std::clamp<std::size_t>(samples, 1, 10'000'000));
  for (std::size_t i = 0; i < results.size(); ++i) {
    const std::uint64_t sample = sample_bits(seed, i);
    for (const Doubted& one : doubted)
      *one.place = std::clamp(one.sampler(uniform(sample, one.dimension)), one.low, one.high);
    results[i] = amount(lens, in);
  }
  return results;
}

}  // namespace r1cost
