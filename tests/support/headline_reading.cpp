#include "headline_reading.h"

#include <doctest/doctest.h>

#include <cmath>

#include "data/read_dataset.h"
#include "headline/check.h"
#include "headline/headline.h"
#include "views/check_words.h"
#include "words/format.h"

using namespace explainer;

namespace {

std::string verdict_name(CheckVerdict verdict) {
  switch (verdict) {
    case CheckVerdict::multiplies_out: return "multiplies out";
    case CheckVerdict::does_not: return "does not";
    case CheckVerdict::in_part: return "in part";
    case CheckVerdict::too_little: return "too little";
  }
  return "";
}

}  // namespace

std::string found_in(std::string_view text) {
  constexpr const char* names[] = {"chips", "hours", "chip-hours", "price", "usd"};
  std::string words;
  const FoundInText found = read_headline(text, built_in_dataset());
  for (const FoundQuantity& one : found.all)
    words += (words.empty() ? "" : "; ") + std::string(names[static_cast<int>(one.kind)]) + " " +
             std::to_string(std::lround(one.value));
  return words + (found.chip.empty() ? "" : " on " + found.chip);
}

std::string reading_of(const std::string& words) {
  const CheckedText checked = check_text(words, built_in_dataset());
  std::string text = verdict_name(checked.verdict());
  const auto add = [&](const std::optional<FoundQuantity>& one, const char* before, const char* behind) {
    if (!one) return;
    text += text.find(':') == text.npos ? ": " : ", ";
    text += before + grouped(one->value, one->value == std::round(one->value) ? 0 : 2) + behind;
  };
  add(checked.chips, "", " chips");
  add(checked.hours, "", " h");
  add(checked.chip_hours, "", " chip-h");
  add(checked.price, "$", "");
  return text;
}

void check_headlines(const std::vector<Headline>& headlines) {
  for (const Headline& one : headlines) {
    CAPTURE(one.words);
    CHECK(reading_of(one.words) == one.reading);
    for (const std::string& said : check_words(check_text(one.words, built_in_dataset()), built_in_dataset()))
      CHECK(said.ends_with('.') + said.ends_with(')') == 1);
  }
}
