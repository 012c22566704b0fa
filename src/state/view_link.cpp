#include "state/view_link.h"

#include <algorithm>

#include "data/numbers.h"
#include "says/link.h"

namespace explainer {

using namespace r1cost;

// Ids and names in lists contain neither & nor =, so they need no escaping.
void write_view(LinkWriter& link, const State& state, const State& start) {
  if (state.hours_chip != state.scenario.chip) link.add("hours-of", state.hours_chip);
  if (state.picture != start.picture) link.add("view", name(state.picture));
  if (state.seen_as != start.seen_as) link.add("lens", name(state.seen_as));
  if (state.work_chip != start.work_chip) link.add("work-chip", state.work_chip);
  if (state.linear) link.add("axis", name(MakeLinear{true, state.near}));
  if (state.yardstick) link.add("rows", "yardstick");
  else if (state.shown != Figures{}) link.add("rows", text_of(state.shown));
  if (state.unknown != start.unknown) link.add("follows", info(state.unknown).name);
  if (state.on_map) link.add("map", state.on_map->empty() ? "run" : *state.on_map);
  const Table& table = state.table;
  if (static_cast<const Figures&>(table) != Figures{}) link.add("table", text_of(table));
  if (table.sorted_by != start.table.sorted_by || table.descending != start.table.descending)
    link.add("sort",
             (table.descending ? "-" : "") + std::string(column_names[static_cast<std::size_t>(table.sorted_by)]));
  if (table.first > 0) link.add("from", shortest(static_cast<double>(table.first + 1)));
}

namespace {

struct ViewReader {
  LinkText& text;
  const Dataset& data;
  State& state;

  // Passes the value of a key to `use`. If that returns false, the pair is ignored with a remark.
  template <class Use>
  void read(std::string_view key, MessagePlace otherwise, Use use) {
    const auto pair = text.take(key);
    if (pair && !use(std::string_view(pair->value))) text.pass_over(*pair, otherwise);
  }

  void read_all() {
    read("hours-of", on_pair<says::link_no_chip>(),
         [&](std::string_view value) { return take_chip(value, state.hours_chip); });
    read("view", on_pair<says::link_no_view>(), [&](std::string_view value) {
      const auto picture = picture_named(value);
      if (picture) state.picture = *picture;
      return picture.has_value();
    });
    read("lens", on_pair<says::link_no_lens>(), [&](std::string_view value) {
      const auto as = shown_lens_named(value);
      if (as) state.seen_as = *as;
      return as.has_value();
    });
    read("work-chip", on_pair<says::link_no_chip>(),
         [&](std::string_view value) { return take_chip(value, state.work_chip); });
    read("axis", on_pair<says::link_no_axis>(), [&](std::string_view value) {
      const std::optional<MakeLinear> scale = axis_named(value);
      if (scale) state.linear = scale->on, state.near = scale->near;
      return scale.has_value();
    });
    read("rows", on_pair<says::link_no_rows>(), [&](std::string_view value) {
      state.yardstick = value == "yardstick";
      return state.yardstick || take_figures(value, state.shown);
    });
    read("follows", on_pair<says::link_cannot_follow>(), [&](std::string_view value) {
      const auto field = field_named(value);
      if (!field || !can_be_unknown(*field)) return false;
      state.unknown = *field;
      return true;
    });
    read("map", on_pair<says::link_not_on_map>(), [&](std::string_view value) {
      const std::string id(value == "run" ? "" : value);
      if (!id.empty() && !can_be_on_map(data, id)) return false;
      state.on_map = id;
      return true;
    });
    read("table", on_pair<says::link_no_rows>(),
         [&](std::string_view value) { return take_figures(value, state.table); });
    read("sort", on_pair<says::link_no_column>(), [&](std::string_view value) {
      const bool down = value.starts_with('-');
      const auto found = std::find(column_names.begin(), column_names.end(), value.substr(down ? 1 : 0));
      if (found == column_names.end()) return false;
      state.table.sorted_by = static_cast<TableColumn>(found - column_names.begin());
      state.table.descending = down;
      return true;
    });
    read("from", on_pair<says::link_no_row>(), [&](std::string_view value) {
      const auto row = typed_number(value);
      if (!row || !(*row >= 1) || !(*row <= 1e6)) return false;
      state.table.first = static_cast<std::size_t>(*row) - 1;
      return true;
    });
  }

  bool take_chip(std::string_view value, std::string& id) {
    const Chip* chip = find_chip(data, std::string(value));
    if (chip) id = chip->id;
    return chip;
  }

  static bool take_figures(std::string_view value, Figures& figures) {
    const std::optional<Figures> read = figures_from_text(value);
    if (read) figures = *read;
    return read.has_value();
  }
};

}  // namespace

void read_view(LinkText& text, const Dataset& data, State& state) { ViewReader{text, data, state}.read_all(); }

}  // namespace explainer
