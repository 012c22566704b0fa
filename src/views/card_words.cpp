#include "views/card_words.h"

#include <algorithm>

#include "says/bill.h"
#include "says/card.h"
#include "says/pair.h"
#include "state/control.h"
#include "views/area_list.h"
#include "views/conversion_words.h"
#include "views/ladder_rows.h"
#include "views/source_words.h"
#include "views/their_words.h"
#include "views/total_note.h"
#include "views/words.h"
#include "words/language.h"

namespace explainer {
namespace {

using namespace r1cost;

std::string product_words(ChipHours hours, const Worth& worth) {
  return say(says::bill_printed_product{.chip_hours = chip_hours(hours), .rate = rate_words(worth)});
}

// Adds the steps from the reader's bill to what the figure counts, or the reason why there are none.
void add_conversion(CardWords& card, const View& view, const LadderRow& row, std::size_t chosen) {
  const Budget& budget = view.data.budgets[chosen];
  const Budget* published = find_budget(view.all, budget.id);
  if (on_other_chip(view.worth.as) && published && published->method != budget.method) {
    card.paragraphs.push_back(say(says::card_work_redone{}));
    return;
  }
  card.paragraphs.push_back(unlike_sentence(budget, view.answer.ratios[chosen], view.answer, view.worth.as));
  const Scenario& scenario = view.rented;
  const Converted converted = made_alike(view, budget);
  if (converted.obstacle != Obstacle::none) {
    card.paragraphs.push_back(obstacle_sentence(converted.obstacle));
    return;
  }
  const bool own = !is_rented(view.worth.as);
  const Worth worth = own ? Worth{} : view.worth;  // it is converted as rented
  Worth estimated = worth;
  estimated.as = lens_by(Method::amortised);
  card.steps.push_back(
      {own ? say(says::card_your_bill_rented{}) : say(says::card_your_bill{}), total_words(view.rented_answer, worth)});
  for (const ConversionStep& step : converted.steps)
    card.steps.push_back({conversion_step_words(step, view.data, scenario), amount(worth, step.after)});
  const bool of_its_maker = !in_dollars(view.worth.as) && budget.method == Method::unspecified;
  card.steps.push_back(
      {of_its_maker ? say(says::card_reckoned_over{}) : say(says::card_over{}), times_words(budget, converted)});
  for (std::size_t index : row.figures) {
    if (index == chosen) continue;
    const Budget& other = view.data.budgets[index];
    const Converted theirs = convert(view.data, scenario, view.rented_answer, other);
    if (theirs.obstacle == Obstacle::none)
      card.steps.push_back({say(says::card_yours_by_method{
                                .method = short_method(other.method),
                                .amount = amount(other.method == Method::rental ? worth : estimated, theirs.usd)}),
                            times_words(other, theirs)});
  }
}

// For electricity and emissions, the card says nothing about prices.
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
      card.notes.push_back(say(says::card_also_hours{.figure = other.says, .source = other.source.title}));
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
      card.figures.push_back({product_words(*budget.chip_hours, view.worth), card.amount});
    else if (budget.chip_hours)
      card.figures.push_back({say(says::card_chip_hours{}), grouped(budget.chip_hours->value)});
  } else {
    for (std::size_t index : row.figures)
      card.figures.push_back({with_capital(method_words(view.data.budgets[index].method)),
                              figure(view.data.budgets[index], view.answer.ratios[index], view.worth)});
  }
  card.paragraphs.push_back(budget.covers);
  if (on_other_chip(view.worth.as)) {
    const TheirCard theirs = card_through_lens(view, budget);
    card.figures.insert(card.figures.end(), theirs.figures.begin(), theirs.figures.end());
    card.paragraphs.back() = theirs.covers;
  }
  const Ratio& ratio = view.answer.ratios[chosen];
  if (!ratio.like) add_conversion(card, view, row, chosen);
  if (!budget.note.empty()) card.notes.push_back(budget.note);
  for (const OtherFigure& other : budget.also_reported)
    card.notes.push_back(say(says::card_also{.figure = other.says, .source = other.source.title}));
  card.source = budget.source;
  card.kind = kind_words(budget.kind);
  if (row.figures.size() == 1)
    card.kind = say(says::pair_comma{.first = card.kind, .second = method_words(budget.method)});
  return card;
}

