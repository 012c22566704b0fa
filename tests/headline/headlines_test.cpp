// Sentences as people write them, by kind, each with how it is read and what the checker says of it: the command line's
// exit status is 0 for "multiplies out", 1 for "does not", 2 for the rest.
#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

#include "data/read_dataset.h"
#include "headline/check.h"
#include "headline_reading.h"
#include "views/check_words.h"
#include "words/format.h"

using namespace explainer;

TEST_CASE("products of several factors, and machines of several chips") {
  check_headlines({
      {"5x24x8 A100 GPU hours at $2 per GPU hour, $1,920", "multiplies out: 960 chip-h, $2"},
      {"5 x 24 x 8 A100 GPU hours at $2 per GPU hour, $1,920", "multiplies out: 960 chip-h, $2"},
      {"5×24×8 A100 GPU-hours at $2/GPU-hour: $1,920", "multiplies out: 960 chip-h, $2"},
      {"5 days × 24 hours × 8 A100s at $2 an hour = $1,920", "multiplies out: 8 chips, 120 h, $2"},
      {"512 x 80 x $2 = $81,920", "multiplies out: 40,960 chip-h, $2"},
      {"2048 GPUs x 57 days x 24 hours x $2 = $5.6M", "multiplies out: 2,048 chips, 1,368 h, $2"},
      {"64 nodes of 8 H800 each ran 80 hours at $16 per node-hour: $81,920", "multiplies out: 512 chips, 80 h, $2"},
      {"64 nodes with 8 GPUs each for 80 hours at $2 per GPU-hour cost $81,920", "multiplies out: 512 chips, 80 h, $2"},
      {"64 8-GPU nodes for 80 hours at $2 per GPU-hour cost $81,920", "multiplies out: 512 chips, 80 h, $2"},
      {"64 8xH800 nodes for 80 hours at $16 per node per hour: $81,920", "multiplies out: 512 chips, 80 h, $2"},
      {"64 nodes (8 GPUs per node) for 80 hours at $2: $81,920", "multiplies out: 512 chips, 80 h, $2"},
      {"64 nodes x 8 GPUs x 80 hours x $2 = $81,920", "multiplies out: 512 chips, 80 h, $2"},
      {"64 H800 nodes (8 GPUs/node) × 80 h × $16/node-h = $81,920", "multiplies out: 512 chips, 80 h, $2"},
      {"8 H800s per node on 64 nodes, 80 hours, $81,920", "multiplies out: 512 chips, 80 h"},
      {"32 servers, each with 8 A100s, for 100 hours at $12 per server-hour: $38,400",
       "multiplies out: 256 chips, 100 h, $1.50"},
      {"32 machines, 8 A100s each, ran 100 hours at $1.50 per GPU per hour: $38,400",
       "multiplies out: 256 chips, 100 h, $1.50"},
      {"each of the 32 servers has 8 GPUs; 100 hours at $1.50 per GPU-hour cost $38,400",
       "multiplies out: 256 chips, 100 h, $1.50"},
      {"32 boxes of eight H800s for 100 hours at $12 a box-hour: $38,400", "multiplies out: 256 chips, 100 h, $1.50"},
      {"256 GPUs (32 nodes of 8) for 100 hours at $1.50/hr: $38,400", "multiplies out: 256 chips, 100 h, $1.50"},
      {"an 8XH100 node is ~$24/hr, so 2 hours is ~$48", "multiplies out: 8 chips, 2 h, $3"},
      {"5,120 node-hours at $16 per node-hour: $81,920", "multiplies out: 40,960 chip-h, $2"},
      {"3,200 node hours on 8-GPU nodes at $1.50 per GPU hour: $38,400",
       "multiplies out: 64 chips, 25,600 chip-h, $1.50"},
      {"64 nodes for 80 hours at $2 per GPU hour: $81,920", "multiplies out: 512 chips, 80 h, $2"},
      {"two clusters of 256 H800s for 80 hours: $81,920", "multiplies out: 512 chips, 80 h"},
      {"64 nodes with 512 H800s for 80 hours at $2, $81,920", "multiplies out: 512 chips, 80 h, $2"},
      {"4 servers with 32 GPUs for 100 hours at $2, $6,400", "multiplies out: 32 chips, 100 h, $2"},
      {"4 servers with 32 GPUs each for 100 hours at $2, $25,600", "multiplies out: 128 chips, 100 h, $2"},
      {"4 servers with 32 GPUs for 100 hours at $2, $25,600", "in part: 32 chips, 100 h, $2"},
      {"8 NVL72 racks, 576 GPUs, for 100 hours at $2, $115,200", "multiplies out: 576 chips, 100 h, $2"},
      {"64 nodes with 8 H800s for 80 hours at $2, $81,920", "multiplies out: 512 chips, 80 h, $2"},
      {"64 servers, 512 GPUs, 80 hours, $81,920", "multiplies out: 512 chips, 80 h"},
      {"64 servers (512 GPUs) for 80 hours, $81,920", "multiplies out: 512 chips, 80 h"},
      {"64 nodes, for a total of 512 GPUs, 80 hours, $81,920", "multiplies out: 512 chips, 80 h"},
      {"2 machines with 16 GPUs for 10 hours at $2: $320", "multiplies out: 16 chips, 10 h, $2"},
      {"4 clusters of 4,096 H100s for 10 hours at $2: $327,680", "multiplies out: 16,384 chips, 10 h, $2"},
      {"8 racks of 72 GPUs for 100 hours at $2, $115,200", "multiplies out: 576 chips, 100 h, $2"},
      {"8 nodes of 72 GPUs for 100 hours at $2, $115,200", "multiplies out: 576 chips, 100 h, $2"},
      {"two runs of 80 hours each on 512 chips for $163,840", "multiplies out: 512 chips, 160 h"},
      {"16 racks of 4 nodes of 8 GPUs for 80 hours, $81,920", "multiplies out: 512 chips, 80 h"},
      {"100 p5 instances of 8 H100s each at $31.46 an instance-hour for 24 hours: $75,504",
       "multiplies out: 800 chips, 24 h, $3.93"},
      {"Renting one H100 costs $2 an hour, so 1,000 of them for a week cost $336,000",
       "multiplies out: 1,000 chips, 168 h, $2"},
      {"2664K + 119K + 5K GPU hours at $2 make $5.576M", "multiplies out: 2,788,000 chip-h, $2"},
      {"32 nodes of 8 H100s for 100 hours at $12 per node-hour: $76,800", "does not: 256 chips, 100 h, $1.50"},
  });
}

