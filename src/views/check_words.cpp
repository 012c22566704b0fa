#include "views/check_words.h"

#include <algorithm>
#include <cmath>

#include "data/numbers.h"
#include "views/held_words.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer {
namespace {

using namespace r1cost;

std::string chips_words(double count) {
  return field_words(Field::count, std::round(count)) + (std::round(count) == 1 ? " chip" : " chips");
}

// "64 nodes of 8 H800 each (512 chips)", "three weeks (504 hours)": with what it was read as, where that says more.
std::string as_read(const FoundQuantity& one) {
  const auto with_digits = [](double value) { return value < 10 ? grouped(value, 2) : hours(Hours{value}); };
  // "80-hour" and "512" alone are no words to go on with.
  const bool words =
      one.words.find_first_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string::npos;
  const bool stands =
      words && one.words.find("-hour") == std::string::npos && one.words.find("-day") == std::string::npos;
  if (one.as_written && (stands || one.kind == QuantityKind::price)) return one.words;
  const std::string read = one.kind == QuantityKind::chips   ? chips_words(one.value)
                           : one.kind == QuantityKind::hours ? with_digits(one.value) + " hours"
                           : one.kind == QuantityKind::price ? price(UsdPerChipHour{one.value}) + " a chip-hour"
                                                             : chip_hours(ChipHours{one.value});
  if (one.as_written) return read;
  // "278 hours (198 hours + 80 hours)"
  if (one.words.find(" + ") != std::string::npos) return read + " (" + one.words + ")";
  return one.words + " (" + read + ")";
}

std::string product_words(const CheckedText& checked) {
  const double value = checked.work->value;
  const std::string work =
      value < 100 && value != std::round(value) ? grouped(value, 2) + " chip-hours" : chip_hours(ChipHours{value});
  if (checked.chips && checked.hours) return as_read(*checked.chips) + " × " + as_read(*checked.hours) + " = " + work;
  return checked.chip_hours && !checked.chip_hours->as_written ? checked.chip_hours->words + " = " + work : work;
}

std::string price_words(const CheckedText& checked, const Dataset& data) {
  if (!checked.price) {
    const std::string from = data.presets.empty() ? "" : "; this is that of “" + data.presets.front().name + "”";
    return price(checked.scenario.price) + " for a chip-hour (the text gives none" + from + ")";
  }
  if (!checked.price_of_all) return as_read(*checked.price);
  return checked.price->words + " for all chips together (" + price(UsdPerChipHour{checked.price->value}) +
         " a chip-hour)";
}

std::string names_of(const std::vector<std::string>& stages, const Dataset& data, UsdPerChipHour price) {
  std::string names;
  for (std::size_t i = 0; i < stages.size(); ++i) {
    const Stage& stage = *find_stage(data, stages[i]);
    names += (i == 0                   ? ""
              : i + 1 == stages.size() ? " and "
                                       : ", ") +
             short_name(stage) + " (" + money(*stage.chip_hours * price) + ")";
  }
  return names;
}

// "3.6 times that", "0.78 of that", "1/14 of that".
std::string share_words(double ratio) {
  std::string words = times(ratio);
  if (words == "same") return "about that";
  const bool sign = words.ends_with("×");
  if (sign) words.resize(words.size() - std::string("×").size());
  return words + (sign && ratio > 1 ? " times that" : " of that");
}

std::string amount_words(const CheckedText& checked, const CheckedAmount& amount, const Dataset& data) {
  const std::string stated = amount.stated.words;
  if (amount.multiplies_out && amount.stated.wide) return "That agrees with " + stated + ", as it is put.";
  if (amount.multiplies_out) return stated + " multiplies out, as far as the numbers are rounded.";
  const double ratio = amount.stated.value / checked.cost.value;
  const bool sure = checked.verdict() == CheckVerdict::does_not;
  // "$70,000 and $75,000", the ends of a range
  const bool two = stated.find(" and ") != stated.npos;
  const std::string is = two ? " are " : " is ";
  const std::string is_not = two ? " do not multiply out: they are " : " does not multiply out: it is ";
  std::string words = stated + (sure ? is_not : is) + share_words(ratio);
  if (!amount.also.empty())
    return words + ". With " + names_of(amount.also, data, checked.scenario.price) + " it comes to " +
           money(amount.with_also) + ", which is " + stated + " as far as the numbers are rounded.";
  words += ", or " + price(amount.implied) + " for a chip-hour";
  return sure && amount.held == std::nullopt ? words + ". No published stages make up the rest." : words + ".";
}

// Each once, and those of other models in one sentence.
void say_amounts(const CheckedText& checked, const Dataset& data, std::vector<std::string>& words) {
  std::string others;
  for (const CheckedAmount& amount : checked.usd) {
    if (amount.of_another_model) {
      others += (others.empty() ? "" : ", ") + amount.stated.words;
      continue;
    }
    const std::string said = amount_words(checked, amount, data);
    if (std::find(words.begin(), words.end(), said) == words.end()) words.push_back(said);
  }
  if (!others.empty()) words.push_back("Said of another model: " + others + ".");
}

std::string unread_words(const CheckedText& checked) {
  std::string words;
  for (std::size_t i = 0; i < checked.found.unread.size() && i < 3; ++i)
    words += (i == 0 ? "" : ", ") + ("“" + checked.found.unread[i] + "”");
  return words.empty() ? words : "Not understood: " + words + ".";
}

// Why there is no verdict, though something could be multiplied.
std::string in_part_words(const CheckedText& checked) {
  if (!checked.found.unread.empty()) return "Read only in part, so this is no verdict. " + unread_words(checked);
  if (checked.found.assumed_machine > 0)
    return "Read only in part, so this is no verdict: how many chips a machine has is not said clearly.";
  if (checked.several)
    return "Read only in part, so this is no verdict: several numbers of one kind are given, and which belong together "
           "is "
           "not clear.";
  return "Read only in part, so this is no verdict: more than one model is named.";
}

// What dollars buy at a price, where chips and hours are not both there to be multiplied.
void say_what_dollars_buy(const CheckedText& checked, std::vector<std::string>& words) {
  const UsdPerChipHour rate = checked.price ? UsdPerChipHour{checked.price->value} : checked.scenario.price;
  if (!checked.price && !checked.chips && !checked.hours) return;
  const std::string at =
      checked.price ? "At " + as_read(*checked.price) : "At an assumed " + price(rate) + " a chip-hour";
  for (const CheckedAmount& amount : checked.usd) {
    const ChipHours work = Usd{amount.stated.value} / rate;
    std::string said = at + ", " + amount.stated.words + " is " + chip_hours(work);
    if (checked.chips) {
      const Hours long_run = work / Chips{checked.chips->value};
      said += ": " + hours(Hours{two_digits(long_run.value, 1)}) + " hours of " + as_read(*checked.chips);
    } else if (checked.hours) {
      const Chips many = work / Hours{checked.hours->value};
      said += ": " + chips_words(many.value) + " for " + as_read(*checked.hours);
    }
    words.push_back(said + ".");
  }
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
  const std::vector<std::string> held = held_words(checked, data);
  if (!checked.work) {
    say_what_dollars_buy(checked, words);
    const bool bought = !words.empty();
    words.insert(words.end(), held.begin(), held.end());
    if (const std::string unread = unread_words(checked); !unread.empty()) words.push_back(unread);
    const bool known = checked.claim || std::any_of(checked.usd.begin(), checked.usd.end(),
                                                    [](const CheckedAmount& one) { return one.held.has_value(); });
    if (!bought && !known)
      words.push_back("Chips and hours, or chip-hours, are not both given: nothing can be multiplied.");
    return words;
  }
  if (checked.verdict() == CheckVerdict::in_part) words.push_back(in_part_words(checked));
  if (!checked.work_agrees)
    words.push_back(product_words(checked) + ", but " + checked.chip_hours->words +
                    " are given too: these do not multiply out.");
  words.push_back(product_words(checked) + "; at " + price_words(checked, data) + " that is " +
                  money(Usd{checked.cost.value}) + ".");
  say_amounts(checked, data, words);
  if (checked.usd.empty()) {
    words.push_back("No amount of dollars is given to compare that with.");
    if (const std::string unread = unread_words(checked); !unread.empty()) words.push_back(unread);
  }
  if (checked.found.assumed_machine > 0 && checked.verdict() != CheckVerdict::in_part)
    words.push_back("A machine is taken to have " + chips_words(checked.found.assumed_machine) +
                    ", which the text does not say clearly.");
  for (const std::string& one : held)
    if (checked.usd.empty() || checked.verdict() != CheckVerdict::multiplies_out) words.push_back(one);
  say_what_is_beyond(checked, words);
  return words;
}

}  // namespace explainer
