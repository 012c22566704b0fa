#include "views/ladder_controls.h"

#include <algorithm>
#include <optional>
#include <type_traits>
#include <utility>

#include "says/ladder.h"
#include "says/pair.h"
#include "views/ink.h"
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

}  // namespace

bool at_one_rate(const View& view) { return view.state.yardstick || !in_dollars(view.worth.as); }

void draw_rows_choice(Scene& scene, const View& view, const DollarRows& layout, float baseline, float room) {
  RowsChoice choice = rows_choice(view);
  // Electricity and emissions have only one choice.
  if (!in_dollars(view.worth.as)) {
    choice.options = {{"yardstick", say(says::ladder_choose_published_or_by_chip{}), ""}};
    choice.words = say_what_fits(says::ladder_published_or_by_chip{}, [&](const std::string& words) {
      return measure(words, type::second_strong) <= room - 16;
    });
  }
  const bool printed = view.looks.in_print;
  // In print, reported figures need no mention.
  if (printed && choice.value == "reported") return;
  const std::string words =
      printed ? fit(choice.words, type::second_strong, room) : list_words(choice.words, type::second_strong, room);
  const std::size_t first = scene.marks.size();
  const float width = measure(words, type::second_strong);
  write(scene, layout.right, baseline, words, type::second_strong, Role::ink, Align::right,
        printed ? Underline::none : Underline::dotted);
  Part& part = add_part(scene, first, {ControlKind::rows}, PartRole::select, say(says::ladder_rows{}),
                        {layout.right - width - 6, baseline - 28, width + 6, 44});
  part.value = std::move(choice.value);
  std::get<SelectPart>(part.is).options = std::move(choice.options);
}

float draw_legend(Scene& scene, const View& view, const DollarRows& layout, float y) {
  const std::size_t first = scene.marks.size();
  const float leading = 20;
  float x = layout.x, baseline = y + 14;
  std::string spoken;
  for (const LegendEntry& entry : legend_entries(view)) {
    const float lead = 16;
    const float width = lead + measure(entry.words, type::second);
    if (x > layout.x && x + width > layout.right) {
      x = layout.x;
      baseline += leading;
    }
    if (entry.shape) symbol(scene, {x + 5, baseline - 4}, 10, *entry.shape, Role::rival);
    if (entry.bar) scene.marks.push_back(Rectangle{{x, baseline - 6.5f, 11, 5}, Role::rival, 2.5f});
    if (entry.sign) write(scene, x, baseline, "≠", type::unlike, Role::ink);
    if (entry.tick) scene.marks.push_back(Line{{x + 5, baseline - 8}, {x + 5, baseline - 1}, Role::you, 3, false});
    if (lead + measure(entry.words, type::second) > layout.width) {
      // An entry too long for a line of its own is wrapped.
      const auto lines = wrap(entry.words, type::second, layout.width - lead, 4);
      baseline = write_lines(scene, x + lead, baseline, 16, lines, type::second, Role::soft) - 16;
    } else {
      write(scene, x + lead, baseline, entry.words, type::second, Role::soft);
    }
    x += width + 18;
    const std::string meaning = entry.sign ? say(says::ladder_key_unlike_spoken{entry.words}) : entry.words;
    spoken = spoken.empty() ? meaning : say(says::pair_semicolon{.first = spoken, .second = meaning});
  }
  // Reserve the room that the narrowest page of the class needs, so that the height is the same for all.
  const float reserved = std::max(layout.narrow ? 144.0f : 80.0f, baseline - y - 2);
  add_part(scene, first, {ControlKind::legend}, PartRole::text, spoken, {layout.x, y, layout.width, reserved});
  return y + reserved;
}

float draw_unknown(Scene& scene, const View& view, const DollarRows& layout, float y) {
  const Field chosen = unknown_of(view.state, view.all);
  std::string label = say(says::ladder_drag_changes{});
  const std::string value =
      list_words(chosen == Field::price ? say(says::ladder_price{}) : field_label(chosen), type::row_strong);
  const std::size_t first = scene.marks.size();
  const float value_width = measure(value, type::row_strong);
  label = fit(label, type::second, layout.width - value_width - 8);
  write(scene, layout.x, y + 26, label, type::second, Role::soft);
  const float value_x = layout.x + measure(label, type::second) + 8;
  write(scene, value_x, y + 26, value, type::row_strong, Role::ink, Align::left, Underline::dotted);
  Part& part = add_part(scene, first, {ControlKind::unknown}, PartRole::select, say(says::ladder_drag_changes_spoken{}),
                        {value_x - 6, y, value_width + 12, 44});
  part.value = info(chosen).name;
  const bool priced = is_priced(view.worth.as);
  std::vector<Option>& fields = std::get<SelectPart>(part.is).options;
  for (const FieldInfo& row : sliders)
    if (row.field != Field::price || priced) fields.push_back({std::string(row.name), field_label(row.field), ""});
  return value_x + value_width;
}

void draw_axis_choice(Scene& scene, const View& view, float x, float baseline, Align align, float room) {
  const std::string words =
      list_words(view.state.linear ? say(says::ladder_axis_from_zero{}) : say(says::ladder_axis_ten_times{}),
                 type::second_strong, room);
  const std::size_t first = scene.marks.size();
  const float width = measure(words, type::second_strong);
  write(scene, x, baseline, words, type::second_strong, Role::ink, align, Underline::dotted);
  Part& part = add_part(scene, first, {ControlKind::axis}, PartRole::select, say(says::ladder_axis{}),
                        {align == Align::right ? x - width - 4 : x, baseline - 20, width + 4, 44});
  part.value = view.state.linear ? "linear" : "logarithmic";
  std::get<SelectPart>(part.is).options = {{"logarithmic", say(says::ladder_choose_ten_times{}), ""},
                                           {"linear", say(says::ladder_choose_from_zero{}), ""}};
}

}  // namespace explainer
