#include "data/doctor_sources.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <utility>

#include "data/dates.h"
#include "data/read_dataset.h"

namespace explainer {
namespace {

using namespace r1cost;

using Look = std::function<void(const std::string& row, const Source&)>;

// Calls `look` for every source in the dataset, with the row that names it.
void each_source(const Dataset& data, const Look& look) {
  const auto others = [&](const std::string& row, const std::vector<OtherFigure>& figures) {
    for (const OtherFigure& figure : figures) look(row, figure.source);
  };
  for (const Chip& chip : data.chips) {
    const std::string row = "chips/" + chip.id;
    for (const Source* source : {&chip.source, &chip.peak_source, &chip.tdp_source, &chip.quote_source})
      look(row, *source);
    if (chip.purchase) look(row, chip.purchase->source);
    for (const ExportEvent& event : chip.export_events) look(row, event.source);
    others(row, chip.also_reported);
  }
  for (const Stage& stage : data.stages) look("stages/" + stage.id, stage.source);
  for (const Budget& budget : data.budgets) {
    look("budgets/" + budget.id, budget.source);
    others("budgets/" + budget.id, budget.also_reported);
  }
  for (const Preset& preset : data.presets) look("presets/" + preset.id, preset.source);
  for (const NamedSpread& spread : data.spreads) look("spreads/" + spread.id, spread.source);
  for (const Claim& claim : data.claims) look("claims/" + claim.id, claim.source);
}

// Whether the address is that of a whole repository, "https://github.com/owner/name", which may hold several sources.
bool is_repository(const std::string& address) {
  const std::string host = "https://github.com/";
  return address.starts_with(host) && std::count(address.begin(), address.end(), '/') == 4;
}

void one_address_one_title(const Dataset& data, std::vector<Finding>& findings) {
  std::map<std::string, std::string> titles;
  each_source(data, [&](const std::string& row, const Source& source) {
    if (source.address.empty() || is_repository(source.address)) return;
    std::string& title = titles.try_emplace(source.address, source.title).first->second;
    if (title == source.title) return;
    findings.push_back({row, "its source, “" + source.title + "”, has the address of “" + title + "”"});
    title = source.title;  // reports each further title once
  });
}

void one_quote_one_source(const Dataset& data, std::vector<Finding>& findings) {
  constexpr int telling = 6;  // shorter quotes may occur in several sources by chance
  std::map<std::string, std::string> titles;
  each_source(data, [&](const std::string& row, const Source& source) {
    if (words_in(source.quote) < telling) return;
    const std::string& title = titles.try_emplace(source.quote, source.title).first->second;
    if (title != source.title)
      findings.push_back({row, "quotes “" + source.title + "” with words that stand under “" + title + "” elsewhere"});
  });
}

// A term for how a figure was obtained, and the words by which a source shows that the term applies.
struct Term {
  std::string_view word;
  std::vector<std::string_view> said_by;
};

// `word` must be in lower case.
bool has(std::string_view text, std::string_view word) {
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
  return std::search(text.begin(), text.end(), word.begin(), word.end(), same) != text.end();
}

void only_what_the_source_says(const std::string& row, const std::vector<std::string_view>& texts, const Source& source,
                               std::vector<Finding>& findings) {
  static const std::array<Term, 2> terms{
      {{"percentile", {"percentile"}}, {"list price", {"list price", "rate card", "price list"}}}};
  for (const Term& term : terms) {
    const bool says = std::any_of(texts.begin(), texts.end(), [&](auto text) { return has(text, term.word); });
    const auto by_source = [&](std::string_view word) { return has(source.quote, word) || has(source.title, word); };
    if (says && std::none_of(term.said_by.begin(), term.said_by.end(), by_source))
      findings.push_back({row, "speaks of a " + std::string(term.word) + ", which its source does not"});
  }
}

void words_of_sources(const Dataset& data, std::vector<Finding>& findings) {
  for (const Budget& row : data.budgets)
    only_what_the_source_says("budgets/" + row.id, {row.line, row.covers, row.note}, row.source, findings);
  for (const Chip& row : data.chips) {
    only_what_the_source_says("chips/" + row.id, {row.quote_note}, row.quote_source, findings);
    if (row.purchase)
      only_what_the_source_says("chips/" + row.id, {row.purchase->note}, row.purchase->source, findings);
  }
  for (const NamedSpread& row : data.spreads)
    only_what_the_source_says("spreads/" + row.id, {row.note}, row.source, findings);
  for (const Claim& row : data.claims) only_what_the_source_says("claims/" + row.id, {row.says}, row.source, findings);
}

void dates_that_sources_bear(const Dataset& data, std::vector<Finding>& findings) {
  const auto check = [&](const std::string& row, const std::string& date, const Source& source) {
    if (!source.date.empty() && is_after(date, source.date))
      findings.push_back({row, "tells of " + date + ", but its source is of " + source.date});
  };
  for (const Chip& chip : data.chips) {
    const std::string row = "chips/" + chip.id;
    check(row, chip.quote_month, chip.quote_source);
    for (const ExportEvent& event : chip.export_events) check(row, event.date, event.source);
  }
  for (const Claim& claim : data.claims)
    for (const std::string& date : dates_in(claim.says)) check("claims/" + claim.id, date, claim.source);
}

void sides_grown_old(const Dataset& data, const std::string& as_of, std::vector<Finding>& findings) {
  for (const Dispute& dispute : data.disputes)
    for (const auto& [name, side] : {std::pair{"one side", &dispute.claims}, {"the other side", &dispute.answers}}) {
      std::string newest;
      for (const std::string& id : *side)
        if (const Claim* claim = find_claim(data, id)) newest = std::max(newest, claim->source.date);
      if (!newest.empty() && is_after(year_before(as_of), newest))
        findings.push_back({"disputes/" + dispute.id,
                            "the newest words of " + std::string(name) + " here are of " + newest +
                                ", more than a year before " + as_of,
                            false});
    }
}

}  // namespace

void examine_sources(const Dataset& data, const std::string& as_of, std::vector<Finding>& findings) {
  one_address_one_title(data, findings);
  one_quote_one_source(data, findings);
  words_of_sources(data, findings);
  dates_that_sources_bear(data, findings);
  sides_grown_old(data, as_of, findings);
}

}  // namespace explainer
