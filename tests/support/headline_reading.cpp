#include "headline_reading.h"

#include <doctest/doctest.h>

#include <cmath>

#include "words/format.h"
#include "data/read_dataset.h"
#include "state/check.h"
#include "views/check_words.h"

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
