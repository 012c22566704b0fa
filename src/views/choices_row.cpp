#include "views/choices_row.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "layout/column.h"
#include "layout/drop_list.h"
#include "r1cost/sort_few.h"
#include "says/choice.h"
#include "views/lens_choice.h"
#include "views/picture.h"

namespace explainer {
namespace {

constexpr float least_gap = air::plain, words_gap = 18, between = 2 * air::broad;

std::string view_name(Picture picture, bool brief) {
  const MessagePlace place = row_of(picture).name;
  return said(code_of(place) + (brief ? place.variants - 1u : 0u), nullptr);
}

DropList preset_list(const View& view) {
  DropList list{
      {ControlKind::preset_list}, say(says::choice_presets{}), "", preset_of(view.state.scenario, view.data), {}};
  for (const r1cost::Preset& preset : view.data.presets) {
    list.options.push_back({preset.id, preset.name, ""});
    if (preset.id == list.value) list.chosen = preset.name;
  }
  if (list.value.empty()) {
    list.chosen = say(says::choice_own{});
    list.options.push_back({"", list.chosen, ""});
  }
  return list;
}

// In brief the present one is; those to choose from have their whole names.
DropList view_list(const View& view, bool brief) {
  DropList list{{ControlKind::view_list},
                say(says::choice_views{}),
                view_name(view.state.picture, brief),
                std::string(name(view.state.picture)),
                {}};
  for (const Picture picture : pictures)
    list.options.push_back({std::string(name(picture)), view_name(picture, false), ""});
  return list;
}

using Lists = std::array<DropList, 3>;
using Widths = std::array<float, std::tuple_size_v<Lists>>;

// The widths of the lists: those of their words, or, without room for all, the longest ones share what is left.
Widths shares(Widths wanted, float room) {
  std::array<std::size_t, std::tuple_size_v<Widths>> order{};
  std::iota(order.begin(), order.end(), std::size_t{0});
  r1cost::sort_few(order, [&](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });
  for (std::size_t i = 0; i < order.size(); ++i) {
    float& width = wanted[order[i]];
    width = std::min(width, room / static_cast<float>(order.size() - i));
    room -= width;
  }
  return wanted;
}

// Words to press, of which one is chosen.
struct Pressed {
  Control control;
  std::string words;
  bool on;
};

std::vector<Pressed> preset_buttons(const View& view) {
  std::vector<Pressed> all;
  const std::string chosen = preset_of(view.state.scenario, view.data);
  for (const r1cost::Preset& preset : view.data.presets)
    all.push_back({{ControlKind::preset, preset.id}, preset.name, preset.id == chosen});
  return all;
}

std::vector<Pressed> view_buttons(const View& view) {
  std::vector<Pressed> all;
  for (const Picture picture : pictures)
    all.push_back({{ControlKind::view, name(picture)}, view_name(picture, false), picture == view.state.picture});
  return all;
}

float width_of(const std::vector<Pressed>& all, const Font& font) {
  float width = -words_gap;
  for (const Pressed& one : all) width += measure(one.words, font) + words_gap;
  return std::max(width, 0.0f);
}

// `strong` is the font of the chosen one, whose width is reserved for all, so that nothing moves when another is.
void draw_buttons(Scene& scene, const std::vector<Pressed>& all, const Box& line, const Font& plain,
                  const Font& strong) {
  Row row(line);
  for (const Pressed& one : all) {
    const std::size_t first = scene.marks.size();
    const Box place = row.left(measure(one.words, strong), words_gap);
    write_in(scene, place, one.words, one.on ? strong : plain, one.on ? Role::ink : Role::soft);
    if (one.on) rule(scene, place.x, place.centre().y + air::wide, place.w, Role::ink, 2);
    Part& part = add_part(scene, first, one.control, PartRole::button, one.words, place);
    std::get<ButtonPart>(part.is).pressed = one.on;
  }
}

struct RowFonts {
  Font plain, strong;
};
constexpr RowFonts row_fonts[] = {
    {type::row, type::row_strong}, {type::second, type::second_strong}, {type::second, type::second}};

}  // namespace

float draw_choices(Scene& scene, const View& view, float x, float y, float width) {
  Lists lists{preset_list(view), lens_list(view, false, true), view_list(view, false)};
  const float gaps = static_cast<float>(lists.size() - 1), room = width - gaps * least_gap;
  Font font = type::row_strong;
  Widths widths{};
  float sum = 0;
  const auto fits = [&] {
    sum = 0;
    for (std::size_t i = 0; i < lists.size(); ++i) sum += widths[i] = drop_list_width(lists[i].chosen, font);
    return sum <= room;
  };
  // First smaller, then in fewer words, then in lighter ones.
  if (!fits()) font = type::second_strong;
  if (!fits()) lists[2] = view_list(view, true);
  if (!fits()) lists[1] = lens_list(view, true, true);
  if (!fits()) font = type::second;
  const float gap = fits() ? (width - sum) / gaps : least_gap;
  widths = shares(widths, room);
  Row row({x, y, width, touch_height});
  for (std::size_t i = 0; i < lists.size(); ++i)
    draw_drop_list(scene, std::move(lists[i]), row.left(widths[i], gap), font,
                   i + 1 < lists.size() ? Align::left : Align::right);
  return y + touch_height;
}

float draw_presets_and_views(Scene& scene, const View& view, float x, float y, float width) {
  const std::vector<Pressed> presets = preset_buttons(view), views = view_buttons(view);
  rule(scene, 0, y + starts_height - 1, x + width, Role::rule);
  Row row({x, y, width, touch_height});
  DropList list = preset_list(view);
  float widest = 0;
  for (const Option& option : list.options) widest = std::max(widest, drop_list_width(option.words, type::row_strong));
  // The starting points have the longer names and become a list first.
  for (const bool listed : {false, true})
    for (const RowFonts& fonts : row_fonts) {
      const float presets_width = listed ? widest : width_of(presets, fonts.strong);
      const float views_width = width_of(views, fonts.strong);
      if (presets_width + between + views_width > width) continue;
      const Box views_place = row.right(views_width);
      if (listed) draw_drop_list(scene, std::move(list), row.left(widest), type::row_strong);
      else draw_buttons(scene, presets, row.rest(), fonts.plain, fonts.strong);
      draw_buttons(scene, views, views_place, fonts.plain, fonts.strong);
      return y + starts_height;
    }
  DropList seen = view_list(view, false);
  const float seen_width = std::min(drop_list_width(seen.chosen, type::row_strong), width / 2);
  const Box seen_place = row.right(seen_width, between);
  draw_drop_list(scene, std::move(list), row.left(std::min(widest, row.rest().w)), type::row_strong);
  draw_drop_list(scene, std::move(seen), seen_place, type::row_strong, Align::right);
  return y + starts_height;
}

}  // namespace explainer
