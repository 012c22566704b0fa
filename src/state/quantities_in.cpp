#include "state/quantities_in.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "data/numbers.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr std::size_t longest_text = 10000, most_quantities = 100, reach = 6;
constexpr double dearest_price = 100;  // dollars a chip-hour; "at $5 million" is none
constexpr double most_rounding = 0.2, about = 0.1, hours_of_month = 730.5;

constexpr std::array<std::string_view, 12> number_words{"one",   "two",   "three", "four", "five",   "six",
                                                        "seven", "eight", "nine",  "ten",  "eleven", "twelve"};
constexpr std::array<std::string_view, 9> hedges{"about",  "around", "roughly", "approximately", "some",
                                                 "nearly", "almost", "~",       "estimated"};
constexpr std::array<std::string_view, 10> chip_nouns{"chip",       "chips",       "gpu",          "gpus", "processor",
                                                      "processors", "accelerator", "accelerators", "card", "cards"};
constexpr std::array<std::string_view, 10> passed_over{"nvidia", "nvidia’s", "nvidia's", "ai",  "amd",
                                                       "google", "of",       "hopper",   "its", "total"};

template <std::size_t count>
bool is_one_of(std::string_view word, const std::array<std::string_view, count>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

struct Word {
  std::string text;  // lower case, without hyphens and full stops around it
  std::size_t from, to;
};

// Words are letters and digits; a dot or comma between digits belongs to a number; $ ~ * × x / stand alone.
std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t from = i;
    const auto at = [&](std::size_t place) -> char {
      if (place >= text.size()) return ' ';
      const char c = text[place];
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    };
    std::string word;
    if (text.substr(i).starts_with("×")) {
      word = "*";
      i += std::string_view("×").size();
    } else if (text.substr(i).starts_with("–") || text.substr(i).starts_with("—")) {
      i += std::string_view("–").size();
      continue;
    } else if (is_digit(at(i)) || is_letter(at(i))) {
      while (is_digit(at(i)) || is_letter(at(i)) || (at(i) == '\'' && i > from && is_letter(at(i + 1))) ||
             ((at(i) == '.' || at(i) == ',') && i > from && is_digit(at(i - 1)) && is_digit(at(i + 1)))) {
        if (text.substr(i).starts_with("×") || text.substr(i).starts_with("–") || text.substr(i).starts_with("—"))
          break;
        word += at(i++);
      }
    } else {
      const char c = at(i++);
      if (c != '$' && c != '~' && c != '*' && c != '/' && c != ';') continue;
      word = c;
    }
    words.push_back({word, from, i});
  }
  return words;
}

struct Number {
  double value = 0, unit = 1;  // `unit`: of its last digit that is not a rounding nought; of a range, its length
  bool range = false;          // "80 to 100": `value` is its middle
};

// "294,000", "2.788m", "147k"; nullopt of "h800", "405b" is a number.
std::optional<Number> number_of_word(const std::string& word) {
  if (const auto found = std::find(number_words.begin(), number_words.end(), word); found != number_words.end())
    return Number{static_cast<double>(found - number_words.begin() + 1), 1};
  std::size_t digits = 0;
  while (digits < word.size() && (is_digit(word[digits]) || word[digits] == '.' || word[digits] == ',')) ++digits;
  if (digits == 0) return std::nullopt;
  const std::string_view scale = std::string_view(word).substr(digits);
  double factor = 1;
  if (scale == "k") factor = 1e3;
  else if (scale == "m" || scale == "mn") factor = 1e6;
  else if (scale == "b" || scale == "bn") factor = 1e9;
  else if (!scale.empty()) return std::nullopt;
  const std::string plain = word.substr(0, digits);
  const std::optional<double> value = typed_number(plain);
  if (!value) return std::nullopt;
  Number number{*value * factor, factor};
  if (const std::size_t dot = plain.find('.'); dot != plain.npos) {
    for (std::size_t i = dot + 1; i < plain.size(); ++i) number.unit /= 10;
  } else {
    for (std::size_t i = plain.size(); i-- > 1 && (plain[i] == '0' || plain[i] == ',');)
      if (plain[i] == '0') number.unit *= 10;
  }
  return number;
}

std::optional<double> scale_word(std::string_view word) {
  if (word == "thousand") return 1e3;
  if (word == "million" || word == "mn" || word == "m") return 1e6;
  if (word == "billion" || word == "bn") return 1e9;
  if (word == "trillion") return 1e12;
  return std::nullopt;
}

// What a word makes of a number of hours: "days" 24.
std::optional<double> hours_per(std::string_view word) {
  if (word == "hour" || word == "hours" || word == "hrs" || word == "hr" || word == "h") return 1;
  if (word == "day" || word == "days") return 24;
  if (word == "week" || word == "weeks") return 168;
  if (word == "month" || word == "months") return hours_of_month;
  return std::nullopt;
}

struct Grammar {
  std::string_view text;
  const Dataset& data;
  std::vector<Word> words;
  FoundInText found;

  std::string_view word(std::size_t i) const {
    return i < words.size() ? std::string_view(words[i].text) : std::string_view();
  }

  // Letters and digits, as "h800" or "mi300x": a chip by name, also of more than one.
  const Chip* chip_at(std::size_t i) const {
    std::string name(word(i));
    if (std::none_of(name.begin(), name.end(), is_digit) || name.empty() || is_digit(name[0])) return nullptr;
    if (const Chip* chip = find_chip(data, name)) return chip;
    if (name.ends_with('s')) name.pop_back();
    return find_chip(data, name);
  }

