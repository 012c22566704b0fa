#include <algorithm>
#include <cmath>

#include "data/csv_writer.h"
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

// Replaces signs that a spreadsheet would garble if it takes the file for ASCII.
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

CsvWriter& text(CsvWriter& csv, std::string_view words) { return csv.text(in_ascii(words)); }

// Amounts in units other than dollars are rounded to a millionth, so that a published tonne reads as it was published.
std::optional<double> in_units(const std::optional<Usd>& usd, double units) {
  if (!usd) return std::nullopt;
  const double value = usd->value * units;
  return units == 1 || value > 1e9 ? value : std::floor(value * 1e6 + 0.5) / 1e6;
}

void end_with_source(CsvWriter& csv, const Source& source) {
  text(text(text(csv, source.publisher), source.date), source.address).end_line();
}

// Of the ladder those rows that it shows, of the table those in its order; of all other pictures every one.
Table wanted_rows(const State& state) {
  if (state.picture == Picture::table) return state.table;
  Table table;
  if (state.picture == Picture::ladder) static_cast<Figures&>(table) = state.shown;
  return table;
}

void write_budget(CsvWriter& csv, const View& view, std::size_t index) {
  const Budget& budget = view.data.budgets[index];
  const Ratio& ratio = view.answer.ratios[index];
  const double units = view.worth.units_per_usd;
  // As everywhere, no ratio is written for figures that count different things.
  const auto times = [&](const std::optional<double>& number) { csv.number(ratio.like ? number : std::nullopt); };
  text(csv, "budget");
  text(csv, budget.id);
  text(csv, budget.name);
  text(csv, line_through_lens(view, budget, line_in_dollars(budget)));
  csv.skip(1).number(budget.chip_hours);
  csv.number(in_units(ratio.low, units)).number(in_units(ratio.likely, units)).number(in_units(ratio.high, units));
  text(csv, bound_names[static_cast<std::size_t>(budget.bound)]);
  times(ratio.times_low);
  times(ratio.times_likely);
  times(ratio.times_high);
  text(csv, ratio.like ? "yes" : "no");
  text(csv, names(ratio.unlike));
  text(csv, scope_names[static_cast<std::size_t>(budget.scope)]);
  // Electricity and emissions have no rental method.
  if (in_dollars(view.worth.as)) text(csv, method_names[static_cast<std::size_t>(budget.method)]);
  else text(csv, method_through_lens(view.worth.as, budget.method));
  text(csv, kind_names[static_cast<std::size_t>(budget.kind)]);
  end_with_source(csv, budget.source);
}

// A line about the reader's own bill: the total, one of its lines, or the bill that it is compared with.
struct OwnLine {
  std::string_view what, id, name, counted;
  std::optional<ChipHours> hours;
  std::optional<double> low, likely, high;  // low and high are the 5th and 95th percentile
  std::string_view bound = "stated";
  Source source = {};
};

void write_own(CsvWriter& csv, const OwnLine& line) {
  for (const std::string_view words : {line.what, line.id, line.name}) text(csv, words);
  text(csv.skip(1), line.counted).number(line.hours).number(line.low).number(line.likely).number(line.high);
  text(csv, line.bound).skip(8);
  end_with_source(csv, line.source);
}

// These lines come last, so that the file's first line has the column names.
void write_about(CsvWriter& csv, const Wanted& wanted, const Record& record, const Dataset& data) {
  const auto about = [&](std::string_view what, std::string_view words) {
    text(text(text(csv, "about"), what), words).end_line();
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
  const std::string unit(row_of(worth.as).column);
  CsvWriter csv(csv_for_sheets);
  for (const std::string_view column : {"row", "id", "name", "line", "counted", "chip_hours"}) csv.text(column);
  for (const char* end : {"low_", "likely_", "high_"}) csv.text(end + unit);
  for (const std::string_view column : {"bound", "times_low", "times_likely", "times_high", "like_yours", "unlike",
                                        "scope", "method", "kind", "publisher", "date", "address"})
    csv.text(column);
  csv.end_line();

  const auto bound_of = [](const Answer& answer) { return answer.at_least ? "more-than" : "stated"; };
  const std::string yours = say(says::file_your_total{}), run = say(says::file_run{});
  OwnLine total{"total", "you", yours, "yes", view.answer.chip_hours};
  total.likely = in_units(view.answer.usd, worth.units_per_usd);
  if (doubted) {
    total.low = doubted->p5;
    total.high = doubted->p95;
  }
  total.bound = bound_of(view.answer);
  write_own(csv, total);
  for (const r1cost::Line& line : view.answer.lines) {
    const Stage* stage = find_stage(data, line.id);
    OwnLine own{"line", line.id, stage ? stage->name : run, line.counted ? "yes" : "no", line.chip_hours};
    own.likely = in_units(line.usd, worth.units_per_usd);
    if (stage) own.source = stage->source;
    write_own(csv, own);
  }
  State before = state;
  before.scenario = compared_with(state, data);
  before.seen_as = worth.as;
  const Seen kept = seen(before, data);
  // If only one of the two bills has a figure through this lens, there is nothing to compare.
  if (kept.worth.as == worth.as) {
    const std::string other = say(says::file_compared_with{});
    OwnLine compared{"compared", "kept", other, "no", kept.answer.chip_hours};
    compared.likely = in_units(kept.answer.usd, kept.worth.units_per_usd);
    compared.bound = bound_of(kept.answer);
    write_own(csv, compared);
  }
  for (const std::size_t index : table_rows(view.data, view.answer, wanted_rows(state))) write_budget(csv, view, index);
  write_about(csv, wanted, record, data);
  return with_mark_if_needed(with_checksum(csv.written()));
}

}  // namespace explainer
