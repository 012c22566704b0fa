// Any bytes as what a reader does: one command a line, its first letter says which. The state stays one the engine
// answers with finite, positive dollars.
#include <cmath>
#include <cstdlib>
#include <string_view>

#include "r1cost/evaluate.h"
#include "small_dataset.h"
#include "state/command.h"
#include "views/slide.h"

namespace {

using namespace explainer;

Command command_of(std::string_view line, const State& state, const r1cost::Dataset& data) {
  constexpr std::string_view parts[] = {"chip",
                                        "count",
                                        "hours",
                                        "price",
                                        "line",
                                        "stage.v3",
                                        "preset.default",
                                        "quote",
                                        "same-work",
                                        "left-over",
                                        "count.field",
                                        "hours.field",
                                        "price.field",
                                        "line.field",
                                        "unknown",
                                        "chip.list",
                                        "stage.v3",
                                        "failed.field",
                                        "view.sure",
                                        "all-figures",
                                        "price.low.field",
                                        "hours.high.field",
                                        "failed.high.field",
                                        "sure.quotes",
                                        "sure.add",
                                        "compared.with",
                                        "compared.keep",
                                        "presets",
                                        "views"};
  const unsigned char first = line.empty() ? 0 : static_cast<unsigned char>(line[0]);
  const std::string_view part = parts[first / 5 % std::size(parts)];
  const std::string_view rest = line.empty() ? line : line.substr(1);
  const double place = rest.empty() ? 0 : static_cast<unsigned char>(rest[0]) / 255.0;
  switch (first % 5) {
    case 0: return slide_to(part, place, state, data);
    case 1: return step_to(part, static_cast<int>(place * 80) - 10, state, data);
    case 2: return type_into(part, rest, state, data);
    case 3: return choose(part, rest, state, data);
    default: return press(part, state, data);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
  static const r1cost::Dataset data = small_dataset();
  std::string_view text(reinterpret_cast<const char*>(bytes), size);
  State state = starting_state(data);
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const Command command = command_of(text.substr(0, end), state, data);
    text = end == text.npos ? std::string_view() : text.substr(end + 1);
    if (const Action* action = std::get_if<Action>(&command)) state = reduce(state, *action, data);
    const double usd = r1cost::evaluate(data, state.scenario).usd.value;
    if (!std::isfinite(usd) || !(usd > 0)) std::abort();
  }
  return 0;
}
