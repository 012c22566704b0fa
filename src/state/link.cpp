#include "state/link.h"

#include <algorithm>
#include <array>

#include "data/flat_dataset.h"
#include "data/numbers.h"
#include "data/read_parts.h"
#include "data/typed_number.h"
#include "says/link.h"
#include "state/link_text.h"
#include "state/ranges.h"
#include "state/view_link.h"
#include "words/format.h"

namespace explainer {
namespace {

using namespace r1cost;

std::string said_as(const LinkText::Pair& pair) { return quoted_from_link(pair.key + "=" + pair.value); }

Unsaid two_numbers(const std::string& pair, const NumberFault& fault) {
  const auto& [one, two] = fault.write;
  return unsaid(says::link_two_numbers{.pair = pair, .low = fault.low, .high = fault.high, .one = one, .two = two});
}

// Reads one scenario of a link. The keys of the scenario it is compared with begin with "vs.".
struct ScenarioReader {
  LinkText& text;
  const Dataset& data;
  std::string prefix;
  DoubtedScenario all;
  bool found = false;  // the link says something of it

  std::optional<LinkText::Pair> take(std::string_view key) {
    auto pair = text.take(prefix + std::string(key));
    found = found || pair;
    return pair;
  }

  void read() {
    read_preset();
    read_chip();
    for (const FieldInfo& row : fields) read_field(row);
    // The scenario for comparison has no ranges.
    if (prefix.empty())
      for (const FieldInfo& row : fields) read_range(row);
    read_also();
    read_printed();
  }

  void read_preset() {
    const auto pair = take("preset");
    if (!pair) return;
    if (const Preset* preset = find_preset(data, pair->value)) all.scenario = scenario_of(*preset);
    else text.pass_over(*pair, on_pair<says::link_no_preset>());
  }

  void read_chip() {
    const auto pair = take("chip");
    if (!pair) return;
    if (const Chip* chip = find_chip(data, pair->value)) all.scenario.chip = chip->id;
    else text.pass_over(*pair, on_pair<says::link_no_chip>());
  }

  void read_field(const FieldInfo& row) {
    const auto pair = take(row.name);
    if (!pair) return;
    const std::optional<TypedNumber> number = read_number(pair->value, number_for(row));
    if (!number) return text.pass_over(*pair, on_pair<says::link_no_number>());
    if (number->other) return text.remark(two_numbers(said_as(*pair), fault_of(*number)));
    const std::optional<double> value = number->value;
    all.scenario = with(std::move(all.scenario), row.field, *value);
    stated[static_cast<std::size_t>(row.field)] = value;
    if (value_of(all.scenario, row.field) != *value)
      text.remark(unsaid(
          says::link_taken_as{.pair = said_as(*pair), .value = plain_number(value_of(all.scenario, row.field))}));
    if (row.field == Field::failed) all.scenario = with_failed_runs(data, std::move(all.scenario));
  }

  void read_range(const FieldInfo& row) {
    const auto pair = take(std::string(row.name) + "-range");
    if (!pair) return;
    SpreadOrReason read = spread_from_text(pair->value, row.field, data);
    Spread* spread = std::get_if<Spread>(&read);
    if (!spread) return text.pass_over(*pair, on_pair<says::link_no_spread>());
    const std::optional<double> value = stated[static_cast<std::size_t>(row.field)];
    // The text of a uniform spread has no likely value, so the field's own value serves.
    if (spread->shape == r1cost::Shape::uniform && value && *value >= spread->low && *value <= spread->high)
      spread->likely = *value;
    if (value && clamped(row.field, *value) != clamped(row.field, spread->likely))
      text.remark(unsaid(says::link_other_likely{.range = said_as(*pair), .field = row.name}));
    // The range is around the dataset's value, so it follows the dataset, and the field gets no value of the reader's
    // own.
    const bool of_figures = !value && is_assumption(row.field) && row.field != Field::failed && !is_point(*spread) &&
                            clamped(row.field, likely_of(data, all.scenario, row.field)) == spread->likely;
    if (of_figures) all.doubts[row.field] = *spread;
    else put_in_doubt(all, row.field, *spread, data);
  }

  void read_also() {
    auto pair = take("also");
    if (!pair) return;
    if (pair->value.starts_with("none ")) pair->value = "none";
    std::vector<std::string> also;
    for (std::size_t from = 0; pair->value != "none" && from <= pair->value.size();) {
      const std::size_t to = std::min(pair->value.find_first_of("+, ", from), pair->value.size());
      const std::string id = pair->value.substr(from, to - from);
      if (find_stage(data, id)) also.push_back(id);
      else if (from > 0 && pair->value[from - 1] == ' ') break;  // text after the link begins here
      else if (!pair->value.empty()) text.pass_over({"also", id}, on_pair<says::link_no_stage>());
      from = to + 1;
    }
    // If no stage was understood, the stages stay as they were.
    if (also.empty() && pair->value != "none" && !pair->value.empty()) return;
    // As everywhere, stages are in the dataset's order and occur once.
    std::vector<std::string> sorted;
    for (const Stage& stage : data.stages)
      if (std::find(also.begin(), also.end(), stage.id) != also.end()) sorted.push_back(stage.id);
    all.scenario.also = std::move(sorted);
  }

  void read_printed() {
    const auto pair = take("printed");
    if (!pair) return;
    const NumberOrFault value = number_or_fault(pair->value, printed_number());
    if (const double* printed = std::get_if<double>(&value)) all.scenario.printed = ChipHours{*printed};
    else text.pass_over(*pair, on_pair<says::link_no_chip_hours>());
  }

