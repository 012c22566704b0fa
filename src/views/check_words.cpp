#include "views/check_words.h"

#include <algorithm>
#include <cmath>

#include "says/amount.h"
#include "says/check.h"
#include "says/note.h"
#include "says/quantity.h"
#include "views/held_words.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr std::size_t most_unread = 3;
constexpr double as_stated = 0.01;  // a value that differs by a smaller share is the same

std::string chips_words(double count) { return say(says::quantity_chips{{grouped(count), std::round(count)}}); }

// A quantity in the text's words, with its meaning if that says more: "64 nodes of 8 H800 each (512 chips)", "three
// weeks (504 hours)".
std::string as_read(const FoundQuantity& one) {
  const auto with_digits = [](double value) { return value < 10 ? grouped(value, 2) : hours(Hours{value}); };
  // "80-hour" or "512" alone does not fit into a sentence.
  const bool words =
      one.words.find_first_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string::npos;
  const bool stands =
      words && one.words.find("-hour") == std::string::npos && one.words.find("-day") == std::string::npos;
  if (one.as_written && (stands || one.kind == QuantityKind::price)) return one.words;
  const std::string read = one.kind == QuantityKind::chips ? chips_words(one.value)
                           : one.kind == QuantityKind::hours
                               ? say(says::note_hours{{with_digits(one.value), one.value}})
                           : one.kind == QuantityKind::price ? say(says::check_price{price(UsdPerChipHour{one.value})})
                                                             : chip_hours(ChipHours{one.value});
  if (one.as_written) return read;
  // A sum: "278 hours (198 hours + 80 hours)".
  if (one.words.find(" + ") != std::string::npos) return say(says::check_with_more{read, one.words});
  return say(says::check_with_more{one.words, read});
}

std::string product_words(const CheckedText& checked) {
  const double value = checked.work->value;
  const std::string work = value < 100 && value != std::round(value)
                               ? say(says::amount_chip_hours{{grouped(value, 2), value}})
                               : chip_hours(ChipHours{value});
  if (checked.chips && checked.hours)
    return say(says::check_product{as_read(*checked.chips), as_read(*checked.hours), work});
  const bool shown = checked.chip_hours && !checked.chip_hours->as_written;
  return shown ? say(says::check_comes_to{checked.chip_hours->words, work}) : work;
}

std::string price_words(const CheckedText& checked, const Dataset& data) {
  if (!checked.price) {
    const std::string assumed = price(checked.scenario.price);
    if (data.presets.empty()) return say(says::check_price_of_nobody{assumed});
    return say(says::check_price_of_preset{assumed, quoted(data.presets.front().name)});
  }
  if (!checked.price_of_all) return as_read(*checked.price);
  return say(says::check_price_of_all{checked.price->words, price(UsdPerChipHour{checked.price->value})});
}

std::string names_of(const std::vector<std::string>& stages, const Dataset& data, UsdPerChipHour price) {
  std::vector<std::string> names;
  for (const std::string& id : stages) {
    const Stage& stage = *find_stage(data, id);
    names.push_back(say(says::check_with_more{short_name(stage), money(*stage.chip_hours * price)}));
  }
  return listed(names);
}

// A ratio in words: "3.6 times that", "0.78 of that", "1/14 of that".
std::string share_words(double ratio) {
  if (nearly_one(ratio)) return say(says::check_about_that{});
  if (ratio > 1) return say(says::check_times_that{times_digits(ratio)});
  return say(says::check_part_of_that{is_fraction(ratio) ? times(ratio) : times_digits(ratio)});
}

std::string amount_words(const CheckedText& checked, const CheckedAmount& amount, const Dataset& data) {
  const std::string& stated = amount.stated.words;
  if (amount.multiplies_out && amount.stated.wide) return say(says::check_agrees{stated});
  if (amount.multiplies_out) return say(says::check_multiplies_out{stated});
  const bool sure = checked.verdict() == CheckVerdict::does_not;
  const std::string share = share_words(amount.stated.value / checked.cost.value), implied = price(amount.implied);
  // A range has two amounts: "$70,000 and $75,000".
  const Counted count("", stated.find(" and ") != stated.npos ? 2 : 1);
  if (amount.also.empty()) {
    if (!sure) return say(says::check_is_or{count, stated, share, implied});
    const std::string words = say(says::check_does_not_or{count, stated, share, implied});
    return amount.held ? words : words + " " + say(says::check_no_stages{});
  }
  return (sure ? say(says::check_does_not{count, stated, share}) : say(says::check_is{count, stated, share})) + " " +
         say(says::check_with_stages{.stages = names_of(amount.also, data, checked.scenario.price),
                                     .total = money(amount.with_also),
                                     .stated = stated});
}

