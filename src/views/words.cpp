#include "views/words.h"

#include "says/bill.h"
#include "says/figure.h"
#include "says/reckoning.h"
#include "says/unlike.h"

namespace explainer {
namespace {

using namespace r1cost;

// The words in the order of the enumerations of r1cost/budget.h.
constexpr auto kinds = plain_messages<says::figure_disclosure, says::figure_derived, says::figure_remark,
                                      says::figure_estimate, says::figure_report>();
constexpr auto methods = plain_messages<says::figure_at_rental_prices, says::figure_hardware_used_up,
                                        says::figure_buying_the_hardware, says::figure_method_not_stated>();
constexpr auto short_methods = plain_messages<says::figure_rented, says::figure_used_up, says::figure_bought>();
constexpr auto scopes =
    plain_messages<says::figure_one_stage, says::figure_whole_run, says::figure_programme, says::figure_other_work>();

// How the two are reckoned, as a clause.
std::string unlike_method(const Budget& budget, Lens as, Of whose) {
  if (budget.method != Method::unspecified) {
    const std::string method = method_words(budget.method);
    if (!is_rented(as)) return say(says::unlike_method_owned{whose, method});
    return say(says::unlike_method{whose, method});
  }
  if (in_dollars(as)) return say(says::unlike_method_not_stated{});
  return say(says::unlike_method_its_own{whose});
}

// What a budget counts otherwise than the bill, each as a clause.
std::vector<std::string> unlike_clauses(const Budget& budget, const Ratio& ratio, const Answer& answer, Lens as,
                                        Of whose) {
  const Unlike& unlike = ratio.unlike;
  std::vector<std::string> clauses;
  if (unlike.scope)
    clauses.push_back(say(says::unlike_scope{whose, scope_words(answer.scope), scope_words(budget.scope)}));
  if (unlike.lines) clauses.push_back(say(says::unlike_lines{whose}));
  if (unlike.method) clauses.push_back(unlike_method(budget, as, whose));
  if (unlike.unknown) clauses.push_back(say(says::unlike_unknown{whose}));
  if (unlike.failed)
    clauses.push_back(budget.experiments ? say(says::unlike_experiments{whose})
                                         : say(says::unlike_failed_assumed{whose}));
  return clauses;
}

}  // namespace

std::string in_capitals(std::string words) {
  for (char& letter : words)
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  return words;
}

std::string with_capital(std::string words) {
  if (words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

std::string kind_words(Kind kind) { return say(kinds[static_cast<std::size_t>(kind)]); }

std::string method_words(Method method) { return say(methods[static_cast<std::size_t>(method)]); }

std::string short_method(Method method) {
  return method == Method::unspecified ? "" : say(short_methods[static_cast<std::size_t>(method)]);
}

std::string scope_words(Scope scope) { return say(scopes[static_cast<std::size_t>(scope)]); }

std::string short_label(Field field) {
  switch (field) {
    case Field::price: return say(says::reckoning_price{});
    case Field::chip_price: return say(says::reckoning_chip_price{});
    case Field::held: return say(says::reckoning_held{});
    case Field::server_factor: return say(says::reckoning_server_factor{});
    case Field::average_draw: return say(says::reckoning_average_draw{});
    case Field::pue: return say(says::reckoning_pue{});
    case Field::grid: return say(says::reckoning_grid{});
    default: return field_label(field);
  }
}

const std::string& short_name(const Stage& stage) { return stage.short_name.empty() ? stage.name : stage.short_name; }

std::string chip_name(const Dataset& data, const std::string& id) {
  const Chip* chip = find_chip(data, id);
  return chip ? chip->short_name : id;
}

std::string unlike_sentence(const Budget& budget, const Ratio& ratio, const Answer& answer, Lens as, Of whose) {
  if (ratio.like) return {};
  std::string reasons;
  for (const std::string& clause : unlike_clauses(budget, ratio, answer, as, whose))
    reasons = reasons.empty() ? clause : say(says::unlike_both{reasons, clause});
  return say(says::unlike_sentence{reasons});
}

std::string unlike_bills(const Answer& a, const Answer& b) {
  if (a.at_least || b.at_least) return say(says::unlike_bills_unknown{});
  if (a.scope != b.scope) return say(says::unlike_bills_scope{});
  if (a.failed_assumed != b.failed_assumed) return say(says::unlike_bills_failed{});
  // As with budgets, only the scope is compared for runs of two models.
  if (a.other_model != b.other_model) return {};
  for (std::size_t i = 0; i < a.lines.size() && i < b.lines.size(); ++i)
    if (a.lines[i].counted != b.lines[i].counted) return say(says::unlike_bills_lines{});
  return {};
}

std::string run_hours(const Scenario& scenario, const Worth& worth) {
  if (scenario.printed) return chip_hours(*scenario.printed);
  return chip_hours(scenario.count * scenario.hours * (on_other_chip(worth.as) ? worth.hours_ratio : 1));
}

std::string run_arithmetic(const Scenario& scenario) {
  Worth worth;
  worth.rate = scenario.price;
  return run_arithmetic(scenario, worth);
}

std::string run_arithmetic(const Scenario& scenario, const Worth& worth) {
  if (scenario.printed) return say(says::bill_printed_product{chip_hours(*scenario.printed), rate_words(worth)});
  // Of the same work with the digits that make the product come out.
  const bool work = on_other_chip(worth.as);
  return say(says::bill_product{{grouped(scenario.count.value), scenario.count.value},
                                work ? grouped(scenario.hours.value * worth.hours_ratio, 2) : hours(scenario.hours),
                                work ? price(worth.rate * (1 / worth.hours_ratio)) : rate_words(worth)});
}

}  // namespace explainer
