#include "views/check_words.h"

#include <cmath>

#include "views/words.h"

namespace explainer {
namespace {

using namespace r1cost;

std::string product_words(const CheckedText& checked) {
  const std::string work = chip_hours(ChipHours{checked.work->value});
  if (!checked.chips || !checked.hours) return work;
  return checked.chips->words + " × " + checked.hours->words + " = " + work;
}

std::string names_of(const std::vector<std::string>& stages, const Dataset& data, UsdPerChipHour price) {
  std::string names;
  for (std::size_t i = 0; i < stages.size(); ++i) {
    const Stage& stage = *find_stage(data, stages[i]);
    names += (i == 0                   ? ""
              : i + 1 == stages.size() ? " and "
                                       : ", ") +
             stage.name + " (" + money(*stage.chip_hours * price) + ")";
  }
  return names;
}

std::string amount_words(const CheckedText& checked, const CheckedAmount& amount, const Dataset& data) {
  const std::string stated = amount.stated.words;
  if (amount.multiplies_out) return stated + " multiplies out, as far as the numbers are rounded.";
  const double ratio = amount.stated.value / checked.cost.value;
  std::string words = stated + " does not multiply out: it is " + times(ratio) + " of that";
  if (!amount.also.empty())
    return words + ". With " + names_of(amount.also, data, checked.scenario.price) + " it comes to " +
           money(amount.with_also) + ", which is " + stated + " as far as the numbers are rounded.";
  return words + ", or " + price(amount.implied) + " for a chip-hour. No published stages make up the rest.";
}

// What is beyond the sliders is reckoned as the text has it, but the bill beside cannot show it.
void say_what_is_beyond(const CheckedText& checked, std::vector<std::string>& words) {
  const auto say = [&](const std::optional<FoundQuantity>& stated, Field field, double set) {
    if (!stated || std::abs(set - stated->value) <= 0.01 * stated->value) return;
    words.push_back("The bill cannot be set to " + stated->words + ": it shows " + field_words(field, set) + ".");
  };
  say(checked.chips, Field::count, checked.scenario.count.value);
  say(checked.hours, Field::hours, checked.scenario.hours.value);
  say(checked.price, Field::price, checked.scenario.price.value);
}

}  // namespace

std::vector<std::string> check_words(const CheckedText& checked, const Dataset& data) {
  std::vector<std::string> words;
  if (!checked.work) {
    for (const FoundQuantity& one : checked.found.all)
      if (one.kind == QuantityKind::usd && checked.price)
        words.push_back(one.words + " at " + checked.price->words + " is " +
                        chip_hours(Usd{one.value} / UsdPerChipHour{checked.price->value}) + ".");
    words.push_back("Chips and hours, or chip-hours, are not both given: nothing can be multiplied.");
    return words;
  }
  if (!checked.work_agrees)
    words.push_back(product_words(checked) + ", but " + checked.chip_hours->words +
                    " are given too: these do not multiply out.");
  const std::string from = data.presets.empty() ? "" : "; this is that of “" + data.presets.front().name + "”";
  const std::string rate = checked.price
                               ? checked.price->words
                               : price(checked.scenario.price) + " for a chip-hour (the text gives none" + from + ")";
  words.push_back(product_words(checked) + "; at " + rate + " that is " + money(Usd{checked.cost.value}) + ".");
  for (const CheckedAmount& amount : checked.usd) words.push_back(amount_words(checked, amount, data));
  if (checked.usd.empty()) words.push_back("No amount of dollars is given to compare that with.");
  say_what_is_beyond(checked, words);
  return words;
}

}  // namespace explainer
