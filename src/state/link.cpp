#include "state/link.h"

#include <algorithm>

#include "data/flat_dataset.h"
#include "data/numbers.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr std::size_t longest_link = 4096, most_remarks = 10, shown = 40;

// "%2B" to "+". What is no such code stays as it is.
std::string decoded(std::string_view text) {
  const auto digit = [](char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  };
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool code = text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0;
    plain += code ? static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2])) : text[i];
    if (code) i += 2;
  }
  return plain;
}

// Something from a stranger, fit to be shown: short, and letters of ASCII only.
std::string quoted(std::string_view text) {
  std::string seen;
  for (char c : text.substr(0, shown)) seen += c >= ' ' && c <= '~' ? c : '?';
  return "“" + seen + (text.size() > shown ? "…" : "") + "”";
}

struct Pair {
  std::string key, value;
};

struct Reading {
  const Dataset& data;
  std::vector<Pair> pairs;
  LinkRead read;

  void remark(const std::string& words) {
    if (read.remarks.size() < most_remarks) read.remarks.push_back(words);
  }
  void pass_over(const Pair& pair, const std::string& why) {
    remark(quoted(pair.key + "=" + pair.value) + " " + why + ": passed over");
  }
  // The value of a key, taken out of the list; the first one, if there are several.
  std::optional<Pair> take(std::string_view key) {
    const auto found = std::find_if(pairs.begin(), pairs.end(), [&](const Pair& pair) { return pair.key == key; });
    if (found == pairs.end()) return std::nullopt;
    Pair pair = *found;
    pairs.erase(found);
    return pair;
  }
};

void split(std::string_view link, Reading& reading) {
  if (const std::size_t hash = link.find('#'); hash != link.npos) link.remove_prefix(hash + 1);
  else if (link.find("://") != link.npos) {
    reading.remark("There is no # in this address: nothing was read of it");
    return;
  }
  if (link.size() > longest_link) {
    reading.remark("A link of more than " + std::to_string(longest_link) + " characters: passed over");
    return;
  }
  for (std::size_t from = 0; from <= link.size();) {
    const std::size_t to = std::min(link.find('&', from), link.size());
    const std::string_view text = link.substr(from, to - from);
    const std::size_t equals = std::min(text.find('='), text.size());
    if (!text.empty())
      reading.pairs.push_back(
          {decoded(text.substr(0, equals)), decoded(text.substr(std::min(equals + 1, text.size())))});
    from = to + 1;
  }
}

void read_preset(Reading& reading) {
  const auto pair = reading.take("preset");
  if (!pair) return;
  if (const Preset* preset = find_preset(reading.data, pair->value)) reading.read.all.scenario = scenario_of(*preset);
  else reading.pass_over(*pair, "is no preset here");
}

void read_chip(Reading& reading) {
  const auto pair = reading.take("chip");
  if (!pair) return;
  if (const Chip* chip = find_chip(reading.data, pair->value)) reading.read.all.scenario.chip = chip->id;
  else reading.pass_over(*pair, "is no chip here");
}

void read_field(Reading& reading, const FieldInfo& row) {
  DoubtedScenario& all = reading.read.all;
  std::optional<double> value;
  if (const auto pair = reading.take(row.name)) {
    value = typed_number(pair->value);
    if (!value) {
      reading.pass_over(*pair, "is no number");
    } else {
      all.scenario = with(std::move(all.scenario), row.field, *value);
      if (value_of(all.scenario, row.field) != *value)
        reading.remark(quoted(pair->key + "=" + pair->value) + " is taken as " +
                       shortest(value_of(all.scenario, row.field)));
      if (row.field == Field::failed) all.scenario = with_failed_runs(reading.data, std::move(all.scenario));
    }
  }
  if (const auto pair = reading.take(std::string(row.name) + "-range")) {
    SpreadOrReason read = spread_from_text(pair->value, row.field, reading.data);
    if (Spread* spread = std::get_if<Spread>(&read)) {
      // A uniform spread's text does not say what is likely; the field's own value does.
      if (spread->shape == Shape::uniform && value && *value >= spread->low && *value <= spread->high)
        spread->likely = *value;
      if (value && clamped(row.field, *value) != clamped(row.field, spread->likely))
        reading.remark(quoted(pair->key + "=" + pair->value) + " has another likely value than " +
                       std::string(row.name) + ": the range’s is taken");
      put_in_doubt(all, row.field, *spread, reading.data);
    } else {
      reading.pass_over(*pair, "is no spread in range");
    }
  }
}

