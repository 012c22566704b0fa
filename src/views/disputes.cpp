#include "views/disputes.h"

#include <algorithm>
#include <vector>

#include "says/card.h"
#include "says/dispute.h"
#include "views/ink.h"
#include "views/sheet.h"
#include "views/source_words.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr float gutter = 24;
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

// Writes the claims of one side and returns the baseline after the last.
float lay_out_side(Scene& scene, const std::string& label, const std::vector<const Claim*>& claims, float x, float y,
                   float width) {
  y = write_lines(scene, x, y, 20, {label}, type::second, Role::soft);
  for (const Claim* claim : claims) {
    y = write_lines(scene, x, y, 17, wrap(claim->by, type::second_strong, width, 4), type::second_strong, Role::ink);
    // The words of either side are never cut off.
    y = write_lines(scene, x, y, 17, wrap(claim->says, type::second, width, 40), type::second, Role::ink);
    y = write_lines(scene, x, y, 17, wrap(printed_in(claim->source), type::second, width, 6), type::second, Role::soft);
    y += 8;
  }
  return y;
}

std::string spoken_side(const std::string& label, const std::vector<const Claim*>& claims) {
  std::string words = say(says::card_title{label}) + " ";
  for (const Claim* claim : claims)
    words +=
        say(says::dispute_claim{.who = claim->by, .words = claim->says, .source = printed_in(claim->source)}) + " ";
  return words;
}

// The row of a dispute; over what it has opened it leads back, as the sign before it says.
float draw_row(Scene& sheet, const Dispute& dispute, bool open, float y, float width) {
  constexpr float line = 18, above = 26, row = 44, arrow = 6;
  const std::size_t first = sheet.marks.size();
  const float left = open ? sheet_pad + 2 * arrow : sheet_pad, room = sheet_pad + width - left;
  const Font font = open ? type::row_strong : type::row;
  float baseline = y + above;
  if (open)
    for (const float way : {-arrow, arrow})
      sheet.marks.push_back(
          Line{{sheet_pad, baseline - 5}, {sheet_pad + arrow, baseline - 5 + way}, Role::ink, 1.5f, false});
  for (const std::string& words : wrap(dispute.question, font, room, 4)) {
    write(sheet, left, baseline, words, font, Role::ink, Align::left, open ? Underline::none : Underline::dotted);
    baseline += line;
  }
  const float end = baseline - line - above + row;
  Part& part = add_part(sheet, first, {ControlKind::dispute, dispute.id, true}, PartRole::row, dispute.question,
                        {sheet_pad, y, width, end - y});
  std::get<RowPart>(part.is).open = open;
  return end;
}

// Both sides, and what neither has published.
float draw_sides(Scene& sheet, const Dataset& data, const Dispute& dispute, float y, float inner) {
  const bool beside = inner + 2 * sheet_pad >= two_columns;
  const float left = sheet_pad, column = beside ? (inner - gutter) / 2 : inner, top = y;
  const auto claims = claims_of(data, dispute.claims), answers = claims_of(data, dispute.answers);
  rule(sheet, left, y, inner, Role::rule);
  y += 20;
  const std::string other_side = say(says::dispute_other_side{});
  const float claims_end = lay_out_side(sheet, say(says::dispute_one_side{}), claims, left, y, column);
  if (beside) {
    const float right = left + column + gutter;
    y = std::max(claims_end, lay_out_side(sheet, other_side, answers, right, y, column));
    sheet.marks.push_back(Rectangle{{right - gutter / 2, top + 8, 1, y - 26 - top}, Role::rule});
  } else {
    rule(sheet, left, claims_end - 12, inner);
    y = lay_out_side(sheet, other_side, answers, left, claims_end + 8, column);
  }
  rule(sheet, left, y - 12, inner, Role::rule);
  y += 8;
  y = write_lines(sheet, left, y, 17, {say(says::dispute_not_known{})}, type::second_strong, Role::ink);
  return write_lines(sheet, left, y, 17, wrap(dispute.unknown, type::second, inner, 40), type::second, Role::ink);
}

}  // namespace

float lay_out_disputes(Scene& sheet, const View& view, const Dispute* open, float width) {
  const float inner = width - 2 * sheet_pad;
  float y = write_heading(sheet, {ControlKind::disputes, {}, true}, say(says::dispute_heading_capitals{}),
                          say(says::dispute_heading{}), width);
  if (open) return draw_sides(sheet, view.data, *open, draw_row(sheet, *open, true, y, inner), inner);
  for (const Dispute& dispute : view.data.disputes) {
    if (&dispute != &view.data.disputes.front()) rule(sheet, sheet_pad, y, inner);
    y = draw_row(sheet, dispute, false, y, inner);
  }
  return y;
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
