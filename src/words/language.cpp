#include "words/language.h"

#include <cmath>

namespace explainer {

Plural plural_of(PluralRule rule, double number) {
  const double size = std::fabs(number);
  const bool whole = std::floor(size) == size;
  switch (rule) {
    case PluralRule::none: break;
    case PluralRule::one: return size == 1 ? Plural::one : Plural::other;
    case PluralRule::one_below_two: return size < 2 ? Plural::one : Plural::other;
    case PluralRule::one_few_many: {
      if (!whole) return Plural::other;
      const double last = std::fmod(size, 10), last_two = std::fmod(size, 100);
      if (last == 1 && last_two != 11) return Plural::one;
      if (last >= 2 && last <= 4 && (last_two < 12 || last_two > 14)) return Plural::few;
      return Plural::many;
    }
  }
  return Plural::other;
}

}  // namespace explainer
