#include "layout/labels.h"

#include <algorithm>
#include <numeric>

#include "r1cost/sort_few.h"
#include "scene/measure.h"

namespace explainer {

std::vector<PlacedLabel> place_labels(const std::vector<Label>& labels, const Font& font, float left, float right,
                                      float gap, float reach) {
  std::vector<std::size_t> order(labels.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  r1cost::sort_few(order, [&](std::size_t a, std::size_t b) { return labels[a].rank < labels[b].rank; });

  struct Taken {
    float from, to;
  };
  std::vector<Taken> taken;
  std::vector<PlacedLabel> placed;
  for (std::size_t index : order) {
    const float half = measure(labels[index].words, font) / 2;
    if (2 * half > right - left) continue;
    const auto free_at = [&](float centre) {
      return std::none_of(taken.begin(), taken.end(), [&](const Taken& other) {
        return centre - half - gap < other.to && other.from < centre + half + gap;
      });
    };
    // Try the label's own place, then places directly beside each placed label, the nearest first.
    std::vector<float> candidates{std::clamp(labels[index].x, left + half, right - half)};
    for (const Taken& other : taken) {
      candidates.push_back(other.from - gap - half - 0.01f);
      candidates.push_back(other.to + gap + half + 0.01f);
    }
    const float home = labels[index].x;
    r1cost::sort_few(
        candidates, [&](float a, float b) { return std::abs(a - home) < std::abs(b - home); }, 1);
    for (float centre : candidates) {
      const bool inside = centre - half >= left - 0.01f && centre + half <= right + 0.01f;
      const bool near = std::abs(centre - home) <= (reach > 0                      ? std::max(reach, half)
                                                    : centre == candidates.front() ? half
                                                                                   : 0.0f);
      if (!inside || !near || !free_at(centre)) continue;
      taken.push_back({centre - half, centre + half});
      placed.push_back({index, centre});
      break;
    }
  }
  return placed;
}

}  // namespace explainer