void read_also(Reading& reading) {
  const auto pair = reading.take("also");
  if (!pair) return;
  std::vector<std::string> also;
  for (std::size_t from = 0; pair->value != "none" && from <= pair->value.size();) {
    const std::size_t to = std::min(pair->value.find_first_of("+, ", from), pair->value.size());
    const std::string id = pair->value.substr(from, to - from);
    if (find_stage(reading.data, id)) also.push_back(id);
    else if (!pair->value.empty()) reading.pass_over({"also", id}, "is no stage here");
    from = to + 1;
  }
  // Nothing of it understood: as it was.
  if (also.empty() && pair->value != "none" && !pair->value.empty()) return;
  // In the dataset's order and each once, as everywhere.
  std::vector<std::string> sorted;
  for (const Stage& stage : reading.data.stages)
    if (std::find(also.begin(), also.end(), stage.id) != also.end()) sorted.push_back(stage.id);
  reading.read.all.scenario.also = std::move(sorted);
}

void read_printed(Reading& reading) {
  const auto pair = reading.take("printed");
  if (!pair) return;
  const auto value = typed_number(pair->value);
  if (value && *value >= 0.1 && *value <= 1e13) reading.read.all.scenario.printed = ChipHours{*value};
  else reading.pass_over(*pair, "is no number of chip-hours");
}

std::string text_of(const Spread& spread) {
  const std::string low = shortest(spread.low), likely = shortest(spread.likely), high = shortest(spread.high);
  if (spread.shape == Shape::uniform) return "uniform:" + low + ".." + high;
  return (spread.shape == Shape::triangular ? "triangular:" : "") + low + ".." + likely + ".." + high;
}

Scenario start(const Dataset& data) { return data.presets.empty() ? Scenario{} : scenario_of(data.presets.front()); }

}  // namespace

std::string link_of(const DoubtedScenario& all, const Dataset& data) {
  const Scenario& scenario = all.scenario;
  const auto in_doubt = [](const std::optional<Spread>& spread) { return spread.has_value(); };
  if (scenario == start(data) && std::none_of(all.doubts.spreads.begin(), all.doubts.spreads.end(), in_doubt))
    return "";
  std::string link = "#v=" + std::string(link_version) + "&chip=" + scenario.chip;
  const auto add = [&](std::string_view key, const std::string& value) {
    link += "&" + std::string(key) + "=" + value;
  };
  for (const FieldInfo& row : fields) {
    const auto& spread = all.doubts[row.field];
    if (!is_assumption(row.field) || assumption(scenario.assumed, row.field))
      add(row.name, shortest(value_of(scenario, row.field)));
    if (spread) add(std::string(row.name) + "-range", text_of(*spread));
  }
  std::string also;
  for (const std::string& stage : scenario.also) also += (also.empty() ? "" : "+") + stage;
  add("also", also.empty() ? "none" : also);
  if (scenario.printed) add("printed", shortest(scenario.printed->value));
  add("data", edition_tag(data));
  return link;
}

LinkRead read_link(std::string_view link, const Dataset& data) {
  Reading reading{data, {}, {{start(data), {}}, {}}};
  split(link, reading);
  if (const auto version = reading.take("v"); version && version->value != link_version)
    reading.remark("A link of another version, " + quoted(version->value) + ": read as far as it is understood");
  if (const auto edition = reading.take("data"); edition && edition->value != edition_tag(data))
    reading.remark("The link was made with figures of " + quoted(edition->value) + "; these are of " +
                   edition_tag(data));
  read_preset(reading);
  read_chip(reading);
  for (const FieldInfo& row : fields) read_field(reading, row);
  read_also(reading);
  read_printed(reading);
  for (const Pair& pair : reading.pairs) reading.pass_over(pair, "is not understood, or said twice");
  return std::move(reading.read);
}

}  // namespace explainer
