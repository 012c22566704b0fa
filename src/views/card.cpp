#include "views/card.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "layout/ink.h"
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

// Lays the card of a row or a bill line out and returns its height.
float lay_out_card(Scene& target, const View& view, const CardWords& card, float width) {
  const float left = sheet_pad, inner = width - 2 * sheet_pad;
  float y = 30;
  const Font title_font{15, Weight::semibold};
  const float amount_width = measure(card.amount, title_font);
  const bool one_line = measure(card.title, title_font) + amount_width + 40 <= inner;
  const float title_room = inner - 36 - (one_line ? amount_width + 8 : 0);
  const auto title = wrap(card.title, title_font, title_room, 3);
  if (one_line) write(target, width - sheet_pad - 28, y, card.amount, title_font, card.role, Align::right);
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
    y = lay_out_reckoning(target, target.parts, view, *card.reckoning, left, y, inner);
  }
  if (card.kind.empty()) return y;
  y = write_lines(target, left, y, 17, wrap(origin_words(card), type::second, inner, 7), type::second, Role::soft);
  const std::string how = with_capital(evidence_words(card));
  y = write_lines(target, left, y, 17, wrap(how, type::second, inner, 5), type::second, Role::soft);
  return y;
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

// What is open: all of it in words, and the source that it leads to.
struct Opened {
  float height = 0;
  std::string words;
  Source source;
};

std::optional<Opened> lay_out(Scene& target, const View& view, const Part& owner, const Control& opened, float width) {
  switch (opened.kind) {
    case ControlKind::sheet_ask: return Opened{lay_out_ask(target, view, width) + 8, owner.words, {}};
    case ControlKind::sheet_share: return Opened{lay_out_share(target, view, width) + 8, owner.words, {}};
    case ControlKind::sheet_disputes:
    case ControlKind::dispute: {
      const Dispute* dispute = find_dispute(view.data, std::string(opened.key));
      const float height = lay_out_disputes(target, view, dispute, width) + 8;
      if (!dispute) return Opened{height, owner.words, {}};
      return Opened{height, spoken_dispute(view.data, *dispute), source_to_open(view.data, *dispute)};
    }
    default: break;
  }
  const std::optional<CardWords> card = card_words(view, owner);
  if (!card) return std::nullopt;
  return Opened{lay_out_card(target, view, *card, width) + 8, spoken(*card), card->source};
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
  if (!what->source.address.empty()) {
    what->height += 28;
    draw_link(laid_out, what->source, {sheet_pad, what->height - 18});
  }
  put_over(scene, view.looks, *owner, column, laid_out, what->height, std::move(what->words));
}

}  // namespace explainer
