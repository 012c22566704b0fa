// Any bytes as a dataset: refused with problems, or taken, and then every answer over it is finite.
#include <cmath>
#include <cstdlib>
#include <string_view>

#include "data/doctor.h"
#include "data/read_dataset.h"
#include "r1cost/evaluate.h"
#include "state/state.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
  using namespace explainer;
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const DatasetOrProblems read = read_dataset({{"fuzz.json", text}});
  if (const auto* problems = std::get_if<std::vector<Problem>>(&read)) {
    if (problems->empty() || problems->size() > 10) std::abort();
    return 0;
  }
  const r1cost::Dataset& data = std::get<r1cost::Dataset>(read);
  const r1cost::Answer answer = r1cost::evaluate(data, starting_state(data).scenario);
  if (!std::isfinite(answer.usd.value)) std::abort();
  examine(data, data.edition);
  return 0;
}
