#include "views/explain_words.h"

#include "data/numbers.h"
#include "scene/write.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer {
namespace {

using namespace r1cost;

std::string quantity(const Explanation& node) {
  switch (node.unit) {
    case Unit::chips: return grouped(node.value) + (node.value == 1 ? " chip" : " chips");
    case Unit::hours: return hours({node.value}) + " h";
    case Unit::chip_hours: return chip_hours({node.value});
    case Unit::usd: return money({node.value});
    case Unit::usd_per_chip_hour: return price({node.value});
    case Unit::watts: return grouped(node.value) + " W";
    case Unit::kilowatt_hours: return grouped(node.value) + " kWh";
    case Unit::usd_per_chip: return money({node.value}) + " a chip";
    case Unit::usd_per_kilowatt_hour: return "$" + shortest(node.value) + " per kWh";
    case Unit::kilograms: return grouped(node.value) + " kg CO2e";
    case Unit::kilograms_per_kilowatt_hour: return shortest(node.value) + " kg CO2e per kWh";
    case Unit::years: return shortest(node.value) + (node.value == 1 ? " year" : " years");
    case Unit::operations: return shortest(node.value) + " operations";
    // A given number as it is; a ratio is no better known than to four digits.
    case Unit::number:
      return node.operation == Operation::given ? shortest(node.value)
             : node.value >= 100                ? grouped(node.value)
                                                : grouped(node.value, node.value >= 10 ? 1 : 2);
  }
  return "";
}

std::string_view sign(Operation operation) {
  switch (operation) {
    case Operation::sum: return " + ";
    case Operation::difference: return " − ";
    case Operation::product: return " × ";
    case Operation::quotient: return " ÷ ";
    case Operation::given:
    case Operation::ten_to: break;
  }
  return "";
}

// A node's operands, written out; a product within a product needs no brackets.
std::string expression(const Explanation& node) {
  if (node.operation == Operation::given) return quantity(node);
  std::string text;
  if (node.operation == Operation::ten_to) return "10^(" + expression(node.operands.front()) + ")";
  const bool in_any_order = node.operation == Operation::sum || node.operation == Operation::product;
  for (std::size_t i = 0; i < node.operands.size(); ++i) {
    const Explanation& operand = node.operands[i];
    const bool same = operand.operation == Operation::given || operand.operation == Operation::ten_to ||
                      (operand.operation == node.operation && in_any_order) ||
                      (node.operation == Operation::sum && operand.operation == Operation::product);
    if (i > 0) text += sign(node.operation);
    text += same ? expression(operand) : "(" + expression(operand) + ")";
  }
  return text;
}

char formula_sign(Operation operation) {
  switch (operation) {
    case Operation::sum: return '+';
    case Operation::difference: return '-';
    case Operation::product: return '*';
    default: return '/';
  }
}

// How tightly a spreadsheet binds it; it takes equals from left to right.
int binding(Operation operation) {
  switch (operation) {
    case Operation::sum:
    case Operation::difference: return 0;
    case Operation::product:
    case Operation::quotient: return 1;
    default: return 2;
  }
}

// Brackets stand only where the order of reckoning would otherwise be another one, down to the last bit.
std::string formula(const Explanation& node) {
  if (node.operation == Operation::given) return shortest(node.value);
  std::string text = node.operation == Operation::ten_to ? "10^" : "";
  for (std::size_t i = 0; i < node.operands.size(); ++i) {
    if (i > 0) text += formula_sign(node.operation);
    const Explanation& operand = node.operands[i];
    const bool first = i == 0 && node.operation != Operation::ten_to;
    const bool bound = operand.operation == Operation::given
                           ? first || operand.value >= 0
                           : binding(operand.operation) > binding(node.operation) - (first ? 1 : 0);
    text += bound ? formula(operand) : "(" + formula(operand) + ")";
  }
  return text;
}

std::string_view operation_name(Operation operation) {
  switch (operation) {
    case Operation::given: return "given";
    case Operation::sum: return "sum";
    case Operation::difference: return "difference";
    case Operation::ten_to: return "ten-to";
    case Operation::product: return "product";
    case Operation::quotient: return "quotient";
  }
  return "";
}

std::string_view unit_name(Unit unit) {
  switch (unit) {
    case Unit::chips: return "chips";
    case Unit::hours: return "hours";
    case Unit::chip_hours: return "chip-hours";
    case Unit::usd: return "USD";
    case Unit::usd_per_chip_hour: return "USD per chip-hour";
    case Unit::watts: return "watts";
    case Unit::kilowatt_hours: return "kWh";
    case Unit::usd_per_chip: return "USD per chip";
    case Unit::usd_per_kilowatt_hour: return "USD per kWh";
    case Unit::kilograms: return "kg CO2e";
    case Unit::kilograms_per_kilowatt_hour: return "kg CO2e per kWh";
    case Unit::years: return "years";
    case Unit::operations: return "operations";
    case Unit::number: return "1";
  }
  return "";
}

// What the reader assumes, as flags: " --failed 1.5 --pue 1.3".
std::string assumption_flags(const Dataset& data, const Scenario& scenario) {
  std::string flags;
  const bool failed_counts = inputs_of(data, scenario).failed_counts;
  for (const FieldInfo& row : fields)
    // As a flag the multiplier would count the line that it is of.
    if (is_assumption(row.field) && (row.field != Field::failed || failed_counts))
      if (const std::optional<double>& value = assumption(scenario.assumed, row.field))
        flags += " --" + std::string(row.name) + " " + shortest(*value);
  return flags;
}

}  // namespace

std::string explanation_sentence(const Explanation& node) { return expression(node) + " = " + quantity(node); }

std::string explanation_formula(const Explanation& node) { return "=" + formula(node); }

std::string explanation_json(const Explanation& node) {
  std::string json = "{\"operation\":\"" + std::string(operation_name(node.operation)) + "\",\"unit\":\"" +
                     std::string(unit_name(node.unit)) + "\",\"value\":" + shortest(node.value) +
                     ",\"what\":" + json_string(node.what);
  if (!node.source.empty()) json += ",\"source\":" + json_string(node.source);
  if (!node.operands.empty()) {
    json += ",\"operands\":[";
    for (std::size_t i = 0; i < node.operands.size(); ++i)
      json += (i > 0 ? "," : "") + explanation_json(node.operands[i]);
    json += "]";
  }
  return json + "}";
}

std::string explanation_command(const std::string& figure, const Dataset& data, const Scenario& scenario) {
  std::string also;
  for (const std::string& id : scenario.also) also += (also.empty() ? "" : ",") + id;
  return "r1cost explain " + figure + " --chip " + scenario.chip + " --count " + shortest(scenario.count.value) +
         " --hours " + shortest(scenario.hours.value) + " --price " + shortest(scenario.price.value) + " --also " +
         (also.empty() ? "none" : also) + (scenario.printed ? " --printed " + shortest(scenario.printed->value) : "") +
         assumption_flags(data, scenario);
}

}  // namespace explainer
