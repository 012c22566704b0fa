#include "views/answers.h"

#include "r1cost/convert.h"
#include "state/link.h"
#include "views/check_words.h"
#include "views/conversion_words.h"
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

std::string of_your_bill(const std::string& times, const std::string& bill) {
  return times == "same" ? "the same as " + bill : times + " " + bill;
}

std::string beside(const View& view, const Budget& budget) {
  const Ratio& ratio = view.answer.ratios[static_cast<std::size_t>(&budget - view.data.budgets.data())];
  const std::string words = named(view, budget, ratio), bill = "your bill of " + total_words(view.answer, view.worth);
  if (ratio.like)
    return words + ", counts the same things: it is " + of_your_bill(ratio_words(budget, ratio), bill) + ".";
  const Converted converted = convert(view.data, view.rented, view.rented_answer, budget);
  if (converted.obstacle != Obstacle::none)
    return words + ": no factor can be given. " + unlike_sentence(budget, ratio, view.answer, view.worth.as);
  return words + ": made to count the same things, " + bill + " becomes " + amount(view.worth, converted.usd) +
         ", and this is " + of_your_bill(times_words(budget, converted), "that") + ".";
}

}  // namespace

std::string answer_to(const ReadyQuestion& question, const State& state, const Dataset& data) {
  const Answer answer = evaluate(data, state.scenario);
  const Sight sight(state, answer, data, {});
  const View view = sight.view();
  std::string words;
  for (const std::string& id : question.against)
    if (const Budget* budget = find_budget(view.data, id)) words += (words.empty() ? "" : " ") + beside(view, *budget);
  if (!words.empty()) return words;
  words = sentence(state, view.answer, view.data, view.worth);
  const std::string note = total_note(state, view.answer, view.data, view.worth);
  return words.find(note) == words.npos ? words + " " + note : words;
}

CheckedHeadline check_headline(std::string_view headline, const Dataset& data) {
  const CheckedText checked = check_text(headline, data);
  CheckedHeadline result;
  for (const std::string& words : check_words(checked, data)) result.words += (result.words.empty() ? "" : " ") + words;
  if (!checked.nothing_to_check()) result.link = link_of(DoubtedScenario{checked.scenario, {}}, data);
  if (result.link.empty() && !checked.nothing_to_check()) result.link = "#";
  return result;
}

}  // namespace explainer
