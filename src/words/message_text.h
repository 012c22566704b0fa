// Compiles a message from the form in which translators write it into the form that is said, or refuses it.
//
// The syntax is a part of ICU's MessageFormat: text; {name} for an argument that arrives formatted; and at most one
// each of
//   {name, plural, one {# chip} other {# chips}}     # is the argument itself
//   {name, select, reader {Your bill} other {The bill}}
// of which one may stand inside the other. An apostrophe is ordinary text except before a brace: '{' is a brace.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "words/language.h"

namespace explainer {

// An argument that a message names, and its use.
struct ArgumentUse {
  enum class Kind { text, plural, select };
  std::string name;
  Kind kind = Kind::text;
  std::vector<std::string> choices;  // of a select, in the order of the English message; the last is "other"
  friend bool operator==(const ArgumentUse&, const ArgumentUse&) = default;
};

// The compiled form is UTF-8 text in which bytes 1 to 8 stand for arguments. A choice begins with 0x0b (by number) or
// 0x0e (by name) and the byte of its argument. Each form begins with 0x10 plus the number of the category or choice,
// and 0x0f ends the choice. The last form is used if no other matches.
struct MessageText {
  std::string compiled;
  std::vector<ArgumentUse> arguments;
};
inline constexpr char plural_begins = 0x0b, select_begins = 0x0e, choice_ends = 0x0f, first_form = 0x10;
inline constexpr std::size_t most_arguments = 8, most_choices = 14;

// What is wrong with a message, and the byte where it is.
struct MessageFault {
  std::string words;
  std::size_t offset = 0;
};

// Compiles a message for a language with this plural rule; plurals need a form for each category of the rule. Without
// `like` the message defines its own arguments. With `like` only those arguments are allowed, and a select needs the
// same choices.
std::variant<MessageText, MessageFault> compile_message(std::string_view text, PluralRule,
                                                        const std::vector<ArgumentUse>* like = nullptr);

}  // namespace explainer