TEST_CASE("prices of an hour, a day, a week, a month and a year, of a chip, a machine and all of them") {
  check_headlines({
      {"10 GPU-days at $48 per GPU-day, $480", "multiplies out: 240 chip-h, $2"},
      {"3 chip-months at $1,461 per chip-month: $4,383", "multiplies out: 2,191.50 chip-h, $2"},
      {"20 GPU-weeks at $336 per GPU-week, $6,720", "multiplies out: 3,360 chip-h, $2"},
      {"512 chips for 10 days at $48 per chip per day: $245,760", "multiplies out: 512 chips, 240 h, $2"},
      {"512 chips for 10 days at $48 a day per chip: $245,760", "multiplies out: 512 chips, 240 h, $2"},
      {"64 nodes (8 chips each) for 10 days at $384 per node-day: $245,760", "multiplies out: 512 chips, 240 h, $2"},
      {"512 H800s for three weeks at $1,461 per GPU-month, $516,000", "multiplies out: 512 chips, 504 h, $2"},
      {"512 GPUs at $1,024 an hour for 80 hours: $81,920", "multiplies out: 512 chips, 80 h, $2"},
      {"147,000 GPU hours at two dollars each cost $294,000", "multiplies out: 147,000 chip-h, $2"},
      {"147,000 hours at $2 = $294,000", "multiplies out: 147,000 chip-h, $2"},
      {"$294,000 / 147,000 GPU hours = $2", "multiplies out: 147,000 chip-h, $2"},
      {"A cluster of 1,024 A100s costs $2,048 an hour; 100 hours cost $204,800",
       "multiplies out: 1,024 chips, 100 h, $2"},
      {"8 H100s for 10 hours at 200 cents an hour: $160", "multiplies out: 8 chips, 10 h, $2"},
      {"10 GPU-days at $48 per GPU-day, $1,000", "does not: 240 chip-h, $2"},
  });
}

