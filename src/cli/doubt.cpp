#include "r1cost/doubt.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <algorithm>
#include <iostream>
#include <memory>

#include "cli/cli.h"
#include "data/numbers.h"
#include "views/words.h"

namespace explainer::cli {
namespace {

using namespace r1cost;

struct DoubtFlags {
  ScenarioFlags scenario;
  std::vector<std::string> data;
  std::string count, hours, price;
  unsigned long samples = 100'000, seed = 1;
  bool json = false;
};

// "1..2..12.29"; the scenario is then set to the likely value. False and a message if it is no spread.
bool read_spread(const std::string& text, Field field, Scenario& scenario, std::optional<Spread>& spread) {
  if (text.empty()) return true;
  const std::string flag = "--" + std::string(info(field).name) + "-range";
  std::vector<double> values;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t to = std::min(text.find("..", from), text.size());
    const std::optional<double> value = typed_number(text.substr(from, to - from));
    if (!value) break;
    values.push_back(*value);
    from = to + 2;
  }
  const FieldInfo& row = info(field);
  if (values.size() != 3) {
    std::cerr << "r1cost: " << flag << ": “" << text.substr(0, 60)
              << "” is not low..likely..high, such as 1..2..12.29\n";
    return false;
  }
  spread = Spread{values[0], values[1], values[2]};
  const char* problem = problem_of(*spread);
  if (!problem && (values[0] < row.low || values[2] > row.high)) problem = "out of range";
  if (problem) {
    std::cerr << "r1cost: " << flag << ": “" << text.substr(0, 60) << "” is " << problem << " (from "
              << shortest(row.low) << " to " << shortest(row.high) << ")\n";
    return false;
  }
  scenario = with(scenario, field, spread->likely);
  spread->likely = value_of(scenario, field);
  spread->low = std::min(spread->low, spread->likely);
  spread->high = std::max(spread->high, spread->likely);
  return true;
}

void print_json(const Percentiles& found, const std::optional<Percentiles>& exact, const std::vector<Sensitivity>& bars,
                const DoubtFlags& flags) {
  rapidjson::StringBuffer buffer;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> json(buffer);
  json.SetIndent(' ', 2);
  const auto write = [&](const char* key, const Percentiles& values) {
    json.Key(key);
    json.StartObject();
    json.Key("p5");
    json.Double(values.p5.value);
    json.Key("p50");
    json.Double(values.p50.value);
    json.Key("p95");
    json.Double(values.p95.value);
    json.EndObject();
  };
  json.StartObject();
  write("usd", found);
  if (exact) write("usd_in_closed_form", *exact);
  json.Key("samples");
  json.Uint64(flags.samples);
  json.Key("seed");
  json.Uint64(flags.seed);
  json.Key("tornado");
  json.StartArray();
  for (const Sensitivity& bar : bars) {
    json.StartObject();
    json.Key("assumption");
    json.String(std::string(info(bar.assumption).name).c_str());
    json.Key("usd_at_low");
    json.Double(bar.at_low.value);
    json.Key("usd_at_high");
    json.Double(bar.at_high.value);
    json.Key("variance_share");
    json.Double(bar.variance_share);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  std::cout << buffer.GetString() << "\n";
}

int run(const DoubtFlags& flags) {
  const std::optional<Dataset> data = load_dataset(flags.data);
  if (!data) return refused;
  std::optional<Scenario> scenario = scenario_from(flags.scenario, *data);
  if (!scenario) return misunderstood;
  Doubts doubts;
  if (!read_spread(flags.count, Field::count, *scenario, doubts.count) ||
      !read_spread(flags.hours, Field::hours, *scenario, doubts.hours) ||
      !read_spread(flags.price, Field::price, *scenario, doubts.price))
    return misunderstood;
  const Percentiles found = doubt(*data, *scenario, doubts, flags.samples, flags.seed);
  const std::optional<Percentiles> exact = doubt_in_closed_form(*data, *scenario, doubts);
  const std::vector<Sensitivity> bars = sensitivities(*data, *scenario, doubts);
  if (flags.json) {
    print_json(found, exact, bars, flags);
    return 0;
  }
  const bool at_least = evaluate(*data, *scenario).at_least;
  std::cout << "Nine times in ten the bill lies " << (at_least ? "(without what was never published) " : "") << "from "
            << money(found.p5) << " to " << money(found.p95) << "; as often above as below " << money(found.p50)
            << ".\n";
  for (const Sensitivity& bar : bars)
    std::cout << "  " << info(bar.assumption).label << ": " << money(bar.at_low) << " to " << money(bar.at_high) << ", "
              << grouped(bar.variance_share * 100) << "% of the doubt\n";
  return 0;
}

}  // namespace

void add_doubt(CLI::App& app, int& status) {
  auto flags = std::make_shared<DoubtFlags>();
  CLI::App* command = app.add_subcommand("doubt", "How sure a bill is, and which assumption makes it least so");
  add_scenario_flags(*command, flags->scenario);
  command->add_option("--count-range", flags->count, "Chips as low..likely..high: 5th, 50th and 95th percentile");
  command->add_option("--hours-range", flags->hours, "Hours, the same");
  command->add_option("--price-range", flags->price, "Dollars per chip-hour, the same");
  command->add_option("--samples", flags->samples, "1 to 10,000,000")->check(CLI::Range(1ul, 10'000'000ul));
  command->add_option("--seed", flags->seed, "The same seed gives the same answer, everywhere");
  command->add_option("--data", flags->data, "Dataset files instead of the built-in one");
  command->add_flag("--json", flags->json, "Print JSON");
  command->footer("Example:\n  r1cost doubt --price-range 1..2..12.29 --hours-range 70..80..100");
  command->callback([flags, &status] { status = run(*flags); });
}

}  // namespace explainer::cli
