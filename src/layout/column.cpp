#include "layout/column.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace explainer {
namespace {

// From the middle of small letters to the line that they stand on, in em.
constexpr float middle_to_baseline = 0.35f;

}  // namespace

float baseline_in(const Box& line, const Font& font) {
  return std::round(line.centre().y + font.size * middle_to_baseline);
}

Box line_on(float baseline, const Box& within, const Font& font) {
  const float half = std::round(font.size * middle_to_baseline);
  return {within.x, baseline - half - leading_of(font) / 2, within.w, leading_of(font)};
}

float write_in(Scene& scene, const Box& line, std::string words, const Font& font, Role role, Align align,
               Underline underline) {
  const float width = measure(words, font);
  const float x = align == Align::left ? line.x : align == Align::right ? line.right() : line.centre().x;
  write(scene, x, baseline_in(line, font), std::move(words), font, role, align, underline);
  return width;
}

std::size_t lines_in(float height, const Font& font) {
  return static_cast<std::size_t>(std::max(0.0f, height / leading_of(font)));
}

TwoLines two_lines(const Box& line, bool second) {
  if (!second) return {line, {}};
  const float name = leading_of(type::row), below = leading_of(type::second);
  const float top = line.centre().y - (name + below) / 2;
  return {{line.x, top, line.w, name}, {line.x, top + name, line.w, below}};
}

Box inset(const Box& box, float across, float along) {
  return {box.x + across, box.y + along, box.w - 2 * across, box.h - 2 * along};
}

Box cell(const Box& row, std::size_t index, std::size_t cells, float gap) {
  const float step = (row.w + gap) / static_cast<float>(cells);
  return {row.x + step * static_cast<float>(index), row.y, step - gap, row.h};
}

Box Row::left(float width, float gap) {
  const Box taken{rest_.x, rest_.y, width, rest_.h};
  rest_.x += width + gap;
  rest_.w -= width + gap;
  return taken;
}

Box Row::right(float width, float gap) {
  rest_.w -= width + gap;
  return {rest_.right() + gap, rest_.y, width, rest_.h};
}

Column::Column(Scene& scene, const Box& room) : scene_(scene), room_(room), y_(room.y) {}

Box Column::rest() const { return {room_.x, y_, room_.w, std::max(0.0f, room_.bottom() - y_)}; }

Box Column::line(float height) {
  const Box taken{room_.x, y_, room_.w, height};
  y_ += height;
  return taken;
}

void Column::rule(Role role) { explainer::rule(scene_, room_.x, y_, room_.w, role); }

Box Column::paragraph(std::string_view words, const Font& font, Role role, std::size_t most) {
  return lines(wrap(words, font, room_.w, most), font, role);
}

Box Column::lines(const std::vector<std::string>& all, const Font& font, Role role) {
  return lines(all, font, role, leading_of(font));
}

Box Column::prose(std::string_view words, const Font& font, Role role) {
  return lines(wrap(words, font, room_.w, many), font, role, reading_leading(font));
}

Box Column::lines(const std::vector<std::string>& all, const Font& font, Role role, float leading) {
  const float top = y_;
  for (const std::string& words : all) write_in(scene_, line(leading), words, font, role);
  return {room_.x, top, room_.w, y_ - top};
}

void Column::pair(std::string_view words, std::string amount) {
  const bool beside = measure(words, type::second) + air::wide + measure(amount, type::second_strong) <= room_.w;
  const Box above = paragraph(words, type::second, Role::soft);
  const Box last{above.x, above.bottom() - leading_of(type::second), above.w, leading_of(type::second)};
  write_in(scene_, beside ? last : line(last.h), std::move(amount), type::second_strong, Role::ink,
           beside ? Align::right : Align::left);
  space(air::fine);
}

Flow::Flow(Column& column, float height, float gap)
    : column_(column), height_(height), gap_(gap), row_(column.line(height)) {}

Box Flow::take(float width) {
  if (begun_ && width > row_.rest().w) row_ = Row(column_.line(height_));
  begun_ = true;
  return row_.left(width, gap_);
}

Column::Place Column::here() const { return {scene_.marks.size(), y_}; }

Part& Column::part(const Place& from, const Control& control, PartRole role, std::string words) {
  return add_part(scene_, from.mark, control, role, std::move(words), {room_.x, from.y, room_.w, y_ - from.y});
}

}  // namespace explainer
