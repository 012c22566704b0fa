#include "state/sentence.h"

#include <algorithm>
#include <array>
#include <utility>

#include "data/numbers.h"

namespace explainer {
namespace {

using WordKind = SentenceWord::Kind;

// What else than ASCII means something here. A blank that does not break, as between groups of digits, is '_'.
constexpr std::array<std::pair<std::string_view, char>, 32> other_signs{{
    {"×", '*'},      {"∗", '*'},      {"·", '*'},      {"⋅", '*'},  {"✕", '*'}, {"–", '-'}, {"—", ':'},
    {"−", '-'},      {"‑", '-'},      {"‒", '-'},      {"“", '"'},  {"”", '"'}, {"„", '"'}, {"‘", '"'},
    {"’", '\''},     {"≈", '~'},      {"≃", '~'},      {"∼", '~'},  {"€", '&'}, {"£", '&'}, {"¥", '&'},
    {"₹", '&'},      {"₩", '&'},      {"＄", '$'},     {"…", '.'},  {"≤", '<'}, {"≥", '>'}, {"\xC2\xA0", '_'},
    {"\u2007", '_'}, {"\u2009", '_'}, {"\u202F", '_'}, {"％", '%'},
}};

struct ReadSign {
  char is;
  std::size_t from;
};

bool digit_sign(char c) { return c >= '0' && c <= '9'; }
bool letter_sign(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
char lower_case(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Digits of full width, and those of Arabic and Persian.
std::pair<char, std::size_t> other_digit(std::string_view text) {
  const auto in = [&](std::size_t at, unsigned char first) {
    const auto c = static_cast<unsigned char>(text[at]);
    return c >= first && c <= first + 9 ? static_cast<char>('0' + c - first) : '\0';
  };
  if (text.size() > 2 && text.starts_with("\xEF\xBC")) return {in(2, 0x90), 3};
  if (text.size() > 1 && text.starts_with("\xD9")) return {in(1, 0xA0), 2};
  if (text.size() > 1 && text.starts_with("\xDB")) return {in(1, 0xB0), 2};
  return {'\0', 1};
}

std::vector<ReadSign> signs_of(std::string_view text) {
  std::vector<ReadSign> signs;
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view rest = text.substr(i);
    ReadSign sign{text[i], i};
    std::size_t length = 1;
    if (static_cast<unsigned char>(sign.is) >= 0x80) {
      const auto known = std::find_if(other_signs.begin(), other_signs.end(),
                                      [&](const auto& one) { return rest.starts_with(one.first); });
      if (known != other_signs.end()) {
        sign.is = known->second;
        length = known->first.size();
      } else if (const auto [digit, bytes] = other_digit(rest); digit) {
        sign.is = digit;
        length = bytes;
      }
    }
    signs.push_back(sign);
    i += length;
  }
  signs.push_back({' ', text.size()});
  return signs;
}

// The digits between marks say which mark is the decimal one: "1,234.5", "1.234,5", "5,6", "2,788,000", "5.576.000".
// Empty: no number, such as "1.2.3".
std::string plain_digits(const std::string& written) {
  const auto count = [&](char mark) { return std::count(written.begin(), written.end(), mark); };
  const auto in_groups = [&](char mark) {
    const std::size_t first = written.find(mark), last = written.rfind(mark);
    std::size_t end = written.find(mark == ',' ? '.' : ',', last);
    if (end == written.npos) end = written.size();
    if (first == 0 || first > 3 || written[0] == '0' || end - last != 4) return false;
    for (std::size_t at = first; at < last; at = written.find(mark, at + 1)) {
      const std::size_t group = written.find(mark, at + 1) - at - 1;
      if (group != 3 && group != 2) return false;  // "1,44,000", as in India
    }
    return true;
  };
  const auto as_decimal = [&](char decimal, char group) {
    std::string digits;
    for (char c : written)
      if (c != group) digits += c == decimal ? '.' : c;
    return digits;
  };
  const auto commas = count(','), points = count('.');
  if (commas > 0 && points > 0) {
    const char decimal = written.rfind(',') > written.rfind('.') ? ',' : '.', group = decimal == ',' ? '.' : ',';
    return count(decimal) == 1 && in_groups(group) ? as_decimal(decimal, group) : "";
  }
  if (commas > 0) {
    if (in_groups(',')) return as_decimal('.', ',');
    return commas == 1 ? as_decimal(',', '.') : "";
  }
  if (points > 1) return in_groups('.') ? as_decimal(',', '.') : "";
  // "294.000" for 294,000.
  if (points == 1 && in_groups('.') && written.ends_with(".000")) return as_decimal(',', '.');
  return written;
}

struct Lexer {
  std::vector<ReadSign> signs;
  std::vector<SentenceWord> words;
  std::size_t i = 0;

  char at(std::size_t place) const { return place < signs.size() ? signs[place].is : ' '; }
  // Exactly three digits, the next group of a number.
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
    word.stopped = between.find_first_of(".,:!?") != between.npos || between.find(" -") != between.npos;
    words.push_back(std::move(word));
  }

  // "30 840" with a blank that does not break, "30'840". A plain blank parts groups as well, but not behind a name
  // unless two groups follow: "$294 000", not "GPT-4 100 million".
  bool parts_groups(std::size_t place, const std::string& written, std::size_t groups) const {
    const char c = at(place);
    if (!group_at(place + 1) || written.size() > 3 + 3 * groups || written.find_first_of(".,") != written.npos)
      return false;
    if (c == '_' || c == '\'') return true;
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
      if (digit_sign(c) || ((c == ',' || c == '.') && digit_sign(at(i + 1)))) written += c;
      else if (parts_groups(i, written, groups)) ++groups;
      else break;
    }
    const std::string digits = plain_digits(written);
    add(digits.empty() ? WordKind::word : WordKind::number, digits.empty() ? written : digits, first);
  }