CardWords card_of_stage(const View& view, const Stage& stage) {
  CardWords card;
  card.title = stage.name;
  card.role = Role::r1;
  if (stage.chip_hours) {
    const Usd amount = *stage.chip_hours * view.worth.rate;
    card.amount = explainer::amount(view.worth, amount);
    card.figures.push_back({product_words(*stage.chip_hours, view.worth), card.amount});
  } else {
    card.amount = "?";
    card.notes.push_back(say(says::card_never_published{}));
  }
  card.source = stage.source;
  card.kind = kind_words(Kind::disclosure);
  if (in_dollars(view.worth.as) || !stage.chip_hours) return card;
  // The hours are published but electricity and emissions are not, and a quote may concern prices.
  card.source.quote.clear();
  card.source.evidence = "derived";
  card.kind = say(says::card_on_your_chip{});
  return card;
}

// The card of the reader's own run, the total or the cluster.
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

// The line of the bill that a part is of, wherever it stands: "source.v3", "area.v3".
const Stage* stage_of(const View& view, const Control& owner) {
  const bool is_line = owner.kind == ControlKind::source || owner.kind == ControlKind::area_entry;
  return is_line ? find_stage(view.data, std::string(owner.key)) : nullptr;
}

// The row of the ladder, or the one of the table as a row, that a card is of.
std::optional<LadderRow> row_with_card(const View& view, const Control& owner) {
  if (owner.kind == ControlKind::row) {
    for (const LadderRow& row : ladder_rows(view.data))
      if (row.id == owner.key) return row;
  } else if (owner.kind == ControlKind::table_row || owner.kind == ControlKind::area_rival) {
    const Budget* rival = owner.kind == ControlKind::area_rival ? told_rival(view) : nullptr;
    if (const Budget* budget = find_budget(view.data, rival ? rival->id : std::string(owner.key)))
      return LadderRow{budget->row, budget->scope, {static_cast<std::size_t>(budget - view.data.budgets.data())}};
  }
  return std::nullopt;
}

std::string evidence_said(const std::string& evidence) {
  if (evidence == "source seen") return say(says::card_source_seen{});
  if (evidence == "second hand") return say(says::card_second_hand{});
  if (evidence == "derived") return say(says::card_derived{});
  return evidence;
}

std::string sentences(const std::vector<std::pair<std::string, std::string>>& pairs) {
  std::string words;
  for (const auto& [name, amount] : pairs) words += say(says::card_pair{.name = name, .amount = amount}) + " ";
  return words;
}

std::string in_a_row(const std::vector<std::string>& sentences) {
  std::string words;
  for (const std::string& sentence : sentences) words += sentence + " ";
  return words;
}

}  // namespace

std::optional<CardWords> card_words(const View& view, const Part& owner) {
  std::optional<CardWords> card;
  const std::optional<Reckoning> reckoning = reckoning_of(view, owner.id);
  const Control control = control_of(owner.id);
  if (const auto row = row_with_card(view, control)) card = card_of_row(view, *row);
  else if (const Stage* stage = stage_of(view, control)) card = card_of_stage(view, *stage);
  else if (reckoning) card = card_of_own(view, owner.words, *reckoning);
  if (card) card->reckoning = reckoning;
  return card;
}

std::string origin_words(const CardWords& card) {
  const std::string source = source_words(card.source);
  return card.kind.empty() || source.empty() ? "" : say(says::card_origin{source});
}

std::string evidence_words(const CardWords& card) {
  if (card.kind.empty()) return "";
  return say(says::card_evidence{.kind = card.kind, .evidence = evidence_said(card.source.evidence)});
}

std::string spoken(const CardWords& card) {
  std::string words = card.amount.empty()
                          ? say(says::card_title{card.title})
                          : say(says::card_title_and_amount{.title = card.title, .amount = card.amount});
  words += " " + sentences(card.figures);
  if (!card.source.quote.empty() && speaks_english()) words += quoted(card.source.quote) + " ";
  words += in_a_row(card.paragraphs) + sentences(card.steps) + in_a_row(card.notes);
  if (card.reckoning) words += spoken_reckoning(*card.reckoning);
  if (card.kind.empty()) return words;
  if (const std::string source = source_words(card.source); !source.empty())
    words += say(says::card_source{source}) + " ";
  return words + evidence_words(card);
}

}  // namespace explainer
