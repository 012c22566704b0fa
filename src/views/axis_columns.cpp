#include "views/axis_columns.h"

#include <algorithm>
#include <limits>

#include "state/control.h"
#include "state/story.h"
#include "views/ladder_rows.h"

namespace explainer {
namespace {

// Names and amounts need less than their share on a wide page, and more on a narrow one.
constexpr float names_and_margin = 52, names_of_width = 0.22f, amounts_and_margin = 58, amounts_in_width = 15;

// Whether the open chapter is about others: it compares all at one rate, or tells of more rows than have room below the
// bill.
bool is_about_others(const View& view, const AxisMeasures& sizes) {
  if (at_one_rate(view)) return true;
  const std::vector<LadderRow> rows = ladder_rows(view.data);
  const auto told =
      std::count_if(rows.begin(), rows.end(), [&](const LadderRow& row) { return is_told(view, row.id); });
  return static_cast<std::size_t>(told) > sizes.rows;
}

AxisMeasures sizes_of(const View& view, WidthClass arrangement) {
  const AxisMeasures sizes = axis_measures(arrangement, view.looks.room, view.state.reading);
  const bool told_on_phone =
      view.state.reading && arrangement == WidthClass::narrow && view.looks.room != Room::article;
  return told_on_phone && is_about_others(view, sizes) ? told_of_others : sizes;
}

}  // namespace

bool at_one_rate(const View& view) { return view.state.yardstick || !in_dollars(view.worth.as); }

bool is_told(const View& view, const std::string& row) {
  const Chapter* chapter =
      view.state.reading && view.looks.story ? chapter_of(*view.looks.story, view.state.chapter) : nullptr;
  if (!chapter) return false;
  const std::vector<Note>& notes = chapter->text.notes;
  const std::string id = id_of(ControlKind::row, row);
  return std::any_of(notes.begin(), notes.end(), [&](const Note& note) { return note.at == id; });
}

OneAxis axis_columns(const View& view, float x, float width) {
  const WidthClass arrangement = width_class(view.looks.width);
  OneAxis picture{{}, sizes_of(view, arrangement), false};
  // In print there is a page for all rows.
  if (view.looks.in_print) picture.sizes.rows = std::numeric_limits<std::size_t>::max();
  DollarRows& rows = picture.rows;
  rows.narrow = arrangement == WidthClass::narrow;
  rows.x = x;
  rows.width = width;
  rows.right = x + width;
  rows.plot_left = x + names_and_margin + names_of_width * width;
  rows.plot_width = rows.right - amounts_and_margin - width / amounts_in_width - air::plain - rows.plot_left;
  rows.row_height = picture.sizes.row;
  rows.head_height = picture.sizes.head;
  rows.dot = picture.sizes.row / 2;
  picture.roomy = picture.sizes.second_lines && !rows.narrow;
  return picture;
}

}  // namespace explainer