void add_to_list(std::string& list, const std::string& next) {
  list = list.empty() ? next : say(says::check_and_more{list, next});
}

// Says each amount once, and those of other models together in one sentence.
void say_amounts(const CheckedText& checked, const Dataset& data, std::vector<std::string>& words) {
  std::string others;
  for (const CheckedAmount& amount : checked.usd) {
    if (amount.of_another_model) {
      add_to_list(others, amount.stated.words);
      continue;
    }
    const std::string said = amount_words(checked, amount, data);
    if (std::find(words.begin(), words.end(), said) == words.end()) words.push_back(said);
  }
  if (!others.empty()) words.push_back(say(says::check_other_model{others}));
}

std::string unread_words(const CheckedText& checked) {
  std::string words;
  for (std::size_t i = 0; i < checked.found.unread.size() && i < most_unread; ++i)
    add_to_list(words, quoted(checked.found.unread[i]));
  return words.empty() ? words : say(says::check_not_understood{words});
}

// Why there is no verdict although something could be multiplied.
std::string in_part_words(const CheckedText& checked) {
  if (!checked.found.unread.empty()) return say(says::check_in_part{}) + " " + unread_words(checked);
  if (checked.found.assumed_machine > 0) return say(says::check_in_part_machine{});
  if (checked.several) return say(says::check_in_part_several{});
  return say(says::check_in_part_models{});
}

// What the dollars buy at a price, if chips and hours are not both known.
void say_what_dollars_buy(const CheckedText& checked, std::vector<std::string>& words) {
  const UsdPerChipHour rate = checked.price ? UsdPerChipHour{checked.price->value} : checked.scenario.price;
  if (!checked.price && !checked.chips && !checked.hours) return;
  const std::string at = checked.price ? as_read(*checked.price) : say(says::check_assumed_price{price(rate)});
  for (const CheckedAmount& amount : checked.usd) {
    const ChipHours work = Usd{amount.stated.value} / rate;
    const std::string& stated = amount.stated.words;
    const std::string bought = chip_hours(work);
    // The hours alone may take less than one chip: then no count of chips is said.
    const double many = checked.hours ? (work / Hours{checked.hours->value}).value : 0;
    if (checked.chips) {
      const double long_run = two_digits((work / Chips{checked.chips->value}).value, 1);
      words.push_back(say(says::check_buys_hours{.price = at,
                                                 .amount = stated,
                                                 .chip_hours = bought,
                                                 .hours = {hours(Hours{long_run}), long_run},
                                                 .chips = as_read(*checked.chips)}));
    } else if (std::round(many) > 0) {
      words.push_back(say(says::check_buys_chips{.price = at,
                                                 .amount = stated,
                                                 .chip_hours = bought,
                                                 .chips = chips_words(many),
                                                 .hours = as_read(*checked.hours)}));
    } else {
      words.push_back(say(says::check_buys{.price = at, .amount = stated, .chip_hours = bought}));
    }
  }
}

// Values beyond the sliders' ranges are computed as stated, but the bill beside cannot show them, which is said.
void say_what_is_beyond(const CheckedText& checked, std::vector<std::string>& words) {
  const auto compare = [&](const std::optional<FoundQuantity>& stated, Field field, double set) {
    if (!stated || std::abs(set - stated->value) <= as_stated * stated->value) return;
    words.push_back(say(says::check_beyond{stated->words, field_words(field, set)}));
  };
  compare(checked.chips, Field::count, checked.scenario.count.value);
  compare(checked.hours, Field::hours, checked.scenario.hours.value);
  compare(checked.price, Field::price, checked.scenario.price.value);
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
    if (!bought && !known) words.push_back(say(says::check_nothing{}));
    return words;
  }
  if (checked.verdict() == CheckVerdict::in_part) words.push_back(in_part_words(checked));
  if (!checked.work_agrees)
    words.push_back(say(says::check_chip_hours_differ{product_words(checked), checked.chip_hours->words}));
  words.push_back(say(says::check_cost{
      .product = product_words(checked), .price = price_words(checked, data), .cost = money(Usd{checked.cost.value})}));
  say_amounts(checked, data, words);
  if (checked.usd.empty()) {
    words.push_back(say(says::check_no_dollars{}));
    if (const std::string unread = unread_words(checked); !unread.empty()) words.push_back(unread);
  }
  if (checked.found.assumed_machine > 0 && checked.verdict() != CheckVerdict::in_part)
    words.push_back(say(says::check_assumed_machine{chips_words(checked.found.assumed_machine)}));
  for (const std::string& one : held)
    if (checked.usd.empty() || checked.verdict() != CheckVerdict::multiplies_out) words.push_back(one);
  say_what_is_beyond(checked, words);
  return words;
}

}  // namespace explainer
