#include "views/explain_words.h"

#include "data/json_writer.h"
#include "data/numbers.h"
#include "says/amount.h"
#include "says/explain.h"
#include "says/quantity.h"
#include "scene/write.h"
#include "views/amounts.h"
#include "words/format.h"

namespace explainer {
namespace {

using namespace r1cost;

// The messages in the order of the labels that need no name.
constexpr auto labels = plain_messages<
    says::explain_total, says::explain_run, says::explain_run_as_printed, says::explain_chips, says::explain_hours,
    says::explain_price_per_chip_hour, says::explain_chip_hours_in_all, says::explain_failed_over_counting,
    says::explain_all_over_counting, says::explain_counting, says::explain_runs_that_count,
    says::explain_power_per_chip, says::explain_server_over_chip_power, says::explain_average_over_peak_power,
    says::explain_building_over_server_power, says::explain_watt_hours, says::explain_electricity,
    says::explain_watts_in_kilowatt, says::explain_price_of_electricity, says::explain_emissions_of_electricity,
    says::explain_emissions_of_grid, says::explain_price_with_server_share, says::explain_server_over_chip_price,
    says::explain_share_of_servers, says::explain_whole_cluster, says::explain_share_of_interconnect,
    says::explain_buying_the_cluster, says::explain_servers, says::explain_chips_of_largest_cluster,
    says::explain_magnitudes_a_year, says::explain_start_over_paid, says::explain_magnitudes, says::explain_held,
    says::explain_used_up_in_hour, says::explain_used_up_in_year, says::explain_natural_logarithm_of_10,
    says::explain_hours_in_year, says::explain_hardware_used_up, says::explain_price_at_start,
    says::explain_interconnect, says::explain_interconnect_over_servers, says::explain_on_owned_machines,
    says::explain_operations_counted, says::explain_seconds_in_hour, says::explain_operations_in_tera,
    says::explain_utilisation, says::explain_operations_of_training, says::explain_operations_a_parameter,
    says::explain_tokens, says::explain_hours_times_peak>();
static_assert(labels.size() == static_cast<std::size_t>(Label::tdp_of));

std::string quantity(const Explanation& node) {
  const double value = node.value;
  switch (node.unit) {
    case Unit::chips: return say(says::quantity_chips{{grouped(value), value}});
    case Unit::hours: return say(says::quantity_h{hours({value})});
    case Unit::chip_hours: return chip_hours({value});
    case Unit::usd: return money({value});
    case Unit::usd_per_chip_hour: return price({value});
    case Unit::watts: return say(says::quantity_watts{grouped(value)});
    case Unit::kilowatt_hours: return say(says::amount_kwh{grouped(value)});
    case Unit::usd_per_chip: return say(says::quantity_a_chip{money({value})});
    case Unit::usd_per_kilowatt_hour: return say(says::quantity_per_kwh{dollars(plain_number(value))});
    case Unit::kilograms: return say(says::amount_kg_co2e{grouped(value)});
    case Unit::kilograms_per_kilowatt_hour:
      return say(says::quantity_per_kwh{say(says::amount_kg_co2e{plain_number(value)})});
    case Unit::years: return say(says::amount_years{{plain_number(value), value}});
    case Unit::operations: return say(says::quantity_operations{plain_number(value)});
    // A given number is printed as it is; a computed ratio is known to four digits at most.
    case Unit::number:
      return node.operation == Operation::given ? plain_number(value)
             : value >= 100                     ? grouped(value)
                                                : grouped(value, value >= 10 ? 1 : 2);
  }
  return "";
}

std::string operated(Operation operation, const std::string& left, const std::string& right) {
  switch (operation) {
    case Operation::sum: return say(says::explain_sum{left, right});
    case Operation::difference: return say(says::explain_difference{left, right});
    case Operation::product: return say(says::explain_product{left, right});
    default: return say(says::explain_quotient{left, right});
  }
}

// A node's operands written out. A product inside a product needs no brackets.
std::string expression(const Explanation& node) {
  if (node.operation == Operation::given) return quantity(node);
  if (node.operation == Operation::ten_to) return say(says::explain_ten_to{expression(node.operands.front())});
  const bool in_any_order = node.operation == Operation::sum || node.operation == Operation::product;
  std::string text;
  for (const Explanation& operand : node.operands) {
    const bool same = operand.operation == Operation::given || operand.operation == Operation::ten_to ||
                      (operand.operation == node.operation && in_any_order) ||
                      (node.operation == Operation::sum && operand.operation == Operation::product);
    const std::string inner = expression(operand), next = same ? inner : say(says::explain_in_brackets{inner});
    text = &operand == &node.operands.front() ? next : operated(node.operation, text, next);
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

// The precedence of an operation in spreadsheets, which evaluate operations of equal precedence from left to right.
int binding(Operation operation) {
  switch (operation) {
    case Operation::sum:
    case Operation::difference: return 0;
    case Operation::product:
    case Operation::quotient: return 1;
    default: return 2;
  }
}

// The formula has brackets only where another order of evaluation would change the result, even in its last bit.
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

// The reader's assumptions as flags: " --failed 1.5 --pue 1.3".
std::string assumption_flags(const Dataset& data, const Scenario& scenario) {
  std::string flags;
  const bool failed_counts = inputs_of(data, scenario).failed_counts;
  for (const FieldInfo& row : fields)
    // The flag for the multiplier would also count failed runs, so it is written only if they are counted.
    if (is_assumption(row.field) && (row.field != Field::failed || failed_counts))
      if (const std::optional<double>& value = assumption(scenario.assumed, row.field))
        flags += " --" + std::string(row.name) + " " + shortest(*value);
  return flags;
}

}  // namespace

std::string label_words(const Explanation& node) {
  switch (node.label) {
    case Label::tdp_of: return say(says::explain_tdp_of{node.name});
    case Label::price_of: return say(says::explain_price_of{node.name});
    case Label::peak_of: return say(says::explain_peak_of{node.name});
    case Label::tera_peak_of: return say(says::explain_tera_peak_of{node.name});
    case Label::active_parameters_of: return say(says::explain_active_parameters_of{node.name});
    case Label::same_work_of: return say(says::explain_same_work_of{node.name});
    case Label::over_bill_of: return say(says::explain_over_bill_of{node.name});
    case Label::itself_of: return node.name;
    default: return say(labels[static_cast<std::size_t>(node.label)]);
  }
}

std::string source_words(const Explanation& node) {
  return node.assumed ? say(says::explain_no_source_says{}) : node.source;
}

std::string explanation_sentence(const Explanation& node) {
  return say(says::explain_equation{expression(node), quantity(node)});
}

std::string explanation_formula(const Explanation& node) { return "=" + formula(node); }

static void write_explanation(JsonWriter& json, const Explanation& node) {
  json.begin_object();
  json.text("operation", operation_name(node.operation));
  json.text("unit", unit_name(node.unit));
  json.number("value", node.value);
  json.text("what", label_words(node));
  if (const std::string source = source_words(node); !source.empty()) json.text("source", source);
  if (!node.operands.empty()) {
    json.begin_list("operands");
    for (const Explanation& operand : node.operands) write_explanation(json, operand);
    json.end_list();
  }
  json.end_object();
}

std::string explanation_json(const Explanation& node) {
  JsonWriter json(JsonForm::compact);
  write_explanation(json, node);
  return json.written();
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
