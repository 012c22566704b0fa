#include "views/disputes.h"

#include <algorithm>
#include <vector>

#include "layout/ink.h"
#include "layout/sheet.h"
#include "says/card.h"
#include "says/dispute.h"
#include "views/source_words.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr float two_columns = 480;  // in a narrower sheet a column would hold only four words per line

// The claims with these ids. Ids without a claim are skipped, since not every dataset has been checked.
std::vector<const Claim*> claims_of(const Dataset& data, const std::vector<std::string>& ids) {
  std::vector<const Claim*> claims;
  for (const std::string& id : ids)
    if (const Claim* claim = find_claim(data, id)) claims.push_back(claim);
  return claims;
}

// The source of a claim: "Reuters, by way of CNN, 18 September 2025; read in a copy or a report of it".
std::string printed_in(const Source& source) {
  const std::string where = printed_where(source);
  return source.evidence == "second hand" ? say(says::dispute_second_hand{where}) : where;
}

// Writes the claims of one side. The words of either side are never cut off.
void lay_out_side(Column& column, const std::string& label, const std::vector<const Claim*>& claims) {
  column.paragraph(label, type::second, Role::soft);
  for (const Claim* claim : claims) {
    column.space(air::small);
    column.paragraph(claim->by, type::second_strong, Role::ink);
    column.paragraph(claim->says, type::second, Role::ink);
    column.paragraph(printed_in(claim->source), type::second, Role::soft);
    column.space(air::small);
  }
}

std::string spoken_side(const std::string& label, const std::vector<const Claim*>& claims) {
  std::string words = say(says::card_title{label}) + " ";
  for (const Claim* claim : claims)
    words +=
        say(says::dispute_claim{.who = claim->by, .words = claim->says, .source = printed_in(claim->source)}) + " ";
  return words;
}

// The sign of a way back, at the left end of a line.
void draw_way_back(Scene& sheet, const Box& line) {
  constexpr float arrow = 6, stroke = 1.5f;
  const Point tip{line.x, line.centre().y};
  for (const float way : {-arrow, arrow})
    sheet.marks.push_back(Line{tip, {tip.x + arrow, tip.y + way}, Role::ink, stroke, false});
}

// The row of a dispute; over what it has opened it leads back, as the sign before it says.
void draw_row(Scene& sheet, const Dispute& dispute, bool open, Column& column) {
  const Font font = open ? type::row_strong : type::row;
  const float leading = leading_of(font), above = (touch_height - leading) / 2;
  Row room(column.rest());
  if (open) room.left(air::wide);
  const std::vector<std::string> lines = wrap(dispute.question, font, room.rest().w, Column::many);
  const Box whole = column.line(touch_height + leading * static_cast<float>(lines.size() - 1));
  const std::size_t first = sheet.marks.size();
  Box line{room.rest().x, whole.y + above, room.rest().w, leading};
  if (open) draw_way_back(sheet, {whole.x, line.y, whole.w, line.h});
  for (const std::string& words : lines) {
    write_in(sheet, line, words, font, Role::ink, Align::left, open ? Underline::none : Underline::dotted);
    line.y += leading;
  }
  Part& part = add_part(sheet, first, {ControlKind::dispute, dispute.id, true}, PartRole::row, dispute.question, whole);
  std::get<RowPart>(part.is).open = open;
}

// Both sides, and what neither has published.
void draw_sides(Scene& sheet, const Dataset& data, const Dispute& dispute, Column& column) {
  const auto claims = claims_of(data, dispute.claims), answers = claims_of(data, dispute.answers);
  const std::string one_side = say(says::dispute_one_side{}), other_side = say(says::dispute_other_side{});
  column.rule();
  column.space(air::plain);
  const Box both = column.rest();
  if (both.w + 2 * sheet_pad >= two_columns) {
    Column left(sheet, cell(both, 0, 2, air::vast)), right(sheet, cell(both, 1, 2, air::vast));
    lay_out_side(left, one_side, claims);
    lay_out_side(right, other_side, answers);
    const Box sides = column.line(std::max(left.end(), right.end()) - column.end());
    sheet.marks.push_back(Rectangle{{sides.centre().x, sides.y, 1, sides.h}, Role::rule});
  } else {
    lay_out_side(column, one_side, claims);
    column.rule(Role::hair);
    column.space(air::plain);
    lay_out_side(column, other_side, answers);
  }
  column.space(air::plain);
  column.rule();
  column.space(air::plain);
  column.paragraph(say(says::dispute_not_known{}), type::second_strong, Role::ink);
  column.paragraph(dispute.unknown, type::second, Role::ink);
}

}  // namespace

float lay_out_disputes(Scene& sheet, const View& view, const Dispute* open, float width) {
  Column column = begin_sheet(sheet, {ControlKind::disputes, {}, true}, say(says::dispute_heading_capitals{}),
                              say(says::dispute_heading{}), width);
  if (open) {
    draw_row(sheet, *open, true, column);
    draw_sides(sheet, view.data, *open, column);
    return column.end();
  }
  for (const Dispute& dispute : view.data.disputes) {
    if (&dispute != &view.data.disputes.front()) column.rule(Role::hair);
    draw_row(sheet, dispute, false, column);
  }
  return column.end();
}

std::string spoken_dispute(const Dataset& data, const Dispute& dispute) {
  return dispute.question + " " + spoken_side(say(says::dispute_one_side{}), claims_of(data, dispute.claims)) +
         spoken_side(say(says::dispute_other_side{}), claims_of(data, dispute.answers)) +
         say(says::card_title{say(says::dispute_not_known{})}) + " " + dispute.unknown;
}

Source source_to_open(const Dataset& data, const Dispute& dispute) {
  for (const auto* side : {&dispute.claims, &dispute.answers})
    for (const Claim* claim : claims_of(data, *side))
      if (!claim->source.address.empty()) return claim->source;
  return {};
}

}  // namespace explainer
