#include "views/ladder_controls.h"

#include <algorithm>
#include <optional>
#include <type_traits>
#include <utility>

#include "layout/column.h"
#include "layout/drop_list.h"
#include "layout/ink.h"
#include "layout/measures.h"
#include "says/ladder.h"
#include "says/pair.h"
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

struct LegendEntry {
  std::optional<Shape> shape;
  std::string words;
  bool bar = false;   // a stated range
  bool sign = false;  // "≠"
  bool tick = false;  // the bill converted to count the same
};

std::vector<LegendEntry> legend_entries(const View& view) {
  const Of whose = whose_bill(view);
  return {
      {Shape::dot, say(says::ladder_key_said{})},
      {Shape::half_dot, kind_words(Kind::derived)},
      {Shape::ring, say(says::ladder_key_estimate{})},
      {Shape::more_than, say(says::ladder_key_more_than{})},
      {std::nullopt, say(says::ladder_key_range{}), true},
      {std::nullopt, say(says::ladder_key_unlike{whose}), false, true},
      {std::nullopt, say(says::ladder_key_alike{whose}), false, false, true},
  };
}

// A sign of the key, in the middle of a square.
void draw_sign(Scene& scene, const LegendEntry& entry, const Box& square) {
  const float size = square.w - air::fine, half = size / 2;
  const Point at = square.centre();
  if (entry.shape) symbol(scene, at, size, *entry.shape, Role::rival);
  if (entry.bar) scene.marks.push_back(Rectangle{{at.x - half, at.y - half / 2, size, half}, Role::rival, half / 2});
  if (entry.sign) write_in(scene, square, "≠", type::unlike, Role::ink, Align::centre);
  if (entry.tick)
    scene.marks.push_back(Line{{at.x, at.y - air::small}, {at.x, at.y + air::small}, Role::you, air::fine, false});
}

// A sign and its words; those too long for a line of their own are wrapped.
void draw_entry(Scene& scene, Column& column, Flow& flow, const LegendEntry& entry, float width) {
  Row row(flow.take(std::min(width, air::broad + measure(entry.words, type::second))));
  draw_sign(scene, entry, row.left(air::wide, air::small));
  const std::vector<std::string> lines = wrap(entry.words, type::second, row.rest().w + 0.1f, Column::many);
  write_in(scene, row.rest(), lines.front(), type::second, Role::soft);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    Row below(column.line(small_leading));
    below.left(air::broad);
    write_in(scene, below.rest(), lines[i], type::second, Role::soft);
  }
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

bool at_one_rate(const View& view) { return view.state.yardstick || !in_dollars(view.worth.as); }

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
  Column column(scene, {layout.x, y, layout.width, 0});
  const Column::Place begin = column.here();
  Flow flow(column, heading_height, air::broad);
  std::string spoken;
  for (const LegendEntry& entry : legend_entries(view)) {
    draw_entry(scene, column, flow, entry, layout.width);
    const std::string meaning = entry.sign ? say(says::ladder_key_unlike_spoken{entry.words}) : entry.words;
    spoken = spoken.empty() ? meaning : say(says::pair_semicolon{.first = spoken, .second = meaning});
  }
  // Reserve the room that the narrowest page of the class needs, so that the height is the same for all.
  const float reserved = (layout.narrow ? narrow_lines : other_lines) * small_leading;
  column.space(std::max(0.0f, y + reserved - column.end()));
  column.part(begin, {ControlKind::legend}, PartRole::text, spoken);
  return column.end();
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
