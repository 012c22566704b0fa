// The same work on another chip.
#pragma once

#include <optional>

#include "r1cost/dataset.h"

namespace r1cost {

// How many hours `to` needs for what `from` does in `hours`, by as many chips at the same utilisation:
//   hours x peak(from) / peak(to)
// Peaks are dense BF16 operations a second (Chip::bf16_tflops, with its source in the dataset; FP16 for chips older
// than BF16), the one precision for which every chip here has a published peak. Memory and interconnect are left out,
// so the true number may be higher. nullopt: a peak is not known.
std::optional<Hours> same_work(const Chip& from, const Chip& to, Hours hours);

}  // namespace r1cost
