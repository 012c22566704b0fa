#include "views/tools.h"

#include <algorithm>
#include <span>
#include <utility>

#include "says/tools.h"
#include "views/ink.h"
#include "views/measures.h"
#include "views/sheet.h"

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
constexpr float word_gap = 20, height = 44, least = height - word_gap;  // so that a finger finds it

// The one that is copied is known here; all others are made when they are asked for.
bool copies_link(const Tool& tool) { return tool.control.kind == ControlKind::copy && tool.control.key == link_key; }

bool is_there(const View& view, const Tool& tool) {
  return copies_link(tool) ? !view.looks.link.empty() : has_something_to_do(view, tool.control.kind);
}

std::string id_of_tool(const Tool& tool) { return id_of(tool.control.kind, tool.control.key, true); }

void draw_tool(Scene& sheet, const View& view, const Tool& tool, std::string words, float x, float y, float width) {
  const bool done = view.looks.copied == id_of_tool(tool);
  const std::size_t first = sheet.marks.size();
  write(sheet, x, y + 26, std::move(words), type::second_strong, done ? Role::soft : Role::ink, Align::left,
        done ? Underline::none : Underline::solid);
  Part& part = add_part(sheet, first, {tool.control.kind, tool.control.key, true}, PartRole::button, say(tool.spoken),
                        {x - word_gap / 2, y, width + word_gap, height});
  if (done) part.value = say(says::tools_done{});
  if (copies_link(tool)) std::get<ButtonPart>(part.is).copies = view.looks.link;
}

// Draws tools behind a word of what they do, in as many lines as they need. Each keeps its place, also while another
// has nothing to do and is not there. Where the lines end.
float draw_group(Scene& sheet, const View& view, std::span<const Tool> tools, float x, float y, float right) {
  for (const Tool& tool : tools) {
    std::string words = say(tool.words);
    const float width = std::max(measure(words, type::second_strong), least);
    if (x > sheet_pad && x + width > right) {
      x = sheet_pad;
      y += height;
    }
    if (is_there(view, tool)) draw_tool(sheet, view, tool, std::move(words), x, y, width);
    x += width + word_gap;
  }
  return y + height;
}

// Writes "Copy", which changes after copying, and the tools behind it.
float draw_named_group(Scene& sheet, const View& view, const std::string& words, const std::string& done,
                       std::span<const Tool> tools, float y, float right) {
  const bool is_done =
      std::any_of(tools.begin(), tools.end(), [&](const Tool& tool) { return view.looks.copied == id_of_tool(tool); });
  write(sheet, sheet_pad, y + 26, is_done ? done : words, type::second, Role::soft);
  const float room = std::max(measure(words, type::second), measure(done, type::second));
  return draw_group(sheet, view, tools, sheet_pad + room + word_gap * 0.7f, y, right);
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
  const float right = width - sheet_pad;
  float y = write_heading(sheet, {ControlKind::share, {}, true}, say(says::tools_share_heading_capitals{}),
                          say(says::tools_share_heading{}), width);
  y = draw_named_group(sheet, view, say(says::tools_copy{}), say(says::tools_copied{}), copied, y, right);
  y = draw_named_group(sheet, view, say(says::tools_save{}), say(says::tools_saved{}), saved, y, right);
  if (!is_brief(view.looks)) return y;
  rule(sheet, sheet_pad, y, width - 2 * sheet_pad);
  return draw_group(sheet, view, steps, sheet_pad, y, right);
}

}  // namespace explainer