TEST_CASE("times in minutes, hours, days, weeks, months and years, in digits and letters") {
  check_headlines({
      {"16 H100s for 26 minutes, $14", "multiplies out: 16 chips, 0.43 h"},
      {"16 H100s for 26 minutes, $20", "does not: 16 chips, 0.43 h"},
      {"8 H100s for an hour and a half at $2 an hour: $24", "multiplies out: 8 chips, 1.50 h, $2"},
      {"8 H100s for one and a half hours at $2 an hour: $24", "multiplies out: 8 chips, 1.50 h, $2"},
      {"8 H100s for half a day at $2 an hour: $192", "multiplies out: 8 chips, 12 h, $2"},
      {"8 A100s for a week at $2/hr, $2,688", "multiplies out: 8 chips, 168 h, $2"},
      {"A fortnight on 8 H100s at $2.50/hr: $6,720", "multiplies out: 8 chips, 336 h, $2.50"},
      {"8 GPUs, ten hours a day for two weeks, $2 an hour: $2,240", "multiplies out: 8 chips, 140 h, $2"},
      {"100 H100s for twelve weeks at two dollars an hour: $403,200", "multiplies out: 100 chips, 2,016 h, $2"},
      {"1,000 H100s for ninety days at $2 an hour, $4.32 million", "multiplies out: 1,000 chips, 2,160 h, $2"},
      {"2,048 H800s for two months, $6 million", "multiplies out: 2,048 chips, 1,461 h"},
      {"a single H100 for 3 days costs $144", "multiplies out: 1 chips, 72 h"},
      {"90-100 days on 25,000 A100s at about $1 per hour is roughly $57 million",
       "multiplies out: 25,000 chips, 2,280 h, $1"},
      {"1 H100 for a year at $2 an hour, $17,532", "multiplies out: 1 chips, 8,766 h, $2"},
      {"512 chips for 3 days and 8 hours at $2 an hour, $81,920", "multiplies out: 512 chips, 80 h, $2"},
      {"8 GPUs 24 hours a day for 5 days at $2: $1,920", "multiplies out: 8 chips, 120 h, $2"},
      {"512 GPUs ran 24/7 for 10 days at $2 an hour: $245,760", "multiplies out: 512 chips, 240 h, $2"},
      {"8 H100s for 45 minutes at $2 an hour, $20", "does not: 8 chips, 0.75 h, $2"},
  });
}

TEST_CASE("dollars in all their forms") {
  check_headlines({
      {"trained for 80 hours on 512 chips at a cost of $294,000", "does not: 512 chips, 80 h"},
      {"trained for 80 hours on 512 chips at a cost of $294K", "does not: 512 chips, 80 h"},
      {"trained for 80 hours on 512 chips at a cost of 294 thousand dollars", "does not: 512 chips, 80 h"},
      {"trained for 80 hours on 512 chips at a cost of 294 thousand", "does not: 512 chips, 80 h"},
      {"trained for 80 hours on 512 chips at a cost of 0.29 million dollars", "does not: 512 chips, 80 h"},
      {"trained for 80 hours on 512 chips at a cost of $294 000", "does not: 512 chips, 80 h"},
      {"147,000 H800 hours at US$2 an hour, US$294,000", "multiplies out: 147,000 chip-h, $2"},
      {"2.788M H800 GPU hours at $2: US$5.6m", "multiplies out: 2,788,000 chip-h, $2"},
      {"2.788 million H800 hours at $2, 5.6 million US dollars", "multiplies out: 2,788,000 chip-h, $2"},
      {"2.788 million H800 hours at $2, USD 5,576,000", "multiplies out: 2,788,000 chip-h, $2"},
      {"2,788,000 hours of H800 time at $2: 5,576,000 dollars", "multiplies out: 2,788,000 chip-h, $2"},
      {"2.788 million H800 hours at $2, 5.576.000 dollars", "multiplies out: 2,788,000 chip-h, $2"},
      {"2.788 million H800 hours at $2, 5,6 million dollars", "multiplies out: 2,788,000 chip-h, $2"},
      {"a quarter of a million GPU hours at $2 an hour is half a million dollars",
       "multiplies out: 250,000 chip-h, $2"},
      {"512 chips, 80 hours, under $100,000", "multiplies out: 512 chips, 80 h"},
  });
}

