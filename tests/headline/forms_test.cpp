// Headlines as forms and tables write them, and numbers in them as hands of several countries do.
#include <doctest/doctest.h>

#include "headline_reading.h"

TEST_CASE("a number of a form is what its name says") {
  check_headlines({
      {"Chips: 512; hours: 80; price: $2", "too little: 512 chips, 80 h, $2"},
      {"Chips: 512, hours: 80, price: $2, cost: $81,920", "multiplies out: 512 chips, 80 h, $2"},
      {"Chips 512, hours 80, price $2, cost $81,920", "multiplies out: 512 chips, 80 h, $2"},
      {"Chips - 512, hours - 80, price - $2, cost - $81,920", "multiplies out: 512 chips, 80 h, $2"},
      {"GPUs: 512 | Hours: 80 | Price: $2/h | Total: $81,920", "multiplies out: 512 chips, 80 h, $2"},
      {"Number of chips: 512. Hours: 80. Price per hour: $2. Total cost: $81,920.",
       "multiplies out: 512 chips, 80 h, $2"},
      {"chips=512 hours=80 price=2 cost=81920", "multiplies out: 512 chips, 80 h, $2"},
      {"count=512&hours=80&price=2&cost=81920", "multiplies out: 512 chips, 80 h, $2"},
      {"{\"chips\": 512, \"hours\": 80, \"price\": 2, \"cost\": 81920}", "multiplies out: 512 chips, 80 h, $2"},
      {"Chips\t512\nHours\t80\nPrice\t$2\nCost\t$81,920", "multiplies out: 512 chips, 80 h, $2"},
      {"Chips,512\nHours,80\nCost,\"$81,920\"", "multiplies out: 512 chips, 80 h"},
      {"| Chips | 512 |\n| Hours | 80 |\n| Cost | $81,920 |", "multiplies out: 512 chips, 80 h"},
      {"chips: 512\nhours: 80\ncost: $81,920", "multiplies out: 512 chips, 80 h"},
      {"Hours: 80 · Chips: 512 · Cost: $294,000", "does not: 512 chips, 80 h"},
      {"Cost: $294,000. Chips: 512. Hours: 80.", "does not: 512 chips, 80 h"},
      {"GPU-hours: 147,000; price: $2; cost: $294,000", "multiplies out: 147,000 chip-h, $2"},
      {"GPU hours (total): 2.788M; price per GPU hour: $2; cost: $5.576M", "multiplies out: 2,788,000 chip-h, $2"},
      {"GPU-hours: 40,960; $/GPU-hour: 2; cost: $81,920", "multiplies out: 40,960 chip-h, $2"},
      {"nodes: 64; GPUs per node: 8; hours: 80; price: $2; cost: $81,920", "multiplies out: 512 chips, 80 h, $2"},
      {"days: 10; chips: 512; price per day: $48; cost: $245,760", "multiplies out: 512 chips, 240 h, $2"},
      {"minutes: 4,800; chips: 512; cost: $81,920", "multiplies out: 512 chips, 80 h"},
      {"Training time (hours): 80; GPUs: 512; cost (USD): 81,920", "multiplies out: 512 chips, 80 h"},
      {"Hours: about 80; chips: ~512; cost: $82K", "multiplies out: 512 chips, 80 h"},
      {"chips=5.12e2 hours=8e1 cost=$81920", "multiplies out: 512 chips, 80 h"},
      {"Chips: 512; cost per hour: $1,024; hours: 80; total: $81,920", "multiplies out: 512 chips, 80 h, $2"},
      {"Price: $81,920; chips: 512; hours: 80", "multiplies out: 512 chips, 80 h"},
      {"512 chips, 80 hours, $2", "too little: 512 chips, 80 h, $2"},
      {"512 chips · 80 hours · $2 · $81,920", "multiplies out: 512 chips, 80 h, $2"},
      // What stands before a colon need not be a form's name.
      {"512 chips ran 80 hours: $81,920", "multiplies out: 512 chips, 80 h"},
      {"On 512 chips: 80 hours, $81,920", "multiplies out: 512 chips, 80 h"},
      {"price per chip: $30,000; chips: 512; hours: 80", "too little: 512 chips, 80 h"},
  });
}

