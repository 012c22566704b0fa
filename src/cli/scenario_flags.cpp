#include <algorithm>
#include <iostream>

#include "cli/cli.h"
#include "data/numbers.h"
#include "data/read_scenario.h"
#include "state/command.h"
#include "state/control.h"
#include "state/link.h"
#include "state/story.h"

namespace explainer::cli {
namespace {

using namespace r1cost;

bool refuse(const std::string& words) {
  std::cerr << "r1cost: " << words << "\n";
  return false;
}

template <class Row>
std::vector<std::string> ids(const std::vector<Row>& rows) {
  std::vector<std::string> all;
  for (const Row& row : rows) all.push_back(row.id);
  return all;
}

// Reads and refuses a number exactly as the explainer's fields do.
bool set_number(Scenario& scenario, Field field, const std::string& text, const Dataset& data) {
  if (text.empty()) return true;
  const Command command = type_into(id_of(ControlKind::field, info(field).name), text, State{}, data);
  if (const Refusal* refusal = std::get_if<Refusal>(&command))
    return refuse("--" + std::string(info(field).name) + ": " + say(refusal->words));
  const double value = std::get<SetField>(std::get<Action>(command)).value;
  if (field == Field::count && value != clamped(field, value))
    return refuse("--count: “" + start_of(text, 40) + "” is no whole number; write " + shortest(clamped(field, value)));
  scenario = with(scenario, field, value);
  if (value_of(scenario, field) != value)
    std::cerr << "r1cost: --" << info(field).name << " " << text << " is taken as "
              << shortest(value_of(scenario, field)) << ", the nearest on its step of " << shortest(info(field).step)
              << "\n";
  return true;
}

std::optional<DoubtedScenario> scenario_in_file(const std::string& path, const Dataset& data) {
  const std::optional<std::string> text = read_file(path);
  if (!text) {
    refuse("cannot read " + path);
    return std::nullopt;
  }
  const ScenarioOrProblems read = read_scenario({path == "-" ? "standard input" : path, *text}, data);
  if (const auto* problems = std::get_if<std::vector<Problem>>(&read)) {
    for (const Problem& problem : *problems) refuse(to_words(problem));
    return std::nullopt;
  }
  return std::get<DoubtedScenario>(read);
}

bool set_also(Scenario& scenario, std::string text, const Dataset& data) {
  if (text.empty()) return true;
  std::vector<std::string> wanted;
  if (text != "none") {
    std::replace(text.begin(), text.end(), '+', ',');
    for (std::size_t from = 0; from <= text.size();) {
      const std::size_t to = std::min(text.find(',', from), text.size());
      const std::string id = text.substr(from, to - from);
      if (id == "none") return refuse("--also: “none” stands alone");
      if (id.empty()) return refuse("--also: a stage is missing between commas");
      if (!find_stage(data, id)) return refuse("--also: “" + id + "” is no stage" + suggestion(id, ids(data.stages)));
      wanted.push_back(id);
      from = to + 1;
    }
  }
  scenario.also.clear();
  for (const Stage& stage : data.stages)
    if (std::find(wanted.begin(), wanted.end(), stage.id) != wanted.end()) scenario.also.push_back(stage.id);
  return true;
}

const std::string& value_in(const ScenarioFlags& flags, Field field) {
  return flags.values[static_cast<std::size_t>(field)];
}

// What the other flags change: a preset, a file, a link, or where readers start. If it is refused that is said, and
// `status` is what the program ends with.
std::optional<State> starting_point(const ScenarioFlags& flags, const Dataset& data, int& status) {
  State state = starting_state(data);
  status = misunderstood;
  if (!flags.preset.empty() + !flags.file.empty() + !flags.link.empty() > 1) {
    refuse("--preset, --scenario and --link: give one of them, each is a starting point");
    return std::nullopt;
  }
  if (!flags.link.empty()) {
    LinkRead read = read_link(flags.link, data);
    // Old and damaged links give what they can: remarks, no refusal.
    for (const Unsaid& remark : read.remarks) refuse("--link: " + say(remark));
    if (!read.state.reading) return std::move(read.state);
    return at_chapter(read.state.chapter, read.state, story_at(data));
  }
  if (!flags.file.empty()) {
    std::optional<DoubtedScenario> read = scenario_in_file(flags.file, data);
    if (!read) {
      status = refused;
      return std::nullopt;
    }
    state.scenario = std::move(read->scenario);
    state.doubts = read->doubts;
  }
  if (!flags.preset.empty()) {
    const Preset* preset = find_preset(data, flags.preset);
    if (!preset) {
      refuse("“" + start_of(flags.preset, 40) + "” is no preset" +
             suggestion(start_of(flags.preset, 40), ids(data.presets)));
      return std::nullopt;
    }
    state.scenario = scenario_of(*preset);
  }
  // The hours are those of the chip so far, which --chip changes alone.
  state.hours_chip = state.scenario.chip;
  return state;
}

std::size_t distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row.back();
}

}  // namespace