TEST_CASE("“about” reaches further, and without it 29% apart do not multiply out") {
  check_headlines({
      {"64 A100s, three weeks, $50,000", "does not: 64 chips, 504 h"},
      {"64 A100s, about three weeks, $50,000", "multiplies out: 64 chips, 504 h"},
      {"64 A100s, three weeks, around $50,000", "multiplies out: 64 chips, 504 h"},
      {"64 A100s, roughly three weeks, $50,000", "multiplies out: 64 chips, 504 h"},
      {"64 A100s, ~3 weeks, $50,000", "multiplies out: 64 chips, 504 h"},
      {"64 A100s, nearly three weeks, $50,000", "multiplies out: 64 chips, 504 h"},
      {"64 A100s, three weeks, $50,000 or so", "multiplies out: 64 chips, 504 h"},
      {"64 A100s, three weeks, close to $50,000", "multiplies out: 64 chips, 504 h"},
      {"64 A100s, three weeks, approx. $50,000", "multiplies out: 64 chips, 504 h"},
      {"64 A100s, three weeks, ≈$50,000", "multiplies out: 64 chips, 504 h"},
      {"64 A100s, three weeks, circa $50,000", "multiplies out: 64 chips, 504 h"},
      {"64 A100s, three weeks, some $50,000", "multiplies out: 64 chips, 504 h"},
      {"64 A100s for three weeks cost an estimated $50,000", "multiplies out: 64 chips, 504 h"},
      {"some 64 A100s, three weeks, $50,000", "multiplies out: 64 chips, 504 h"},
      {"64 A100s for three weeks: roughly 50 thousand dollars", "multiplies out: 64 chips, 504 h"},
      {"64 A100s for approximately three weeks: $50K", "multiplies out: 64 chips, 504 h"},
      {"64 A100s for exactly three weeks: $50K", "does not: 64 chips, 504 h"},
      {"128 A100s, two weeks, $65,000", "does not: 128 chips, 336 h"},
      {"32 H100s, 10 days, $20,000", "does not: 32 chips, 240 h"},
      {"32 H100s, 10 days, about $16,000", "multiplies out: 32 chips, 240 h"},
      {"100 H100s, two months, $380,000", "does not: 100 chips, 1,461 h"},
      {"100 H100s, about two months, $260,000", "multiplies out: 100 chips, 1,461 h"},
      {"64 A100s, three weeks, $64,512", "multiplies out: 64 chips, 504 h"},
      {"19 hours on 8 H100 GPUs, costing approximately $450", "does not: 8 chips, 19 h"},
      {"147,000 H800 hours at $2 an hour: $500,000", "does not: 147,000 chip-h, $2"},
  });
}

TEST_CASE("what is read only in part is no verdict") {
  check_headlines({
      {"two clusters ran 80 hours on 512 chips for $163,840", "in part: 512 chips, 80 h"},
      {"12 pallets with 32 H100s for 100 hours at $2 cost $76,800", "in part: 32 chips, 100 h, $2"},
      {"a cluster of 2,048 chips, 512 of which ran for 80 hours at a cost of $294,000", "in part: 2,048 chips, 80 h"},
      {"64 nodes for 80 hours at $3 per GPU hour: $81,920", "in part: 512 chips, 80 h, $3"},
      {"512 chips for 80 hours at $2 with 50% off, $40,960", "in part: 512 chips, 80 h, $2"},
      {"512 chips ran twice for 80 hours: $163,840", "in part: 512 chips, 80 h"},
      {"512 chips for 80 hours cost €81,920", "too little: 512 chips, 80 h"},
      {"512 chips for 80 hours cost 600,000 yuan", "too little: 512 chips, 80 h"},
      {"512 H800 chips for 80 hours, unlike GPT-4, which cost $100 million", "in part: 512 chips, 80 h"},
      {"R1 ran on 512 chips for 80 hours; GPT-4 cost $100 million", "in part: 512 chips, 80 h"},
      {"64 racks of H800s for 80 hours at $2, $81,920", "too little: 80 h, $2"},
      {"512 chips at $30,000 each cost $15.36 million", "too little: 512 chips"},
  });
}

