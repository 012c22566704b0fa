// The words that readers read, by name. Each message of assets/strings is a type whose members are its arguments, so a
// missing message or a wrong number of arguments does not compile.
//
//     #include "says/bill.h"
//     say(says::bill_chips{.count = {grouped(512), 512}})     "512 chips"
//
// The build generates one header says/*.h for each first part of an id: "bill.chips" is says::bill_chips.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace explainer {

// Where a message is: the group of its id's first part, and its number in the group.
struct MessagePlace {
  std::uint8_t group = 0, index = 0;
  std::uint8_t variants = 1;  // the message and its shorter variants, id.short and id.tiny
  friend bool operator==(const MessagePlace&, const MessagePlace&) = default;
};

// A formatted argument. It refers to its text, which must live until the message has been said.
struct Given {
  std::string_view text;
  float number = 0;
  Given(std::string_view words) : text(words) {}
  // These are defined in message.cpp, because a thousand places call them and inlining would enlarge the download.
  Given(const std::string& words);
  Given(const char* words);

 protected:
  Given(std::string_view words, float value) : text(words), number(value) {}
  Given(const std::string& words, double value);
};

// An argument whose number selects the plural form: {grouped(2), 2} selects "chips" over "chip".
struct Counted : Given {
  Counted(const std::string& words, double value) : Given(words, value) {}
};

// An argument that is not said but selects one of the texts of a select.
template <class Choice>
struct Chosen : Given {
  Chosen(Choice choice) : Given({}, static_cast<float>(choice)) {}
};

// A message's place as one number. The codes of its shorter variants follow directly.
constexpr unsigned code_of(MessagePlace place) { return static_cast<unsigned>(place.group << 8 | place.index); }

// Says the message with that code in the spoken language. It takes at most eight arguments, in the order in which the
// English message names them.
std::string said(unsigned code, const Given* arguments);

// The members of a message as an array of arguments.
template <class Sentence>
const Given* arguments_of(const Sentence& sentence) {
  static_assert((std::is_empty_v<Sentence> || sizeof(Sentence) % sizeof(Given) == 0) &&
                std::is_trivially_copyable_v<Sentence>);
  return reinterpret_cast<const Given*>(&sentence);
}

// Says a message. `variant` 0 is the whole message, 1 the next shorter one. Inlined, since it is one call of said().
template <class Sentence>
[[gnu::always_inline]] inline std::string say(const Sentence& sentence, int variant = 0) {
  return said(code_of(Sentence::message) + static_cast<unsigned>(variant), arguments_of(sentence));
}

// A message without arguments, for tables with one message for each value of an enumeration:
// say(kinds[static_cast<int>(kind)]).
struct Plain {
  MessagePlace message;
};
template <class... Sentences>
constexpr std::array<Plain, sizeof...(Sentences)> plain_messages() {
  static_assert((std::is_empty_v<Sentences> && ...), "a message with arguments is said by itself");
  return {Plain{Sentences::message}...};
}
std::string say(Plain);

// Says the longest variant whose words satisfy `fits`, or the shortest if none does.
template <class Sentence, class Fits>
std::string say_what_fits(const Sentence& sentence, Fits fits) {
  std::string words;
  for (int variant = 0; variant < Sentence::message.variants; ++variant)
    if (words = say(sentence, variant); fits(words)) break;
  return words;
}

// A message with its arguments that is said later. The rooms below the views return it instead of words.
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
