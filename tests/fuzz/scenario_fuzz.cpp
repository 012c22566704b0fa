// Any bytes as a scenario in JSON: refused, or answered with finite dollars and an explanation that computes to them.
#include <cmath>
#include <cstdlib>
#include <string_view>

#include "data/read_scenario.h"
#include "r1cost/explain.h"
#include "small_dataset.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
  using namespace explainer;
  static const r1cost::Dataset data = small_dataset();
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const ScenarioOrProblems read = read_scenario({"fuzz", text}, data);
  if (const auto* scenario = std::get_if<r1cost::Scenario>(&read)) {
    const r1cost::Answer answer = r1cost::evaluate(data, *scenario);
    const auto total = r1cost::explain(data, *scenario, "total");
    if (!std::isfinite(answer.usd.value) || !total || total->value != answer.usd.value) std::abort();
  }
  return 0;
}
