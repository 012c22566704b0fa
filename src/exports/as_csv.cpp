#include <algorithm>
#include <cmath>

#include "data/flat_dataset.h"
#include "data/numbers.h"
#include "data/text_encoding.h"
#include "exports/record.h"
#include "r1cost/version.h"
#include "says/file.h"
#include "state/table_order.h"
#include "views/sure_ranges.h"
#include "views/their_words.h"
#include "views/view.h"

namespace explainer {
namespace {

using namespace r1cost;

// What a sheet that takes the file for ASCII would show as other letters.
std::string in_ascii(std::string_view words) {
  constexpr std::pair<std::string_view, std::string_view> signs[] = {
      {"’", "'"}, {"‘", "'"},   {"“", "\""}, {"”", "\""}, {"–", "-"},  {"—", "-"},      {"−", "-"},
      {"×", "x"}, {"…", "..."}, {"≠", "!="}, {"≥", ">="}, {"≤", "<="}, {"\u00a0", " "}, {"₂", "2"}};
  std::string text(words);
  for (const auto& [sign, plain] : signs)
    for (std::size_t at = 0; (at = text.find(sign, at)) != text.npos; at += plain.size())
      text.replace(at, sign.size(), plain);
  return text;
}

// RFC 4180, with a bare line feed; a semicolon is quoted, too, since it parts cells in half of the world. What a sheet
// would take for a formula begins with an apostrophe: a dataset may be anybody's.
std::string cell(std::string_view words) {
  std::string text = in_ascii(words);
  if (!text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos && !number_of(text))
    text.insert(0, "'");
  if (text.find_first_of(",;\"\n\r") == text.npos) return text;
  for (std::size_t at = 0; (at = text.find('"', at)) != text.npos; at += 2) text.insert(at, "\"");
  return "\"" + text + "\"";
}

template <class Value>
std::string cell(const std::optional<Value>& value) {
  return value ? shortest(static_cast<double>(*value)) : "";
}
// Of another unit than dollars to the milligram: a published tonne is to be read as it was published.
std::string cell(const std::optional<Usd>& usd, double units) {
  if (!usd) return "";
  const double value = usd->value * units;
  return shortest(units == 1 || value > 1e9 ? value : std::floor(value * 1e6 + 0.5) / 1e6);
}
template <class Unit>
std::string cell(const std::optional<Quantity<Unit>>& value) {
  return value ? shortest(value->value) : "";
}

std::string line_of(std::initializer_list<std::string> cells) {
  std::string line;
  for (const std::string& one : cells) line += (&one == cells.begin() ? "" : ",") + one;
  return line + "\n";
}

std::string_view unit_of(SeenAs as) { return as == SeenAs::energy ? "kwh" : as == SeenAs::carbon ? "kg_co2e" : "usd"; }

// Of the ladder those rows that it shows, of the table those in its order; of all other pictures every one.
Table wanted_rows(const State& state) {
  if (state.picture == Picture::table) return state.table;
  Table table;
  if (state.picture == Picture::ladder) static_cast<Figures&>(table) = state.shown;
  return table;
}

std::string budget_line(const View& view, std::size_t index) {
  const Budget& budget = view.data.budgets[index];
  const Ratio& ratio = view.answer.ratios[index];
  const double units = view.worth.units_per_usd;
  // Electricity and emissions are by no rent.
  const std::string method = in_dollars(view.worth.as)
                                 ? std::string(method_names[static_cast<std::size_t>(budget.method)])
                                 : method_through_lens(view.worth.as, budget.method);
  // No bare ratio of figures that do not count the same things, as everywhere else.
  const auto times = [&](const std::optional<double>& number) { return cell(ratio.like ? number : std::nullopt); };
  return line_of({"budget",
                  cell(budget.id),
                  cell(budget.name),
                  cell(line_through_lens(view, budget, budget.line)),
                  "",
                  cell(budget.chip_hours),
                  cell(ratio.low, units),
                  cell(ratio.likely, units),
                  cell(ratio.high, units),
                  std::string(bound_names[static_cast<std::size_t>(budget.bound)]),
                  times(ratio.times_low),
                  times(ratio.times_likely),
                  times(ratio.times_high),
                  ratio.like ? "yes" : "no",
                  cell(names(ratio.unlike)),
                  std::string(scope_names[static_cast<std::size_t>(budget.scope)]),
                  method,
                  std::string(kind_names[static_cast<std::size_t>(budget.kind)]),
                  cell(budget.source.publisher),
                  cell(budget.source.date),
                  cell(budget.source.address)});
}

// The reader's own: the total, a line of it, what it is compared with. `low` and `high`: nine times in ten.
std::string own_line(std::string_view what, std::string_view id, std::string_view name, std::string_view counted,
                     const std::optional<ChipHours>& hours, const std::string& low, const std::string& likely,
                     const std::string& high, std::string_view bound, const Source& source) {
  return line_of({std::string(what),
                  cell(id),
                  cell(name),
                  "",
                  std::string(counted),
                  cell(hours),
                  low,
                  likely,
                  high,
                  std::string(bound),
                  "",
                  "",
                  "",
                  "",
                  "",
                  "",
                  "",
                  "",
                  cell(source.publisher),
                  cell(source.date),
                  cell(source.address)});
}

}  // namespace

std::string as_csv(const Wanted& wanted, const Dataset& data, const std::string& tag) {
  const Record record = record_of(wanted, data, tag);
  const State& state = record.state;
  Looks looks;
  looks.width = wanted.width;
  const Sight sight(state, record.answer, data, looks);
  const View view = sight.view();
  const Worth& worth = view.worth;
  const std::optional<Percentiles> doubted = doubted_total(view);
  const std::string unit(unit_of(worth.as));
  std::string csv = line_of({"row",        "id",           "name",           "line",         "counted",
                             "chip_hours", "low_" + unit,  "likely_" + unit, "high_" + unit, "bound",
                             "times_low",  "times_likely", "times_high",     "like_yours",   "unlike",
                             "scope",      "method",       "kind",           "publisher",    "date",
                             "address"});

  const auto bound_of = [](const Answer& answer) { return answer.at_least ? "more-than" : "stated"; };
  csv += own_line("total", "you", say(says::file_your_total{}), "yes", view.answer.chip_hours,
                  doubted ? shortest(doubted->p5) : "", cell(std::optional(view.answer.usd), worth.units_per_usd),
                  doubted ? shortest(doubted->p95) : "", bound_of(view.answer), {});
  for (const r1cost::Line& line : view.answer.lines) {
    const Stage* stage = find_stage(data, line.id);
    csv += own_line("line", line.id, stage ? stage->name : say(says::file_run{}), line.counted ? "yes" : "no",
                    line.chip_hours, "", cell(line.usd, worth.units_per_usd), "", "stated",
                    stage ? stage->source : Source{});
  }
  State before = state;
  before.scenario = state.kept;
  before.seen_as = worth.as;
  const Seen kept = seen(before, data);
  // Through a lens that only one of the two has a figure for there is nothing to set beside.
  if (kept.worth.as == worth.as)
    csv += own_line("compared", "kept", say(says::file_compared_with{}), "no", kept.answer.chip_hours, "",
                    cell(std::optional(kept.answer.usd), kept.worth.units_per_usd), "", bound_of(kept.answer), {});
  for (const std::size_t index : table_rows(view.data, view.answer, wanted_rows(state)))
    csv += budget_line(view, index);

  // Last, so that the first line is the one with the names.
  const auto about = [&](std::string_view what, std::string_view words) {
    csv += line_of({"about", std::string(what), cell(words)});
  };
  about("title", record.figure.title);
  about("caption", record.caption);
  about("alt_text", record.alt_text);
  for (const Source& source : record.figure.sources)
    about("source",
          say(says::file_source{
              .title = source.title, .publisher = source.publisher, .date = source.date, .address = source.address}));
  about("saved", wanted.day);
  about("edition", data.edition);
  about("data_hash", content_hash(data));
  about("engine", version);
  about("link", record.link);
  about("width", shortest(static_cast<double>(wanted.width)));
  about("theme", wanted.theme == Theme::dark ? "dark" : "light");
  about("checksum", no_checksum);
  return with_mark_if_needed(with_checksum(csv));
}

}  // namespace explainer
