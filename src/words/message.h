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
  double number = 0;
  Given(std::string_view words) : text(words) {}
  Given(const std::string& words) : text(words) {}
  Given(const char* words) : text(words) {}

 protected:
  Given(std::string_view words, double value) : text(words), number(value) {}
};

// An argument whose number decides which form the words around it take: {grouped(2), 2} of "chip", "chips".
struct Counted : Given {
  Counted(std::string_view words, double value) : Given(words, value) {}
};

// An argument that is not said, but decides what is: one of the words before the braces of a select.
template <class Choice>
struct Chosen : Given {
  Chosen(Choice choice) : Given({}, static_cast<double>(choice)) {}
};

// The message in the language that is spoken, in its variant: 0 the whole, 1 the next shorter one. At most eight
// arguments, in the order in which the English message names them.
std::string said(MessagePlace, const Given* arguments, int variant = 0);

// A message's members as what they all are. The builtin is std::bit_cast, which the oldest Emscripten's library lacks.
template <class Sentence>
auto arguments_of(const Sentence& sentence) {
  return __builtin_bit_cast(std::array<Given, sizeof(Sentence) / sizeof(Given)>, sentence);
}

template <class Sentence>
std::string say(const Sentence& sentence, int variant = 0) {
  if constexpr (std::is_empty_v<Sentence>) {
    return said(Sentence::message, nullptr, variant);
  } else {
    const auto arguments = arguments_of(sentence);
    return said(Sentence::message, arguments.data(), variant);
  }
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
  if constexpr (std::is_empty_v<Sentence>) {
    return {Sentence::message, {}, {}};
  } else {
    const auto arguments = arguments_of(sentence);
    return unsaid(Sentence::message, arguments.data(), arguments.size());
  }
}

}  // namespace explainer
