#include "r1cost/evaluate.h"

#include <algorithm>
#include <atomic>

#include "r1cost/work.h"

namespace r1cost {
namespace {

// The figure's dollars. A figure that was published as chip-hours only takes the reader's price.
struct Dollars {
  std::optional<Usd> low, likely, high;
};

Dollars dollars_of(const Budget& budget, UsdPerChipHour price) {
  if (!budget.at_reader_price) return {budget.low, budget.likely, budget.high};
  if (!budget.chip_hours) return {};
  return {std::nullopt, *budget.chip_hours * price, std::nullopt};
}

// Whether the bill counts exactly the lines that one of DeepSeek's own figures counts. Failed runs and unpublished
// lines are ignored here, because Unlike reports them separately.
bool same_lines(const Budget& budget, const Answer& answer) {
  // A bill of another model counts none of R1's runs, so its one stage is compared with R1's as it is.
  if (answer.other_model) return true;
  const auto wanted = [&](const Line& line) {
    return std::find(budget.counts.begin(), budget.counts.end(), line.id) != budget.counts.end();
  };
  return std::all_of(answer.lines.begin(), answer.lines.end(),
                     [&](const Line& line) { return !line.published || line.counted == wanted(line); });
}

Unlike why_unlike(const Budget& budget, const Answer& answer, Method method) {
  Unlike unlike;
  unlike.scope = budget.scope != answer.scope;
  unlike.lines = !unlike.scope && !budget.counts.empty() && !same_lines(budget, answer);
  // A figure of hours at the reader's own price uses the same method as the reader's bill.
  unlike.method = budget.method != method && !(budget.at_reader_price && budget.method == Method::rental);
  unlike.unknown = answer.at_least;
  unlike.failed = answer.failed_assumed != budget.experiments;
  return unlike;
}

std::optional<double> times(const std::optional<Usd>& amount, Usd total) {
  if (!amount) return std::nullopt;
  return *amount / total;
}

Ratio ratio_of(const Budget& budget, const Scenario& scenario, const Answer& answer, Method method) {
  const Dollars usd = dollars_of(budget, scenario.price);
  Ratio ratio;
  ratio.budget = budget.id;
  ratio.low = usd.low;
  ratio.likely = usd.likely;
  ratio.high = usd.high;
  ratio.times_low = times(usd.low, answer.usd);
  ratio.times_likely = times(usd.likely, answer.usd);
  ratio.times_high = times(usd.high, answer.usd);
  ratio.unlike = why_unlike(budget, answer, method);
  ratio.like = ratio.unlike == Unlike{};
  return ratio;
}

void put_prices(Answer& answer, UsdPerChipHour price) {
  answer.usd = {};
  for (Line& line : answer.lines) {
    if (line.chip_hours) line.usd = *line.chip_hours * price;
    if (line.counted && line.usd) answer.usd += *line.usd;
  }
}

void put_ratios(Answer& answer, const Dataset& data, const Scenario& scenario, Method method) {
  answer.ratios.clear();
  answer.ratios.reserve(data.budgets.size());
  for (const Budget& budget : data.budgets) answer.ratios.push_back(ratio_of(budget, scenario, answer, method));
}

// Several threads may compute bills; the order of their increments does not matter.
std::atomic<long> answers = 0, bills = 0;

}  // namespace

std::string names(const Unlike& unlike) {
  std::string text;
  const auto add = [&](bool differs, const char* what) {
    if (differs) text += (text.empty() ? "" : ", ") + std::string(what);
  };
  add(unlike.scope, "scope");
  add(unlike.lines, "lines");
  add(unlike.method, "method");
  add(unlike.unknown, "unknown");
  add(unlike.failed, "failed");
  return text;
}

Tally tally() { return {answers.load(std::memory_order_relaxed), bills.load(std::memory_order_relaxed)}; }

Answer evaluate(const Dataset& data, const Scenario& scenario, Method method) {
  answers.fetch_add(1, std::memory_order_relaxed);
  Answer answer = bill(data, scenario);
  put_ratios(answer, data, scenario, method);
  return answer;
}

Answer repriced(Answer answer, const Dataset& data, const Scenario& scenario, Method method) {
  put_prices(answer, scenario.price);
  put_ratios(answer, data, scenario, method);
  return answer;
}

// Whether the run is a preset's run of another model than R1, with no published stage of R1 counted beside it.
static bool of_another_model(const Dataset& data, const Scenario& scenario) {
  for (const Stage& stage : data.stages)
    if (stage.chip_hours && counts(scenario, stage.id)) return false;
  return std::any_of(data.presets.begin(), data.presets.end(), [&](const Preset& preset) {
    return preset.other_model && preset.chip == scenario.chip && preset.count == scenario.count &&
           preset.hours == scenario.hours && preset.printed == scenario.printed;
  });
}

Answer bill(const Dataset& data, const Scenario& scenario) {
  bills.fetch_add(1, std::memory_order_relaxed);
  const Inputs in = inputs_of(data, scenario);
  Answer answer;
  answer.lines.reserve(data.stages.size() + 1);
  const ChipHours run = run_hours(in);
  answer.lines.push_back({"run", true, true, run, std::nullopt});
  answer.chip_hours = run;
  answer.other_model = of_another_model(data, scenario);
  Line* multiplied = nullptr;
  for (const Stage& stage : data.stages) {
    Line& line = answer.lines.emplace_back(
        Line{stage.id, counts(scenario, stage.id), stage.chip_hours.has_value(), stage.chip_hours, std::nullopt});
    if (!line.counted) continue;
    if (line.chip_hours) answer.chip_hours += *line.chip_hours;
    else if (stage.multiplied && scenario.assumed.failed) multiplied = &line;
    else answer.at_least = true;
    if (stage.whole_run) answer.scope = Scope::whole_run;
  }
  if (multiplied) {
    answer.failed_assumed = in.failed > 1;
    multiplied->chip_hours = answer.chip_hours * (in.failed - 1);
    answer.chip_hours += *multiplied->chip_hours;
  }
  put_prices(answer, scenario.price);

  answer.owned = owned(in, answer.chip_hours);
  answer.cluster = bought(in, cluster(in));
  answer.energy = electricity(in, answer.chip_hours);
  if (answer.energy) {
    if (in.electricity.value > 0) answer.energy_usd = *answer.energy * in.electricity;
    if (in.grid) answer.carbon = *answer.energy * *in.grid;
  }
  const Chip* chip = find_chip(data, scenario.chip);
  const std::optional<double> tflops = chip ? peak(*chip, Precision::bf16) : std::nullopt;
  if (tflops && in.utilisation > 0) answer.work = operations(answer.chip_hours, *tflops, in.utilisation);
  return answer;
}

}  // namespace r1cost
