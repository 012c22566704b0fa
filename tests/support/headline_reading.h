// How a headline is read, in one line, and a table of headlines with what they are to be read as.
#pragma once

#include <string>
#include <vector>

// "multiplies out: 512 chips, 80 h, $2"
std::string reading_of(const std::string& words);

struct Headline {
  const char* words;
  const char* reading;
};
// Each is read as it says, and what is said of it are sentences.
void check_headlines(const std::vector<Headline>&);
