#include "headline/check.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "data/read_dataset.h"
#include "figures.h"
#include "headline_reading.h"
#include "sweep.h"
#include "views/check_words.h"

using namespace explainer;
using namespace r1cost;

namespace {

CheckedText checked(std::string_view text) { return check_text(text, built_in_dataset()); }

}  // namespace

// Sentences of the sources in assets/data, as their quotes have them.
TEST_CASE("the quantities of real sentences are found, with their units") {
  CHECK(found_in("R1 was trained for a total of 80 hours on the 512 chip cluster of H800 chips") ==
        "hours 80; chips 512 on h800");
  CHECK(found_in("For the training of DeepSeek-R1-Zero, we employed 64*8 H800 GPUs, and the process required "
                 "approximately 198 hours.") == "chips 512; hours 198 on h800");
  CHECK(
      found_in("we utilized the same 64 *8 H800 GPUs, completing the process in about 4 days, or roughly 80 hours.") ==
      "chips 512; hours 96; hours 80 on h800");
  CHECK(
      found_in("Assuming the rental price of the H800 GPU is $2 per GPU hour, our total training costs amount to only "
               "$5.576M.") == "price 2; usd 5576000 on h800");
  CHECK(found_in("Combined with 119K GPU hours for the context length extension and 5K GPU hours for post-training") ==
        "chip-hours 119000; chip-hours 5000");
  CHECK(found_in("DeepSeek R1 and MiniMax-M1 incur post-training costs of $294K and $535K respectively, our approach "
                 "achieves this for just $7,800.") == "usd 294000; usd 535000; usd 7800");
  CHECK(found_in("full RL training on 512 H800 GPUs to complete in only three weeks, with a rental cost of just "
                 "$534,700.") == "chips 512; hours 504; usd 534700 on h800");
  CHECK(found_in("In total, the training took ~3,800 A100 hours = roughly 5 days on 32 A100s") ==
        "chip-hours 3800; hours 120; chips 32 on a100");
  CHECK(found_in("the whole training takes approximately 140k H100 hours.") == "chip-hours 140000 on h100");
  CHECK(found_in("The training run for gpt-oss-120b required 2.1 million H100-hours to complete, with gpt-oss-20b "
                 "needing almost 10x fewer.") == "chip-hours 2100000 on h100");
  CHECK(found_in("our pre-training stage is completed in less than two months and costs 2664K GPU hours.") ==
        "hours 1461; chip-hours 2664000");
  CHECK(
      found_in("This comes on top of the $6 million or so that the company, based in Hangzhou, spent to make the base "
               "LLM") == "usd 6000000");
  CHECK(found_in("Altman was asked if training GPT-4 cost $100 million; he replied, 'It's more than that.'") ==
        "usd 100000000");
  CHECK(found_in("we utilized the A100 GPUs to prepare for the experiments with a smaller model (30B parameters).") ==
        " on a100");
  CHECK(found_in("using a training compute budget of roughly under $2 million (less than 3K GPU weeks).") ==
        "usd 2000000; chip-hours 504000");
}

TEST_CASE("the headline does not multiply out, and two published stages make up the rest") {
  const CheckedText headline = checked("R1 was trained for 80 hours on 512 chips at a cost of $294,000");
  REQUIRE(headline.work);
  CHECK(headline.work->value == 40960);
  CHECK(headline.cost.value == 81920);
  REQUIRE(headline.usd.size() == 1);
  CHECK_FALSE(headline.usd[0].multiplies_out);
  CHECK_FALSE(headline.adds_up());
  CHECK(headline.usd[0].also == std::vector<std::string>{"r1-zero", "data"});
  CHECK(headline.usd[0].with_also.value == 293920);
  CHECK(headline.scenario.count.value == 512);
  CHECK(headline.scenario.hours.value == 80);
  CHECK(headline.scenario.also.empty());
  const auto words = check_words(headline, built_in_dataset());
  REQUIRE(words.size() == 2);
  CHECK(words[0].find("512 chips × 80 hours = 40,960 chip-hours") == 0);
  CHECK(words[1].find("$294,000 does not multiply out: it is 3.6 times that. With R1-Zero ($202,000) and making "
                      "training data ($10,000) it comes to $293,920, ") == 0);
}