CLI::Validator typed(NumberFor wanted) {
  return CLI::Validator(
      [wanted = std::move(wanted)](std::string& text) {
        const NumberOrReason read = number_in_range(text, wanted);
        if (const std::string* reason = std::get_if<std::string>(&read))
          return "“" + start_of(text, 40) + "” " + *reason;
        text = shortest(std::get<double>(read));
        return std::string();
      },
      "");
}

CLI::Validator page_width() { return typed({"pixels", 280, 1240, 1, {"320", "1240"}}); }

std::optional<double> number_of_flag(const char* flag, const std::string& text, const NumberFor& wanted) {
  const NumberOrReason read = number_in_range(text, wanted);
  if (const double* number = std::get_if<double>(&read)) return *number;
  refuse(std::string(flag) + ": “" + start_of(text, 40) + "” " + std::get<std::string>(read));
  return std::nullopt;
}

std::string suggestion(const std::string& word, const std::vector<std::string>& choices) {
  std::string nearest;
  // The limit is lower for short words: with two wrong letters “buy” would suggest “run”, which nobody means.
  std::size_t best = std::max<std::size_t>(word.size() > 3 ? 2 : 1, word.size() / 3) + 1;
  for (const std::string& choice : choices) {
    const std::size_t far = distance(word, choice);
    if (far < best) {
      best = far;
      nearest = choice;
    }
  }
  if (!nearest.empty()) return ". Did you mean “" + nearest + "”?";
  std::string all = ". There are:";
  for (const std::string& choice : choices) all += " " + choice;
  return all + ".";
}

std::string padded(std::string text, std::size_t letters, bool right) {
  std::size_t here = 0;
  for (char c : text)
    if ((c & 0xc0) != 0x80) ++here;
  if (here < letters) text.insert(right ? 0 : text.size(), letters - here, ' ');
  return text;
}

void add_scenario_flags(CLI::App& app, ScenarioFlags& flags) {
  const auto add = [&](const char* name, std::string& value, const char* words) {
    // An empty value usually comes from a script's variable that was never set.
    app.add_option(name, value, words)
        ->check(CLI::Validator([](std::string& text) { return text.empty() ? "is empty" : ""; }, ""));
  };
  add("--preset", flags.preset, "Start from a preset, such as r1-published; other flags change it");
  add("--chip", flags.chip, "Chip type, such as h800, h100 or a100");
  add("--also", flags.also, "What else is counted: r1-zero,data,v3,failed or none");
  add("--scenario", flags.file, "A file with the scenario as JSON, or - for standard input; other flags change it");
  add("--link", flags.link, "A link to a scenario, such as “#chip=h100&hours=100”; other flags change it");
  add("--printed", flags.printed, "Chip-hours of the run as a paper prints them, instead of count times hours");
  for (const FieldInfo& row : fields)
    add(("--" + std::string(row.name)).c_str(), flags.values[static_cast<std::size_t>(row.field)],
        (std::string(row.label) + ": " + shortest(row.low) + " to " + shortest(row.high) + " " + std::string(row.unit))
            .c_str());
}

std::optional<Scenario> scenario_from(const ScenarioFlags& flags, const Dataset& data, int& status) {
  std::optional<State> state = state_from(flags, data, status);
  return state ? std::optional(std::move(state->scenario)) : std::nullopt;
}

