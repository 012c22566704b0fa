#include "r1cost/split.h"

namespace r1cost {

Split split(const Dataset& data, const Scenario& a, const Scenario& b) {
  const Inputs before = inputs_of(data, a), after = inputs_of(data, b);
  const double run_before = run_hours(before).value, run_after = run_hours(after).value;
  const double others = before.others.value, recounted = run_before * (b.count / a.count);
  Split split;
  split.whole = bill(data, b).usd / bill(data, a).usd;
  split.price = b.price / a.price;
  split.failed = after.failed / before.failed;
  split.count = (recounted + others) / (run_before + others);
  split.hours = (run_after + others) / (recounted + others);
  split.stages = (run_after + after.others.value) / (run_after + others);
  return split;
}

}  // namespace r1cost
