#include "views/card.h"

#include <algorithm>

#include "data/numbers.h"
#include "views/conversion_words.h"
#include "views/disputes.h"
#include "views/ink.h"
#include "views/ladder.h"
#include "views/reckoning.h"
#include "views/sheet.h"
#include "views/their_words.h"
#include "views/total_note.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer {
namespace {

using namespace r1cost;

// What a card says, before it is laid out.
struct CardWords {
  std::string title, amount;
  Role role = Role::ink;
  std::vector<std::pair<std::string, std::string>> figures;  // "at rental prices", "$78.6 million"
  std::vector<std::string> paragraphs;                       // what it covers, why it is unlike
  std::vector<std::pair<std::string, std::string>> steps;    // from the reader's bill to what it counts: see convert.h
  std::vector<std::string> notes;
  std::optional<Reckoning> reckoning;
  Source source;  // empty: the reader's own
  std::string kind;
};

std::string method_label(Method method) {
  std::string words(method_words(method));
  words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

// The reader's bill turned, step by step, into what the figure counts; or the reason why not.
void add_conversion(CardWords& card, const View& view, const LadderRow& row, std::size_t chosen) {
  const Budget& budget = view.data.budgets[chosen];
  const Budget* published = find_budget(view.all, budget.id);
  if (view.worth.as == SeenAs::work && published && published->method != budget.method) {
    card.paragraphs.push_back("Not the same things: this figure stands as published, your bill is of work redone.");
    return;
  }
  card.paragraphs.push_back(unlike_sentence(budget, view.answer.ratios[chosen], view.answer, view.worth.as));
  const Scenario& scenario = view.rented;
  const Converted converted = made_alike(view, budget);
  if (converted.obstacle != Obstacle::none) {
    card.paragraphs.push_back(obstacle_sentence(converted.obstacle));
    return;
  }
  const bool own = view.worth.as == SeenAs::own;
  const Worth worth = own ? Worth{} : view.worth;  // it is converted as rented
  Worth estimated = worth;
  estimated.as = SeenAs::own;
  card.steps.push_back({own ? "Your bill, rented" : "Your bill", total_words(view.rented_answer, worth)});
  for (const ConversionStep& step : converted.steps)
    card.steps.push_back({conversion_step_words(step, view.data, scenario), amount(worth, step.after)});
  const bool of_its_maker = !in_dollars(view.worth.as) && budget.method == Method::unspecified;
  card.steps.push_back(
      {of_its_maker ? "Reckoned as yours, over that" : "This figure over that", times_words(budget, converted)});
  for (std::size_t index : row.figures) {
    if (index == chosen) continue;
    const Budget& other = view.data.budgets[index];
    const Converted theirs = convert(view.data, scenario, view.rented_answer, other);
    if (theirs.obstacle == Obstacle::none)
      card.steps.push_back({"Yours " + std::string(short_method(other.method)) + ": " +
                                amount(other.method == Method::rental ? worth : estimated, theirs.usd),
                            times_words(other, theirs)});
  }
}

// Through electricity and emissions: nothing of prices.
CardWords card_of_footprint(const View& view, const LadderRow& row) {
  const std::size_t chosen = row.figures.front();
  const Budget& budget = view.data.budgets[chosen];
  const Ratio& ratio = view.answer.ratios[chosen];
  TheirCard theirs = card_through_lens(view, budget);
  CardWords card;
  card.title = budget.name;
  card.role = budget.deepseek ? Role::r1 : Role::ink;
  card.amount = figure(budget, ratio, view.worth);
  card.figures = std::move(theirs.figures);
  card.paragraphs.push_back(theirs.covers);
  if (!ratio.like) add_conversion(card, view, row, chosen);
  for (const OtherFigure& other : budget.also_reported)
    if (other.figure == "chip_hours")
      card.notes.push_back("Also reported, of its chip-hours: " + other.says + " (" + other.source.title + ").");
  card.source = theirs.source;
  card.kind = theirs.kind;
  return card;
}

CardWords card_of_row(const View& view, const LadderRow& row) {
  if (!in_dollars(view.worth.as)) return card_of_footprint(view, row);
  const Budget& first = view.data.budgets[row.figures.front()];
  CardWords card;
  card.title = first.name;
  card.role = first.deepseek ? Role::r1 : Role::ink;
  const std::size_t chosen = ratio_figure(row, view.data);
  const Budget& budget = view.data.budgets[chosen];
  if (row.figures.size() == 1) {
    card.amount = figure(budget, view.answer.ratios[chosen], view.worth);
    if (budget.chip_hours && budget.at_reader_price)
      card.figures.push_back({chip_hours(*budget.chip_hours) + " × " + rate_words(view.worth), card.amount});
    else if (budget.chip_hours) card.figures.push_back({"Chip-hours", grouped(budget.chip_hours->value)});
  } else {
    for (std::size_t index : row.figures)
      card.figures.push_back({method_label(view.data.budgets[index].method),
                              figure(view.data.budgets[index], view.answer.ratios[index], view.worth)});
  }
  card.paragraphs.push_back(budget.covers);
  if (view.worth.as == SeenAs::work) {
    const TheirCard theirs = card_through_lens(view, budget);
    card.figures.insert(card.figures.end(), theirs.figures.begin(), theirs.figures.end());
    card.paragraphs.back() = theirs.covers;
  }
  const Ratio& ratio = view.answer.ratios[chosen];
  if (!ratio.like) add_conversion(card, view, row, chosen);
  if (!budget.note.empty()) card.notes.push_back(budget.note);
  for (const OtherFigure& other : budget.also_reported)
    card.notes.push_back("Also reported: " + other.says + " (" + other.source.title + ").");
  card.source = budget.source;
  card.kind = kind_words(budget.kind);
  if (row.figures.size() == 1) card.kind += ", " + std::string(method_words(budget.method));
  return card;
}

CardWords card_of_stage(const View& view, const Stage& stage) {
  CardWords card;
  card.title = stage.name;
  card.role = Role::r1;
  if (stage.chip_hours) {
    const Usd amount = *stage.chip_hours * view.worth.rate;
    card.amount = explainer::amount(view.worth, amount);
    card.figures.push_back({chip_hours(*stage.chip_hours) + " × " + rate_words(view.worth), card.amount});
  } else {
    card.amount = "?";
    card.notes.push_back("No hours and no dollars were ever published. Counting it makes the total a lower bound.");
  }
  card.source = stage.source;
  card.kind = kind_words(Kind::disclosure);
  if (in_dollars(view.worth.as) || !stage.chip_hours) return card;
  // The hours are published, electricity and emissions are not; what is quoted may be of prices.
  card.source.quote.clear();
  card.source.evidence = "derived";
  card.kind = "reckoned from published hours, on your chip";
  return card;
}

// The reader's own run, the total, the cluster.
CardWords card_of_own(const View& view, const std::string& title, const Reckoning& reckoning) {
  CardWords card;
  card.title = title;
  card.role = Role::you;
  const Explained what = reckoning.figure.what;
  card.amount = what == Explained::total || !in_dollars(view.worth.as) || what == Explained::own
                    ? total_words(view.answer, view.worth)
                    : money({reckoning.tree.value});
  const std::string note = total_note(view.state, view.answer, view.data, view.worth);
  if (what != Explained::run && what != Explained::cluster) card.paragraphs.push_back(note);
  return card;
}

std::string evidence_words(const std::string& evidence) {
  if (evidence == "source seen") return "read in the source itself";
  if (evidence == "second hand") return "read second hand";
  if (evidence == "derived") return "our arithmetic on published figures";
  return evidence;
}

// Words at the left, their amount at the right end of their last line, or below where there is no room.
float lay_out_pairs(Scene& target, const std::vector<std::pair<std::string, std::string>>& pairs, float left, float y,
                    float width) {
  for (const auto& [what, amount] : pairs) {
    const bool fits = measure(what, type::second) + measure(amount, type::second_strong) + 12 <= width;
    y = write_lines(target, left, y, 18, wrap(what, type::second, width, 2), type::second, Role::soft);
    if (!fits) {
      y = write_lines(target, left, y, 18, {amount}, type::second_strong, Role::ink);
    } else {
      write(target, left + width, y - 18, amount, type::second_strong, Role::ink, Align::right);
    }
  }
  return y;
}

// Lays the card out at `origin` and returns its height; with `ink` false it only measures.
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
  const auto title = wrap(card.title, title_font, title_room, 2);
  if (one_line) write(target, origin.x + width - pad - 28, y, card.amount, title_font, card.role, Align::right);
  y = write_lines(target, left, y, 20, title, title_font, card.role);
  if (!one_line && !card.amount.empty()) y = write_lines(target, left, y, 20, {card.amount}, title_font, card.role);
  y += 2;
  y = lay_out_pairs(target, card.figures, left, y, inner);
  if (!card.source.quote.empty()) {
    rule(target, left, y - 6, inner, Role::rule);
    y = write_lines(target, left, y + 16, 20, wrap("“" + card.source.quote + "”", type::quote, inner, 8), type::quote,
                    Role::ink);
  }
  const auto begin_section = [&] {
    rule(target, left, y - 6, inner, Role::rule);
    y += 12;
  };
  begin_section();
  const float words_top = y;
  for (const std::string& paragraph : card.paragraphs)
    y = write_lines(target, left, y, 17, wrap(paragraph, type::second, inner, 7), type::second, Role::ink) + 5;
  if (!card.steps.empty()) y = lay_out_pairs(target, card.steps, left, y + 2, inner) + 5;
  for (const std::string& note : card.notes)
    y = write_lines(target, left, y, 17, wrap(note, type::second, inner, 7), type::second, Role::ink) + 5;
  if (card.reckoning) {
    // Without words before it there is nothing to rule off.
    if (y > words_top) begin_section();
    y = lay_out_reckoning(target, parts, view, *card.reckoning, left, y, inner);
  }
  if (card.kind.empty()) return y - origin.y;
  std::string origin_words = card.source.publisher;
  if (!card.source.title.empty()) origin_words += (origin_words.empty() ? "" : ", ") + card.source.title;
  if (!card.source.date.empty()) origin_words += ", " + date(card.source.date);
  if (!origin_words.empty()) origin_words += ".";
  y = write_lines(target, left, y, 17, wrap(origin_words, type::second, inner, 4), type::second, Role::soft);
  std::string how = card.kind + "; " + evidence_words(card.source.evidence) + ".";
  if (how[0] >= 'a' && how[0] <= 'z') how[0] = static_cast<char>(how[0] - 'a' + 'A');
  y = write_lines(target, left, y, 17, wrap(how, type::second, inner, 3), type::second, Role::soft);
  return y - origin.y;
}

std::string spoken(const CardWords& card) {
  std::string words = card.title + (card.amount.empty() ? "" : ", " + card.amount) + ". ";
  for (const auto& [what, amount] : card.figures) words += what + ": " + amount + ". ";
  if (!card.source.quote.empty()) words += "“" + card.source.quote + "” ";
  for (const std::string& paragraph : card.paragraphs) words += paragraph + " ";
  for (const auto& [what, amount] : card.steps) words += what + ": " + amount + ". ";
  for (const std::string& note : card.notes) words += note + " ";
  if (card.reckoning) words += spoken_reckoning(*card.reckoning);
  if (card.kind.empty()) return words;
  words += "Source: " + card.source.publisher + ", " + card.source.title;
  if (!card.source.date.empty()) words += ", " + date(card.source.date);
  return words + ". " + card.kind + "; " + evidence_words(card.source.evidence) + ".";
}

// Left and width of a card: over whole words, never through them. On the narrow class as wide as the picture; else a
// row's card covers the names below it, and a bill line's card the column of the bill.
Box column_of(const Scene& scene, const Part& owner) {
  if (width_class(scene.width) == WidthClass::narrow) return {0, 0, scene.width, 0};
  const std::string source = "source.";
  if (owner.id.starts_with(source)) {
    const std::string id = owner.id.substr(source.size());
    const Part* line = find_part(scene, "stage." + id);
    if (!line) line = find_part(scene, id);  // the run, the total
    // As wide as the bill: its amounts stand at its edge.
    const Part* edge = find_part(scene, "source.run");
    if (line && edge) return {line->box.x, 0, edge->box.right() - line->box.x, 0};
  }
  return {owner.box.x, 0, 340, 0};
}

// Under what was tapped, or over it where there is no room below: the row itself stays in sight.
Point place(const Scene& scene, const Part& owner, float x, float height) {
  // No wider a gap: the tops of the covered row's letters would show in it.
  const float below = owner.box.bottom() + 2;
  const float above = owner.box.y - height - 2;
  return {x, below + height <= scene.height ? below : std::max(0.0f, above)};
}

// How much longer a card gets so that its lower edge cuts through no row's words.
float to_end_of_row(const Scene& scene, const Box& column, float bottom) {
  for (const Part& part : scene.parts) {
    const bool row = part.role == PartRole::row || part.id.starts_with("group.");
    const bool beside = part.box.right() <= column.x || part.box.x >= column.right();
    if (row && !beside && part.box.y < bottom && bottom < part.box.bottom() - 1) return part.box.bottom() - 1 - bottom;
  }
  return 0;
}

// How much further up a card over its row begins so that its upper edge cuts through nobody's words.
float to_start_of_row(const Scene& scene, const Box& column, float top) {
  for (const Part& part : scene.parts) {
    const bool row = part.role == PartRole::row || part.role == PartRole::text || part.role == PartRole::toggle;
    const bool beside = part.box.right() <= column.x || part.box.x >= column.right();
    if (row && !beside && part.box.h < 120 && part.box.y + 1 < top && top < part.box.bottom())
      return top - part.box.y - 1;
  }
  return 0;
}

}  // namespace