std::optional<State> state_from(const ScenarioFlags& flags, const Dataset& data, int& status) {
  const std::optional<State> start = starting_point(flags, data, status);
  if (!start) return std::nullopt;
  status = misunderstood;
  State state = *start;
  Scenario& scenario = state.scenario;
  if (!flags.chip.empty()) {
    const Chip* chip = find_chip(data, flags.chip);
    if (!chip) {
      refuse("“" + start_of(flags.chip, 40) + "” is no chip" + suggestion(start_of(flags.chip, 40), ids(data.chips)));
      return std::nullopt;
    }
    scenario.chip = chip->id;
  }
  for (const FieldInfo& row : fields)
    if (!set_number(scenario, row.field, value_in(flags, row.field), data)) return std::nullopt;
  // As on the page: numbers that are set anew are those of the chip chosen since.
  for (const FieldInfo& row : fields)
    if (row.field != Field::price && !value_in(flags, row.field).empty()) state.hours_chip = scenario.chip;
  if (!set_also(scenario, flags.also, data)) return std::nullopt;
  if (!value_in(flags, Field::failed).empty()) scenario = with_failed_runs(data, std::move(scenario));
  if (!flags.printed.empty()) {
    const std::optional<double> printed = number_of_flag("--printed", flags.printed, printed_number());
    if (!printed) return std::nullopt;
    scenario.printed = ChipHours{*printed};
  }
  if (scenario.assumed.failed && !inputs_of(data, scenario).failed_counts)
    std::cerr << "r1cost: failed " << shortest(*scenario.assumed.failed)
              << " has no effect: failed runs are not counted\n";
  // A flag gives a single value, so its field is no longer in doubt.
  for (const FieldInfo& row : fields)
    if (!value_in(flags, row.field).empty()) state.doubts[row.field].reset();
  // As for a reader: whoever changes something leaves the story.
  if (state != *start) state.reading = false;
  status = 0;
  return state;
}

std::optional<ScenarioFlags> flags_from_word(const std::string& word) {
  ScenarioFlags flags;
  if (word.empty()) {
    refuse("a scenario is empty");
    return std::nullopt;
  }
  if (word.ends_with(".json")) {
    flags.file = word;
    return flags;
  }
  if (word.find('#') != std::string::npos || word.find("%23") != std::string::npos ||
      word.find("://") != std::string::npos) {
    flags.link = word;
    return flags;
  }
  if (word.find('=') == std::string::npos) {
    flags.preset = word;
    return flags;
  }
  struct Key {
    std::string name;
    std::string* value;
  };
  std::vector<Key> keys{
      {"preset", &flags.preset}, {"chip", &flags.chip}, {"also", &flags.also}, {"printed", &flags.printed}};
  for (const FieldInfo& row : fields)
    keys.push_back({std::string(row.name), &flags.values[static_cast<std::size_t>(row.field)]});
  std::vector<std::string> names;
  for (const Key& key : keys) names.push_back(key.name);
  std::string* last = nullptr;  // the previous value
  for (std::size_t from = 0; from <= word.size();) {
    const std::size_t to = std::min(word.find(',', from), word.size());
    const std::string pair = word.substr(from, to - from);
    const std::size_t equals = pair.find('=');
    // In "price=3,42" and "count=1,024" the comma belongs to the number.
    if (equals == std::string::npos && last && !pair.empty() && pair[0] >= '0' && pair[0] <= '9') {
      *last += "," + pair;
      from = to + 1;
      continue;
    }
    const std::string name = pair.substr(0, equals);
    const auto key = std::find_if(keys.begin(), keys.end(), [&](const Key& k) { return k.name == name; });
    if (equals == std::string::npos || key == keys.end()) {
      refuse("“" + pair + "”: expected key=value" + suggestion(name, names));
      return std::nullopt;
    }
    if (!key->value->empty()) {
      refuse("“" + pair + "”: " + name + " is said twice");
      return std::nullopt;
    }
    last = key->value;
    *key->value = pair.substr(equals + 1);
    if (key->value->empty()) {
      refuse("“" + pair + "”: nothing behind the =");
      return std::nullopt;
    }
    from = to + 1;
  }
  return flags;
}

}  // namespace explainer::cli
