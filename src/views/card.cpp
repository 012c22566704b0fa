#include "views/card.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "layout/buttons.h"
#include "layout/column.h"
#include "layout/sheet.h"
#include "says/card.h"
#include "views/ask.h"
#include "views/card_words.h"
#include "views/disputes.h"
#include "views/tools.h"
#include "views/words.h"
#include "words/language.h"

namespace explainer {
namespace {

using namespace r1cost;

// The title with its amount, which stands beside its first line or, if there is no room, below it.
void lay_out_title(Scene& target, const CardWords& card, Column& column) {
  const Font& font = type::body_strong;
  Row row(column.rest());
  row.right(touch_height - air::wide);  // the cross
  const float amount = measure(card.amount, font);
  const bool beside = measure(card.title, font) + amount + air::wide <= row.rest().w;
  const Box place = beside ? row.right(amount, air::plain) : Box{};
  Column title(target, row.rest());
  title.paragraph(card.title, font, card.role);
  if (beside)
    write_in(target, {place.x, place.y, place.w, leading_of(font)}, card.amount, font, card.role, Align::right);
  else if (!card.amount.empty()) title.paragraph(card.amount, font, card.role);
  column.space(title.end() - column.end() + air::small);
}

void begin_section(Column& column) {
  column.space(air::small);
  column.rule();
  column.space(air::small);
}

// It stays as it is printed. In other languages it is a part of its own, which says that it is English.
void lay_out_quotation(const std::string& quote, Column& column) {
  begin_section(column);
  const Column::Place begin = column.here();
  column.paragraph(quoted(quote), type::quote, Role::ink);
  if (!speaks_english())
    column.part(begin, {ControlKind::card_quotation}, PartRole::text, quoted(quote)).language = english().format.code;
}

void lay_out_paragraphs(const std::vector<std::string>& paragraphs, Column& column) {
  for (const std::string& paragraph : paragraphs) {
    column.paragraph(paragraph, type::second, Role::ink);
    column.space(air::small);
  }
}

// Lays the card of a row or a bill line out and returns its height.
float lay_out_card(Scene& target, const View& view, const CardWords& card, float width) {
  Column column(target, sheet_column(width));
  lay_out_title(target, card, column);
  for (const auto& [what, amount] : card.figures) column.pair(what, amount);
  if (!card.source.quote.empty()) lay_out_quotation(card.source.quote, column);
  begin_section(column);
  const float words_top = column.end();
  lay_out_paragraphs(card.paragraphs, column);
  for (const auto& [what, amount] : card.steps) column.pair(what, amount);
  if (!card.steps.empty()) column.space(air::small);
  lay_out_paragraphs(card.notes, column);
  if (card.reckoning) {
    // Without words above it there is nothing to separate.
    if (column.end() > words_top) begin_section(column);
    lay_out_reckoning(target, view, *card.reckoning, column);
  }
  if (card.kind.empty()) return column.end();
  column.paragraph(origin_words(card), type::second, Role::soft);
  column.paragraph(with_capital(evidence_words(card)), type::second, Role::soft);
  return column.end();
}

void draw_link(Scene& scene, const Source& source, const Box& line) {
  Part& link = draw_button(scene, {ControlKind::card_link}, say(says::card_open{}),
                           say(says::card_open_spoken{source.title}), line);
  link.is = LinkPart{source.address};
}

// What is open: all of it in words, and the source that it leads to.
struct Opened {
  float height = 0;
  std::string words;
  Source source;
};

std::optional<Opened> lay_out(Scene& target, const View& view, const Part& owner, const Control& opened, float width) {
  switch (opened.kind) {
    case ControlKind::sheet_ask: return Opened{lay_out_ask(target, view, width), owner.words, {}};
    case ControlKind::sheet_share: return Opened{lay_out_share(target, view, width), owner.words, {}};
    case ControlKind::sheet_disputes:
    case ControlKind::dispute: {
      const Dispute* dispute = find_dispute(view.data, std::string(opened.key));
      const float height = lay_out_disputes(target, view, dispute, width);
      if (!dispute) return Opened{height, owner.words, {}};
      return Opened{height, spoken_dispute(view.data, *dispute), source_to_open(view.data, *dispute)};
    }
    default: break;
  }
  const std::optional<CardWords> card = card_words(view, owner);
  if (!card) return std::nullopt;
  return Opened{lay_out_card(target, view, *card, width), spoken(*card), card->source};
}

}  // namespace

void draw_card(Scene& scene, const View& view) {
  const Control opened = control_of(view.looks.card);
  const Part* owner =
      find_part(scene, opened.kind == ControlKind::dispute ? id_of(ControlKind::sheet_disputes) : view.looks.card);
  if (!owner) return;
  const CardColumn column = column_of(scene, *owner);
  Scene laid_out;
  std::optional<Opened> what = lay_out(laid_out, view, *owner, opened, column.width);
  if (!what) return;
  Column below(laid_out, {sheet_pad, what->height, column.width - 2 * sheet_pad, 0});
  if (what->source.address.empty()) below.space(air::plain);
  else draw_link(laid_out, what->source, below.line(touch_height));
  put_over(scene, view.looks, *owner, column, laid_out, below.end(), std::move(what->words));
}

}  // namespace explainer
