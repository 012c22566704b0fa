#include "headline/sentence.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "data/number_digits.h"
#include "data/plain_text.h"

namespace explainer {
namespace {

using WordKind = SentenceWord::Kind;

// Signs beyond ASCII that have a meaning in sentences. '_' is a blank that does not break, as between groups of digits.
// All others are read as in any number (data/plain_text.h).
constexpr std::pair<std::string_view, char> other_signs[] = {
    {"×", '*'},      {"∗", '*'},      {"·", '*'},      {"⋅", '*'},  {"✕", '*'},  {"–", '-'}, {"—", ':'},
    {"‒", '-'},      {"„", '"'},      {"‘", '"'},      {"≃", '~'},  {"∼", '~'},  {"€", '&'}, {"£", '&'},
    {"¥", '&'},      {"₹", '&'},      {"₩", '&'},      {"…", '.'},  {"≤", '<'},  {"≥", '>'}, {"\xC2\xA0", '_'},
    {"\u2007", '_'}, {"\u2009", '_'}, {"\u202F", '_'}, {"½", '\1'}, {"¼", '\2'}, {"¾", '\3'}};

struct ReadSign {
  char is;
  std::size_t from;
};

bool digit_sign(char c) { return c >= '0' && c <= '9'; }
bool letter_sign(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
char lower_case(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::vector<ReadSign> signs_of(std::string_view text) {
  std::vector<ReadSign> signs;
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view rest = text.substr(i);
    ReadSign sign{text[i] == '&' ? ';' : text[i], i};  // part of an address: "chips=512&hours=80"
    std::size_t length = 1;
    if (static_cast<unsigned char>(sign.is) >= 0x80) {
      const auto known = std::find_if(std::begin(other_signs), std::end(other_signs),
                                      [&](const auto& one) { return rest.starts_with(one.first); });
      std::string_view behind = rest;
      const char plain = take_plain_letter(behind);
      const std::size_t whole = rest.size() - behind.size();
      if (known != std::end(other_signs)) {
        sign.is = known->second;
        length = known->first.size();
      } else if (plain != '?') {
        sign.is = plain;
        length = whole;
      }
      if (sign.is == '\0') {
        i += length;
        continue;
      }
    }
    signs.push_back(sign);
    i += length;
  }
  signs.push_back({' ', text.size()});
  return signs;
}

// Whether the number shows a continental writer ("5.576.000", "80,5"), who writes "2.048" for 2,048.
bool is_continental(const std::string& written, const NumberDigits& digits) {
  const std::size_t last = written.find_last_not_of("0123456789");
  return last != written.npos &&
         ((written[last] == ',' && !digits.fraction.empty()) || std::count(written.begin(), written.end(), '.') > 1);
}

// The decimals for the signs of a half, a quarter and three quarters as signs_of() returns them.
std::string_view decimals_of_part(char sign) { return sign == '\1' ? ".5" : sign == '\2' ? ".25" : ".75"; }
bool is_part_sign(char sign) { return sign >= '\1' && sign <= '\3'; }

struct Lexer {
  std::vector<ReadSign> signs;
  std::vector<SentenceWord> words;
  std::size_t i = 0;
  bool continental = false;  // one number has shown that points separate groups

  char at(std::size_t place) const { return place < signs.size() ? signs[place].is : ' '; }
  // Whether exactly three digits follow, as in the next group of a number.
  bool group_at(std::size_t place) const {
    return digit_sign(at(place)) && digit_sign(at(place + 1)) && digit_sign(at(place + 2)) &&
           !digit_sign(at(place + 3));
  }

  void add(WordKind kind, std::string text, std::size_t first) {
    SentenceWord word{kind, std::move(text), signs[first].from, signs[i].from};
    const std::size_t before = words.empty() ? 0 : words.back().to;
    word.capital = signs[first].is >= 'A' && signs[first].is <= 'Z';
    word.glued = !words.empty() && before == word.from;
    std::size_t place = first;
    while (place > 0 && signs[place - 1].from >= before) --place;
    std::string between;
    for (; place < first; ++place) between += signs[place].is;
    word.dashed = !words.empty() && between == "-";
    word.stopped = between.find_first_of(".,:!?|") != between.npos || between.find(" -") != between.npos;
    word.labelled = between.find_first_of(":\t|") != between.npos || between == " - " || between == ",";
    words.push_back(std::move(word));
  }

  // Whether a blank here separates groups of digits. One that does not break does: "30 840". A plain blank does too,
  // but after a name only if two groups follow: "$294 000", not "GPT-4 100 million".
  bool parts_groups(std::size_t place, const std::string& written, std::size_t groups) const {
    const char c = at(place);
    if (!group_at(place + 1) || written.size() > 3 + 4 * groups || written.find_first_of(".,") != written.npos)
      return false;
    if (c == '_') return true;
    const bool money = !words.empty() && (words.back().text == "$" || words.back().text == "usd");
    const bool of_a_name = !words.empty() && words.back().capital;
    return c == ' ' && (groups > 0 || money || !of_a_name || (at(place + 4) == ' ' && group_at(place + 5)));
  }

  void number() {
    const std::size_t first = i;
    std::string written;
    std::size_t groups = 0;
    for (;; ++i) {
      const char c = at(i);
      // A full-width comma separates groups if three digits follow, and otherwise ends a clause.
      const bool wide = i + 1 < signs.size() && signs[i + 1].from - signs[i].from > 1 && !group_at(i + 1);
      const bool mark = (c == ',' || c == '.' || c == '\'') && digit_sign(at(i + 1)) && !wide;
      if (digit_sign(c) || (mark && (c != '\'' || group_at(i + 1)))) written += c;
      else if (parts_groups(i, written, groups)) written += ' ', ++groups;
      else break;
    }
    const std::optional<NumberDigits> digits = digits_of(written);
    // A wide point before a digit, as in "…92", is no part of a number: the digits are read next.
    if (i == first) return void(++i);
    if (!digits) return add(WordKind::word, written, first);
    std::string plain = digits->whole + (digits->fraction.empty() ? "" : "." + digits->fraction);
    if (is_part_sign(at(i)) && digits->fraction.empty()) plain += decimals_of_part(at(i++));
    // An exponent: "5.12e2".
    const bool sign = at(i + 1) == '+' || at(i + 1) == '-';
    std::size_t end = i + (sign ? 2 : 1);
    if (lower_case(at(i)) == 'e' && digit_sign(at(end))) {
      while (digit_sign(at(end))) ++end;
      if (!letter_sign(at(end))) {
        plain += 'e';
        for (++i; i < end; ++i) plain += at(i);
      }
    }
    add(WordKind::number, plain, first);
    words.back().open = digits->open;
    continental = continental || is_continental(written, *digits);
  }

  // "294.000" means 294,000, and so does every such number in a text with "80,5" or "5.576.000".
  void close_numbers() {
    for (std::size_t place = 0; place < words.size(); ++place) {
      SentenceWord& word = words[place];
      const bool scaled = place + 1 < words.size() && tens_of(words[place + 1].text);
      if (!word.open || scaled || (!continental && !word.text.ends_with(".000"))) continue;
      word.text.erase(word.text.find('.'), 1);
      word.open = false;
    }
  }

  // Reads a word such as "H800", "nvidia's" or "U.S.".
  void word() {
    const std::size_t first = i;
    std::string text;
    // The x of a product: "5x24", "8xH100".
    const bool behind_number =
        !words.empty() && words.back().to == signs[i].from && digit_sign(words.back().text.back());
    if (lower_case(at(i)) == 'x' &&
        ((behind_number && (digit_sign(at(i + 1)) || !letter_sign(at(i + 1)) || has_digit(i + 1))) ||
         (!letter_sign(at(i + 1)) && !digit_sign(at(i + 1))))) {
      ++i;
      return add(WordKind::sign, "*", first);
    }
    while (letter_sign(at(i)) || digit_sign(at(i)) ||
           (at(i) == '\'' && letter_sign(at(i + 1)) && lower_case(at(i + 1)) != 's') ||
           (at(i) == '.' && text.size() == 1 && letter_sign(at(i + 1)) && at(i + 2) == '.')) {
      // A number ends the word: "USD81,920", "H800x512".
      if (digit_sign(at(i)) && is_among(text, {"usd", "eur", "gbp", "chf", "cny", "rmb", "inr"})) break;
      if (lower_case(at(i)) == 'x' && !text.empty() && digit_sign(text.back()) && digit_sign(at(i + 1))) break;
      if (at(i) != '.') text += lower_case(at(i));
      ++i;
    }
    add(WordKind::word, text, first);
    if (at(i) == '\'' && lower_case(at(i + 1)) == 's' && !letter_sign(at(i + 2))) i += 2;
  }
  // Whether the letters from here on lead to a digit: "H100" does and may be a chip, "xtra" does not.
  bool has_digit(std::size_t place) const {
    while (letter_sign(at(place))) ++place;
    return digit_sign(at(place));
  }

  void read() {
    while (i + 1 < signs.size()) {
      const char c = at(i);
      if (digit_sign(c) || (c == '.' && digit_sign(at(i + 1)) && (i == 0 || !letter_sign(at(i - 1))))) {
        number();
      } else if (is_part_sign(c)) {
        ++i;
        add(WordKind::number, "0" + std::string(decimals_of_part(c)), i - 1);
      } else if (letter_sign(c)) {
        word();
      } else {
        ++i;
        if (c == '@') add(WordKind::word, "at", i - 1);
        if (std::string_view("$~*/;%+=<>()&").find(c) != std::string_view::npos) add(WordKind::sign, {c}, i - 1);
      }
    }
    close_numbers();
  }
};

constexpr std::array<std::string_view, 20> small_number_words{
    "zero", "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
    "ten",  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 8> ten_words{"twenty", "thirty",  "forty",  "fifty",
                                                    "sixty",  "seventy", "eighty", "ninety"};

}  // namespace

bool is_among(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::vector<SentenceWord> words_of_sentence(std::string_view text) {
  Lexer lexer{signs_of(text), {}, 0};
  lexer.read();
  return std::move(lexer.words);
}

std::optional<WrittenNumber> written_number(const std::string& text) {
  const std::size_t power = std::min(text.find('e'), text.size());
  const std::optional<NumberDigits> digits = digits_of(std::string_view(text).substr(0, power));
  const int tens = power < text.size() ? std::clamp(std::atoi(text.c_str() + power + 1), -400, 400) : 0;
  const std::optional<double> value = digits ? value_of(*digits, tens) : std::nullopt;
  if (!value) return std::nullopt;
  WrittenNumber number{*value, 1};
  for (std::size_t i = 0; i < digits->fraction.size(); ++i) number.unit /= 10;
  if (digits->fraction.empty())
    for (std::size_t i = digits->whole.size(); i-- > 1 && digits->whole[i] == '0';) number.unit *= 10;
  // The unit follows the digits as written: 5.12e2 is as exact as 512.
  number.unit *= value_of({"1", ""}, tens).value_or(1);
  return number;
}

std::optional<double> spelled_number(std::string_view word) {
  const auto place = [&](const auto& words) {
    return static_cast<std::size_t>(std::find(words.begin(), words.end(), word) - words.begin());
  };
  if (const auto at = place(small_number_words); at < small_number_words.size()) return static_cast<double>(at);
  if (const auto at = place(ten_words); at < ten_words.size()) return 20 + 10 * static_cast<double>(at);
  if (word == "dozen") return 12;
  if (word == "couple" || word == "pair") return 2;
  if (word == "half") return 0.5;
  return std::nullopt;
}

std::optional<double> scale_of(std::string_view word) {
  if (word == "hundred") return 1e2;
  if (word == "grand") return 1e3;
  if (word == "mm") return 1e6;
  const std::optional<int> tens = tens_of(word);
  return tens ? value_of({"1", ""}, *tens) : std::nullopt;
}

}  // namespace explainer
