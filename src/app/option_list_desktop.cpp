#include <imgui.h>

#include <algorithm>
#include <iterator>
#include <optional>

#include "app/option_list.h"
#include "app/scroll.h"
#include "layout/ink.h"
#include "session/press.h"

namespace explainer {
namespace {

constexpr float head_height = 30, option_height = 42, line_height = 32, highest = 440, least = 200;

// Of a select.
const std::vector<Option>& options_of(const Part& part) { return std::get<SelectPart>(part.is).options; }

// The select with its options as they are listed: like groups together, in the order in which they come first.
std::optional<Part> part_of(const Desk& desk) {
  const Part* found = part_of(desk.session, desk.list.part);
  if (!found || found->role() != PartRole::select) return std::nullopt;
  const std::vector<Option>& options = options_of(*found);
  SelectPart listed;
  for (const Option& first : options) {
    const auto same = [&](const Option& option) { return option.group == first.group; };
    if (std::any_of(listed.options.begin(), listed.options.end(), same)) continue;
    std::copy_if(options.begin(), options.end(), std::back_inserter(listed.options), same);
  }
  Part part = *found;
  part.is = std::move(listed);
  return part;
}

// Splits "H800, 80 GB, $2.59 an hour" into a name and a second line.
std::pair<std::string, std::string> name_and_rest(const std::string& words) {
  const std::size_t comma = words.find(", ");
  if (comma == words.npos) return {words, ""};
  return {words.substr(0, comma), words.substr(comma + 2)};
}

float height_of(const Option& option) {
  return name_and_rest(option.words).second.empty() ? line_height : option_height;
}

bool begins_group(const Part& part, std::size_t i) {
  return !options_of(part)[i].group.empty() && (i == 0 || options_of(part)[i].group != options_of(part)[i - 1].group);
}

// The distance from the list's first line to the top of the option.
float offset_of(const Part& part, std::size_t index) {
  float y = 0;
  for (std::size_t i = 0; i <= index && i < options_of(part).size(); ++i) {
    if (begins_group(part, i)) y += head_height;
    if (i < index) y += height_of(options_of(part)[i]);
  }
  return y;
}

float full_height(const Part& part) {
  if (options_of(part).empty()) return 0;
  return offset_of(part, options_of(part).size() - 1) + height_of(options_of(part).back());
}

// The place of the list: under the control, aligned with its right edge, inside the page.
Box list_box(const Desk& desk, const Part& part) {
  float wanted = 160;
  for (const Option& option : options_of(part)) {
    const auto [name, rest] = name_and_rest(option.words);
    wanted = std::max({wanted, measure(name, type::row_strong), measure(rest, type::second)});
  }
  const Box window = window_box(desk);
  const float width = std::min(wanted + 56, desk.session.looks.width);
  const float x = std::clamp(part.box.right() - width, 0.0f, desk.session.looks.width - width);
  float height = std::min({full_height(part) + 2 * air::plain, window.h - 2 * air::plain, highest});
  // The list goes to the side with more room, below or above the control; if both have too little, it covers the
  // control.
  const float top = part.box.bottom() + 4, bottom = part.box.y - 4;
  const float below = window.bottom() - air::plain - top, above = bottom - window.y - air::plain;
  if (std::max(below, above) >= least) height = std::min(height, std::max(below, above));
  const bool goes_below = height <= below;
  return {x, goes_below ? top : std::max(bottom - height, window.y + air::plain), width, height};
}

std::optional<std::size_t> option_at(const Desk& desk, const Part& part, Point at) {
  const Box box = list_box(desk, part);
  if (!holds(box, at)) return std::nullopt;
  const float y = at.y - box.y - air::plain + desk.list.scrolled;
  for (std::size_t i = 0; i < options_of(part).size(); ++i) {
    const float top = offset_of(part, i);
    if (y >= top && y < top + height_of(options_of(part)[i])) return i;
  }
  return std::nullopt;
}

void scroll_list(Desk& desk, const Part& part, float to) {
  const float most = full_height(part) + 2 * air::plain - list_box(desk, part).h;
  desk.list.scrolled = std::clamp(to, 0.0f, std::max(0.0f, most));
  want_frame(desk.session);
}

void mark(Desk& desk, const Part& part, int index) {
  OptionList& list = desk.list;
  list.marked = std::clamp(index, 0, static_cast<int>(options_of(part).size()) - 1);
  const std::size_t marked = static_cast<std::size_t>(list.marked);
  const float room = list_box(desk, part).h - 2 * air::plain;
  const float top = offset_of(part, marked), bottom = top + height_of(options_of(part)[marked]);
  const float head = begins_group(part, marked) ? head_height : 0;
  if (top - head < list.scrolled) scroll_list(desk, part, top - head);
  else if (bottom > list.scrolled + room) scroll_list(desk, part, bottom - room);
  want_frame(desk.session);
}

void take(Desk& desk, const Part& part, std::size_t index) {
  const std::string id = part.id, option = options_of(part)[index].id;
  close_list(desk);
  choose_option(desk.session, id, option);
}

// Draws a bar that shows which part of the options is visible, if not all are.
void paint_bar(const Desk& desk, const Part& part, const Box& box, const Screen& screen) {
  const float full = full_height(part) + 2 * air::plain, room = box.h - 2 * air::plain;
  if (full <= box.h) return;
  Scene bar;
  const float length = room * box.h / full,
              y = box.y + air::plain + (room - length) * desk.list.scrolled / (full - box.h);
  bar.marks.push_back(Rectangle{{box.right() - 6, y, 3, length}, Role::soft, 1.5f});
  paint_scene(bar, screen);
}

}  // namespace

void open_list(Desk& desk, std::string_view id) {
  const Part* found = part_of(desk.session, id);
  if (!found || found->role() != PartRole::select || options_of(*found).empty()) return;
  desk.list = {found->id, 0, 0};
  bring_into_view(desk, found->box);
  const std::optional<Part> part = part_of(desk);
  int chosen = 0;
  for (std::size_t i = 0; i < options_of(*part).size(); ++i)
    if (options_of(*part)[i].id == part->value) chosen = static_cast<int>(i);
  mark(desk, *part, chosen);
}

void close_list(Desk& desk) {
  desk.list = {};
  want_frame(desk.session);
}

void list_key(Desk& desk, const SDL_Keysym& key) {
  const std::optional<Part> part = part_of(desk);
  if (!part) return close_list(desk);
  const int here = desk.list.marked, last = static_cast<int>(options_of(*part).size()) - 1;
  switch (key.sym) {
    case SDLK_UP: return mark(desk, *part, here - 1);
    case SDLK_DOWN: return mark(desk, *part, here + 1);
    case SDLK_PAGEUP: return mark(desk, *part, here - 6);
    case SDLK_PAGEDOWN: return mark(desk, *part, here + 6);
    case SDLK_HOME: return mark(desk, *part, 0);
    case SDLK_END: return mark(desk, *part, last);
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
    case SDLK_SPACE: return take(desk, *part, static_cast<std::size_t>(here));
    case SDLK_ESCAPE:
    case SDLK_TAB: return close_list(desk);
    default: return;
  }
}

void list_move(Desk& desk, Point at) {
  const std::optional<Part> part = part_of(desk);
  if (!part) return;
  const auto option = option_at(desk, *part, at);
  if (!option || static_cast<int>(*option) == desk.list.marked) return;
  desk.list.marked = static_cast<int>(*option);
  want_frame(desk.session);
}

void list_press(Desk& desk, Point at) {
  const std::optional<Part> part = part_of(desk);
  if (!part || !holds(list_box(desk, *part), at)) return close_list(desk);
  if (const auto option = option_at(desk, *part, at)) take(desk, *part, *option);
}

void list_wheel(Desk& desk, float distance) {
  if (const std::optional<Part> part = part_of(desk)) scroll_list(desk, *part, desk.list.scrolled + distance);
}

void paint_list(const Desk& desk, const Screen& screen) {
  const std::optional<Part> part = part_of(desk);
  if (!part) return;
  const Box box = list_box(desk, *part);
  Scene frame, lines;
  frame.marks.push_back(Rectangle{box, Role::wash, 8, Role::rule, 1});
  paint_scene(frame, screen);

  const float left = box.x + 28, room = box.w - 28 - 16;
  for (std::size_t i = 0; i < options_of(*part).size(); ++i) {
    const Option& option = options_of(*part)[i];
    const float top = box.y + air::plain + offset_of(*part, i) - desk.list.scrolled, height = height_of(option);
    if (begins_group(*part, i)) write(lines, left, top - 8, option.group, type::group, Role::soft);
    if (static_cast<int>(i) == desk.list.marked)
      lines.marks.push_back(Rectangle{{box.x + 6, top, box.w - 18, height}, Role::rule, 6});
    const auto [name, rest] = name_and_rest(option.words);
    const bool chosen = option.id == part->value;
    if (chosen) symbol(lines, {box.x + 17, top + 16}, 7, Shape::dot, Role::you);
    write(lines, left, top + 20, name, chosen ? type::row_strong : type::row, Role::ink);
    if (!rest.empty()) write(lines, left, top + 36, fit(rest, type::second, room), type::second, Role::soft);
  }
  const float ratio = screen.ratio;
  screen.draw.PushClipRect({box.x * ratio, (box.y + 2) * ratio}, {box.right() * ratio, (box.bottom() - 2) * ratio},
                           true);
  paint_scene(lines, screen);
  screen.draw.PopClipRect();
  paint_bar(desk, *part, box, screen);
}

}  // namespace explainer
