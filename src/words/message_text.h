// From a message as translators write it to the form in which it is said, and its refusal where it cannot be.
//
// The syntax is a part of ICU's MessageFormat: text; {name}, an argument that arrives formatted; one
//   {name, plural, one {# chip} other {# chips}}     # is the argument itself
//   {name, select, reader {Your bill} other {The bill}}
// in a message, of which one may stand within the other. An apostrophe is an apostrophe, except before a brace: '{' is a
// brace. Whoever knows ICU knows this.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "words/language.h"

namespace explainer {

// An argument that a message names, and what is done with it.
struct ArgumentUse {
  enum class Kind { text, plural, select };
  std::string name;
  Kind kind = Kind::text;
  std::vector<std::string> choices;  // of a select, in the order of the English message; the last is "other"
  friend bool operator==(const ArgumentUse&, const ArgumentUse&) = default;
};

// The compiled form: UTF-8 text in which the bytes from 1 to 8 stand for arguments. A choice begins with 0x0b (by number)
// or 0x0e (by name) and its argument's byte; each of its forms begins with 0x10 and the number of the category or of the
// choice; 0x0f ends it. The last form is taken where no other is.
struct MessageText {
  std::string compiled;
  std::vector<ArgumentUse> arguments;
};
inline constexpr char plural_begins = 0x0b, select_begins = 0x0e, choice_ends = 0x0f, first_form = 0x10;
inline constexpr std::size_t most_arguments = 8, most_choices = 14;

// What is wrong with a message, at which byte of it.
struct MessageFault {
  std::string words;
  std::size_t offset = 0;
};

// Compiles a message for a language with that rule, whose plurals need a form for each of its categories. Without `like`
// the message may name what arguments it likes; with it those alone, in that order, and a select needs the same choices.
std::variant<MessageText, MessageFault> compile_message(std::string_view text, PluralRule,
                                                        const std::vector<ArgumentUse>* like = nullptr);

}  // namespace explainer
