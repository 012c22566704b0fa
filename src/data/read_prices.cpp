#include "data/read_prices.h"

#include <algorithm>
#include <map>

#include "data/parse_json.h"
#include "data/read_parts.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr std::size_t month_length = 7;  // "2026-09"

QuotedPrice read_price(JsonObject& o, const Sources& sources) {
  QuotedPrice row;
  id(o, row.chip, "chip", 40);
  date(o, row.date, "date", true);
  row.price = UsdPerChipHour{o.required_number("usd", 0.001, 1e4)};
  o.read_text(row.provider, "provider", true, 80);
  o.read_text(row.note, "note", false);
  const std::string name = o.text("source", true);
  if (const auto found = sources.find(name); found != sources.end()) row.source = found->second;
  else o.findings.add(o.at("source"), "the id of a source", "\"" + name + "\"");
  return row;
}

}  // namespace

PricesOrProblems read_prices(const File& file) {
  std::vector<Problem> problems;
  const Findings findings{std::string(file.name), problems};
  rapidjson::Document json;
  if (const std::optional<JsonError> error = parse_json(json, file.text)) {
    findings.add("", "JSON", error->words);
    return problems;
  }
  JsonObject whole(json, "", findings);
  Sources sources;
  if (const rapidjson::Value* rows = whole.any("sources"); rows && rows->IsObject())
    for (const auto& member : rows->GetObject()) {
      JsonObject row(member.value, std::string("/sources/") + member.name.GetString(), findings);
      sources[member.name.GetString()] = read_source_row(row);
    }
  std::vector<QuotedPrice> prices;
  read_items(whole, "prices", [&](JsonObject& row) { prices.push_back(read_price(row, sources)); });
  whole.finish();
  if (!problems.empty()) return problems;
  return prices;
}

std::optional<MonthOfPrices> prices_of(const std::vector<QuotedPrice>& all, const std::string& chip,
                                       const std::string& month) {
  MonthOfPrices found;
  for (const QuotedPrice& row : all)
    if (row.chip == chip && row.date.size() >= month_length && row.date.substr(0, month_length) == month)
      found.prices.push_back(row);
  if (found.prices.empty()) return std::nullopt;
  std::stable_sort(found.prices.begin(), found.prices.end(),
                   [](const QuotedPrice& a, const QuotedPrice& b) { return a.price < b.price; });
  const std::size_t count = found.prices.size();
  found.low = found.prices.front().price;
  found.high = found.prices.back().price;
  found.middle = {(found.prices[(count - 1) / 2].price.value + found.prices[count / 2].price.value) / 2};
  return found;
}

std::string newest_month(const std::vector<QuotedPrice>& all, const std::string& chip) {
  std::map<std::string, int> months;
  for (const QuotedPrice& row : all)
    if (row.chip == chip && row.date.size() >= month_length) ++months[row.date.substr(0, month_length)];
  std::string newest;
  for (const auto& [month, count] : months)
    if (count >= 2) newest = month;
  return newest.empty() && !months.empty() ? months.rbegin()->first : newest;
}

}  // namespace explainer
