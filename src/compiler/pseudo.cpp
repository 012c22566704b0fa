#include "compiler/pseudo.h"

#include <rapidjson/document.h>

#include "data/parse_json.h"
#include "scene/write.h"

namespace explainer {
namespace {

constexpr std::string_view longer_block =
    R"({"language": "en-XA", "decimal": ",", "group": ".", "money": "{amount} $", "scales": [
  {"unit": 1000, "axis": "{number} Tsd"}, {"unit": 1000000, "from": 10000000, "words": "{number} Millionen", "axis": "{number} Mio"},
  {"unit": 1000000000, "words": "{number} Milliarden", "axis": "{number} Mrd"},
  {"unit": 1000000000000, "words": "{number} Billionen", "axis": "{number} Bio"}],
  "months": ["Jänuary", "Februáry", "Märch", "Äpril", "Máy", "Júne", "Júly", "Áugust", "Septémber", "Octóber", "Novémber", "Decémber"],
  "date": "{day}. {month} {year}", "month": "{month} {year}", "list_between": ", ", "list_before_last": " únd ",
  "open_quote": "„", "close_quote": "“", "plural": "one"})";

constexpr std::string_view wide_block =
    R"({"language": "zh-XB", "decimal": ".", "group": ",", "money": "${amount}", "scales": [
  {"unit": 10000, "from": 10000000, "words": "{number}万", "axis": "{number}万"},
  {"unit": 100000000, "words": "{number}亿", "axis": "{number}亿"}],
  "months": ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
  "date": "{year}年{month}{day}日", "month": "{year}年{month}", "list_between": "、", "list_before_last": "和",
  "open_quote": "「", "close_quote": "」", "plural": "none"})";

constexpr std::string_view right_to_left_block =
    R"({"language": "he-XC", "direction": "rtl", "decimal": ".", "group": ",", "money": "{amount} $", "scales": [
  {"unit": 1000, "axis": "{number}אל"}, {"unit": 1000000, "from": 10000000, "words": "{number} מיליון", "axis": "{number}מ"},
  {"unit": 1000000000, "words": "{number} מיליארד", "axis": "{number}מא"},
  {"unit": 1000000000000, "words": "{number} טריליון", "axis": "{number}ט"}],
  "months": ["א", "ב", "ג", "ד", "ה", "ו", "ז", "ח", "ט", "י", "יא", "יב"],
  "date": "{day} {month} {year}", "month": "{month} {year}", "list_between": ", ", "list_before_last": " ו",
  "open_quote": "”", "close_quote": "“", "plural": "one"})";

constexpr std::string_view blocks[] = {longer_block, wide_block, right_to_left_block};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Walks along a message, changes its letters and keeps its arguments.
class Turned {
 public:
  Turned(std::string_view text, Pseudo how) : text_(text), how_(how) { forms(); }
  std::string words;
  int letters = 0;  // how many were changed

 private:
  void letter(char c) {
    letters += is_letter(c);
    if (how_ == Pseudo::wide) return wide_letter(c);
    if (how_ == Pseudo::right_to_left) return hebrew_letter(c);
    const std::string_view vowels = "aeiouAEIOU";
    const std::string_view accented[] = {"á", "é", "í", "ö", "ü", "Á", "É", "Í", "Ö", "Ü"};
    const std::size_t at = vowels.find(c);
    if (at == vowels.npos) return words.push_back(c);
    words += accented[at];
    if (++vowels_ % 2 == 0) words += accented[at % 5];
  }

  // Writes every second letter in full width (U+FF21 for A), which is as wide as an em, and drops the blanks between
  // words.
  void wide_letter(char c) {
    if (!is_letter(c)) {
      if (c != ' ') words += c;
      return;
    }
    if (letters % 2 == 0) return;
    const unsigned code = 0xff00u + static_cast<unsigned char>(c) - 0x20u;
    words += static_cast<char>(0xe0u | code >> 12);
    words += static_cast<char>(0x80u | (code >> 6 & 63u));
    words += static_cast<char>(0x80u | (code & 63u));
  }

