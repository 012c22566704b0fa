// Languages that nobody speaks: wherever they are clipped, cut or meet, a real translation would be.
#include <doctest/doctest.h>

#include "says/amount.h"
#include "says/note.h"
#include "speaking.h"
#include "words/format.h"

using namespace explainer;

TEST_CASE("the longer language has brackets, accents and other marks in numbers, and is about 40% wider") {
  const Speaking speaking(longer_language().language);
  CHECK(say(says::amount_chip_hours{{grouped(146960), 146960}}) == "[146.960 chííp-höüürs]");
  CHECK(say(says::amount_at_least{money({294000})}) == "[át lééást 294.000 $]");
}

TEST_CASE("the wide language has letters an em wide, no blanks and one form for every number") {
  const Speaking speaking(wide_language().language);
  CHECK(say(says::amount_chip_hours{{"1", 1}}) == "1ｃｉ-ｈｕｓ");
  CHECK(money({1234e4}) == "$1,234万");
}

TEST_CASE("the language that is written from right to left has Hebrew letters, few of them vowels") {
  const Speaking speaking(right_to_left_language().language);
  CHECK(right_to_left_language().language.format.right_to_left);
  CHECK(say(says::amount_chip_hours{{grouped(146960), 146960}}) == "146,960 גחן-חסע");
  CHECK(money({1234e4}) == "12.3 מיליון $");
}

TEST_CASE("every message of the English file can be said in each language") {
  for (const ReadLanguage* language : {&english_read(), &longer_language(), &wide_language(), &right_to_left_language()}) {
    CHECK(language->entries.size() == english_read().entries.size());
    CHECK(language->language.groups.size() == english().groups.size());
  }
  // What a program carries is what the file says; of the groups that it never says, nothing (src/messages.cmake).
  for (std::size_t i = 0; i < english().groups.size(); ++i) {
    const std::string& name = english_read().groups[i];
    CAPTURE(name);
    if (name != "desk" && name != "page") CHECK(english().groups[i] == english_read().language.groups[i]);
    if (name == "page") CHECK(english().groups[i].empty());
  }
}
