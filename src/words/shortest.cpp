#include "words/shortest.h"

#include <rapidjson/internal/dtoa.h>

#include <cmath>

namespace explainer {

std::string shortest(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "Infinity" : "-Infinity";
  char buffer[32];
  const char* end = rapidjson::internal::dtoa(value, buffer);
  std::string text(buffer, static_cast<std::size_t>(end - buffer));
  if (text.size() > 2 && text.ends_with(".0")) text.resize(text.size() - 2);
  return text;
}

}  // namespace explainer
