// Any bytes as a scenario in JSON: refused, or answered with finite dollars and an explanation that computes to them.
#include <cmath>
#include <cstdlib>
#include <string_view>

#include "data/read_scenario.h"
#include "r1cost/explain.h"
#include "r1cost/steps.h"
#include "small_dataset.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
  using namespace explainer;
  static const r1cost::Dataset data = small_dataset();
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const ScenarioOrProblems read = read_scenario({"fuzz", text}, data);
  if (const auto* all = std::get_if<DoubtedScenario>(&read)) {
    const r1cost::Answer answer = r1cost::evaluate(data, all->scenario);
    const auto total = r1cost::explain(data, all->scenario, "total");
    if (!std::isfinite(answer.usd.value) || !total || total->value != answer.usd.value) std::abort();
    const auto spread = r1cost::doubt(data, all->scenario, all->doubts, r1cost::Lens::rent, 20, 1);
    if (!spread || !std::isfinite(spread->p95) || !(spread->p5 <= spread->p95)) std::abort();
    for (const r1cost::CountedStep& step : r1cost::steps(data, all->scenario, all->doubts))
      if (step.total.likely && !std::isfinite(step.total.likely->value)) std::abort();
  }
  return 0;
}