TEST_CASE("products without nouns, and chips behind their name") {
  check_headlines({
      {"512 * 80 * 2 = $81,920", "multiplies out: 40,960 chip-h, $2"},
      {"512*80*2=81920", "multiplies out: 40,960 chip-h, $2"},
      {"40960*2=$81920", "multiplies out: 40,960 chip-h, $2"},
      {"40,960 × $2 = $81,920", "multiplies out: 40,960 chip-h, $2"},
      {"80 h × 512 × $2 = $81,920", "multiplies out: 512 chips, 80 h, $2"},
      {"64 x 8 x 80 x $2 = $81,920", "multiplies out: 40,960 chip-h, $2"},
      {"5 x 24 x 8 = 960 GPU hours, $1,920", "multiplies out: 960 chip-h"},
      {"512 × 80 × 2 = $294,000", "does not: 40,960 chip-h, $2"},
      {"512 × 80 = 40,960", "too little: 40,960 chip-h"},
      {"chips 512 x hours 80 x $2 = $81,920", "too little: $2"},
      {"H800 x 512, 80 h, $81,920", "multiplies out: 512 chips, 80 h"},
      {"H800x512 80h $81,920", "multiplies out: 512 chips, 80 h"},
      {"H800 ×512 for 80 h: $81,920", "multiplies out: 512 chips, 80 h"},
  });
}

TEST_CASE("numbers in a sentence are read as those of a field, in every hand") {
  check_headlines({
      {"512 chips for 80,5 hours at $2,00: $82.432", "multiplies out: 512 chips, 80.50 h, $2"},
      {"2.048 H800s for 1.368 hours at $2,00: $5.603.328", "multiplies out: 2,048 chips, 1,368 h, $2"},
      {"2.048 H800s for 57 days at $2: $5.6 million", "multiplies out: 2,048 chips, 1,368 h, $2"},
      {"2,788 million GPU hours at $2: $5,576 million", "multiplies out: 2,788,000,000 chip-h, $2"},
      {"1,47,000 GPU hours at $2: $2,94,000", "multiplies out: 147,000 chip-h, $2"},
      {"1.47 lakh GPU hours at $2: $2.94 lakh", "multiplies out: 147,000 chip-h, $2"},
      {"3 crore GPU hours at $2 = $6 crore", "multiplies out: 30,000,000 chip-h, $2"},
      {"1.5 mln GPU hours at $2/hr = $3 mln", "multiplies out: 1,500,000 chip-h, $2"},
      {"147'000 GPU hours at $2: $294’000", "multiplies out: 147,000 chip-h, $2"},
      {"１４７，０００ GPU hours at ＄２: ＄２９４，０００", "multiplies out: 147,000 chip-h, $2"},
      {"٥١٢ chips for ٨٠ hours at $٢: $٨١٬٩٢٠", "multiplies out: 512 chips, 80 h, $2"},
      {"५१२ chips for ८० hours at $२: $८१,९२०", "multiplies out: 512 chips, 80 h, $2"},
      {"512\u200b chips for 80\u2002hours, $81,920", "multiplies out: 512 chips, 80 h"},
      {"512 chips for 80½ hours at $2: $82,432", "multiplies out: 512 chips, 80.50 h, $2"},
      {"½ million GPU hours at $2, $1 million", "multiplies out: 500,000 chip-h, $2"},
      {"512 chips for 3 1/3 days at $2: $81,920", "multiplies out: 512 chips, 80 h, $2"},
      {"512 chips for 80 hours at USD2.00/hr: USD81920", "multiplies out: 512 chips, 80 h, $2"},
      {"512 chips for 80 hours: EUR81,920", "too little: 512 chips, 80 h"},
      {"512 chips for 80 hours: AUD 120,000", "too little: 512 chips, 80 h"},
  });
}
