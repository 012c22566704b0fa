#include "words/format.h"

#include <cmath>

#include "says/amount.h"
#include "words/language.h"
#include "words/shortest.h"

namespace explainer {
namespace {

using r1cost::Usd;

// Fills the one hole of a pattern, whatever the hole is called.
std::string filled(std::string_view pattern, std::string_view words) {
  const std::size_t open = pattern.find('{'), close = pattern.find('}');
  std::string text(pattern.substr(0, open));
  text += words;
  return text += pattern.substr(close + 1);
}

std::string_view digit(char english) {
  const std::string_view digits = format().digits;
  const std::size_t bytes = digits.size() / 10;
  return digits.substr(bytes * static_cast<std::size_t>(english - '0'), bytes);
}

// Replaces English digits and the decimal point by those of the language.
std::string in_its_digits(const std::string& english) {
  std::string text;
  for (char c : english) {
    if (c == '.') text += format().decimal;
    else if (c < '0' || c > '9') text += c;
    else text += digit(c);
  }
  return text;
}

// The largest scale that has begun, judged by the rounded amount that will be printed: whole dollars before the first
// scale, three digits after it.
const Scale* scale_of(double usd) {
  const Scale* scale = nullptr;
  for (const Scale& next : format().scales)
    if (!next.pattern.empty() && usd >= next.from - (scale ? next.unit / 2000 : 0.5)) scale = &next;
  return scale;
}

}  // namespace

std::string grouped(double value, int decimals) {
  double scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  // Doubles beyond 2^53 no longer hold every whole number, so larger values are not printed in groups.
  const double most = 9e15;
  // The factor lifts values that a double stores slightly too low: 2.175, half of 2.07 plus 2.28, must round up as
  // readers expect.
  const double scaled = std::floor(std::fabs(value) * scale * (1 + 4e-16) + 0.5);
  if (!(scaled < most)) return in_its_digits(shortest(value));
  // The digits are collected from the last one on and read backwards below.
  std::string digits;
  for (auto units = static_cast<unsigned long long>(scaled); units > 0 || static_cast<int>(digits.size()) <= decimals;
       units /= 10)
    digits += static_cast<char>('0' + units % 10);
  const LanguageFormat& f = format();
  std::string text = value < 0 && scaled > 0 ? "-" : "";
  for (int left = static_cast<int>(digits.size()); left > 0;) {
    text += digit(digits[static_cast<std::size_t>(--left)]);
    const int whole = left - decimals;  // digits left before the decimal point
    if (whole == 0 && decimals > 0) text += f.decimal;
    if (whole > 0 &&
        (whole == f.first_group || (whole > f.first_group && (whole - f.first_group) % f.next_groups == 0)))
      text += f.group;
  }
  return text;
}

std::string plain_number(double value) { return in_its_digits(shortest(value)); }

std::string three_digits(double value) {
  const int decimals = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
  const double unit = decimals == 0 ? 1 : decimals == 1 ? 10 : 100;
  const double rounded = std::floor(value * unit + 0.5);
  // Zeros at the end carry no information and are dropped.
  const auto ends_in_zero = [&](double by) { return std::floor(rounded / by) * by == rounded; };
  if (decimals == 2 && !ends_in_zero(10)) return grouped(value, 2);
  if (decimals > 0 && !ends_in_zero(unit)) return grouped(value, 1);
  return grouped(value);
}

std::string dollars(std::string_view digits) { return filled(format().money, digits); }

std::string money(Usd amount) {
  const double usd = amount.value;
  if (usd < 100 && std::floor(usd) != usd) return dollars(grouped(usd, 2));
  const Scale* scale = scale_of(usd);
  return dollars(scale ? filled(scale->pattern, three_digits(usd / scale->unit)) : grouped(usd));
}

std::string money_span(Usd low, Usd high) {
  const Scale* scale = scale_of(low.value);
  if (!scale || scale != scale_of(high.value)) return say(says::amount_span{money(low), money(high)});
  const std::string digits =
      say(says::amount_span{three_digits(low.value / scale->unit), three_digits(high.value / scale->unit)});
  return dollars(filled(scale->pattern, digits));
}

std::string in_full(Usd amount) {
  const bool whole = std::floor(amount.value) == amount.value || amount.value >= 1e6;
  return dollars(grouped(amount.value, whole ? 0 : 2));
}

std::string axis_money(Usd amount) {
  const double usd = amount.value;
  for (std::size_t i = format().scales.size(); i-- > 0;) {
    const Scale& scale = format().scales[i];
    if (!scale.axis.empty() && usd >= scale.unit) return dollars(filled(scale.axis, three_digits(usd / scale.unit)));
  }
  return dollars(usd > 0 && usd < 1 ? grouped(usd, 2) : three_digits(usd));
}

std::string price(r1cost::UsdPerChipHour value) { return dollars(grouped(value.value, 2)); }

std::string date(const std::string& iso) {
  if (iso.size() < 7) return in_its_digits(iso);
  const int month = (iso[5] - '0') * 10 + (iso[6] - '0');
  if (month < 1 || month > 12) return iso;
  const LanguageFormat& f = format();
  std::string day;
  if (iso.size() == 10) day = iso[8] == '0' ? iso.substr(9, 1) : iso.substr(8, 2);
  std::string text;
  for (std::string_view rest = day.empty() ? f.month : f.date; !rest.empty();) {
    if (rest[0] != '{') {
      text += rest[0];
      rest.remove_prefix(1);
      continue;
    }
    if (rest[1] == 'd') text += in_its_digits(day);
    else if (rest[1] == 'm') text += f.months[month - 1];
    else text += in_its_digits(iso.substr(0, 4));
    rest.remove_prefix(rest.find('}') + 1);
  }
  return text;
}

std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? format().before_last : format().between;
    text += words[i];
  }
  return text;
}

std::string quoted(std::string_view words) {
  std::string text(format().open_quote);
  text += words;
  return text += format().close_quote;
}

}  // namespace explainer