TEST_CASE("numbers that have nothing to do with it are no hindrance") {
  check_headlines({
      {"In 2025 the 671-billion-parameter R1 was trained in 80 hours on 512 H800 chips for $294,000",
       "does not: 512 chips, 80 h"},
      {"On 17 September 2025 DeepSeek said that R1, 36% better, took 80 hours on 512 chips and $294,000",
       "does not: 512 chips, 80 h"},
      {"Llama 3.1 405B learned from 15 trillion tokens: 30.84M H100 hours at $2 an hour, $61.7 million",
       "multiplies out: 30,840,000 chip-h, $2"},
      {"R1 (trained on 512 H800 GPUs over 80 hours) cost US$294K", "does not: 512 chips, 80 h"},
      {"DeepSeek-V3 took 2.788M H800 GPU hours; at $2/hr: $5.576M. GPT-4 cost over $100M",
       "multiplies out: 2,788,000 chip-h, $2"},
      {"DeepSeek R1—512 chips, 80 hours—cost $294,000", "does not: 512 chips, 80 h"},
  });
}

namespace {

std::string said_of(const char* words) {
  std::string text;
  for (const std::string& one : check_words(check_text(words, built_in_dataset()), built_in_dataset()))
    text += one + " ";
  return text;
}

struct NamedSentence {
  const char* words;
  std::vector<const char*> pieces;  // of what is said
};

}  // namespace

TEST_CASE("where too little is given, the figures held on the model that is named are used") {
  const NamedSentence sentences[] = {
      {"DeepSeek trained R1 for $294,000 on 512 H800 chips",
       {"At an assumed $2.00 a chip-hour, $294,000 is 147,000 chip-hours: 287 hours of 512 H800 chips.",
        "the sum of three items, not the 80 hours alone: R1-Zero ($202,000), R1’s training data ($10,000) and R1, the "
        "last run ($82,000)"}},
      {"R1: 80 hours for $294,000", {"1,838 chips for 80 hours", "not the 80 hours alone"}},
      {"DeepSeek V3 cost $5.576 million on 2,048 H800s",
       {"1,361 hours of 2,048 H800s", "V3, pre-training ($5,328,000)"}},
      {"DeepSeek spent $5.6 million", {"for DeepSeek V3: $5,576,000", "published by its maker"}},
      {"GPT-4 cost $100 million",
       {"$100 million for GPT-4: more than $100 million, a remark by its maker (Wired, 17 April 2023)",
        "what that covers was not defined",
        "$40.7 million by wear, $78.6 million by rental, $778 million by purchase (Epoch AI",
        "$78.4 million by rental (Stanford HAI"}},
      {"GPT‑4 cost $100 million", {"for GPT-4: more than $100 million"}},
      {"ChatGPT-4 cost $100 million", {"for GPT-4: more than $100 million"}},
      {"OpenAI’s GPT4 cost $78M", {"an estimate by others (Stanford HAI", "more than $100 million (Wired"}},
      {"GPT-4 cost $5 million", {"Reported for GPT-4: $40.7 million by wear"}},
      {"Google’s Gemini Ultra cost $191 million", {"for Gemini Ultra", "at rental prices", "$28.3 million by wear"}},
      {"Llama 3.1-405B cost $170 million", {"Llama 3.1 405B", "$896 million by purchase"}},
      {"Llama 3 cost $60 million", {"Llama 3 70B: 6,400,000 chip-hours, which at $2.00 are $12.8 million"}},
      {"Claude Sonnet 3.5 cost $30 million",
       {"Reported for Claude 3.5 Sonnet: $20 million to $50 million (Dario Amodei"}},
      {"Anthropic’s Claude cost tens of millions", {"Claude 3.7 Sonnet: $29.6 million by wear"}},
      {"xAI spent $490 million on Grok 4", {"an estimate by others (Epoch AI, 12 September 2025)"}},
      {"MiniMax M1: 512 H800s, $534,700", {"522 hours of 512 H800s", "published by its maker (MiniMax, 16 June 2025)"}},
      {"MiniMax trained M1 on 512 H800s for $534,700", {"522 hours of 512 H800s", "MiniMax-M1"}},
      {"claude cost tens of millions", {"Claude 3.5 Sonnet: $20 million to $50 million"}},
      {"Training Google's PaLM cost $12.4 million", {"PaLM 540B", "$65.5 million by purchase"}},
      {"Nvidia lost $589 billion", {"That is no cost of training. (CNBC)"}},
      {"R1 was trained with 147,000 H800 hours", {"that is $294,000", "Reported for DeepSeek R1: $294,000 by rental"}},
      {"S1 was trained for $50", {"a press report (TechCrunch"}},
      {"Kimi K2 cost $4.6 million", {"the figure is not official"}},
      {"s1 was trained on 16 H100s for 26 minutes", {"6.93 chip-hours", "Reported for s1-32B: $20 to $50"}},
      {"R1 cost $5.6 million", {"for DeepSeek V3"}},
  };
  for (const NamedSentence& one : sentences) {
    CAPTURE(one.words);
    CHECK(check_text(one.words, built_in_dataset()).verdict() == CheckVerdict::too_little);
    const std::string said = said_of(one.words);
    CAPTURE(said);
    for (const char* piece : one.pieces) CHECK(said.find(piece) != said.npos);
  }
}

