#include "data/spreads.h"

#include <algorithm>
#include <vector>

#include "data/numbers.h"
#include "data/typed_number.h"

namespace explainer {
namespace {

using namespace r1cost;

// The numbers between the dots, or none if one of them is no number; or a question if one of them is ambiguous.
std::variant<std::vector<double>, std::string> numbers_in(std::string_view text, const NumberFor& wanted) {
  std::vector<double> values;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t to = std::min(text.find("..", from), text.size());
    const std::optional<TypedNumber> number = read_number(text.substr(from, to - from), wanted);
    if (!number) return std::vector<double>{};
    if (number->other) return question_of(*number);
    values.push_back(number->value);
    from = to + 2;
  }
  return values;
}

// A spread made of numbers, or a question about an ambiguous one; nothing if the text is no spread of numbers.
std::variant<std::monostate, Spread, std::string> spread_of_numbers(std::string_view text, const NumberFor& wanted) {
  const std::size_t colon = text.find(':');
  const std::string_view shape = colon == text.npos ? std::string_view() : text.substr(0, colon);
  const auto numbers = numbers_in(colon == text.npos ? text : text.substr(colon + 1), wanted);
  if (const std::string* question = std::get_if<std::string>(&numbers)) return *question;
  const std::vector<double>& values = std::get<std::vector<double>>(numbers);
  if (shape == "uniform" && values.size() == 2)
    return Spread{values[0], (values[0] + values[1]) / 2, values[1], Shape::uniform};
  if (values.size() == 3 && shape == "triangular") return Spread{values[0], values[1], values[2], Shape::triangular};
  if (values.size() == 3 && (shape.empty() || shape == "log-normal")) return Spread{values[0], values[1], values[2]};
  if (values.size() == 1 && shape.empty()) return Spread{values[0], values[0], values[0]};
  return std::monostate{};
}

std::string names_for(Field field, const Dataset& data) {
  std::string names;
  for (const NamedSpread& row : data.spreads)
    if (row.field == info(field).name) names += (names.empty() ? "" : ", ") + row.id;
  return names.empty() ? "" : ", or one of the dataset’s: " + names;
}

}  // namespace

SpreadOrReason checked(const Spread& spread, Field field) {
  const FieldInfo& row = info(field);
  const std::string range = " (from " + shortest(row.low) + " to " + shortest(row.high) + ")";
  if (const char* problem = problem_of(spread)) return problem + range;
  if (spread.low < row.low || spread.high > row.high) return "out of range" + range;
  for (double end : {spread.low, spread.shape == Shape::uniform ? spread.low : spread.likely, spread.high})
    if (clamped(field, end) != end) return shortest(end) + " is no multiple of " + shortest(row.step) + range;
  if (spread.shape == Shape::log_normal && !(clamped(field, spread.low) > 0))
    return "not above zero on the field’s step of " + shortest(row.step) + range;
  return spread;
}

SpreadOrReason spread_from_text(std::string_view text, Field field, const Dataset& data) {
  for (const NamedSpread& named : data.spreads)
    if (named.id == text && named.field == info(field).name) return Spread{named.low, named.likely, named.high};
  const auto read = spread_of_numbers(text, number_for(info(field)));
  if (const std::string* question = std::get_if<std::string>(&read)) return "open: " + *question;
  if (const Spread* spread = std::get_if<Spread>(&read)) return checked(*spread, field);
  return "not low..likely..high, uniform:low..high, triangular:low..likely..high" + names_for(field, data);
}

void put_in_doubt(DoubtedScenario& all, Field field, Spread spread, const Dataset& data) {
  all.scenario = with(std::move(all.scenario), field, spread.likely);
  if (field == Field::failed) all.scenario = with_failed_runs(data, std::move(all.scenario));
  // Round all three to the field's step, as a single value would be. A spread that becomes one value is no longer in
  // doubt.
  spread.likely = value_of(all.scenario, field);
  spread.low = std::min(clamped(field, spread.low), spread.likely);
  spread.high = std::max(clamped(field, spread.high), spread.likely);
  all.doubts[field].reset();
  if (!is_point(spread)) all.doubts[field] = spread;
}

}  // namespace explainer
