#include <iostream>

#include "cli/cli.h"

namespace explainer::cli {

using namespace r1cost;

void add_range_flags(CLI::App& app, RangeFlags& flags) {
  for (const FieldInfo& row : fields)
    app.add_option("--" + std::string(row.name) + "-range", flags[static_cast<std::size_t>(row.field)],
                   std::string(row.label) +
                       ", in doubt: low..likely..high, uniform:low..high, triangular:low..likely..high, "
                       "or a spread’s name");
}

std::optional<State> doubted_state_from(const ScenarioFlags& flags, const RangeFlags& ranges, const Dataset& data,
                                        int& status) {
  std::optional<State> state = state_from(flags, data, status);
  if (!state) return std::nullopt;
  DoubtedScenario all{std::move(state->scenario), state->doubts};
  for (const FieldInfo& row : fields) {
    const std::string& text = ranges[static_cast<std::size_t>(row.field)];
    if (text.empty()) continue;
    if (!flags.values[static_cast<std::size_t>(row.field)].empty()) {
      std::cerr << "r1cost: --" << row.name << " and --" << row.name << "-range: give one of them\n";
      status = misunderstood;
      return std::nullopt;
    }
    const SpreadOrReason read = spread_from_text(text, row.field, data);
    if (const std::string* reason = std::get_if<std::string>(&read)) {
      std::cerr << "r1cost: --" << row.name << "-range: “" << start_of(text, 60) << "” is " << *reason << "\n";
      status = misunderstood;
      return std::nullopt;
    }
    state->reading = false;
    put_in_doubt(all, row.field, std::get<Spread>(read), data);
  }
  state->scenario = std::move(all.scenario);
  state->doubts = all.doubts;
  return state;
}

}  // namespace explainer::cli
