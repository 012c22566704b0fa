#include "views/choices_row.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "layout/drop_list.h"
#include "layout/ink.h"
#include "layout/measures.h"
#include "says/choice.h"
#include "says/tab.h"
#include "views/lens_choice.h"

namespace explainer {
namespace {

constexpr float row_height = 44, least_gap = 8, words_gap = 18, between = 32;

// The names in the order of Picture.
constexpr auto view_names =
    plain_messages<says::tab_ladder, says::tab_area, says::tab_sure, says::tab_compared, says::tab_table>();
static_assert(view_names.size() == pictures.size());

std::string view_name(Picture picture, bool brief) {
  const MessagePlace place = view_names[static_cast<std::size_t>(picture)].message;
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

DropList view_list(const View& view) {
  DropList list{{ControlKind::view_list},
                say(says::choice_views{}),
                view_name(view.state.picture, true),
                std::string(name(view.state.picture)),
                {}};
  for (const Picture picture : pictures)
    list.options.push_back({std::string(name(picture)), view_name(picture, true), ""});
  return list;
}

// The widths of the lists: those of their words, or, without room for all, the longest ones share what is left.
std::array<float, 3> shares(std::array<float, 3> wanted, float room) {
  std::array<std::size_t, 3> order{0, 1, 2};
  if (wanted[order[0]] > wanted[order[1]]) std::swap(order[0], order[1]);
  if (wanted[order[1]] > wanted[order[2]]) std::swap(order[1], order[2]);
  if (wanted[order[0]] > wanted[order[1]]) std::swap(order[0], order[1]);
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
void draw_buttons(Scene& scene, const std::vector<Pressed>& all, float x, float y, const Font& plain,
                  const Font& strong) {
  for (const Pressed& one : all) {
    const std::size_t first = scene.marks.size();
    const float room = measure(one.words, strong);
    write(scene, x, y + 26, one.words, one.on ? strong : plain, one.on ? Role::ink : Role::soft);
    if (one.on) rule(scene, x, y + 34, room, Role::ink, 2);
    Part& part = add_part(scene, first, one.control, PartRole::button, one.words, {x, y, room, row_height});
    std::get<ButtonPart>(part.is).pressed = one.on;
    x += room + words_gap;
  }
}

struct RowFonts {
  Font plain, strong;
};
constexpr RowFonts row_fonts[] = {
    {type::row, type::row_strong}, {type::second, type::second_strong}, {type::second, type::second}};

}  // namespace

float draw_choices(Scene& scene, const View& view, float x, float y, float width) {
  std::array<DropList, 3> lists{preset_list(view), lens_list(view, false, true), view_list(view)};
  const float room = width - 2 * least_gap;
  Font font = type::row_strong;
  std::array<float, 3> widths{};
  const auto fits = [&] {
    float sum = 0;
    for (std::size_t i = 0; i < lists.size(); ++i) sum += widths[i] = drop_list_width(lists[i].chosen, font);
    return sum <= room;
  };
  // First smaller, then in fewer words, then in lighter ones.
  if (!fits()) font = type::second_strong;
  if (!fits()) lists[1] = lens_list(view, true, true);
  if (!fits()) font = type::second;
  const float gap = fits() ? (width - widths[0] - widths[1] - widths[2]) / 2 : least_gap;
  widths = shares(widths, room);
  for (std::size_t i = 0; i < lists.size(); ++i) {
    draw_drop_list(scene, std::move(lists[i]), {x, y, widths[i], row_height}, font,
                   i + 1 < lists.size() ? Align::left : Align::right);
    x += widths[i] + gap;
  }
  return y + row_height;
}

float draw_presets_and_views(Scene& scene, const View& view, float x, float y, float width) {
  const std::vector<Pressed> presets = preset_buttons(view), views = view_buttons(view);
  const float right = x + width;
  rule(scene, 0, y + starts_height - 1, right, Role::rule);
  DropList list = preset_list(view);
  float widest = 0;
  for (const Option& option : list.options) widest = std::max(widest, drop_list_width(option.words, type::row_strong));
  // The starting points have the longer names and become a list first.
  for (const bool listed : {false, true})
    for (const RowFonts& fonts : row_fonts) {
      const float presets_width = listed ? widest : width_of(presets, fonts.strong);
      const float views_width = width_of(views, fonts.strong);
      if (presets_width + between + views_width > width) continue;
      if (listed) draw_drop_list(scene, std::move(list), {x, y, widest, row_height}, type::row_strong);
      else draw_buttons(scene, presets, x, y, fonts.plain, fonts.strong);
      draw_buttons(scene, views, right - views_width, y, fonts.plain, fonts.strong);
      return y + starts_height;
    }
  DropList seen = view_list(view);
  const float seen_width = std::min(drop_list_width(seen.chosen, type::row_strong), width / 2);
  draw_drop_list(scene, std::move(list), {x, y, std::min(widest, width - seen_width - between), row_height},
                 type::row_strong);
  draw_drop_list(scene, std::move(seen), {right - seen_width, y, seen_width, row_height}, type::row_strong,
                 Align::right);
  return y + starts_height;
}

}  // namespace explainer
