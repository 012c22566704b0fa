#include "views/slide.h"

#include <algorithm>
#include <cmath>

#include "state/control.h"
#include "state/refusals.h"
#include "views/area_span.h"

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
bool goes_along_dollars(ControlKind kind) { return kind == ControlKind::line || kind == ControlKind::guess; }

}  // namespace

// The area map's corner and edges: each a place within what the map shows.
static Action slide_on_map(ControlKind kind, double position, double up, const State& state, const Dataset& data) {
  const AreaSpan span = span_of(state, data);
  const Hours hours = span.hours * position;
  if (kind == ControlKind::area_corner) return SetRun{span.count * up, hours, span};
  if (kind == ControlKind::area_hours) return SetRun{state.scenario.count, hours, span};
  if (kind == ControlKind::area_count) return SetRun{span.count * position, state.scenario.hours, span};
  // The curve of equal cost through the run, by its height at the map's right edge: the hours follow.
  return SetRun{state.scenario.count, span.hours * (position * (span.count / state.scenario.count)), span};
}

// The field that a slider is of. The arrow keys of the map's corner and of its right edge are the hours', of its top
// edge the chips'.
static std::optional<Field> field_of(const Control& control) {
  switch (control.kind) {
    case ControlKind::slider: return field_named(control.key);
    case ControlKind::area_corner:
    case ControlKind::area_hours:
    case ControlKind::area_equal: return Field::hours;
    case ControlKind::area_count: return Field::count;
    default: return std::nullopt;
  }
}

static Command slide_chip(double position, const std::vector<double>& stops, const Dataset& data) {
  const double stop = std::floor(position * static_cast<double>(stops.size() - 1) + 0.5);
  return Action{SetChip{data.chips[static_cast<std::size_t>(stops[static_cast<std::size_t>(stop)])].id}};
}

static Command slide_field(Field field, double position, const Dataset& data) {
  for (double landmark : landmarks(data, field))
    if (std::fabs(position_of(field, landmark) - position) < magnet) return Action{SetField{field, landmark}};
  return Action{SetField{field, value_at(field, position)}};
}

Command slide_to(std::string_view part, double position, const State& state, const Dataset& data, double up) {
  if (!(position > 0)) position = 0;
  if (position > 1) position = 1;
  const Control control = control_of(part);
  switch (control.kind) {
    case ControlKind::chip: {
      const std::vector<double> stops = stops_of(part, state, data).values;
      return stops.empty() ? unknown_part(part) : slide_chip(position, stops, data);
    }
    case ControlKind::area_corner:
    case ControlKind::area_hours:
    case ControlKind::area_count:
    case ControlKind::area_equal:
      return Action{slide_on_map(control.kind, position, std::clamp(up, 0.0, 1.0), state, data)};
    case ControlKind::line:
    case ControlKind::guess: return slide_to(part, position, state, evaluate(data, state.scenario), data);
    case ControlKind::slider: return slide_field(*field_of(control), position, data);
    default: return unknown_part(part);
  }
}

Command slide_to(std::string_view part, double position, const State& state, const Answer& answer, const Dataset& data,
                 double up) {
  const ControlKind kind = control_of(part).kind;
  if (!goes_along_dollars(kind)) return slide_to(part, position, state, data, up);
  const Seen now = seen(state, answer, data);
  const Usd usd = amount_at(dollar_axis(state, now, data), position);
  if (kind == ControlKind::guess) return Action{PlaceGuess{usd}};
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
  const Control control = control_of(part);
  Stops result;
  double here = 0;
  if (control.kind == ControlKind::chip) {
    here = index_of(data, state.scenario.chip);
    for (std::size_t i = 0; i < data.chips.size(); ++i)
      if (!data.chips[i].by_name_only || data.chips[i].id == state.scenario.chip)
        result.values.push_back(static_cast<double>(i));
  } else if (control.kind == ControlKind::line) {
    const Answer answer = evaluate(data, state.scenario);
    const Seen now = seen(state, answer, data);
    return line_stops(now.worth, dollar_axis(state, now, data), now.answer.usd, state.scenario, answer.usd);
  } else if (control.kind == ControlKind::guess && state.guess) {
    return guess_stops(dollar_axis(state, seen(state, data), data), state.guess->usd);
  } else if (const std::optional<Field> field = field_of(control)) {
    here = value_of(state.scenario, *field);
    std::vector<double> added = landmarks(data, *field);
    added.push_back(here);
    result.values = stops(*field, added);
  }
  find_place(result, here);
  return result;
}

Command step_to(std::string_view part, int stop, const State& state, const Dataset& data) {
  const Control control = control_of(part);
  const Stops all = stops_of(part, state, data);
  if (all.values.empty()) return unknown_part(part);
  stop = std::clamp(stop, 0, static_cast<int>(all.values.size()) - 1);
  if (control.kind == ControlKind::line && stop != all.here) stop = line_stop_that_moves(all, stop, state, data);
  const double value = all.values[static_cast<std::size_t>(stop)];
  if (control.kind == ControlKind::chip) return Action{SetChip{data.chips[static_cast<std::size_t>(value)].id}};
  if (control.kind == ControlKind::line) return Action{MoveLine{{value}}};
  if (control.kind == ControlKind::guess) return Action{PlaceGuess{{value}}};
  return Action{SetField{*field_of(control), value}};
}

}  // namespace explainer
