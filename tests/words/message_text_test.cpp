// Messages as translators write them: what is understood, what is refused and where.
#include <doctest/doctest.h>

#include <string>
#include <variant>

#include "words/message_text.h"

using namespace explainer;

namespace {

std::string compiled(std::string_view text, PluralRule rule = PluralRule::one) {
  const auto result = compile_message(text, rule);
  if (const auto* fault = std::get_if<MessageFault>(&result)) return fault->words + " at " + std::to_string(fault->offset);
  return std::get<MessageText>(result).compiled;
}

std::string refusal(std::string_view text, PluralRule rule, const std::vector<ArgumentUse>& like) {
  const auto result = compile_message(text, rule, &like);
  const auto* fault = std::get_if<MessageFault>(&result);
  return fault ? fault->words : "";
}

const std::vector<ArgumentUse> one_of_each{{"name", ArgumentUse::Kind::text, {}},
                                           {"count", ArgumentUse::Kind::plural, {}},
                                           {"whose", ArgumentUse::Kind::select, {"reader", "other"}}};

}  // namespace

TEST_CASE("an argument is a byte, and plain text is itself") {
  CHECK(compiled("Chips") == "Chips");
  CHECK(compiled("{chip} for {hours} h, {chip}") == "\1 for \2 h, \1");
  CHECK(compiled("R1’s isn't '{'this'}'") == "R1’s isn't {this}");
}

TEST_CASE("a plural has the forms of its language's rule, in which # is the number") {
  CHECK(compiled("{n, plural, one {# chip} other {# chips}}") == "\x0b\1\x10\1 chip\x13\1 chips\x0f");
  CHECK(compiled("{n, plural, other {# 枚}}", PluralRule::none) == "\x0b\1\x13\1 枚\x0f");
  CHECK(compiled("{n, plural, other {# chips}}") == "the plural form “one” is missing here at 18");
  CHECK(compiled("{n, plural, one {a} other {b}}", PluralRule::one_few_many) ==
        "the plural form “few” is missing here at 26");
}

TEST_CASE("a select has its choices, the last of which is other, and a plural may stand within it") {
  CHECK(compiled("{whose, select, reader {Your bill} other {The bill}}") ==
        "\x0e\1\x10Your bill\x11The bill\x0f");
  CHECK(compiled("{a, select, x {{n, plural, one {# chip} other {#}}} other {no {n}}}") ==
        "\x0e\1\x10\x0b\2\x10\2 chip\x13\2\x0f\x11no \2\x0f");
  CHECK(compiled("{a, select, x {X}}").starts_with("a select ends with “other”"));
}

TEST_CASE("what cannot be said is refused") {
  CHECK(compiled("{name").starts_with("“,” is missing"));
  CHECK(compiled("name}").starts_with("a closing brace"));
  CHECK(compiled("{}").starts_with("the name of an argument is missing"));
  CHECK(compiled("{Name}").starts_with("the name of an argument is missing"));
  CHECK(compiled("{n, number}").starts_with("only plural and select are known"));
  CHECK(compiled("{n, plural, one {a} other {b}} {m, plural, one {a} other {b}}").starts_with("one plural a message"));
  CHECK(compiled("{n, plural, one {a} other {b").starts_with("“}” is missing"));
  CHECK(compiled("{w, select, x {a} other {b}} {w}").starts_with("w is used in two ways"));
  CHECK(compiled("{a}{b}{c}{d}{e}{f}{g}{h}{i}").starts_with("more than eight arguments"));
  CHECK(compiled("a\nb").starts_with("a control character"));
}

TEST_CASE("a translation has the arguments and choices of the English message, in any order") {
  CHECK(refusal("{count, plural, one {x} other {#}} {name}", PluralRule::one, one_of_each) == "");
  CHECK(refusal("{nome}", PluralRule::one, one_of_each) == "no argument is called nome");
  CHECK(refusal("{whose, select, leser {a} other {b}}", PluralRule::one, one_of_each) == "other choices than in English");
  CHECK(refusal("{whose, select, reader {a}}", PluralRule::one, one_of_each) == "other choices than in English");
  CHECK(refusal("{name, plural, one {x} other {y}}", PluralRule::one, one_of_each) == "name is used in two ways");
}