TEST_CASE("what is not the model that is held is not taken for it") {
  for (const char* words : {"GPT-4 Turbo cost $100 million", "GPT-4.1 cost $100 million", "Grok 5 cost $490 million",
                            "V3.1 cost $5.6 million", "a bloom of algae cost $5 million"}) {
    CAPTURE(words);
    const std::string said = said_of(words);
    CAPTURE(said);
    CHECK(said.find(" for ") == said.npos);
    CHECK(said.find("nothing can be multiplied") != said.npos);
  }
}

TEST_CASE("a power of ten away from what is held is said to be a likely misprint, and nothing else is") {
  const NamedSentence sentences[] = {
      {"R1 cost about $2.94 million", {"$2.94 million is ten times what the paper prints for DeepSeek R1, $294,000"}},
      {"R1 cost about $29.4 k", {"$29.4 k is a tenth of what the paper prints"}},
      {"DeepSeek-R1 cost $29.4 million", {"a hundred times what the paper prints"}},
      {"R1 cost $294 million", {"a thousand times what the paper prints"}},
      {"R1 cost $294", {"a thousandth of what the paper prints"}},
      {"DeepSeek V3 cost $55.76 million", {"ten times what the paper prints for DeepSeek V3, $5,576,000"}},
      {"V3 cost $557,600", {"a tenth of what the paper prints"}},
      {"MiniMax-M1 cost $5.347 million", {"ten times what the paper prints"}},
      {"Gemini Ultra cost $1.91 billion", {"ten times what is reported for Gemini Ultra, $191 million"}},
      {"R1 was trained on 512 H800s for 80 hours for $2.94 million",
       {"36 times that", "ten times what the paper prints"}},
  };
  for (const NamedSentence& one : sentences) {
    CAPTURE(one.words);
    const std::string said = said_of(one.words);
    CAPTURE(said);
    CHECK(said.find("likely a misprint") != said.npos);
    for (const char* piece : one.pieces) CHECK(said.find(piece) != said.npos);
  }
  for (const char* words :
       {"R1 cost $294,000", "R1 cost $1.5 million", "GPT-4 cost $100 million", "$2.94 million", "V3 cost $5.6 million",
        "Meta spent half a billion dollars on Llama 3.1 405B", "Meta spent $500 million on Llama 3.1 405B"})
    CHECK(said_of(words).find("misprint") == std::string::npos);
}

TEST_CASE("three points before a digit are no number, and the digits behind them are read") {
  CHECK(said_of("512 H800s ran 80 hours at $…2, which is $81,920").find("$81,920") != std::string::npos);
  CHECK(said_of("…92 …") != "");
}
