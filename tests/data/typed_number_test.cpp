#include "data/typed_number.h"

#include <doctest/doctest.h>

#include <string>

#include "data/numbers.h"

using namespace explainer;
using r1cost::Field;

namespace {

NumberOrReason typed(Field field, std::string_view text) {
  return number_in_range(text, number_for(r1cost::info(field)));
}

void check_taken(Field field, std::string_view text, double value) {
  CAPTURE(text);
  const NumberOrReason read = typed(field, text);
  REQUIRE(std::holds_alternative<double>(read));
  CHECK(std::get<double>(read) == value);
}

std::string refused_with(Field field, std::string_view text) {
  CAPTURE(text);
  const NumberOrReason read = typed(field, text);
  REQUIRE(std::holds_alternative<std::string>(read));
  return std::get<std::string>(read);
}

}  // namespace

TEST_CASE("one comma with other than three digits behind it stands before decimals, with three between groups") {
  check_taken(Field::price, "3,42", 3.42);
  check_taken(Field::price, "0,5", 0.5);
  check_taken(Field::price, ",5", 0.5);
  check_taken(Field::hours, "80,5", 80.5);
  check_taken(Field::hours, "80,2500", 80.25);
  check_taken(Field::price, "0,500", 0.5);  // no group begins with nought
  check_taken(Field::hours, "1,234", 1234);
  check_taken(Field::count, "2,048", 2048);
  CHECK(typed_number("1.234,5") == 1234.5);
  CHECK(typed_number("1.234.567,8") == 1234567.8);
  CHECK(typed_number("1,234.5") == 1234.5);
  CHECK(typed_number("30 840,25") == 30840.25);
  CHECK(typed_number("1'234'567.5") == 1234567.5);
}

TEST_CASE("groups are parted by every blank, by apostrophes, by points and by commas, also as in India") {
  for (const char* text : {"30,840", "30 840", "30\u00a0840", "30\u202f840", "30\u2009840", "30\u3000840", "30'840",
                           "30\u2019840", "30_840", "\u200e30,840\u200f", "30840.", " 30,840\n", "\ufeff30840"})
    check_taken(Field::count, text, 30840);
  for (const char* text : {"144,000", "1,44,000", "144 000", "144'000", "1,44,000.0", "1,44,000 chips"})
    check_taken(Field::count, text, 144000);
  CHECK(typed_number("12,34,56,789") == 123456789);
  CHECK(typed_number("1.234.567") == 1234567);
  CHECK(typed_number("2 788 000") == 2788000);
}

TEST_CASE("digits of every script are digits") {
  for (const char* text :
       {"512", "\uff15\uff11\uff12", "\u0665\u0661\u0662", "\u06f5\u06f1\u06f2", "\u096b\u0967\u0968",
        "\u09eb\u09e7\u09e8", "\u0e55\u0e51\u0e52", "\U0001d7d3\U0001d7cf\U0001d7d0", "\U0001e955\U0001e951\U0001e952"})
    check_taken(Field::count, text, 512);
  check_taken(Field::price, "\uff04\uff13\uff0e\uff14\uff12", 3.42);
  check_taken(Field::hours, "\u0668\u0660\u066b\u0665", 80.5);
  check_taken(Field::count, "\u0661\u066c\u0662\u0663\u0664", 1234);
}

TEST_CASE("the unit of the field may stand with the number, before or behind as people write it, and no other") {
  for (const char* text : {"US$2",
                           "US$ 2",
                           "USD 2",
                           "$2",
                           "$ 2",
                           "2 $",
                           "2$",
                           "2 USD",
                           "2 dollars",
                           "2.00 US dollars",
                           "$2/h",
                           "$2 / hour",
                           "$2/hr",
                           "$2 per hour",
                           "$2 an hour",
                           "$2/GPU-hour",
                           "$2/gpu/h",
                           "$2 per GPU per hour",
                           "$2.00 per chip-hour",
                           "2 dollars per chip-hour",
                           "USD 2 per GPU hour"})
    check_taken(Field::price, text, 2);
  for (const char* text : {"512 chips", "512 chip", "512 GPUs", "512chips", "512 accelerators"})
    check_taken(Field::count, text, 512);
  for (const char* text : {"80 h", "80h", "80 hours", "80 hrs", "+80 Hours"}) check_taken(Field::hours, text, 80);
  check_taken(Field::failed, "1.5×", 1.5);
  check_taken(Field::failed, "1,5 times", 1.5);
  check_taken(Field::held, "2 years", 2);
  check_taken(Field::electricity, "$0.08/kWh", 0.08);
  check_taken(Field::electricity, "0,08 $ per kilowatt-hour", 0.08);
  check_taken(Field::grid, "0.4 kg CO₂e/kWh", 0.4);
  check_taken(Field::grid, "400 g/kWh", 0.4);
  check_taken(Field::chip_price, "$30 thousand", 30000);
  for (const char* text :
       {"40%", "40 %", "40 percent", "0.4", ".4", "0,40", "0.4 of the dense peak", "\uff14\uff10\uff05"})
    check_taken(Field::utilisation, text, 0.4);
  const std::pair<Field, const char*> others[] = {{Field::count, "$512"},
                                                  {Field::count, "512 h"},
                                                  {Field::count, "40%"},
                                                  {Field::hours, "80 chips"},
                                                  {Field::price, "€2"},
                                                  {Field::price, "2 EUR"},
                                                  {Field::price, "£2"},
                                                  {Field::price, "2 h"},
                                                  {Field::price, "2 kWh"},
                                                  {Field::price, "$2 $"},
                                                  {Field::hours, "80 W"},
                                                  {Field::hours, "80 per hour"},
                                                  {Field::electricity, "80 $/MWh"},
                                                  {Field::pue, "120%"},
                                                  {Field::price, "2 %"}};
  for (const auto& [field, text] : others) refused_with(field, text);
}