  // "H800", "nvidia's", "U.S."
  void word() {
    const std::size_t first = i;
    std::string text;
    // "5x24", "8xH100": the x of a product.
    const bool behind_number =
        !words.empty() && words.back().kind == WordKind::number && words.back().to == signs[i].from;
    if (lower_case(at(i)) == 'x' &&
        ((behind_number && (digit_sign(at(i + 1)) || !letter_sign(at(i + 1)) || has_digit(i + 1))) ||
         (!letter_sign(at(i + 1)) && !digit_sign(at(i + 1))))) {
      ++i;
      return add(WordKind::sign, "*", first);
    }
    while (letter_sign(at(i)) || digit_sign(at(i)) ||
           (at(i) == '\'' && letter_sign(at(i + 1)) && lower_case(at(i + 1)) != 's') ||
           (at(i) == '.' && text.size() == 1 && letter_sign(at(i + 1)) && at(i + 2) == '.')) {
      if (at(i) != '.') text += lower_case(at(i));
      ++i;
    }
    add(WordKind::word, text, first);
    if (at(i) == '\'' && lower_case(at(i + 1)) == 's' && !letter_sign(at(i + 2))) i += 2;
  }
  // Whether the letters from here on hold a digit: "H100" is a chip, "xtra" is none.
  bool has_digit(std::size_t place) const {
    while (letter_sign(at(place))) ++place;
    return digit_sign(at(place));
  }

  void read() {
    while (i + 1 < signs.size()) {
      const char c = at(i);
      if (digit_sign(c) || (c == '.' && digit_sign(at(i + 1)) && (i == 0 || !letter_sign(at(i - 1))))) {
        number();
      } else if (letter_sign(c)) {
        word();
      } else {
        ++i;
        if (c == '@') add(WordKind::word, "at", i - 1);
        if (std::string_view("$~*/;%+=<>()&").find(c) != std::string_view::npos) add(WordKind::sign, {c}, i - 1);
      }
    }
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

std::optional<WrittenNumber> written_number(const std::string& digits) {
  std::string plain = digits.starts_with('.') ? "0" + digits : digits;
  while (plain.size() > 1 && plain[0] == '0' && digit_sign(plain[1])) plain.erase(0, 1);
  const std::optional<double> value = number_of(plain);
  if (!value) return std::nullopt;
  WrittenNumber number{*value, 1};
  if (const std::size_t dot = plain.find('.'); dot != plain.npos)
    for (std::size_t i = dot + 1; i < plain.size(); ++i) number.unit /= 10;
  else
    for (std::size_t i = plain.size(); i-- > 1 && plain[i] == '0';) number.unit *= 10;
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
  if (word == "thousand" || word == "k" || word == "grand") return 1e3;
  if (word == "million" || word == "millions" || word == "m" || word == "mn" || word == "mm" || word == "mio")
    return 1e6;
  if (word == "billion" || word == "billions" || word == "b" || word == "bn") return 1e9;
  if (word == "trillion" || word == "tn") return 1e12;
  return std::nullopt;
}

}  // namespace explainer
