#include "views/answers.h"

#include <optional>
#include <utility>
#include <vector>

#include "r1cost/convert.h"
#include "state/link.h"
#include "views/check_words.h"
#include "views/conversion_words.h"
#include "views/total_note.h"
#include "views/view.h"
#include "views/words.h"

namespace explainer {
namespace {

using namespace r1cost;

// "GPT-4, $78.6 million (Epoch AI, at rental prices)"
std::string named(const View& view, const Budget& budget, const Ratio& ratio) {
  std::string words = budget.name + ", " + figure(budget, ratio, view.worth) + " (";
  words += budget.source.publisher.empty() ? std::string(kind_words(budget.kind)) : budget.source.publisher;
  if (budget.method != Method::unspecified) words += ", " + std::string(method_words(budget.method));
  return words + ")";
}

std::string of_the_bill(const std::string& times, const std::string& bill) {
  return times == "same" ? "the same as " + bill : times + " " + bill;
}

const Ratio& ratio_of(const View& view, const Budget& budget) {
  return view.answer.ratios[static_cast<std::size_t>(&budget - view.data.budgets.data())];
}

// The bill may be another than the reader's own: it is the one that the question is of.
std::string beside(const View& view, const Budget& budget) {
  const Ratio& ratio = ratio_of(view, budget);
  const std::string words = named(view, budget, ratio), bill = "the bill of " + total_words(view.answer, view.worth);
  if (ratio.like)
    return words + ", counts the same things: it is " + of_the_bill(ratio_words(budget, ratio), bill) + ".";
  const Converted converted = made_alike(view, budget);
  if (converted.obstacle != Obstacle::none)
    return words + ": no factor can be given. " +
           unlike_sentence(budget, ratio, view.answer, view.worth.as, Whose::question);
  return words + ", is " + of_the_bill(times_words(budget, converted), bill) + " made to count the same, " +
         amount(view.worth, converted.usd) + ".";
}

// Like over like: a figure over the bill that counts what it does.
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

std::string yes_or_no(bool yes) { return yes ? "Yes: " : "No: "; }

std::string says_total(const View& view) {
  const std::string words = "Then it comes to " + total_words(view.answer, view.worth);
  const Budget* published = published_by_deepseek(view.all);
  if (!published || !in_dollars(view.worth.as)) return words + ".";
  return words + ", " + of_the_bill(times(view.answer.usd / *published->likely), "the published ") +
         money(*published->likely) + ".";
}

std::string says_makes(const View& view, const ReadyQuestion& question) {
  const auto first = question.against.empty() ? nullptr : find_budget(view.data, question.against.front());
  if (!first || !first->likely) return says_total(view);
  const double over = view.answer.usd / *first->likely;
  const Hours run = view.state.scenario.hours;
  return yes_or_no(over > 0.995 && over < 1.005) + hours(run) + (run.value == 1 ? " hour makes " : " hours make ") +
         total_words(view.answer, view.worth) + ". That is " + run_arithmetic(view.state.scenario) + ".";
}

std::string says_times(const View& view, const ReadyQuestion& question) {
  const auto alike = first_alike(view, question.against);
  if (!alike) return "Nobody can say: the two do not count the same things.";
  const double over = *alike->converted.times_likely / *question.times;
  const std::string words = times_words(*alike->budget, alike->converted);
  return yes_or_no(over > 0.95 && over < 1.05) + "counted alike, " + alike->budget->name + " cost " +
         (words == "same" ? "the same." : words + " as much.");
}

std::string says_as_cheap(const View& view, const ReadyQuestion& question) {
  const auto alike = first_alike(view, question.against);
  if (!alike) return "Nobody can say: the two do not count the same things.";
  return yes_or_no(*alike->converted.times_likely < 1.05) + alike->budget->org + "’s run comes to " +
         figure(*alike->budget, ratio_of(view, *alike->budget), view.worth) + ", R1’s to " +
         amount(view.worth, alike->converted.usd) + ".";
}

// What is asked, in the first words.
std::string in_short(const View& view, const ReadyQuestion& question) {
  switch (question.asks) {
    case Asks::total: return says_total(view);
    case Asks::amount: return "About " + total_words(view.answer, view.worth) + ".";
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
  words += " " + sentence(state, view.answer, view.data, view.worth, Whose::question);
  const std::string note = total_note(state, view.answer, view.data, view.worth);
  return words.find(note) == words.npos ? words + " " + note : words;
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
