#include "views/card.h"

#include <algorithm>

#include "says/card.h"
#include "views/card_words.h"
#include "views/disputes.h"
#include "views/ink.h"
#include "views/sheet.h"
#include "views/words.h"
#include "words/language.h"

namespace explainer {
namespace {

using namespace r1cost;

// Writes words at the left with the amount at the right end of their last line, or below if there is no room.
float lay_out_pairs(Scene& target, const std::vector<std::pair<std::string, std::string>>& pairs, float left, float y,
                    float width) {
  for (const auto& [what, amount] : pairs) {
    const bool fits = measure(what, type::second) + measure(amount, type::second_strong) + 12 <= width;
    y = write_lines(target, left, y, 18, wrap(what, type::second, width, 5), type::second, Role::soft);
    if (!fits) {
      y = write_lines(target, left, y, 18, {amount}, type::second_strong, Role::ink);
    } else {
      write(target, left + width, y - 18, amount, type::second_strong, Role::ink, Align::right);
    }
  }
  return y;
}

// Lays the card out at `origin` and returns its height. With `ink` false it only measures.
float lay_out(Scene& scene, std::vector<Part>& parts, const View& view, const CardWords& card, Point origin,
              float width, bool ink) {
  Scene scratch;
  Scene& target = ink ? scene : scratch;
  const float pad = 16, left = origin.x + pad, inner = width - 2 * pad;
  float y = origin.y + 30;
  const Font title_font{15, Weight::semibold};
  const float amount_width = measure(card.amount, title_font);
  const bool one_line = measure(card.title, title_font) + amount_width + 40 <= inner;
  const float title_room = inner - 36 - (one_line ? amount_width + 8 : 0);
  const auto title = wrap(card.title, title_font, title_room, 3);
  if (one_line) write(target, origin.x + width - pad - 28, y, card.amount, title_font, card.role, Align::right);
  y = write_lines(target, left, y, 20, title, title_font, card.role);
  if (!one_line && !card.amount.empty()) y = write_lines(target, left, y, 20, {card.amount}, title_font, card.role);
  y += 2;
  y = lay_out_pairs(target, card.figures, left, y, inner);
  if (!card.source.quote.empty()) {
    rule(target, left, y - 6, inner, Role::rule);
    const std::size_t first = target.marks.size();
    const float top = y;
    y = write_lines(target, left, y + 16, 20, wrap(quoted(card.source.quote), type::quote, inner, 10), type::quote,
                    Role::ink);
    // It stays as it is printed. In other languages it is a part of its own, which says that it is English.
    if (!speaks_english())
      add_part(target, first, {ControlKind::card_quotation}, PartRole::text, quoted(card.source.quote),
               {left, top, inner, y - top - 16})
          .language = english().format.code;
  }
  const auto begin_section = [&] {
    rule(target, left, y - 6, inner, Role::rule);
    y += 12;
  };
  begin_section();
  const float words_top = y;
  for (const std::string& paragraph : card.paragraphs)
    y = write_lines(target, left, y, 17, wrap(paragraph, type::second, inner, 12), type::second, Role::ink) + 5;
  if (!card.steps.empty()) y = lay_out_pairs(target, card.steps, left, y + 2, inner) + 5;
  for (const std::string& note : card.notes)
    y = write_lines(target, left, y, 17, wrap(note, type::second, inner, 12), type::second, Role::ink) + 5;
  if (card.reckoning) {
    // Without words above it there is nothing to separate.
    if (y > words_top) begin_section();
    y = lay_out_reckoning(target, parts, view, *card.reckoning, left, y, inner);
  }
  if (card.kind.empty()) return y - origin.y;
  y = write_lines(target, left, y, 17, wrap(origin_words(card), type::second, inner, 7), type::second, Role::soft);
  const std::string how = with_capital(evidence_words(card));
  y = write_lines(target, left, y, 17, wrap(how, type::second, inner, 5), type::second, Role::soft);
  return y - origin.y;
}

// The line of the bill that the opened amount stands in; empty: it is none of the bill's.
std::string id_of_line(const Control& source) {
  switch (source.kind) {
    case ControlKind::source: return id_of(ControlKind::stage, source.key);
    case ControlKind::source_run: return id_of(ControlKind::run);
    case ControlKind::source_total: return id_of(ControlKind::total);
    default: return "";
  }
}

// Left and width of a card: over whole words, never through them. On the narrow class as wide as the picture; else a
// row's card covers the names below it, and a bill line's card the column of the bill.
Box column_of(const Scene& scene, const Part& owner) {
  if (width_class(scene.width) == WidthClass::narrow) return {0, 0, scene.width, 0};
  if (const std::string id = id_of_line(control_of(owner.id)); !id.empty()) {
    const Part* line = find_part(scene, id);
    // As wide as the bill: its amounts stand at its edge.
    const Part* edge = find_part(scene, id_of(ControlKind::source_run));
    if (line && edge) return {line->box.x, 0, edge->box.right() - line->box.x, 0};
  }
  return {owner.box.x, 0, 340, 0};
}

// Places the card below the tapped part, or above it if there is no room below, so that the part remains visible.
Point place(const Scene& scene, const Part& owner, float x, float height) {
  // With a wider gap the tops of the covered row's letters would show.
  const float below = owner.box.bottom() + 2;
  const float above = owner.box.y - height - 2;
  return {x, below + height <= scene.height ? below : std::max(0.0f, above)};
}

// How much the card must be lengthened so that its lower edge does not cut through a row's words.
float to_end_of_row(const Scene& scene, const Box& column, float bottom) {
  for (const Part& part : scene.parts) {
    const bool row = part.role() == PartRole::row || control_of(part.id).kind == ControlKind::group;
    const bool beside = part.box.right() <= column.x || part.box.x >= column.right();
    if (row && !beside && part.box.y < bottom && bottom < part.box.bottom() - 1) return part.box.bottom() - 1 - bottom;
  }
  return 0;
}

// How much higher a card above its row must begin so that its upper edge does not cut through words.
float to_start_of_row(const Scene& scene, const Box& column, float top) {
  for (const Part& part : scene.parts) {
    const bool row = part.role() == PartRole::row || part.role() == PartRole::text || part.role() == PartRole::toggle;
    const bool beside = part.box.right() <= column.x || part.box.x >= column.right();
    if (row && !beside && part.box.h < 120 && part.box.y + 1 < top && top < part.box.bottom())
      return top - part.box.y - 1;
  }
  return 0;
}

void draw_link(Scene& scene, const Source& source, Point at) {
  const std::size_t first = scene.marks.size();
  const std::string words = say(says::card_open{});
  write(scene, at.x, at.y, words, type::second_strong, Role::ink, Align::left, Underline::solid);
  Part& link =
      add_part(scene, first, {ControlKind::card_link}, PartRole::link, say(says::card_open_spoken{source.title}),
               {at.x - 8, at.y - 26, measure(words, type::second_strong) + 16, 44});
  std::get<LinkPart>(link.is).href = source.address;
}

}  // namespace

void draw_card(Scene& scene, const View& view) {
  const Part* found = find_part(scene, view.looks.card);
  if (!found) return;
  const Part owner = *found;
  const Control control = control_of(owner.id);
  if (control.kind == ControlKind::sheet_ask || control.kind == ControlKind::sheet_share)
    return draw_sheet(scene, view, *found);
  const Dispute* dispute = nullptr;  // then the words are its two sides, and the card's own are its link's
  CardWords card;
  if (control.kind == ControlKind::dispute) {
    dispute = find_dispute(view.data, std::string(control.key));
    if (!dispute) return;
    card.source = source_to_open(view.data, *dispute);
  } else if (auto found_words = card_words(view, owner)) {
    card = std::move(*found_words);
  } else {
    return;
  }
  const bool has_link = !card.source.address.empty();
  const Box column = dispute ? dispute_column(scene, view) : column_of(scene, owner);
  const float width = column.w;
  std::vector<Part> inside;
  const auto lay_out_words = [&](Point origin, bool ink) {
    inside.clear();
    if (!dispute) return lay_out(scene, inside, view, card, origin, width, ink);
    Scene scratch;
    return lay_out_dispute(ink ? scene : scratch, view.data, *dispute, origin, width);
  };
  const float height = lay_out_words({}, false) + (has_link ? 36.0f : 8.0f);
  Point at = place(scene, owner, column.x, height);

  const std::size_t owner_place = static_cast<std::size_t>(found - scene.parts.data());
  if (RowPart* row = std::get_if<RowPart>(&scene.parts[owner_place].is)) row->open = true;
  const std::size_t first = scene.marks.size(), first_part = scene.parts.size();
  // A card above its row ends where the row begins.
  const float room = at.y < owner.box.y ? std::max(0.0f, owner.box.y - 1 - at.y - height) : scene.height;
  const float longer = std::min(to_end_of_row(scene, column, at.y + height), room);
  const float earlier = at.y < owner.box.y ? to_start_of_row(scene, column, at.y) : 0;
  // The added height goes below the words, not above their heading.
  at.y -= earlier;
  const Box whole{at.x, at.y, width, height + longer + earlier};
  scene.marks.push_back(Rectangle{whole, Role::wash, 8, Role::rule, 1});
  lay_out_words(at, true);
  add_part(scene, first, {ControlKind::card}, PartRole::card,
           dispute ? spoken_dispute(view.data, *dispute) : spoken(card), whole);

  draw_close(scene, {at.x + width - 24, at.y + 24});
  if (has_link) draw_link(scene, card.source, {at.x + 16, at.y + height - 18});
  for (Part& part : inside) scene.parts.push_back(std::move(part));
  read_after(scene, owner_place, first_part);
}

}  // namespace explainer
