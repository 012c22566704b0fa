#include "views/answers.h"

#include <optional>
#include <utility>
#include <vector>

#include "r1cost/convert.h"
#include "says/answer.h"
#include "state/link.h"
#include "views/check_words.h"
#include "views/conversion_words.h"
#include "views/total_note.h"
#include "views/view.h"
#include "views/words.h"

namespace explainer {
namespace {

using namespace r1cost;

template <class Choice>
Choice yes_if(bool yes) {
  return yes ? Choice::yes : Choice::other;
}

// A figure with its source: "GPT-4, $78.6 million (Epoch AI, at rental prices)".
std::string named(const View& view, const Budget& budget, const Ratio& ratio) {
  const std::string amount = figure(budget, ratio, view.worth);
  const std::string by = budget.source.publisher.empty() ? kind_words(budget.kind) : budget.source.publisher;
  if (budget.method == Method::unspecified) return say(says::answer_figure{budget.name, amount, by});
  return say(says::answer_figure_by_method{
      .name = budget.name, .figure = amount, .by = by, .method = method_words(budget.method)});
}

const Ratio& ratio_of(const View& view, const Budget& budget) {
  return view.answer.ratios[static_cast<std::size_t>(&budget - view.data.budgets.data())];
}

bool is_same(const Budget& budget, const std::optional<double>& times) {
  return budget.bound == Bound::stated && times && nearly_one(*times);
}

// The sentence names the bill, because it may belong to the question and not to the reader.
std::string beside(const View& view, const Budget& budget) {
  const Ratio& ratio = ratio_of(view, budget);
  const std::string words = named(view, budget, ratio), bill = total_words(view.answer, view.worth);
  if (ratio.like) {
    using Like = says::answer_like;
    const bool same = is_same(budget, ratio.times_likely);
    return say(Like{words, yes_if<Like::Same>(same), ratio_words(budget, ratio), bill});
  }
  const Converted converted = made_alike(view, budget);
  if (converted.obstacle != Obstacle::none)
    return say(
        says::answer_no_factor{words, unlike_sentence(budget, ratio, view.answer, view.worth.as, Of{Whose::question})});
  using Alike = says::answer_made_alike;
  return say(Alike{words, yes_if<Alike::Same>(is_same(budget, converted.times_likely)), times_words(budget, converted),
                   bill, amount(view.worth, converted.usd)});
}

// A figure together with the bill converted to count the same.
struct Alike {
  const Budget* budget;
  Converted converted;
};
std::optional<Alike> first_alike(const View& view, const std::vector<std::string>& ids) {
  for (const std::string& id : ids)
    if (const Budget* budget = find_budget(view.data, id))
      if (Converted converted = made_alike(view, *budget);
          converted.obstacle == Obstacle::none && converted.times_likely)
        return Alike{budget, std::move(converted)};
  return std::nullopt;
}

const Budget* published_by_deepseek(const Dataset& data) {
  for (const Budget& budget : data.budgets)
    if (budget.deepseek && budget.kind == Kind::disclosure && budget.likely) return &budget;
  return nullptr;
}

std::string says_total(const View& view) {
  const std::string total = total_words(view.answer, view.worth);
  const Budget* published = published_by_deepseek(view.all);
  if (!published || !in_dollars(view.worth.as)) return say(says::answer_total{total});
  const double over = view.answer.usd / *published->likely;
  using Beside = says::answer_total_beside;
  return say(Beside{total, yes_if<Beside::Same>(nearly_one(over)), times(over), money(*published->likely)});
}

std::string says_makes(const View& view, const ReadyQuestion& question) {
  const auto first = question.against.empty() ? nullptr : find_budget(view.data, question.against.front());
  if (!first || !first->likely) return says_total(view);
  const Hours run = view.state.scenario.hours;
  using Makes = says::answer_makes;
  return say(Makes{yes_if<Makes::Right>(nearly_one(view.answer.usd / *first->likely)),
                   {hours(run), run.value},
                   total_words(view.answer, view.worth),
                   run_arithmetic(view.state.scenario)});
}

std::string says_times(const View& view, const ReadyQuestion& question) {
  const auto alike = first_alike(view, question.against);
  if (!alike) return say(says::answer_nobody_can_say{});
  const Budget& budget = *alike->budget;
  const std::optional<double>& times = alike->converted.times_likely;
  const double over = *times / *question.times;
  const bool right = over > 0.95 && over < 1.05;
  using Same = says::answer_times_same;
  if (is_same(budget, times)) return say(Same{yes_if<Same::Right>(right), budget.name});
  using Times = says::answer_times;
  return say(Times{yes_if<Times::Right>(right), budget.name, times_words(budget, alike->converted)});
}

std::string says_as_cheap(const View& view, const ReadyQuestion& question) {
  const auto alike = first_alike(view, question.against);
  if (!alike) return say(says::answer_nobody_can_say{});
  using Cheap = says::answer_as_cheap;
  return say(Cheap{yes_if<Cheap::Right>(*alike->converted.times_likely < 1.05), alike->budget->org,
                   figure(*alike->budget, ratio_of(view, *alike->budget), view.worth),
                   amount(view.worth, alike->converted.usd)});
}

// Whether the sentence about a bill ends with the note on its total.
bool ends_with_note(const State& state, const View& view) {
  if (state.line_stop) return true;
  if (!left_over(state, view.all).empty()) return false;
  return view.worth.missing.has_value() || !is_priced(view.worth.as);
}

// The first words of an answer, which answer what was asked.
std::string in_short(const View& view, const ReadyQuestion& question) {
  switch (question.asks) {
    case Asks::total: return says_total(view);
    case Asks::amount: return say(says::answer_about{total_words(view.answer, view.worth)});
    case Asks::makes: return says_makes(view, question);
    case Asks::times: return says_times(view, question);
    case Asks::as_cheap: return says_as_cheap(view, question);
  }
  return "";
}

}  // namespace

std::string answer_to(const ReadyQuestion& question, const State& state, const Dataset& data) {
  const Answer answer = evaluate(data, state.scenario);
  const Sight sight(state, answer, data, {});
  const View view = sight.view();
  std::string words = in_short(view, question);
  for (const std::string& id : question.against)
    if (const Budget* budget = find_budget(view.data, id)) words += " " + beside(view, *budget);
  if (!question.against.empty()) return words;
  words += " " + sentence(state, view.answer, view.data, view.worth, Of{Whose::question});
  return ends_with_note(state, view) ? words : words + " " + total_note(state, view.answer, view.data, view.worth);
}

CheckedHeadline check_headline(std::string_view headline, const Dataset& data) {
  const CheckedText checked = check_text(headline, data);
  CheckedHeadline result;
  for (const std::string& words : check_words(checked, data)) result.words += (result.words.empty() ? "" : " ") + words;
  if (checked.verdict() != CheckVerdict::multiplies_out && checked.verdict() != CheckVerdict::does_not) return result;
  result.link = link_of(DoubtedScenario{checked.scenario, {}}, data);
  if (result.link.empty()) result.link = "#";
  return result;
}

}  // namespace explainer