// The line of the bill that a part is of, wherever it stands: "source.v3", "step.v3", "area.v3".
static const Stage* stage_of(const View& view, const std::string& owner) {
  for (std::string_view start : {"source.", "step.", "area."})
    if (owner.starts_with(start)) return find_stage(view.data, owner.substr(start.size()));
  return nullptr;
}

void draw_card(Scene& scene, const View& view) {
  const Part* found = find_part(scene, view.looks.card);
  if (!found) return;
  if (found->id.starts_with("sheet.")) return draw_sheet(scene, view, *found);
  const Part owner = *found;
  CardWords card;
  const Dispute* dispute = nullptr;  // then the words are its two sides, and the card's own are its link's
  if (owner.id.starts_with("row.")) {
    const auto rows = ladder_rows(view.data);
    const auto row =
        std::find_if(rows.begin(), rows.end(), [&](const LadderRow& r) { return "row." + r.id == owner.id; });
    if (row == rows.end()) return;
    card = card_of_row(view, *row);
  } else if (owner.id.starts_with("table.")) {
    const Budget* budget = find_budget(view.data, owner.id.substr(6));
    if (!budget) return;
    const auto index = static_cast<std::size_t>(budget - view.data.budgets.data());
    card = card_of_row(view, {budget->row, budget->scope, {index}});
  } else if (const Stage* stage = stage_of(view, owner.id)) {
    card = card_of_stage(view, *stage);
  } else if (owner.id.starts_with("dispute.")) {
    dispute = find_dispute(view.data, owner.id.substr(8));
    if (!dispute) return;
    card.source = source_to_open(view.data, *dispute);
  } else if (const auto own = reckoning_of(view, owner.id)) {
    card = card_of_own(view, owner.words, *own);
  } else {
    return;
  }
  if (!dispute) card.reckoning = reckoning_of(view, owner.id);
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
  scene.parts[owner_place].on = true;
  const std::size_t first = scene.marks.size(), first_part = scene.parts.size();
  // Over its row a card ends where that begins.
  const float room = at.y < owner.box.y ? std::max(0.0f, owner.box.y - 1 - at.y - height) : scene.height;
  const float longer = std::min(to_end_of_row(scene, column, at.y + height), room);
  const float earlier = at.y < owner.box.y ? to_start_of_row(scene, column, at.y) : 0;
  // What is left over is below the words, not above their heading.
  at.y -= earlier;
  const Box whole{at.x, at.y, width, height + longer + earlier};
  scene.marks.push_back(Rectangle{whole, Role::wash, 8, Role::rule, 1});
  lay_out_words(at, true);
  add_part(scene, first, "card", PartRole::card, dispute ? spoken_dispute(view.data, *dispute) : spoken(card), whole);

  const std::size_t close_first = scene.marks.size();
  const Point centre{at.x + width - 24, at.y + 24};
  scene.marks.push_back(Line{{centre.x - 5, centre.y - 5}, {centre.x + 5, centre.y + 5}, Role::soft, 1.5f, false});
  scene.marks.push_back(Line{{centre.x - 5, centre.y + 5}, {centre.x + 5, centre.y - 5}, Role::soft, 1.5f, false});
  add_part(scene, close_first, "card.close", PartRole::button, "Close", {centre.x - 22, centre.y - 22, 44, 44});

  if (has_link) {
    const std::size_t link_first = scene.marks.size();
    const std::string words = "Open the source";
    const float baseline = at.y + height - 18;
    write(scene, at.x + 16, baseline, words, type::second_strong, Role::ink, Align::left, Underline::solid);
    add_part(scene, link_first, "card.link", PartRole::link, "Open the source: " + card.source.title,
             {at.x + 8, baseline - 26, measure(words, type::second_strong) + 16, 44})
        .href = card.source.address;
  }
  for (Part& part : inside) scene.parts.push_back(std::move(part));
  // The next thing read, and the next stop of Tab, after what it was opened from.
  const auto parts = scene.parts.begin();
  std::rotate(parts + static_cast<std::ptrdiff_t>(owner_place) + 1, parts + static_cast<std::ptrdiff_t>(first_part),
              scene.parts.end());
}

}  // namespace explainer
