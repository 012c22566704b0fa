// Any bytes as published estimates and emissions: refused, or reckoned.
#include <cmath>
#include <cstdlib>
#include <string_view>

#include "data/read_owned_runs.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
  using namespace explainer;
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const RunsOrProblems read = read_owned_runs({"fuzz.json", text});
  if (const auto* runs = std::get_if<std::vector<PublishedRun>>(&read))
    for (const PublishedRun& run : *runs)
      if (!std::isfinite(r1cost::own(run.run, run.rule).total.value)) std::abort();
  read_emissions({"fuzz.json", text});
  return 0;
}
