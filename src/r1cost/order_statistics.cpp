#include "r1cost/order_statistics.h"

#include <algorithm>
#include <cstdint>

#include "r1cost/bits.h"

namespace r1cost {
namespace {

// Positive doubles have the same order as their bits. The upper bits (the exponent and 8 binary digits) are the bucket.
std::uint64_t bucket_of(double number) { return same_bits<std::uint64_t>(number) >> 44; }

// Counts numbers by bucket and keeps the numbers of the buckets that hold a wanted rank.
class Buckets {
 public:
  // The ranks may be in any order.
  Buckets(const std::vector<double>& numbers, const std::vector<std::size_t>& ranks) {
    const auto [low, high] = std::minmax_element(numbers.begin(), numbers.end());
    const std::uint64_t lowest = bucket_of(*low);
    const auto place = [&](double number) { return static_cast<std::size_t>(bucket_of(number) - lowest); };
    before_.assign(place(*high) + 2, 0);
    for (double number : numbers) ++before_[place(number) + 1];
    for (std::size_t b = 1; b < before_.size(); ++b) before_[b] += before_[b - 1];
    group_.assign(before_.size(), 0);
    groups_.resize(1);  // group 0 stands for buckets without a wanted rank
    for (std::size_t rank : ranks)
      if (unsigned char& group = group_[bucket_with(rank)]; group == 0) {
        group = static_cast<unsigned char>(groups_.size());
        groups_.emplace_back();
      }
    for (double number : numbers)
      if (const unsigned char group = group_[place(number)]) groups_[group].push_back(number);
  }

  // The number with `rank` others before it in ascending order. The rank must be one of those given to the constructor.
  double at(std::size_t rank) {
    const std::size_t bucket = bucket_with(rank);
    std::vector<double>& inside = groups_[group_[bucket]];
    const auto wanted = inside.begin() + static_cast<std::ptrdiff_t>(rank - before_[bucket]);
    std::nth_element(inside.begin(), wanted, inside.end());
    return *wanted;
  }

 private:
  std::size_t bucket_with(std::size_t rank) const {
    return static_cast<std::size_t>(std::upper_bound(before_.begin(), before_.end(), rank) - before_.begin()) - 1;
  }

  std::vector<std::size_t> before_;  // the count of numbers in all lower buckets
  std::vector<unsigned char> group_;
  std::vector<std::vector<double>> groups_;
};

}  // namespace

std::vector<double> quantiles_of(const std::vector<double>& numbers, const std::vector<double>& shares) {
  const auto place = [&](double share) { return share * static_cast<double>(numbers.size() - 1); };
  std::vector<std::size_t> ranks;
  for (double share : shares) {
    ranks.push_back(static_cast<std::size_t>(place(share)));
    ranks.push_back(std::min(ranks.back() + 1, numbers.size() - 1));
  }
  Buckets buckets(numbers, ranks);
  std::vector<double> quantiles;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const double low = buckets.at(ranks[2 * i]), high = buckets.at(ranks[2 * i + 1]);
    quantiles.push_back(low + (place(shares[i]) - static_cast<double>(ranks[2 * i])) * (high - low));
  }
  return quantiles;
}

}  // namespace r1cost