  std::array<std::optional<double>, fields.size()> stated{};  // the values that the link states
};

std::string text_of(const Spread& spread) {
  const std::string low = shortest(spread.low), likely = shortest(spread.likely), high = shortest(spread.high);
  if (spread.shape == r1cost::Shape::uniform) return "uniform:" + low + ".." + high;
  return (spread.shape == r1cost::Shape::triangular ? "triangular:" : "") + low + ".." + likely + ".." + high;
}

void write_scenario(LinkWriter& link, const std::string& prefix, const DoubtedScenario& all) {
  const Scenario& scenario = all.scenario;
  link.add(prefix + "chip", scenario.chip);
  for (const FieldInfo& row : fields) {
    const auto& spread = all.doubts[row.field];
    if (!is_assumption(row.field) || assumption(scenario.assumed, row.field))
      link.add(prefix + std::string(row.name), shortest(value_of(scenario, row.field)));
    if (spread) link.add(prefix + std::string(row.name) + "-range", text_of(*spread));
  }
  std::string also;
  for (const std::string& stage : scenario.also) also += (also.empty() ? "" : "+") + stage;
  link.add(prefix + "also", also.empty() ? "none" : also);
  if (scenario.printed) link.add(prefix + "printed", shortest(scenario.printed->value));
}

// The remark on a link made with other figures, with the number of changes since, if the dataset knows them.
Unsaid remark_on(const std::string& made_with, const Dataset& data, const std::string& edition_tag) {
  const std::string day = made_with.substr(0, data.edition.size());
  const ChangeCount since = changes_since(data, day);
  if (!is_date(day) || since.added + since.corrected == 0)
    return unsaid(says::link_other_figures{.edition = quoted_from_link(made_with), .ours = edition_tag});
  return unsaid(says::link_older_figures{.day = day,
                                         .corrected = {grouped(since.corrected), static_cast<double>(since.corrected)},
                                         .added = grouped(since.added)});
}

// `whole`: the link contains the run even if the reader has not changed it.
std::string write_link(const State& state, const Dataset& data, const std::string& edition_tag, bool whole) {
  if (state.reading) return "#chapter=" + shortest(state.chapter);
  const State start = starting_state(data);
  const DoubtedScenario all{state.scenario, state.doubts};
  LinkWriter link;
  if (whole || all.scenario != start.scenario || all.doubts != start.doubts) write_scenario(link, "", all);
  if (state.kept) {
    if (const std::string preset = preset_of(*state.kept, data); !preset.empty()) link.add("vs.preset", preset);
    else write_scenario(link, "vs.", {*state.kept, {}});
  }
  const bool figures_matter = !link.text.empty();
  write_view(link, state, start);
  if (link.text.empty()) return "";
  if (figures_matter) link.add("data", edition_tag);
  return "#v=" + std::string(link_version) + "&" + link.text;
}

}  // namespace

std::string link_of(const State& state, const Dataset& data) { return link_of(state, data, edition_tag(data)); }

std::string link_of(const State& state, const Dataset& data, const std::string& edition_tag) {
  return write_link(state, data, edition_tag, false);
}

std::string whole_link_of(const State& state, const Dataset& data, const std::string& edition_tag) {
  return write_link(state, data, edition_tag, true);
}

std::string link_of(const DoubtedScenario& all, const Dataset& data) {
  State state = starting_state(data);
  state.scenario = all.scenario;
  state.doubts = all.doubts;
  state.hours_chip = state.scenario.chip;
  return link_of(state, data);
}

LinkRead read_link(std::string_view link, const Dataset& data) { return read_link(link, data, edition_tag(data)); }

LinkRead read_link(std::string_view link, const Dataset& data, const std::string& edition_tag, const State* start) {
  LinkText text(link);
  State state = start ? *start : starting_state(data);
  const auto version = text.take("v");
  if (version && (version->value == "1" || version->value == "2")) {
    const bool first = version->value == "1";
    state.on_map = first ? "" : map_holds(state, data);
    for (const Preset& preset : data.presets)
      if (first || (preset.also.empty() && !preset.other_model)) {
        state.kept = scenario_of(preset);
        break;
      }
  } else if (version && version->value != link_version) {
    text.remark(unsaid(says::link_other_version{quoted_from_link(version->value)}));
  }
  if (const auto edition = text.take("data"); edition && edition->value != edition_tag)
    text.remark(remark_on(edition->value, data, edition_tag));
  ScenarioReader scenario{text, data, "", {state.scenario, {}}};
  scenario.read();
  const Scenario unless_said = compared_with(state, data);
  ScenarioReader kept{text, data, "vs.", {unless_said, {}}};
  kept.read();
  state.scenario = std::move(scenario.all.scenario);
  state.doubts = scenario.all.doubts;
  if (kept.found) state.kept = std::move(kept.all.scenario);
  state.hours_chip = state.scenario.chip;
  read_view(text, data, state);
  state.reading = false;
  if (const auto pair = text.take("chapter")) {
    const auto number = typed_number(pair->value);
    state.reading = number && *number >= 1 && *number <= story_length && *number == static_cast<int>(*number);
    if (state.reading) state.chapter = static_cast<int>(*number);
    else text.pass_over(*pair, on_pair<says::link_no_chapter>());
  }
  text.pass_over_the_rest();
  return {std::move(state), std::move(text.remarks)};
}

}  // namespace explainer
