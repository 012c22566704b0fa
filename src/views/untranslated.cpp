#include "views/untranslated.h"

#include <algorithm>

#include "words/language.h"

namespace explainer {
namespace {

// A letter of several bytes counts as so many.
long letters_in(std::string_view words) {
  return std::count_if(words.begin(), words.end(), [](char c) {
    const char small = static_cast<char>(c | 0x20);
    return static_cast<signed char>(c) < 0 || (small >= 'a' && small <= 'z');
  });
}

}  // namespace

void mark_english(Scene& scene, const Readings& readings) {
  if (speaks_english()) return;
  for (Part& part : scene.parts) {
    std::string words = part.words + "\n" + part.value;
    const long all = letters_in(words);
    for (const std::string& sentence : readings.untranslated)
      if (const std::size_t at = words.find(sentence); at != words.npos) words.replace(at, sentence.size(), "\n");
    if (letters_in(words) * 2 < all) part.language = english().format.code;
  }
}

}  // namespace explainer
