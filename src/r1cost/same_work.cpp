#include "r1cost/same_work.h"

namespace r1cost {

std::optional<Hours> same_work(const Chip& from, const Chip& to, Hours hours) {
  if (!from.bf16_tflops || !to.bf16_tflops || !(*to.bf16_tflops > 0)) return std::nullopt;
  return Hours{hours.value * *from.bf16_tflops / *to.bf16_tflops};
}

}  // namespace r1cost
