#include <algorithm>
#include <cmath>
#include <string>

#include "data/numbers.h"
#include "says/refused.h"
#include "state/command.h"
#include "state/control.h"
#include "state/ranges.h"
#include "state/refusals.h"

namespace explainer {
namespace {

using namespace r1cost;

// The run alone, made to cost so much by other hours; where those would go beyond their range, by more chips as well,
// in the proportion that the run has.
Command run_of_cost(Usd usd, const State& state) {
  const Scenario& scenario = state.scenario;
  const Hours needed{usd.value / (scenario.count * Hours{1} * scenario.price).value};
  if (needed.value <= info(Field::hours).high) return Action{SetField{Field::hours, needed.value}};
  const double larger = std::sqrt(needed / scenario.hours);
  return Action{SetRun{{scenario.count.value * larger}, scenario.hours * larger, {}}};
}

Command count_stage(std::string_view part, const std::string& id, const State& state, const Dataset& data) {
  if (!find_stage(data, id)) return unknown_part(part);
  return Action{CountStage{id, !counts(state.scenario, id)}};
}

Command sort_table(std::string_view part, std::string_view column) {
  const auto found = std::find(column_names.begin(), column_names.end(), column);
  if (found == column_names.end()) return unknown_part(part);
  return Action{SortTable{static_cast<TableColumn>(found - column_names.begin())}};
}

// "scope" and "whole-run", or "all".
std::optional<Figures> filtered(Figures filter, std::string_view what, std::string_view option) {
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

Command choose_rows(std::string_view option) {
  if (option == "reported" || option == "yardstick") return Action{ShowYardstick{option == "yardstick"}};
  // "scope.one-stage", "kind.report"
  const std::size_t dot = std::min(option.find('.'), option.size());
  if (const auto only = filtered({}, option.substr(0, dot), option.substr(std::min(dot + 1, option.size()))))
    return Action{ShowFigures{*only}};
  return not_listed(ListName::other, option);
}

// The quoted ranges, none at all, or a first one for a number, which the reader then types over.
Command choose_range(std::string_view option, const State& state, const Dataset& data) {
  if (option == "quotes") return Action{TakeQuotes{}};
  if (option == "none") return Action{BeCertain{}};
  const std::vector<Field> all = doubtable(shown_as(state, data));
  const std::optional<Field> field = field_named(option);
  if (!field || std::find(all.begin(), all.end(), *field) == all.end()) return not_listed(ListName::other, option);
  const Spread range = first_range(state, data, *field);
  return Action{SetRange{*field, range.low, range.high}};
}

}  // namespace

Command press(std::string_view part, const State& state, const Dataset& data) {
  const Control control = control_of(part);
  const std::string key(control.key);
  switch (control.kind) {
    case ControlKind::stage: return count_stage(part, key, state, data);
    case ControlKind::preset:
      if (find_preset(data, key)) return Action{UsePreset{key}};
      break;
    case ControlKind::view:
      if (const std::optional<Picture> picture = picture_named(key)) return Action{ShowPicture{*picture}};
      break;
    case ControlKind::figures: return Action{ShowPicture{Picture::table}};
    case ControlKind::area_cost:
      if (const std::optional<double> usd = number_of(key); usd && *usd > 0) return run_of_cost({*usd}, state);
      break;
    case ControlKind::table_sort: return sort_table(part, key);
    case ControlKind::filter_none: return Action{FilterTable{}};
    case ControlKind::rows_all: return Action{ShowYardstick{false}};
    // How many rows have room only the page knows, so the button says the first one.
    case ControlKind::table_next:
    case ControlKind::table_previous:
      if (const std::optional<double> row = number_of(key); row && *row >= 0 && *row < data.budgets.size())
        return Action{TurnTable{static_cast<std::size_t>(*row)}};
      break;
    case ControlKind::compared_keep: return Action{Keep{}};
    case ControlKind::sure_quotes: return Action{TakeQuotes{}};
    case ControlKind::undo: return Step::undo;
    case ControlKind::redo: return Step::redo;
    case ControlKind::start_over: return Action{StartOver{}};
    case ControlKind::quote: return Action{TakeQuote{}};
    case ControlKind::same_work: return Action{KeepWork{}};
    case ControlKind::left_over: return Action{LeaveFirstRun{}};
    default: break;
  }
  return unknown_part(part);
}

Command choose(std::string_view part, std::string_view option, const State& state, const Dataset& data) {
  const Control control = control_of(part);
  const std::string id(option);
  switch (control.kind) {
    case ControlKind::chip_list:
      if (find_chip(data, id)) return Action{SetChip{id}};
      return not_listed(ListName::chip, option);
    case ControlKind::preset_list:
      if (find_preset(data, id)) return Action{UsePreset{id}};
      return not_listed(ListName::preset, option);
    case ControlKind::view_list:
      if (const std::optional<Picture> picture = picture_named(option)) return Action{ShowPicture{*picture}};
      return not_listed(ListName::view, option);
    case ControlKind::compared_with:
      if (find_preset(data, id)) return Action{CompareWith{id}};
      if (option == "now") return Action{Keep{}};
      return not_listed(ListName::compared, option);
    case ControlKind::sure_add: return choose_range(option, state, data);
    case ControlKind::filter:
      if (const auto only = filtered(state.table, control.key, option)) return Action{FilterTable{*only}};
      return not_listed(ListName::table, option);
    case ControlKind::lens:
      if (const std::optional<Lens> as = shown_lens_named(option)) return Action{SeeAs{*as}};
      // On narrow pages the chips of the same work are in the same list.
      if (find_chip(data, id) && on_other_chip(state.seen_as)) return Action{WorkOn{id}};
      return not_listed(ListName::lens, option);
    case ControlKind::work_chip:
      if (find_chip(data, id)) return Action{WorkOn{id}};
      return not_listed(ListName::work, option);
    case ControlKind::area_shows:
      if (option == "run") return Action{ShowOnMap{}};
      if (id.empty() || can_be_on_map(data, id)) return Action{ShowOnMap{id}};
      return not_listed(ListName::map, option);
    case ControlKind::axis:
      if (const auto scale = axis_named(option)) return Action{*scale};
      return not_listed(ListName::axis, option);
    case ControlKind::rows: return choose_rows(option);
    case ControlKind::unknown: {
      const std::optional<Field> field = field_named(option);
      if (field && can_be_unknown(*field)) return Action{SolveFor{*field}};
      return Refusal{unsaid(says::refused_unknown{quoted_short(option)})};
    }
    default: return unknown_part(part);
  }
}

}  // namespace explainer