  void add(QuantityKind kind, Number number, double factor, std::size_t first, std::size_t last, bool hedged) {
    const double value = number.value * factor;
    double rounding = number.unit / number.value / 2;
    if (!number.range) rounding = std::min(rounding, most_rounding);
    if (hedged) rounding = std::max(rounding, about);
    if (!(value > 0) || !std::isfinite(value) || found.all.size() >= most_quantities) return;
    found.all.push_back({kind, value, value * (1 - rounding), value * (1 + rounding),
                         std::string(text.substr(words[first].from, words[last].to - words[first].from)), factor == 1});
  }

  // Dollars: a price if an hour follows, "$2 per GPU hour", "$3/gpu/hr".
  void add_money(Number number, std::size_t first, std::size_t last, bool hedged) {
    const std::string_view next = word(last + 1);
    if (next == "per" || next == "a" || next == "an" || next == "each" || next == "/")
      for (std::size_t i = last + 2; i < last + 2 + reach; ++i) {
        if (hours_per(word(i)) == 1.0) return add(QuantityKind::price, number, 1, first, i, hedged);
        if (!is_one_of(word(i), chip_nouns) && !chip_at(i) && word(i) != "/") break;
      }
    // "2.788M GPU hours at $2"
    if (first > 0 && word(first - 1) == "at" && number.value <= dearest_price)
      return add(QuantityKind::price, number, 1, first, last, hedged);
    add(QuantityKind::usd, number, 1, first, last, hedged);
  }

  // Chips, hours or chip-hours: what comes first after the number, within a few words that may stand between.
  void add_counted(Number number, std::size_t first, std::size_t last, bool hedged) {
    std::size_t chips = 0;  // the word that says they are chips
    for (std::size_t i = last + 1; i <= last + reach && i < words.size(); ++i) {
      // "in January 2025, chips of type H800": what is behind a stop belongs to something else.
      if (text.substr(words[i - 1].to, words[i].from - words[i - 1].to).find_first_of(".,:") != text.npos) break;
      if (const auto hours = hours_per(word(i)))
        return add(chips ? QuantityKind::chip_hours : QuantityKind::hours, number, *hours, first, i, hedged);
      if (is_one_of(word(i), chip_nouns) || chip_at(i)) chips = i;
      else if (chips || !is_one_of(word(i), passed_over)) break;
    }
    if (chips) add(QuantityKind::chips, number, 1, first, chips, hedged);
  }

  // "80-100", "80 to 100", "between 80 and 100": the place of the larger number, else 0.
  std::size_t end_of_range(std::size_t i) const {
    const std::string_view behind = text.substr(words[i].to);
    const bool joined = word(i + 1) == "to" || (word(i + 1) == "and" && i > 0 && word(i - 1) == "between");
    const std::size_t second = joined ? i + 2 : i + 1;
    if (second >= words.size()) return 0;
    const std::size_t dash = behind.starts_with("-") ? 1 : behind.starts_with("–") ? std::string_view("–").size() : 0;
    if (!joined && (dash == 0 || words[second].from != words[i].to + dash)) return 0;
    const auto low = number_of_word(words[i].text), high = number_of_word(words[second].text);
    return low && high && low->value < high->value ? second : 0;
  }

  void read() {
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (const Chip* chip = chip_at(i); chip && found.chip.empty()) found.chip = chip->id;
      std::optional<Number> number = number_of_word(words[i].text);
      // "GPT-4", "Llama 3": a number that belongs to the letters before it, by a hyphen.
      const bool named = i > 0 && words[i].from > 0 && text[words[i].from - 1] == '-' &&
                         words[i].from == words[i - 1].to + 1 && is_letter(words[i - 1].text[0]);
      if (!number || named) continue;
      const std::size_t first = i > 0 && (word(i - 1) == "$" || word(i - 1) == "usd") ? i - 1 : i;
      bool money = first != i;
      const bool hedged =
          (first > 0 && is_one_of(word(first - 1), hedges)) || (word(i + 1) == "or" && word(i + 2) == "so");
      // "64*8", "64 x 8"
      if ((word(i + 1) == "*" || word(i + 1) == "x") && !money)
        if (const auto other = number_of_word(std::string(word(i + 2)))) {
          number = Number{number->value * other->value, 1};
          i += 2;
        }
      if (const std::size_t second = end_of_range(i)) {
        const double high = number_of_word(words[second].text)->value;
        number = Number{(number->value + high) / 2, high - number->value, true};
        i = second;
      }
      if (const auto scale = scale_word(word(i + 1))) {
        number = Number{number->value * *scale, number->unit * *scale, number->range};
        ++i;
      }
      if (!money && (word(i + 1) == "dollars" || word(i + 1) == "usd")) {
        money = true;
        ++i;
      }
      if (money) add_money(*number, first, i, hedged || (word(i + 1) == "or" && word(i + 2) == "so"));
      else add_counted(*number, first, i, hedged);
    }
  }
};

}  // namespace

FoundInText quantities_in(std::string_view text, const Dataset& data) {
  text = text.substr(0, longest_text);
  Grammar grammar{text, data, words_of(text), {}};
  grammar.read();
  return std::move(grammar.found);
}

}  // namespace explainer
