// What a reader reads, by name: each message of assets/strings is a type of its own whose members are its arguments, so
// that a message that does not exist, an argument too many and one too few do not compile.
//
//     #include "says/bill.h"
//     say(says::bill_chips{.count = {grouped(512), 512}})     "512 chips"
//
// The headers says/*.h are made by the build, one for each first part of an id: "bill.chips" is says::bill_chips.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace explainer {

// The place of a message: the group of its id's first part, and its number therein.
struct MessagePlace {
  std::uint8_t group = 0, index = 0;
  std::uint8_t variants = 1;  // the message itself and the shorter ones behind it: id.short, id.tiny
  friend bool operator==(const MessagePlace&, const MessagePlace&) = default;
};

// An argument, formatted. It refers to its text, which has to live until the message is said.
struct Given {
  std::string_view text;
  float number = 0;
  Given(std::string_view words) : text(words) {}
  // In message.cpp, since they are called from a thousand places of a page that is to be small.
  Given(const std::string& words);
  Given(const char* words);

 protected:
  Given(std::string_view words, float value) : text(words), number(value) {}
  Given(const std::string& words, double value);
};

// An argument whose number decides which form the words around it take: {grouped(2), 2} of "chip", "chips".
struct Counted : Given {
  Counted(const std::string& words, double value) : Given(words, value) {}
};

// An argument that is not said, but decides what is: one of the words before the braces of a select.
template <class Choice>
struct Chosen : Given {
  Chosen(Choice choice) : Given({}, static_cast<float>(choice)) {}
};

// Where a message is, as one number: its variants follow one another.
constexpr unsigned code_of(MessagePlace place) { return static_cast<unsigned>(place.group << 8 | place.index); }

// The message of that code in the language that is spoken. At most eight arguments, in the order in which the English
// message names them.
std::string said(unsigned code, const Given* arguments);

// A message's members as the row of arguments that they are.
template <class Sentence>
const Given* arguments_of(const Sentence& sentence) {
  static_assert((std::is_empty_v<Sentence> || sizeof(Sentence) % sizeof(Given) == 0) && std::is_trivially_copyable_v<Sentence>);
  return reinterpret_cast<const Given*>(&sentence);
}

// `variant`: 0 the whole message, 1 the next shorter one. A call of `said` and no more, wherever it stands.
template <class Sentence>
[[gnu::always_inline]] inline std::string say(const Sentence& sentence, int variant = 0) {
  return said(code_of(Sentence::message) + static_cast<unsigned>(variant), arguments_of(sentence));
}

// Messages without arguments, one for each value of an enumeration in its order: say(kinds[static_cast<int>(kind)]).
struct Plain {
  MessagePlace message;
};
template <class... Sentences>
constexpr std::array<Plain, sizeof...(Sentences)> plain_messages() {
  static_assert((std::is_empty_v<Sentences> && ...), "a message with arguments is said by itself");
  return {Plain{Sentences::message}...};
}
std::string say(Plain);

// The longest variant of a message that `fits`, a function of its words; the shortest where none does.
template <class Sentence, class Fits>
std::string say_what_fits(const Sentence& sentence, Fits fits) {
  std::string words;
  for (int variant = 0; variant < Sentence::message.variants; ++variant)
    if (words = say(sentence, variant); fits(words)) break;
  return words;
}

// A message with its arguments, to be said later: what the rooms below the pictures answer.
struct Unsaid {
  MessagePlace message;
  std::vector<std::string> texts;
  std::vector<double> numbers;
  friend bool operator==(const Unsaid&, const Unsaid&) = default;
};
std::string say(const Unsaid&);

Unsaid unsaid(MessagePlace, const Given* arguments, std::size_t count);
template <class Sentence>
Unsaid unsaid(const Sentence& sentence) {
  if constexpr (std::is_empty_v<Sentence>) return {Sentence::message, {}, {}};
  else return unsaid(Sentence::message, arguments_of(sentence), sizeof(Sentence) / sizeof(Given));
}

}  // namespace explainer
