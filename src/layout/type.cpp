#include "layout/type.h"

#include <cmath>

namespace explainer {

float leading_of(const Font& font) {
  constexpr float of_headlines = 1.2f, of_words = 4.0f / 3;
  const bool headline = font.face == Face::serif && font.weight == Weight::bold;
  return std::round(font.size * (headline ? of_headlines : of_words));
}

float reading_leading(const Font& font) {
  constexpr float of_text = 1.5f;
  return font.face == Face::serif ? leading_of(font) : std::round(font.size * of_text);
}

}  // namespace explainer