TEST_CASE("what multiplies out does so as far as its numbers are rounded, and no further") {
  CHECK(checked("512 chips for 80 hours at $2 an hour cost $81,920").adds_up());
  CHECK(checked("512 chips for 80 hours at $2.00 an hour cost $82,000").adds_up());
  CHECK_FALSE(checked("512 chips for 81 hours at $2.00 an hour cost $120,000").adds_up());
  CHECK(checked("2.788M H800 GPU hours at $2 per GPU hour cost $5.576M").adds_up());
  CHECK_FALSE(checked("2.788M H800 GPU hours at $2.00 per GPU hour cost $6.576M").adds_up());
  CHECK(checked("2048 GPUs for 2 months, $6M").adds_up());
  const CheckedText both = checked("512 chips ran 81 hours, 147,000 GPU hours in all");
  CHECK_FALSE(both.work_agrees);
  CHECK_FALSE(both.nothing_to_check());
  CHECK(checked("~3,800 A100 hours = roughly 5 days on 32 A100s").adds_up());
  // One amount may be the run's, another not.
  const CheckedText two = checked("512 H800s for 80 hours: $82,000 of a bill of $294,000");
  REQUIRE(two.usd.size() == 2);
  CHECK(two.usd[0].multiplies_out);
  CHECK_FALSE(two.usd[1].multiplies_out);
}

TEST_CASE("too little to multiply is said, and no stages are invented for a rival's dollars") {
  CHECK(checked("GPT-4 cost $100 million").nothing_to_check());
  CHECK(checked("").nothing_to_check());
  CHECK(checked("512 chips").nothing_to_check());
  const CheckedText rival = checked("19 hours on 8 H100 GPUs, costing approximately $450");
  REQUIRE(rival.usd.size() == 1);
  CHECK(rival.usd[0].also.empty());
  CHECK(rival.usd[0].implied.value == doctest::Approx(450.0 / 152));
}

TEST_CASE("any bytes are read without harm") {
  std::mt19937_64 random(9);
  const char pieces[][12] = {"$",       "512",     " chips ", "80",   " hours ", "*",     "×",         "million",
                             "per",     "\xc3",    ".",       ",",    "-",       "H800",  " a ",       " half ",
                             " nodes ", " of ",    " each ",  "/",    " and ",   " 24 ",  " days ",    " about ",
                             "%",       "€",       " GPT-4 ", " R1 ", "(",       ")",     " to ",      " runs ",
                             " x ",     " under ", " cents ", " = ",  " + ",     " two ", " hundred ", " racks ",
                             "k ",      "—",       " ",       "1,5",  ".000"};
  for (int i = 0; i<1500; i += Sweep::one_in> 1 ? 4 : 1) {
    std::string text;
    for (auto length = random() % 20; length > 0; --length)
      text += random() % 4 == 0 ? std::string(1, static_cast<char>(random()))
                                : std::string(pieces[random() % std::size(pieces)]);
    const CheckedText result = checked(text);
    for (const FoundQuantity& one : result.found.all) {
      REQUIRE(std::isfinite(one.value));
      REQUIRE(one.low <= one.value);
      REQUIRE(one.value <= one.high);
    }
    for (const std::string& words : check_words(result, built_in_dataset())) REQUIRE(!words.empty());
  }
  CHECK(read_headline(std::string(20000, '$') + "1", built_in_dataset()).all.empty());
}

TEST_CASE("a range is one quantity, from its lower to its upper end") {
  for (const char* words : {"512 chips for 80-100 hours", "512 chips for 80 to 100 hours",
                            "512 chips for between 80 and 100 hours", "512 chips for 80–100 hours"}) {
    CAPTURE(words);
    CHECK(found_in(words) == "chips 512; hours 90");
    const FoundInText found = read_headline(words, built_in_dataset());
    CHECK(found.all[1].low == doctest::Approx(80));
    CHECK(found.all[1].high == doctest::Approx(100));
  }
  CHECK(checked("512 chips, 80 to 100 hours, $2 per GPU hour, $90,000").adds_up());
}

TEST_CASE("dollars behind at, small enough for a chip-hour, are a price; a stop ends what a number belongs to") {
  CHECK(found_in("2.788M H800 hours at $2: $5.576M") == "chip-hours 2788000; price 2; usd 5576000 on h800");
  CHECK(checked("2.788M H800 hours at $2: $5.576M").adds_up());
  CHECK(found_in("512 chips at $294,000") == "chips 512; usd 294000");
  CHECK(found_in("In January 2025, chips of type H800: 512 chips") == "chips 512 on h800");
  CHECK(found_in("512 of Nvidia's H800 chips for USD 81,920") == "chips 512; usd 81920 on h800");
}

TEST_CASE("no time at all multiplies nothing, and is still a number with its bounds") {
  for (const char* text : {"30.0w*0.0w*", "3 days * 0 hours", "0 days * 8 hours", "0 weeks * 0 days * 24 hours"}) {
    CAPTURE(text);
    const CheckedText checked = check_text(text, data());
    CHECK_FALSE(checked.found.all.empty());
    for (const FoundQuantity& one : checked.found.all) {
      CHECK(one.low <= one.value);
      CHECK(one.value <= one.high);
    }
  }
}
