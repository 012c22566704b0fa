#include "views/tools.h"

#include <algorithm>
#include <span>
#include <utility>

#include "layout/buttons.h"
#include "layout/measures.h"
#include "layout/sheet.h"
#include "says/tools.h"

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
constexpr Tool steps[]{tool_of<says::tools_undo, says::tools_undo>({ControlKind::undo}),
                       tool_of<says::tools_redo, says::tools_redo>({ControlKind::redo}),
                       tool_of<says::tools_start_over, says::tools_start_over_spoken>({ControlKind::start_over})};
// What is copied and what is saved: see exports/take.h.
constexpr Tool copied[]{tool_of<says::tools_link, says::tools_link_spoken>({ControlKind::copy, link_key}),
                        tool_of<says::tools_caption, says::tools_caption_spoken>({ControlKind::copy, "caption"}),
                        tool_of<says::tools_alt, says::tools_alt_spoken>({ControlKind::copy, "alt"}),
                        tool_of<says::tools_figures, says::tools_figures_spoken>({ControlKind::copy, "figures"})};
constexpr Tool saved[]{tool_of<says::tools_png, says::tools_png_spoken>({ControlKind::save, "png"}),
                       tool_of<says::tools_svg, says::tools_svg_spoken>({ControlKind::save, "svg"}),
                       tool_of<says::tools_csv, says::tools_csv_spoken>({ControlKind::save, "csv"}),
                       tool_of<says::tools_json, says::tools_json_spoken>({ControlKind::save, "json"})};
constexpr ButtonStyle tool_style{.beside = air::plain};

Flow flow_in(Column& column) { return {column, touch_height, 2 * tool_style.beside}; }

// The one that is copied is known here; all others are made when they are asked for.
bool copies_link(const Tool& tool) { return tool.control.kind == ControlKind::copy && tool.control.key == link_key; }

bool is_there(const View& view, const Tool& tool) {
  return copies_link(tool) ? !view.looks.link.empty() : has_something_to_do(view, tool.control.kind);
}

std::string id_of_tool(const Tool& tool) { return id_of(tool.control.kind, tool.control.key, true); }

void draw_tool(Scene& sheet, const View& view, const Tool& tool, const std::string& words, const Box& line) {
  const bool done = view.looks.copied == id_of_tool(tool);
  ButtonStyle style = tool_style;
  if (done) {
    style.role = Role::soft;
    style.underline = Underline::none;
  }
  Part& part = draw_button(sheet, {tool.control.kind, tool.control.key, true}, words, say(tool.spoken), line, style);
  if (done) part.value = say(says::tools_done{});
  if (copies_link(tool)) std::get<ButtonPart>(part.is).copies = view.looks.link;
}

// Draws tools, in as many lines as they need. Each keeps its place, also while another has nothing to do and is not
// there.
void draw_group(Scene& sheet, const View& view, std::span<const Tool> tools, Flow& line) {
  for (const Tool& tool : tools) {
    const std::string words = say(tool.words);
    const Box place = line.take(std::max(measure(words, tool_style.font), touch_height - 2 * tool_style.beside));
    if (is_there(view, tool)) draw_tool(sheet, view, tool, words, place);
  }
}

// Writes "Copy", which changes after copying, and the tools behind it.
void draw_named_group(Scene& sheet, const View& view, const std::string& words, const std::string& done,
                      std::span<const Tool> tools, Flow line) {
  const bool is_done =
      std::any_of(tools.begin(), tools.end(), [&](const Tool& tool) { return view.looks.copied == id_of_tool(tool); });
  const float width = std::max(measure(words, type::second), measure(done, type::second));
  write_in(sheet, line.take(width), is_done ? done : words, type::second, Role::soft);
  draw_group(sheet, view, tools, line);
}

}  // namespace

bool has_something_to_do(const View& view, ControlKind tool) {
  switch (tool) {
    case ControlKind::undo: return view.looks.can_undo;
    case ControlKind::redo: return view.looks.can_redo;
    case ControlKind::start_over: return view.state != starting_state(view.all);
    default: return true;
  }
}

float lay_out_share(Scene& sheet, const View& view, float width) {
  Column column = begin_sheet(sheet, {ControlKind::share, {}, true}, say(says::tools_share_heading_capitals{}),
                              say(says::tools_share_heading{}), width);
  draw_named_group(sheet, view, say(says::tools_copy{}), say(says::tools_copied{}), copied, flow_in(column));
  draw_named_group(sheet, view, say(says::tools_save{}), say(says::tools_saved{}), saved, flow_in(column));
  if (!is_brief(view.looks)) return column.end();
  column.rule(Role::hair);
  Flow line = flow_in(column);
  draw_group(sheet, view, steps, line);
  return column.end();
}

}  // namespace explainer
