#include "views/ladder_controls.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <type_traits>
#include <utility>

#include "layout/column.h"
#include "layout/drop_list.h"
#include "layout/ink.h"
#include "layout/measures.h"
#include "says/ladder.h"
#include "says/pair.h"
#include "views/axis_columns.h"
#include "views/words.h"

namespace explainer {
namespace {

using namespace r1cost;

// The list of rows to choose from, and the present choice.
struct RowsChoice {
  std::vector<Option> options;
  std::string value, words;
};

RowsChoice rows_choice(const View& view) {
  const State& state = view.state;
  const bool yardstick = at_one_rate(view);
  const std::string reported = say(says::ladder_reported{});
  RowsChoice choice{{{"reported", reported, ""}, {"yardstick", say(says::ladder_choose_at_one_rate{}), ""}},
                    yardstick ? "yardstick" : "reported",
                    yardstick ? say(says::ladder_at_one_rate{whose_bill(view)}) : reported};
  const auto add = [&](const char* what, const auto& names, const auto& chosen, const auto& words_of) {
    using Value = typename std::remove_cvref_t<decltype(chosen)>::value_type;
    for (std::size_t i = 0; i < names.size(); ++i) {
      const std::string name = what + std::string(names[i]), line = with_capital(words_of(static_cast<Value>(i)));
      if (!yardstick && chosen && static_cast<std::size_t>(*chosen) == i) {
        choice.value = name;
        choice.words = line;
      }
      choice.options.push_back({name, line, say(says::ladder_reported_only{})});
    }
  };
  add("scope.", scope_names, state.shown.scope, scope_words);
  add("kind.", kind_names, state.shown.kind, kind_words);
  add("method.", method_names, state.shown.method, method_words);
  return choice;
}

// A sign of the key: a symbol, alone or at both ends of a dotted line, or the bar of a range; or only words.
struct LegendEntry {
  std::optional<Shape> shape;
  std::string words;
  bool span = false, bar = false;
  float sign_width() const { return span ? 2 * air::broad : shape || bar ? air::wide : 0; }
};

// In fewer words on the page, where who wants to know more opens a card. There is no range there at first.
std::vector<LegendEntry> legend_entries(bool brief) {
  const auto words = [&](const auto& message) {
    return say(message, brief ? std::remove_cvref_t<decltype(message)>::message.variants - 1 : 0);
  };
  return {
      {Shape::dot, words(says::ladder_key_said{})},
      {Shape::half_dot, words(says::ladder_key_derived{})},
      {Shape::ring, words(says::ladder_key_estimate{})},
      {Shape::ring, words(says::ladder_key_methods{}), true},
      {Shape::more_than, words(says::ladder_key_more_than{})},
  };
}

void draw_sign(Scene& scene, const LegendEntry& entry, const Box& place) {
  const float size = air::wide - air::fine, half = size / 2, middle = place.centre().y;
  const float left = place.x + half, right = place.right() - half;
  if (entry.bar) scene.marks.push_back(Rectangle{{place.x, middle - half / 2, size, half}, Role::rival, half / 2});
  if (entry.span) {
    scene.marks.push_back(Line{{left, middle}, {right, middle}, Role::rival, thin, true});
    symbol(scene, {right, middle}, air::plain, *entry.shape, Role::rival);
  }
  if (entry.shape) symbol(scene, {left, middle}, size, *entry.shape, Role::rival);
}

float width_of(const LegendEntry& entry) {
  return entry.sign_width() + air::small + measure(entry.words, type::second);
}

// A sign and its words; those too long for a line of their own are wrapped.
void draw_entry(Scene& scene, Column& column, const Box& line, const LegendEntry& entry) {
  Row row(line);
  if (const float width = entry.sign_width(); width > 0) draw_sign(scene, entry, row.left(width, air::small));
  const std::vector<std::string> lines = wrap(entry.words, type::second, row.rest().w + 0.1f, Column::many);
  write_in(scene, row.rest(), lines.front(), type::second, Role::soft);
  for (std::size_t i = 1; i < lines.size(); ++i)
    write_in(scene, {row.rest().x, column.line(small_leading).y, row.rest().w, small_leading}, lines[i], type::second,
             Role::soft);
}

// As many entries as have room above `bottom`, as one part.
void draw_entries(Scene& scene, Column& column, const std::vector<LegendEntry>& entries, float width, float leading,
                  float bottom) {
  const Column::Place begin = column.here();
  Flow flow(column, leading, air::broad);
  std::string spoken;
  for (const LegendEntry& entry : entries) {
    const Box line = flow.take(std::min(width, width_of(entry)));
    if (line.bottom() > bottom) break;
    draw_entry(scene, column, line, entry);
    spoken = spoken.empty() ? entry.words : say(says::pair_semicolon{.first = spoken, .second = entry.words});
  }
  if (!spoken.empty()) column.part(begin, {ControlKind::legend}, PartRole::text, spoken);
}

// Where a list with words on this baseline can be pressed: down to so much below it, where the next thing is pressed.
Box pressed_on(float baseline, float below, float x, float width) {
  return {x, std::max(baseline + below - touch_height, 0.0f), width, touch_height};
}

// How many small lines are left for the key, as many as it takes on the narrowest page of a class.
constexpr float narrow_lines = 9, other_lines = 5;
// On wider pages the choice of the axis has room for its longest words.
constexpr float axis_room = 140;

}  // namespace

float draw_rows_choice(Scene& scene, const View& view, const std::string& heading, float x, float baseline,
                       float room) {
  RowsChoice choice = rows_choice(view);
  // Electricity and emissions have only one choice.
  if (!in_dollars(view.worth.as)) choice.options = {{"yardstick", say(says::ladder_choose_published_or_by_chip{}), ""}};
  const bool only = in_dollars(view.worth.as) && !at_one_rate(view) && choice.value != "reported";
  const std::string words = only ? in_capitals(choice.words) : heading;
  const Box line = line_on(baseline, {x, 0, room, 0}, type::overline);
  if (view.looks.in_print)
    return x + write_in(scene, line, fit(words, type::overline, room), type::overline, Role::soft);
  const std::size_t first = scene.marks.size();
  const float width = write_in(scene, line, list_words(words, type::overline, room), type::overline, Role::soft);
  Part& part = add_part(scene, first, {ControlKind::rows}, PartRole::select, say(says::ladder_rows{}),
                        pressed_on(baseline, air::broad, x, width + air::small));
  part.value = std::move(choice.value);
  std::get<SelectPart>(part.is).options = std::move(choice.options);
  return x + width;
}

float draw_legend(Scene& scene, const View& view, const DollarRows& layout, float y) {
  std::vector<LegendEntry> entries = legend_entries(false);
  entries.push_back({std::nullopt, say(says::ladder_key_range{}), false, true});
  entries.push_back({std::nullopt, say(says::ladder_key_alike{whose_bill(view)})});
  Column column(scene, {layout.x, y, layout.width, 0});
  draw_entries(scene, column, entries, layout.width, heading_height, std::numeric_limits<float>::max());
  // Reserve the room that the narrowest page of the class needs, so that the height is the same for all.
  const float reserved = (layout.narrow ? narrow_lines : other_lines) * small_leading;
  column.space(std::max(0.0f, y + reserved - column.end()));
  return column.end();
}

void draw_key(Scene& scene, const Box& room) {
  Column column(scene, room);
  draw_entries(scene, column, legend_entries(true), room.w, small_leading, room.bottom());
}

float draw_axis_choice(Scene& scene, const View& view, float right, float baseline) {
  const bool narrow = width_class(view.looks.width) == WidthClass::narrow;
  const float room = narrow ? 2 * touch_height : axis_room;
  const Font& font = type::second_strong;
  const float room_of_words = room - measure(opens_a_list, font);
  const auto from_zero_to = [&](double top) {
    return say(says::ladder_choose_from_zero{axis_amount(view.worth, {top / view.worth.units_per_usd})});
  };
  DropList list{{ControlKind::axis},
                say(says::ladder_axis{}),
                view.state.linear ? say_in(room_of_words, font, says::ladder_axis_from_zero{})
                                  : say_in(room_of_words, font, says::ladder_log_scale{}),
                std::string(name(MakeLinear{view.state.linear, view.state.near})),
                {{"logarithmic", say(says::ladder_choose_ten_times{}), ""},
                 {"linear-near", from_zero_to(near_top(view.axis, view.answer.usd)), ""},
                 {"linear", from_zero_to(view.axis.whole), ""}}};
  const Box line = line_on(baseline, {right - room, 0, room, 0}, font);
  Part& part = draw_drop_list(scene, std::move(list), line, font, Align::right);
  part.box = pressed_on(baseline, air::plain, part.box.x, part.box.w);
  return part.box.x + air::small;
}

}  // namespace explainer
