#include "views/disputes.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "says/card.h"
#include "says/dispute.h"
#include "views/dollar_rows.h"
#include "views/ink.h"
#include "views/source_words.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr float card_pad = 16, card_gutter = 24;
constexpr float two_columns = 480;  // in a narrower card a column would hold only four words per line

// The claims with these ids. Ids without a claim are skipped, since not every dataset has been checked.
std::vector<const Claim*> claims_of(const Dataset& data, const std::vector<std::string>& ids) {
  std::vector<const Claim*> claims;
  for (const std::string& id : ids)
    if (const Claim* claim = find_claim(data, id)) claims.push_back(claim);
  return claims;
}

// The source of a claim: "Reuters, by way of CNN, 18 September 2025; read second hand".
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

}  // namespace

float draw_disputes(Scene& scene, const View& view, float x, float y, float width) {
  if (view.data.disputes.empty()) return y;
  const bool wide = width_class(view.looks.width) == WidthClass::wide;
  const float gap = wide ? 0 : 24;  // on wide pages the total above leaves room for three lines
  const float head_height = wide ? 17 : 20, row_height = wide ? 36 : 44;
  y += gap;
  const std::size_t head = scene.marks.size();
  write(scene, x, y + 12, say(says::dispute_heading_capitals{}), type::overline, Role::soft);
  add_part(scene, head, {ControlKind::disputes}, PartRole::heading, say(says::dispute_heading{}),
           {x, y, width, head_height});
  y += head_height;
  for (const Dispute& dispute : view.data.disputes) {
    if (&dispute != &view.data.disputes.front()) rule(scene, x, y, width);
    const std::size_t first = scene.marks.size();
    write(scene, x, y + row_height / 2 + 5, fit(dispute.question, type::row, width), type::row, Role::ink, Align::left,
          Underline::dotted);
    add_part(scene, first, {ControlKind::dispute, dispute.id}, PartRole::row, dispute.question,
             {x, y, width, row_height});
    y += row_height;
  }
  return y;
}

Box dispute_column(const Scene& scene, const View& view) {
  if (width_class(scene.width) != WidthClass::wide) return {0, 0, scene.width, 0};
  const float picture = 420;
  return {0, 0, dollar_rows(view, picture, scene.width - picture).plot_left - 8, 0};
}

float lay_out_dispute(Scene& scene, const Dataset& data, const Dispute& dispute, Point origin, float width) {
  const float left = origin.x + card_pad, inner = width - 2 * card_pad;
  const auto title = wrap(dispute.question, type::body_strong, inner - 36, 4);
  float y = write_lines(scene, left, origin.y + 30, 20, title, type::body_strong, Role::ink);
  const bool beside = width >= two_columns;
  const float column = beside ? (inner - card_gutter) / 2 : inner;
  const auto claims = claims_of(data, dispute.claims), answers = claims_of(data, dispute.answers);

  rule(scene, left, y - 6, inner, Role::rule);
  y += 14;
  const float top = y - 12;
  const std::string other_side = say(says::dispute_other_side{});
  const float claims_end = lay_out_side(scene, say(says::dispute_one_side{}), claims, left, y, column);
  if (beside) {
    const float right = left + column + card_gutter;
    y = std::max(claims_end, lay_out_side(scene, other_side, answers, right, y, column));
    scene.marks.push_back(Rectangle{{right - card_gutter / 2, top, 1, y - 18 - top}, Role::rule});
  } else {
    rule(scene, left, claims_end - 12, inner);
    y = lay_out_side(scene, other_side, answers, left, claims_end + 8, column);
  }

  rule(scene, left, y - 12, inner, Role::rule);
  y += 8;
  y = write_lines(scene, left, y, 17, {say(says::dispute_not_known{})}, type::second_strong, Role::ink);
  y = write_lines(scene, left, y, 17, wrap(dispute.unknown, type::second, inner, 40), type::second, Role::ink);
  return y - origin.y;
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