TEST_CASE("what stands around a copied number is no part of it") {
  for (const char* text : {"\"512\"", "'512'", "“512”", "(512)", "[512]", "<512>", "= 512", "=512", "@512", "512;",
                           "512!", "512 chips.", "≈512", "~ 512", "‘512’", "`512`"})
    check_taken(Field::count, text, 512);
  for (const char* text : {"30`840", "30´840"}) check_taken(Field::count, text, 30840);
  for (const char* text : {"%40", "% 40", "٪٤٠", "40 %."}) check_taken(Field::utilisation, text, 0.4);
  for (const char* text : {"\"\"", "()", "512 \"chips", "(5)12", "'"}) refused_with(Field::count, text);
}

TEST_CASE("thousands, millions and billions are read as words and as letters") {
  for (const char* text : {"$10 million",   "10 million",
                           "10M",           "10 m",
                           "$10M",          "10 mn",
                           "10 Mio",        "$0.01 billion",
                           "10,000k",       "10000 thousand",
                           "US$10 million", "10 million dollars",
                           "10M$",          "at least $10 million",
                           "1e7",           "1 crore",
                           "100 lakh",      "100 lakhs",
                           "10 Mio.",       "10 mln",
                           "0,01 Mrd."}) {
    CAPTURE(text);
    CHECK(typed_number(text) == 1e7);
  }
  check_taken(Field::count, "5.6k", 5600);
  check_taken(Field::count, "5,6 K chips", 5600);
  CHECK(typed_number("5.576M") == 5576000);
  CHECK(typed_number("2.788 million") == 2788000);
  CHECK(typed_number("$1.6 bn") == 1.6e9);
  CHECK(typed_number("1.2 trillion") == 1.2e12);
}

TEST_CASE("a point before three digits of a count may be one between groups: it is asked, never quietly taken") {
  CHECK(refused_with(Field::count, "2.000") == "means 2 or 2,000? write 2 or 2000");
  CHECK(refused_with(Field::count, "16.000 chips") == "means 16 or 16,000? write 16 or 16000");
  CHECK(refused_with(Field::hours, "1.000") == "means 1 or 1,000? write 1 or 1000");
  CHECK(refused_with(Field::hours, "1.234") == "means 1.234 or 1,234? write 1.2 or 1234");
  const NumberOrReason total = number_in_range("$294.000", dollars_for(1, 1e12));
  REQUIRE(std::holds_alternative<std::string>(total));
  CHECK(std::get<std::string>(total) == "means 294 or 294,000? write 294 or 294000");
  // Where one of the two cannot be meant, the other is.
  check_taken(Field::count, "2.048", 2048);
  check_taken(Field::price, "2.000", 2);
  check_taken(Field::hours, "80.500", 80.5);
  check_taken(Field::utilisation, "0.400", 0.4);
  check_taken(Field::server_factor, "1.125", 1.125);
  check_taken(Field::count, "2.000k", 2000);
}

TEST_CASE("a refusal says the range and how to write it, and what it advises is taken") {
  CHECK(refused_with(Field::hours, "eighty") == "is not a number from 1 to 10,000; write 80 or 80.5");
  CHECK(refused_with(Field::count, "0") == "is not a number from 1 to 200,000; write 512 or 2048");
  CHECK(refused_with(Field::price, "99") == "is not a number from $0.10 to $20.00; write 2 or 3.42");
  CHECK(refused_with(Field::utilisation, "40") == "is not a number from 0.01 to 1; write 0.40 or 40%");
  std::vector<NumberFor> all{dollars_for(1, 1e12), printed_number()};
  for (const r1cost::FieldInfo& row : r1cost::fields) all.push_back(number_for(row));
  for (const NumberFor& wanted : all) {
    for (const std::string& example : wanted.examples) {
      CAPTURE(example);
      CHECK(std::holds_alternative<double>(number_in_range(example, wanted)));
    }
  }
}

TEST_CASE("what nobody can mean is refused in every field") {
  for (const r1cost::FieldInfo& row : r1cost::fields)
    for (const char* text :
         {"",      " ",       "abc",     "NaN",      "nan",      "inf",  "Infinity", "-inf",   "0x10",     "1,2,3",
          "1.2.3", "1,5.2",   "1.5,000", "--1",      "+-1",      "-1",   "1 2",      "1  000", "1 , 5",    "80-100",
          "1/2",   "1,23,45", "12,34",   "1234,567", "0123,456", "1'23", "1e400",    "1e",     "e5",       "1e308B",
          "5KK",   "$",       "%",       "K",        ".",        ",",    "½",        "5 x 5",  "\xff\xfe", "80 h h",
          "80-",   "80 -",    "2/",      "2 per",    "2 A$",     "A$2",  "R$2",      "2 C$"}) {
      // Two digits behind a comma are decimals.
      if (std::string_view(text) == "12,34" && row.low <= 12.34 && row.high >= 12.34) continue;
      CAPTURE(row.name);
      CAPTURE(text);
      const NumberOrReason read = number_in_range(text, number_for(row));
      CHECK(std::holds_alternative<std::string>(read));
    }
  CHECK_FALSE(typed_number(std::string_view("1\0", 2)));
  CHECK_FALSE(read_number(std::string(100000, '9'), number_for(r1cost::info(Field::count))));
}
