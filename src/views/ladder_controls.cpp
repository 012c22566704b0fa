#include "views/ladder_controls.h"

#include <algorithm>
#include <optional>
#include <type_traits>
#include <utility>

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

}  // namespace

bool at_one_rate(const View& view) { return view.state.yardstick || !in_dollars(view.worth.as); }

float draw_rows_choice(Scene& scene, const View& view, const std::string& heading, float x, float baseline,
                       float room) {
  RowsChoice choice = rows_choice(view);
  // Electricity and emissions have only one choice.
  if (!in_dollars(view.worth.as)) choice.options = {{"yardstick", say(says::ladder_choose_published_or_by_chip{}), ""}};
  const bool only = in_dollars(view.worth.as) && !at_one_rate(view) && choice.value != "reported";
  const std::string words = only ? in_capitals(choice.words) : heading;
  const std::string shown =
      view.looks.in_print ? fit(words, type::overline, room) : list_words(words, type::overline, room);
  const std::size_t first = scene.marks.size();
  const float width = measure(shown, type::overline);
  write(scene, x, baseline, shown, type::overline, Role::soft);
  if (view.looks.in_print) return x + width;
  Part& part = add_part(scene, first, {ControlKind::rows}, PartRole::select, say(says::ladder_rows{}),
                        {std::max(x - 4, 0.0f), baseline - 30, width + 8, touch_height});
  part.value = std::move(choice.value);
  std::get<SelectPart>(part.is).options = std::move(choice.options);
  return x + width;
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

float draw_axis_choice(Scene& scene, const View& view, float right, float baseline) {
  const float room = width_class(view.looks.width) == WidthClass::narrow ? 84 : 140;
  const Font& font = type::second_strong;
  const auto fits = [&](const std::string& words) { return measure(list_words(words, font), font) <= room; };
  const std::string words = list_words(view.state.linear ? say_what_fits(says::ladder_axis_from_zero{}, fits)
                                                         : say_what_fits(says::ladder_log_scale{}, fits),
                                       font, room);
  const std::size_t first = scene.marks.size();
  const float width = measure(words, type::second_strong);
  write(scene, right, baseline, words, type::second_strong, Role::ink, Align::right, Underline::dotted);
  Part& part = add_part(scene, first, {ControlKind::axis}, PartRole::select, say(says::ladder_axis{}),
                        {right - width - 4, std::max(baseline - 34, 0.0f), width + 4, touch_height});
  part.value = name(MakeLinear{view.state.linear, view.state.near});
  const auto from_zero_to = [&](double top) {
    return say(says::ladder_choose_from_zero{axis_amount(view.worth, {top / view.worth.units_per_usd})});
  };
  std::get<SelectPart>(part.is).options = {{"logarithmic", say(says::ladder_choose_ten_times{}), ""},
                                           {"linear-near", from_zero_to(near_top(view.axis, view.answer.usd)), ""},
                                           {"linear", from_zero_to(view.axis.whole), ""}};
  return right - width;
}

}  // namespace explainer
