#include "state/command.h"

#include <algorithm>
#include <cmath>

#include "data/numbers.h"
#include "data/typed_number.h"
#include "says/refused.h"
#include "state/control.h"
#include "state/field_label.h"
#include "state/ranges.h"
#include "state/refusals.h"

namespace explainer {
namespace {

using namespace r1cost;

// One end of a range: on its side of the value, within the field's range.
Command type_end(std::string_view part, Field field, bool low, std::string_view text, const State& state,
                 const Dataset& data) {
  const auto fields = doubtable(shown_as(state, data));
  if (std::find(fields.begin(), fields.end(), field) == fields.end()) return unknown_part(part);
  const FieldInfo& row = info(field);
  NumberFor wanted = number_for(row);
  const double likely = likely_of(data, state.scenario, field);
  (low ? wanted.high : wanted.low) = likely;
  wanted.examples = {shortest(wanted.low), shortest(wanted.high)};
  NumberOrFault typed = number_or_fault(text, wanted);
  // The value itself as it is printed: to the dollar, or to a thousandth.
  if (const auto number = read_number(text, wanted);
      std::holds_alternative<NumberFault>(typed) && number && !number->other &&
      std::fabs(number->value - likely) <= (likely >= 100 ? 0.5 : 0.0005))
    typed = likely;
  if (const NumberFault* fault = std::get_if<NumberFault>(&typed)) {
    const std::string label = field_label(field);
    return refusal_of(low ? say(says::refused_low_end{label}) : say(says::refused_high_end{label}), text, *fault);
  }
  const double number = std::get<double>(typed);
  // Without any range the picture shows an example: the other end is as it stands there.
  const std::optional<Spread> spread =
      (said_doubts(state, data) == Doubts{} ? example_doubts(state, data) : state.doubts)[field];
  return Action{SetRange{field,
                         low      ? number
                         : spread ? spread->low
                                  : likely,
                         low ? spread ? spread->high : likely : number}};
}

// The total in the lens's unit.
Command type_total(std::string_view text, const State& state, const Dataset& data) {
  const Worth worth = worth_of(data, state.scenario, state.seen_as, state.work_chip);
  NumberFor wanted = dollars_for(1, 1e12);
  if (!in_dollars(worth.as)) wanted.unit = row_of(worth.as).unit;
  const NumberOrFault typed = number_or_fault(text, wanted);
  if (const NumberFault* fault = std::get_if<NumberFault>(&typed))
    return refusal_of(say(says::refused_total{}), text, *fault);
  return Action{MoveLine{rented(worth, state.scenario, {std::get<double>(typed) / worth.units_per_usd}), true}};
}

}  // namespace

Command type_into(std::string_view part, std::string_view text, const State& state, const Dataset& data) {
  const Control control = control_of(part);
  const std::optional<Field> field = field_named(control.key);
  const bool guess = control.kind == ControlKind::guess_field;
  switch (control.kind) {
    case ControlKind::line_field: return type_total(text, state, data);
    case ControlKind::low_end:
    case ControlKind::high_end: return type_end(part, *field, control.kind == ControlKind::low_end, text, state, data);
    case ControlKind::field:
    case ControlKind::guess_field: break;
    default: return unknown_part(part);
  }
  const NumberOrFault typed = number_or_fault(text, guess ? dollars_for(1e3, 1e12) : number_for(info(*field)));
  if (const NumberFault* fault = std::get_if<NumberFault>(&typed))
    return refusal_of(guess ? say(says::refused_guess{}) : field_label(*field), text, *fault);
  const double number = std::get<double>(typed);
  return guess ? Action{PlaceGuess{{number}}} : Action{SetField{*field, number}};
}

}  // namespace explainer
