#include "state/command.h"

#include <algorithm>
#include <cmath>

#include "data/numbers.h"
#include "data/typed_number.h"
#include "says/refused.h"
#include "state/dollar_axis.h"
#include "state/field_label.h"
#include "state/ranges.h"
#include "state/refusals.h"

namespace explainer {
namespace {

using namespace r1cost;

// A slider holds at a landmark when it comes this near, as a share of the track: about four pixels.
constexpr double magnet = 0.011;

std::vector<double> landmarks(const Dataset& data, Field field) {
  std::vector<double> values;
  for (const Landmark& landmark : data.landmarks)
    if (landmark.field == info(field).name) values.push_back(landmark.value);
  return values;
}

// "count.field" is the field of "count"; nullopt if the part has another ending.
std::optional<std::string_view> without(std::string_view part, std::string_view ending) {
  if (!part.ends_with(ending)) return std::nullopt;
  return part.substr(0, part.size() - ending.size());
}

int index_of(const Dataset& data, const std::string& chip_id) {
  for (std::size_t i = 0; i < data.chips.size(); ++i)
    if (data.chips[i].id == chip_id) return static_cast<int>(i);
  return 0;
}

// The first of the line's stops, from `stop` on in the pressed direction, whose total really lies beyond the present
// one. The nearest may not: the field that follows has steps, and both dollars can round to the same one.
int line_stop_that_moves(const Stops& all, int stop, const State& state, const Dataset& data) {
  const double total = bill(data, state.scenario).usd.value;
  const int direction = stop > all.here ? 1 : -1;
  for (int i = stop; i >= 0 && i < static_cast<int>(all.values.size()); i += direction) {
    const State moved = reduce(state, MoveLine{{all.values[static_cast<std::size_t>(i)]}}, data);
    if ((bill(data, moved.scenario).usd.value - total) * direction > 0) return i;
  }
  // None does: the outermost says why.
  return direction > 0 ? static_cast<int>(all.values.size()) - 1 : 0;
}

// The reader's line and the story's guess: where they are dragged to depends on the axis, and so on the answer.
bool goes_along_dollars(std::string_view part) { return part == "line" || part == "guess"; }

// One end of a range: on its side of the value, within the field's range.
Command type_end(std::string_view name, bool low, std::string_view text, const State& state, const Dataset& data) {
  const std::optional<Field> field = field_named(name);
  const auto fields = doubtable(shown_as(state, data));
  if (!field || std::find(fields.begin(), fields.end(), *field) == fields.end()) return unknown_part(name);
  const FieldInfo& row = info(*field);
  NumberFor wanted = number_for(row);
  const double likely = likely_of(data, state.scenario, *field);
  (low ? wanted.high : wanted.low) = likely;
  wanted.examples = {shortest(wanted.low), shortest(wanted.high)};
  NumberOrFault typed = number_or_fault(text, wanted);
  // The value itself as it is printed: to the dollar, or to a thousandth.
  if (const auto number = read_number(text, wanted);
      std::holds_alternative<NumberFault>(typed) && number && !number->other &&
      std::fabs(number->value - likely) <= (likely >= 100 ? 0.5 : 0.0005))
    typed = likely;
  if (const NumberFault* fault = std::get_if<NumberFault>(&typed)) {
    const std::string label = field_label(*field);
    return refusal_of(low ? say(says::refused_low_end{label}) : say(says::refused_high_end{label}), text, *fault);
  }
  const double number = std::get<double>(typed);
  // Without any range the picture shows an example: the other end is as it stands there.
  const std::optional<Spread> spread =
      (said_doubts(state, data) == Doubts{} ? example_doubts(state, data) : state.doubts)[*field];
  return Action{SetRange{*field,
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

// The run alone, made to cost so much by other hours; where those would go beyond their range, by more chips as well,
// in the proportion that the run has.
Command run_of_cost(Usd usd, const State& state) {
  const Scenario& scenario = state.scenario;
  const Hours needed{usd.value / (scenario.count * Hours{1} * scenario.price).value};
  if (needed.value <= info(Field::hours).high) return Action{SetField{Field::hours, needed.value}};
  const double larger = std::sqrt(needed / scenario.hours);
  return Action{SetRun{{scenario.count.value * larger}, scenario.hours * larger, false}};
}

}  // namespace

// The area map's corner and edges: each a place within what the map shows.
static Command slide_on_map(std::string_view part, double position, double up, const State& state,
                            const Dataset& data) {
  const AreaSpan span = span_of(state, data);
  const Hours hours = span.hours * position;
  if (part == "area.run") return Action{SetRun{span.count * up, hours}};
  if (part == "area.hours") return Action{SetRun{state.scenario.count, hours}};
  if (part == "area.count") return Action{SetRun{span.count * position, state.scenario.hours}};
  // The curve of equal cost through the run, by its height at the map's right edge: the hours follow.
  if (part == "area.equal")
    return Action{SetRun{state.scenario.count, span.hours * (position * (span.count / state.scenario.count))}};
  return unknown_part(part);
}

// The arrow keys of the map's corner and of its right edge are the hours', of its top edge the chips'.
static std::string_view field_part(std::string_view part) {
  if (part == "area.run" || part == "area.hours" || part == "area.equal") return info(Field::hours).name;
  if (part == "area.count") return info(Field::count).name;
  return part;
}

Command slide_to(std::string_view part, double position, const State& state, const Dataset& data, double up) {
  if (!(position > 0)) position = 0;
  if (position > 1) position = 1;
  if (part == "chip") {
    const std::vector<double> stops = stops_of(part, state, data).values;
    if (stops.empty()) return unknown_part(part);
    const double stop = std::floor(position * static_cast<double>(stops.size() - 1) + 0.5);
    return Action{SetChip{data.chips[static_cast<std::size_t>(stops[static_cast<std::size_t>(stop)])].id}};
  }
  if (part.starts_with("area.")) return slide_on_map(part, position, std::clamp(up, 0.0, 1.0), state, data);
  if (goes_along_dollars(part)) return slide_to(part, position, state, evaluate(data, state.scenario), data);
  const std::optional<Field> field = field_named(part);
  if (!field) return unknown_part(part);
  for (double landmark : landmarks(data, *field))
    if (std::fabs(position_of(*field, landmark) - position) < magnet) return Action{SetField{*field, landmark}};
  return Action{SetField{*field, value_at(*field, position)}};
}

Command slide_to(std::string_view part, double position, const State& state, const Answer& answer, const Dataset& data,
                 double up) {
  if (!goes_along_dollars(part)) return slide_to(part, position, state, data, up);
  const Seen now = seen(state, answer, data);
  const Usd usd = amount_at(now.axis, position);
  if (part == "guess") return Action{PlaceGuess{usd}};
  return Action{MoveLine{rented(now.worth, state.scenario, usd)}};
}

static void find_place(Stops& stops, double here) {
  const auto found = std::lower_bound(stops.values.begin(), stops.values.end(), here);
  if (found != stops.values.end()) stops.here = static_cast<int>(found - stops.values.begin());
}

Stops line_stops(const Worth& worth, const DollarAxis& axis, Usd shown, const Scenario& scenario, Usd as_rented) {
  Stops result{stops_on(axis, shown)};
  for (double& usd : result.values) usd = usd == shown.value ? as_rented.value : rented(worth, scenario, {usd}).value;
  find_place(result, as_rented.value);
  return result;
}

Stops guess_stops(const DollarAxis& axis, Usd guess) {
  Stops result{stops_on(axis, guess)};
  find_place(result, guess.value);
  return result;
}

Stops stops_of(std::string_view part, const State& state, const Dataset& data) {
  part = field_part(part);
  Stops result;
  double here = 0;
  if (part == "chip") {
    here = index_of(data, state.scenario.chip);
    for (std::size_t i = 0; i < data.chips.size(); ++i)
      if (!data.chips[i].by_name_only || data.chips[i].id == state.scenario.chip)
        result.values.push_back(static_cast<double>(i));
  } else if (part == "line") {
    const Answer answer = evaluate(data, state.scenario);
    const Seen now = seen(state, answer, data);
    return line_stops(now.worth, now.axis, now.answer.usd, state.scenario, answer.usd);
  } else if (part == "guess" && state.guess) {
    return guess_stops(seen(state, data).axis, state.guess->usd);
  } else if (const std::optional<Field> field = field_named(part)) {
    here = value_of(state.scenario, *field);
    std::vector<double> added = landmarks(data, *field);
    added.push_back(here);
    result.values = stops(*field, added);
  }
  find_place(result, here);
  return result;
}

Command step_to(std::string_view part, int stop, const State& state, const Dataset& data) {
  part = field_part(part);
  const Stops all = stops_of(part, state, data);
  if (all.values.empty()) return unknown_part(part);
  stop = std::clamp(stop, 0, static_cast<int>(all.values.size()) - 1);
  if (part == "line" && stop != all.here) stop = line_stop_that_moves(all, stop, state, data);
  const double value = all.values[static_cast<std::size_t>(stop)];
  if (part == "chip") return Action{SetChip{data.chips[static_cast<std::size_t>(value)].id}};
  if (part == "line") return Action{MoveLine{{value}}};
  if (part == "guess") return Action{PlaceGuess{{value}}};
  return Action{SetField{*field_named(part), value}};
}

Command type_into(std::string_view part, std::string_view text, const State& state, const Dataset& data) {
  // A card's factor is the field of its own name.
  if (part.starts_with("card.")) part.remove_prefix(5);
  const std::optional<std::string_view> name = without(part, ".field");
  if (!name) return unknown_part(part);
  if (*name == "line") return type_total(text, state, data);
  for (const std::string_view end : {std::string_view(".low"), std::string_view(".high")})
    if (const auto named = without(*name, end)) return type_end(*named, end == ".low", text, state, data);
  const std::optional<Field> field = field_named(*name);
  const bool guess = *name == "guess";
  if (!field && !guess) return unknown_part(part);
  const NumberOrFault typed = number_or_fault(text, guess ? dollars_for(1e3, 1e12) : number_for(info(*field)));
  if (const NumberFault* fault = std::get_if<NumberFault>(&typed))
    return refusal_of(guess ? say(says::refused_guess{}) : field_label(*field), text, *fault);
  const double number = std::get<double>(typed);
  return guess ? Action{PlaceGuess{{number}}} : Action{SetField{*field, number}};
}

Command press(std::string_view part, const State& state, const Dataset& data) {
  if (part.starts_with("stage.")) {
    const std::string id(part.substr(6));
    if (find_stage(data, id)) return Action{CountStage{id, !counts(state.scenario, id)}};
  }
  if (part.starts_with("preset.")) {
    const std::string id(part.substr(7));
    if (find_preset(data, id)) return Action{UsePreset{id}};
  }
  if (part.starts_with("counted.")) {
    const std::string id(part.substr(8));
    if (find_stage(data, id)) return Action{CountStage{id, !counts(state.scenario, id)}};
  }
  if (part.starts_with("view."))
    if (const std::optional<Picture> picture = picture_named(part.substr(5))) return Action{ShowPicture{*picture}};
  if (part.starts_with("area.cost."))
    if (const std::optional<double> usd = number_of(part.substr(10)); usd && *usd > 0)
      return run_of_cost({*usd}, state);
  if (part.starts_with("table.sort."))
    for (std::size_t i = 0; i < column_names.size(); ++i)
      if (part.substr(11) == column_names[i]) return Action{SortTable{static_cast<Column>(i)}};
  if (part == "filter.none") return Action{FilterTable{}};
  if (part == "rows.all") return Action{ShowYardstick{false}};
  if (part == "table.next") return Action{TurnTable{state.table.first + table_page}};
  if (part == "table.previous") return Action{TurnTable{state.table.first - std::min(state.table.first, table_page)}};
  if (part == "compared.keep") return Action{Keep{}};
  if (part == "sure.quotes") return Action{TakeQuotes{}};
  if (part == "sure.certain") return Action{BeCertain{}};
  if (part == "undo") return Step::undo;
  if (part == "redo") return Step::redo;
  if (part == "start-over") return Action{StartOver{}};
  if (part == "quote") return Action{TakeQuote{}};
  if (part == "same-work") return Action{KeepWork{}};
  if (part == "left-over") return Action{LeaveFirstRun{}};
  return unknown_part(part);
}

// "scope" and "whole-run", or "all".
static std::optional<Figures> filtered(Figures filter, std::string_view what, std::string_view option) {
  const bool all = option == "all";
  Figures asked;
  if (!all && !choose_named(asked, option)) return std::nullopt;
  // Of the list that was asked for, and no other.
  const auto take = [all](auto& kept, const auto& chosen) {
    kept = chosen;
    return all || chosen;
  };
  const bool known = what == "scope"    ? take(filter.scope, asked.scope)
                     : what == "method" ? take(filter.method, asked.method)
                     : what == "kind"   ? take(filter.kind, asked.kind)
                                        : false;
  return known ? std::optional<Figures>(filter) : std::nullopt;
}

Command choose(std::string_view part, std::string_view option, const State& state, const Dataset& data) {
  if (part == "chip.list") {
    if (find_chip(data, std::string(option))) return Action{SetChip{std::string(option)}};
    return not_listed(ListName::chip, option);
  }
  if (part == "compared.with") {
    if (find_preset(data, std::string(option))) return Action{CompareWith{std::string(option)}};
    return not_listed(ListName::compared, option);
  }
  if (part.starts_with("filter.")) {
    if (const auto only = filtered(state.table, part.substr(7), option)) return Action{FilterTable{*only}};
    return not_listed(ListName::table, option);
  }
  if (part == "lens") {
    if (const std::optional<Lens> as = shown_lens_named(option)) return Action{SeeAs{*as}};
    return not_listed(ListName::lens, option);
  }
  if (part == "work-chip") {
    if (find_chip(data, std::string(option))) return Action{WorkOn{std::string(option)}};
    return not_listed(ListName::work, option);
  }
  if (part == "area.shows") {
    const std::string id(option == "run" ? "" : option);
    if (id.empty() || can_be_on_map(data, id)) return Action{ShowOnMap{id}};
    return not_listed(ListName::map, option);
  }
  if (part == "axis") {
    if (option == "logarithmic" || option == "linear") return Action{MakeLinear{option == "linear"}};
    return not_listed(ListName::axis, option);
  }
  if (part == "rows") {
    if (option == "reported" || option == "yardstick") return Action{ShowYardstick{option == "yardstick"}};
    // "scope.one-stage", "kind.report"
    const std::size_t dot = std::min(option.find('.'), option.size());
    if (const auto only = filtered({}, option.substr(0, dot), option.substr(std::min(dot + 1, option.size()))))
      return Action{ShowFigures{*only}};
    return not_listed(ListName::other, option);
  }
  if (part == "unknown") {
    const std::optional<Field> field = field_named(option);
    if (field && can_be_unknown(*field)) return Action{SolveFor{*field}};
    return Refusal{unsaid(says::refused_unknown{quoted_short(option)})};
  }
  return unknown_part(part);
}

}  // namespace explainer
