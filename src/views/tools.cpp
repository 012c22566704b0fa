#include "views/tools.h"

#include <algorithm>
#include <array>

#include "says/tools.h"
#include "views/ink.h"

namespace explainer {
namespace {

constexpr std::string_view link_key = "link";

struct Tool {
  Control control;
  Plain words, spoken;
};
template <class Words, class Spoken>
constexpr Tool tool_of(const Control& control) {
  return {control, {Words::message}, {Spoken::message}};
}
constexpr std::array<Tool, 2> steps{tool_of<says::tools_undo, says::tools_undo>({ControlKind::undo}),
                                    tool_of<says::tools_redo, says::tools_redo>({ControlKind::redo})};
constexpr std::array<Tool, 1> again{
    tool_of<says::tools_start_over, says::tools_start_over_spoken>({ControlKind::start_over})};
// What is copied and what is saved: see exports/take.h.
constexpr std::array<Tool, 4> copied{
    tool_of<says::tools_link, says::tools_link_spoken>({ControlKind::copy, link_key}),
    tool_of<says::tools_caption, says::tools_caption_spoken>({ControlKind::copy, "caption"}),
    tool_of<says::tools_alt, says::tools_alt_spoken>({ControlKind::copy, "alt"}),
    tool_of<says::tools_figures, says::tools_figures_spoken>({ControlKind::copy, "figures"})};
constexpr std::array<Tool, 4> saved{tool_of<says::tools_png, says::tools_png_spoken>({ControlKind::save, "png"}),
                                    tool_of<says::tools_svg, says::tools_svg_spoken>({ControlKind::save, "svg"}),
                                    tool_of<says::tools_csv, says::tools_csv_spoken>({ControlKind::save, "csv"}),
                                    tool_of<says::tools_json, says::tools_json_spoken>({ControlKind::save, "json"})};
constexpr std::array<Tool, 2> sheets{tool_of<says::tools_ask, says::tools_ask_spoken>({ControlKind::sheet_ask}),
                                     tool_of<says::tools_share, says::tools_share_spoken>({ControlKind::sheet_share})};
constexpr float gap = 20, height = 44, least = height - gap;  // so that a finger finds it

// The one that is copied is known here; all others are made when they are asked for.
bool copies_link(const Tool& tool) { return tool.control.kind == ControlKind::copy && tool.control.key == link_key; }

bool has_something_to_do(const View& view, const Tool& tool) {
  if (copies_link(tool)) return !view.looks.link.empty();
  switch (tool.control.kind) {
    case ControlKind::undo: return view.looks.can_undo;
    case ControlKind::redo: return view.looks.can_redo;
    case ControlKind::start_over: return view.state != starting_state(view.all);
    default: return true;
  }
}

std::string id_of_tool(const Tool& tool, bool in_card) { return id_of(tool.control.kind, tool.control.key, in_card); }

// Each keeps its place, also while another has nothing to do and is not there. Where the next one begins.
template <std::size_t Count>
float draw_row(Scene& scene, const View& view, const std::array<Tool, Count>& tools, float x, float y,
               bool in_card = false, Align align = Align::left) {
  for (const Tool& tool : tools) {
    std::string words = say(tool.words);
    const float width = std::max(measure(words, type::second_strong), least);
    if (has_something_to_do(view, tool)) {
      const ControlKind kind = tool.control.kind;
      const std::string id = id_of_tool(tool, in_card);
      const bool sheet = kind == ControlKind::sheet_ask || kind == ControlKind::sheet_share;
      const bool done = view.looks.copied == id;
      const std::size_t first = scene.marks.size();
      write(scene, align == Align::left ? x : x + width, y + 26, std::move(words), type::second_strong,
            done ? Role::soft : Role::ink, align, done ? Underline::none : Underline::solid);
      Part& part = add_part(scene, first, {kind, tool.control.key, in_card}, sheet ? PartRole::row : PartRole::button,
                            say(tool.spoken), {std::max(x - gap / 2, 0.0f), y, width + gap, height});
      if (done) part.value = say(says::tools_done{});
      if (sheet) std::get<RowPart>(part.is).open = view.looks.card == id;
      if (copies_link(tool)) std::get<ButtonPart>(part.is).copies = view.looks.link;
    }
    x += width + gap;
  }
  return x;
}

// Draws "Copy  link  caption ...", whose first word changes after copying.
float draw_group(Scene& scene, const View& view, const std::string& words, const std::string& done,
                 const std::array<Tool, 4>& tools, float x, float y, bool in_card) {
  const bool is_done = std::any_of(tools.begin(), tools.end(),
                                   [&](const Tool& tool) { return view.looks.copied == id_of_tool(tool, in_card); });
  write(scene, x, y + 26, is_done ? done : words, type::second, Role::soft);
  const float room = std::max(measure(words, type::second), measure(done, type::second));
  return draw_row(scene, view, tools, x + room + gap * 0.7f, y, in_card);
}

float draw_copied(Scene& scene, const View& view, float x, float y, bool in_card = false) {
  return draw_group(scene, view, say(says::tools_copy{}), say(says::tools_copied{}), copied, x, y, in_card);
}

float draw_saved(Scene& scene, const View& view, float x, float y, bool in_card = false) {
  return draw_group(scene, view, say(says::tools_save{}), say(says::tools_saved{}), saved, x, y, in_card);
}

}  // namespace

void draw_steps(Scene& scene, const View& view, float right, float y) {
  float width = gap * static_cast<float>(steps.size() - 1);
  for (const Tool& tool : steps) width += measure(say(tool.words), type::second_strong);
  draw_row(scene, view, steps, right - width, y);
}

float draw_tools(Scene& scene, const View& view, float y, float width) {
  y += 8;
  rule(scene, 0, y, width, Role::rule);
  const WidthClass arrangement = width_class(width);
  // Before a guess is answered nothing can be saved or copied, because that would tell the answer.
  const bool guessing = view.state.reading && view.state.guess && !view.state.guess->shown;
  float x = 0;
  if (!guessing && arrangement == WidthClass::narrow) {
    x = draw_row(scene, view, sheets, 0, y);
  } else if (!guessing) {
    x = draw_copied(scene, view, 0, y) + gap;
    // The group is drawn below if a language's words have no room beside the others.
    Scene aside;
    if (draw_saved(aside, view, x, y) - gap > width) {
      x = 0;
      y += height;
    }
    x = draw_saved(scene, view, x, y);
    if (arrangement == WidthClass::wide) {
      draw_row(scene, view, again, width - measure(say(again[0].words), type::second_strong), y, false, Align::right);
      return y + height;
    }
    x = 0;
    y += height;
  }
  x = draw_row(scene, view, again, x, y);
  if (arrangement != WidthClass::wide) draw_row(scene, view, steps, x, y);
  return y + height;
}

float draw_share_in_sheet(Scene& scene, const View& view, float x, float y) {
  const std::size_t first = scene.marks.size();
  write(scene, x, y + 12, say(says::tools_share_heading_capitals{}), type::overline, Role::soft);
  add_part(scene, first, {ControlKind::share}, PartRole::heading, say(says::tools_share_heading{}), {x, y, 160, 20});
  draw_copied(scene, view, x, y + 24, true);
  draw_saved(scene, view, x, y + 24 + height, true);
  return y + 24 + 2 * height;
}

}  // namespace explainer
