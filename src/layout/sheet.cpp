#include "layout/sheet.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "layout/buttons.h"
#include "layout/column.h"
#include "says/card.h"

namespace explainer {
namespace {

// The line with the button that turns a page, and the room above a later page's words, where the cross stands.
constexpr float turning = 44, above_later = 36;
// With less there is no room for a line between the two.
constexpr float least_room = 104;
// With so much room below its row a card stands there, even if there is more above.
constexpr float enough = 240;

struct Span {
  float top = 0, bottom = 0;
  float height() const { return bottom - top; }
};

// What of the page is in sight above its foot; all of it if that is not known.
Span in_sight(const Scene& scene, const Looks& looks) {
  Span span{0, scene.height};
  for (const ControlKind word : {ControlKind::figures, ControlKind::sheet_share})
    if (const Part* part = find_part(scene, id_of(word))) span.bottom = std::min(span.bottom, part->box.y);
  if (looks.in_sight <= 0) return span;
  // Of a page that is scrolled past its foot the end counts, so that there is room for some lines.
  const float least = std::min(span.bottom, least_room);
  span.bottom = std::clamp(std::floor(looks.visible_top + looks.in_sight), least, span.bottom);
  span.top = std::clamp(std::ceil(looks.visible_top), 0.0f, span.bottom - least);
  return span;
}

// The edge at y, moved up or down until it cuts through none of the page's words.
float past_words(const Scene& scene, const CardColumn& column, float y, bool up) {
  for (bool moved = true; moved;) {
    moved = false;
    for (const Mark& mark : scene.marks) {
      const Text* text = std::get_if<Text>(&mark);
      const Box box = text ? box_of(*text) : Box{};
      if (box.y >= y || y >= box.bottom() || box.right() <= column.x || box.x >= column.x + column.width) continue;
      y = up ? std::floor(box.y) - 1 : std::ceil(box.bottom()) + 1;
      moved = true;
    }
  }
  return y;
}

// Where something so high stands. On phones that is the lower edge of what is in sight, where fingers are.
Box place(const Scene& scene, const Looks& looks, const Box& owner, const CardColumn& column, float height) {
  constexpr float gap = 2;
  Span room = in_sight(scene, looks);
  const float below = room.bottom - owner.bottom() - gap, above = owner.y - gap - room.top;
  // What has been scrolled away is in nobody's way. Nor is there a way around it where hardly anything is in sight.
  const bool in_the_way =
      !column.beside && owner.bottom() > room.top && owner.y < room.bottom && std::max(below, above) >= least_room;
  const bool low = width_class(scene.width) == WidthClass::narrow && looks.in_sight > 0;
  float y = column.beside ? owner.y : room.bottom;
  if (in_the_way) {
    if (height <= below || below >= std::min(above, enough)) {
      room.top = owner.bottom() + gap;
      y = low ? room.bottom : room.top;
    } else {
      room.bottom = y = owner.y - gap;
    }
  }
  const float high = std::min(height, room.height());
  y = std::max(room.top, std::min(std::round(y), room.bottom - high));
  const float top = std::max(room.top, past_words(scene, column, y, true));
  return {column.x, top, column.width, std::min(room.bottom, past_words(scene, column, y + high, false)) - top};
}

// The end of the last line that ends before y.
float end_of_line(const Scene& laid_out, float from, float y) {
  const float to = y;
  const auto keep_whole = [&y](const Box& box) {
    const bool cut = box.y < y && y < box.bottom();
    if (cut) y = box.y - 1;
    return cut;
  };
  for (bool moved = true; moved;) {
    moved = false;
    for (const Mark& mark : laid_out.marks)
      if (std::holds_alternative<Text>(mark)) moved |= keep_whole(box_of(mark));
    for (const Part& part : laid_out.parts)
      if (part.role() > PartRole::text) moved |= keep_whole(part.box);
  }
  return y > from + 8 ? y : to;
}

// Where each page of what was laid out begins.
std::vector<float> pages_of(const Scene& laid_out, float height, float room) {
  std::vector<float> begins{0};
  if (height <= room) return begins;
  while (true) {
    const float from = begins.back();
    const float to = from + std::max(24.0f, room - turning - (from > 0 ? above_later : 0));
    if (to >= height) return begins;
    begins.push_back(end_of_line(laid_out, from, to));
  }
}

void shift(Point& point, Point by) { point = {point.x + by.x, point.y + by.y}; }
void shift(Box& box, Point by) { box = {box.x + by.x, box.y + by.y, box.w, box.h}; }
void shift(Rectangle& mark, Point by) { shift(mark.box, by); }
void shift(Text& mark, Point by) { shift(mark.at, by); }
void shift(Symbol& mark, Point by) { shift(mark.centre, by); }
void shift(Line& mark, Point by) {
  shift(mark.a, by);
  shift(mark.b, by);
}
void shift(Path& mark, Point by) {
  for (Point& point : mark.points) shift(point, by);
}

// Puts what stands between the heights of the page's span there, moved by so much.
void put(Scene& scene, const Scene& laid_out, const Span& page, Point by) {
  std::vector<std::size_t> places;  // of each mark, and of the end
  places.reserve(laid_out.marks.size() + 1);
  const auto on_page = [&](const Box& box) { return box.centre().y >= page.top && box.centre().y < page.bottom; };
  for (Mark mark : laid_out.marks) {
    places.push_back(scene.marks.size());
    if (Rectangle* rule = std::get_if<Rectangle>(&mark)) {
      // A rule between two columns goes on from page to page.
      const float top = std::max(rule->box.y, page.top), bottom = std::min(rule->box.bottom(), page.bottom);
      if (bottom <= top) continue;
      rule->box = {rule->box.x, top, rule->box.w, bottom - top};
    } else if (!on_page(box_of(mark))) {
      continue;
    }
    std::visit([by](auto& one) { shift(one, by); }, mark);
    scene.marks.push_back(std::move(mark));
  }
  places.push_back(scene.marks.size());
  for (Part part : laid_out.parts) {
    if (!on_page(part.box)) continue;
    shift(part.box, by);
    part.first_mark = places[part.first_mark];
    part.last_mark = places[part.last_mark];
    scene.parts.push_back(std::move(part));
  }
}

void draw_close(Scene& scene, Point centre) {
  const std::size_t first = scene.marks.size();
  scene.marks.push_back(Line{{centre.x - 5, centre.y - 5}, {centre.x + 5, centre.y + 5}, Role::soft, 1.5f, false});
  scene.marks.push_back(Line{{centre.x - 5, centre.y + 5}, {centre.x + 5, centre.y - 5}, Role::soft, 1.5f, false});
  add_part(scene, first, {ControlKind::card_close}, PartRole::button, say(says::card_close{}),
           {centre.x - 22, centre.y - 22, 44, 44});
}

// The right end of the names of rows that begin there.
float end_of_names(const Scene& scene, float x) {
  constexpr float indent = 60;  // behind a switch
  float end = x;
  for (const Part& part : scene.parts)
    for (std::size_t i = part.first_mark; i < part.last_mark && part.box.x == x && part.role() == PartRole::row; ++i)
      if (const Text* text = std::get_if<Text>(&scene.marks[i]); text && text->at.x < x + indent)
        end = std::max(end, box_of(*text).right());
  return end;
}

}  // namespace

CardColumn column_of(const Scene& scene, const Part& owner) {
  constexpr float card = 340, widest_card = 420, sheet = 640, gap = 12;
  const float page = scene.width;
  if (width_class(page) == WidthClass::narrow) return {0, page};
  if (opens_sheet(control_of(owner.id).kind)) {
    const float width = std::min(sheet, page);
    return {std::clamp(owner.box.x - sheet_pad, 0.0f, page - width), width};
  }
  // Over the column at the left of the row, else over the right end of rows, beside their names if there is room. An
  // amount at the end of its line has its card there, too.
  const float left = owner.box.x - gap;
  const bool at_end = owner.box.x > page / 2;
  if (!at_end && left >= card) return {std::max(0.0f, left - widest_card), std::min(left, widest_card), true};
  return {page - card, card, !at_end && end_of_names(scene, owner.box.x) + gap + card <= page};
}

Column begin_sheet(Scene& sheet, const Control& control, const std::string& in_capitals, std::string words,
                   float width) {
  Row row(sheet_column(width));
  row.right(touch_height - air::wide);  // the cross
  Column heading(sheet, row.rest());
  const Column::Place begin = heading.here();
  heading.paragraph(in_capitals, type::overline, Role::soft);
  heading.part(begin, control, PartRole::heading, std::move(words));
  Column column(sheet, sheet_column(width));
  column.space(heading.end() - column.end());
  return column;
}

void put_over(Scene& scene, const Looks& looks, const Part& opened_from, const CardColumn& column,
              const Scene& laid_out, float height, std::string words) {
  const std::size_t owner = static_cast<std::size_t>(&opened_from - scene.parts.data());
  if (RowPart* row = std::get_if<RowPart>(&scene.parts[owner].is)) row->open = true;
  const Box whole = place(scene, looks, opened_from.box, column, height);
  const std::vector<float> begins = pages_of(laid_out, height, whole.h);
  const std::size_t page = looks.card_page % begins.size(), next = page + 1;

  const std::size_t first = scene.marks.size(), card = scene.parts.size();
  scene.marks.push_back(Rectangle{whole, Role::wash, 8, Role::rule, 1});
  add_part(scene, first, {ControlKind::card}, PartRole::card, std::move(words), whole);
  draw_close(scene, {whole.right() - 24, whole.y + 24});
  const float top = whole.y + (page > 0 ? above_later : 0);
  put(scene, laid_out, {begins[page], next < begins.size() ? begins[next] : height}, {whole.x, top - begins[page]});
  if (begins.size() > 1)
    draw_turning(scene, {ControlKind::card_more},
                 {whole.x + sheet_pad, whole.bottom() - turning, whole.w - 2 * sheet_pad, turning},
                 next == begins.size(), page_words(page, begins.size()));
  scene.parts[card].last_mark = scene.marks.size();
  read_after(scene, owner, card);
}

void read_after(Scene& scene, std::size_t owner, std::size_t first) {
  std::vector<Part> parts;
  parts.reserve(scene.parts.size());
  const auto take = [&](std::size_t from, std::size_t to) {
    for (; from < to; ++from) parts.push_back(std::move(scene.parts[from]));
  };
  take(0, owner + 1);
  take(first, scene.parts.size());
  take(owner + 1, first);
  scene.parts = std::move(parts);
}

}  // namespace explainer
