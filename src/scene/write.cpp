#include "scene/write.h"

#include <cmath>

namespace explainer {

std::string tenths(float value) {
  // Beyond a billion, or no number at all, it is a mistake. It becomes 0, since JSON and SVG have no word for "nan".
  const bool place = value > -1e9f && value < 1e9f;
  const long long units = place ? std::llround(static_cast<double>(value) * 10) : 0;
  const long long size = units < 0 ? -units : units;
  std::string text = units < 0 ? "-" : "";
  text += std::to_string(size / 10);
  if (size % 10 != 0) {
    text += '.';
    text += static_cast<char>('0' + size % 10);
  }
  return text;
}

std::string xml_escaped(std::string_view words) {
  std::string text;
  text.reserve(words.size());
  for (char c : words) {
    switch (c) {
      case '&': text += "&amp;"; break;
      case '<': text += "&lt;"; break;
      case '>': text += "&gt;"; break;
      case '"': text += "&quot;"; break;
      default:
        if (static_cast<unsigned char>(c) >= 32) text += c;
    }
  }
  return text;
}

std::string json_string(std::string_view words) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "\"";
  for (char c : words) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      text += '\\';
      text += c;
    } else if (c == '\n') {
      text += "\\n";
    } else if (byte < 32) {
      text += "\\u00";
      text += digits[byte >> 4];
      text += digits[byte & 15];
    } else {
      text += c;
    }
  }
  return text += '"';
}

}  // namespace explainer
