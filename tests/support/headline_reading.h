// How a headline is read, in one line, and a table of headlines with what they are to be read as.
#pragma once

#include <string>
#include <string_view>
#include <vector>

// What is found in a sentence: "chips 512; hours 80; usd 294000 on h800"
std::string found_in(std::string_view);
// "multiplies out: 512 chips, 80 h, $2"
std::string reading_of(const std::string& words);

struct Headline {
  const char* words;
  const char* reading;
};
// Each is read as it says, and what is said of it are sentences.
void check_headlines(const std::vector<Headline>&);