  // Writes a letter of U+05D0 to U+05E9; of small vowels there is none, but at a word's beginning.
  void hebrew_letter(char c) {
    if (!is_letter(c)) return words.push_back(c);
    const bool begins = words.empty() || words.back() == ' ';
    if (!begins && std::string_view("aeiou").find(c) != std::string_view::npos) return;
    words += static_cast<char>(0xd7);
    words += static_cast<char>(0x90 + (c | 0x20) - 'a');
  }

  // Handles text up to its closing brace.
  void forms() {
    while (at_ < text_.size() && text_[at_] != '}') {
      if (text_[at_] == '\'' && at_ + 2 < text_.size() && text_[at_ + 2] == '\'') {
        words += text_.substr(at_, 3);
        at_ += 3;
      } else if (text_[at_] == '{') {
        argument();
      } else {
        letter(text_[at_++]);
      }
    }
  }

  void argument() {
    const std::size_t end = text_.find_first_of(",}", at_);
    if (text_[end] == '}') {
      words += text_.substr(at_, end + 1 - at_);
      at_ = end + 1;
      return;
    }
    const std::size_t first_form = text_.find(',', end + 1) + 1;
    const bool plural = text_.substr(end, first_form - end).find("plural") != text_.npos;
    words += text_.substr(at_, first_form - at_);
    at_ = first_form;
    while (text_[at_] != '}') {
      const std::size_t open = text_.find('{', at_);
      const std::string_view name = text_.substr(at_, open - at_);
      at_ = open + 1;
      const std::size_t begin = words.size();
      words += name;
      words += '{';
      forms();
      words += '}';
      ++at_;
      // The wide language has no plurals, so it keeps one form only.
      if (how_ == Pseudo::wide && plural && name.find("one") != name.npos) words.resize(begin);
    }
    words += '}';
    ++at_;
  }

  std::string_view text_;
  Pseudo how_;
  std::size_t at_ = 0;
  int vowels_ = 0;
};

// The sentences of one row stand one after another.
std::string rows_in_json(const std::vector<RowSentence>& sentences, Pseudo how) {
  std::string text;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const RowSentence& one = sentences[i];
    const bool first = i == 0 || sentences[i - 1].row != one.row;
    const bool last = i + 1 == sentences.size() || sentences[i + 1].row != one.row;
    if (first) text += (i == 0 ? "\n    " : ",\n    ") + json_string(one.row) + ": {";
    text += (first ? "" : ", ") + json_string(one.field) + ": " + json_string(pseudo_message(*one.words, how));
    if (last) text += '}';
  }
  return text;
}

}  // namespace

std::string pseudo_message(std::string_view english, Pseudo how) {
  const Turned turned(english, how);
  // A message this short is a unit, which is the same in every language.
  if (turned.letters < 5 && english.find('{') != english.npos) return std::string(english);
  return how == Pseudo::longer ? "[" + turned.words + "]" : turned.words;
}

std::string pseudo_file(std::string_view english_file, const std::vector<RowSentence>& sentences, Pseudo how) {
  rapidjson::Document json;
  parse_json(json, english_file);
  const rapidjson::Value& file = json;
  std::string text = "{\"@\": " + std::string(blocks[static_cast<std::size_t>(how)]);
  for (const auto& member : file.GetObject()) {
    const std::string_view id(member.name.GetString(), member.name.GetStringLength());
    if (id.starts_with('@')) continue;
    const std::string_view words(member.value.GetString(), member.value.GetStringLength());
    text += ",\n  " + json_string(id) + ": " + json_string(pseudo_message(words, how));
  }
  return text + ",\n  \"@rows\": {" + rows_in_json(sentences, how) + "\n  }\n}\n";
}

}  // namespace explainer
