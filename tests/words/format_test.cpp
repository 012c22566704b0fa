// One formatter for numbers, money and days, in whatever way a language writes them.
#include <doctest/doctest.h>

#include "speaking.h"
#include "words/format.h"
#include "words/language.h"

using namespace explainer;
using r1cost::Usd;

TEST_CASE("English writes numbers with commas and money with its words") {
  CHECK(grouped(2788000) == "2,788,000");
  CHECK(grouped(999) == "999");
  CHECK(grouped(-1234.56, 1) == "-1,234.6");
  CHECK(grouped(0.05, 2) == "0.05");
  CHECK(grouped(-0.001) == "0");
  CHECK(three_digits(61.74) == "61.7");
  CHECK(three_digits(1.6) == "1.6");
  CHECK(three_digits(99.96) == "100");
  CHECK(three_digits(9.996) == "10");
  CHECK(money(Usd{9999999}) == "$9,999,999");
  CHECK(money(Usd{1e7}) == "$10 million");
  CHECK(money(Usd{999.6e6}) == "$1 billion");
  CHECK(axis_money(Usd{1e4}) == "$10K");
  CHECK(date("2025-09-17") == "17 September 2025");
  CHECK(date("2023-04") == "April 2023");
  CHECK(date("2020") == "2020");
  CHECK(listed({"A", "B", "C"}) == "A, B and C");
}

TEST_CASE("a range of dollars says the word of its scale once, where both ends have the same") {
  CHECK(money_span(Usd{170e6}, Usd{890e6}) == "$170–890 million");
  CHECK(money_span(Usd{890e6}, Usd{999.6e6}) == "$890 million–$1 billion");
  CHECK(money_span(Usd{2e6}, Usd{5e6}) == "$2,000,000–$5,000,000");
  CHECK(money_span(Usd{20}, Usd{50}) == "$20–$50");
}

TEST_CASE("another language's block is all that it takes to write otherwise") {
  Language german = english();
  german.format.decimal = ",";
  german.format.group = ".";
  german.format.money = "{amount} $";
  german.format.date = "{day}. {month} {year}";
  german.format.scales = {{1e6, 1e6, "{number} Millionen", "{number} Mio."}};
  const Speaking speaking(german);
  CHECK(grouped(1234567.5, 1) == "1.234.567,5");
  CHECK(money(Usd{294000}) == "294.000 $");
  CHECK(money(Usd{5576000}) == "5,58 Millionen $");
  CHECK(price({2}) == "2,00 $");
  CHECK(plain_number(0.57) == "0,57");
  CHECK(date("2025-09-07") == "7. September 2025");
}

TEST_CASE("digits in other groups, scales of ten thousand, and full-width digits") {
  Language other = english();
  other.format.next_groups = 2;
  {
    const Speaking speaking(other);
    CHECK(grouped(30840000) == "3,08,40,000");
  }
  other = english();
  other.format.digits = "０１２３４５６７８９";
  other.format.first_group = other.format.next_groups = 4;
  other.format.scales = {{1e4, 1e4, "{number}万", "{number}万"}, {1e8, 1e8, "{number}亿", "{number}亿"}};
  other.format.date = "{year}年{month}{day}日";
  const Speaking speaking(other);
  CHECK(grouped(30840) == "３,０８４０");
  CHECK(money(Usd{294000}) == "$２９.４万");
  CHECK(money(Usd{99999}) == "$１０万");
  CHECK(money(Usd{1e8}) == "$１亿");
  CHECK(money_span(Usd{2e5}, Usd{5e5}) == "$２０–５０万");
  CHECK(date("2025-09-17") == "２０２５年September１７日");
}

TEST_CASE("forms of words go by the number as the language counts") {
  CHECK(plural_of(PluralRule::one, 1) == Plural::one);
  CHECK(plural_of(PluralRule::one, 1.5) == Plural::other);
  CHECK(plural_of(PluralRule::one, 0) == Plural::other);
  CHECK(plural_of(PluralRule::none, 1) == Plural::other);
  CHECK(plural_of(PluralRule::one_below_two, 1.5) == Plural::one);
  CHECK(plural_of(PluralRule::one_few_many, 21) == Plural::one);
  CHECK(plural_of(PluralRule::one_few_many, 22) == Plural::few);
  CHECK(plural_of(PluralRule::one_few_many, 12) == Plural::many);
  CHECK(plural_of(PluralRule::one_few_many, 1.5) == Plural::other);
}
