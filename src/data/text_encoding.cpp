#include "data/text_encoding.h"

#include <rapidjson/encodings.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/stringbuffer.h>

#include <algorithm>

namespace explainer {
namespace {

bool begins_high_byte_first(std::string_view text) { return text.starts_with("\xfe\xff") || text[0] == '\0'; }

// Gives RapidJSON's decoder the two bytes of each UTF-16 unit in the order that it expects.
struct Utf16Bytes {
  using Ch = char16_t;
  std::string_view text;
  bool high_first;
  Ch Take() {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned>(static_cast<unsigned char>(text[at])); };
    if (text.size() < 2) {
      text = {};
      return 0;
    }
    const unsigned unit = high_first ? byte(0) << 8 | byte(1) : byte(1) << 8 | byte(0);
    text.remove_prefix(2);
    return static_cast<Ch>(unit);
  }
};

}  // namespace

std::string_view without_mark(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  return text;
}

std::string with_mark_if_needed(std::string text) {
  const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return ascii ? text : std::string(byte_order_mark) + text;
}

bool is_utf16(std::string_view text) {
  if (text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff")) return true;
  if (text.size() < 2) return false;
  const auto nought = [&](std::size_t at) { return text[at] == '\0'; };
  if (nought(0) == nought(1)) return false;
  return text.size() < 4 || (nought(0) == nought(2) && nought(1) == nought(3));
}

std::string from_utf16(std::string_view text) {
  if (text.empty()) return {};
  Utf16Bytes bytes{text, begins_high_byte_first(text)};
  rapidjson::StringBuffer letters;
  while (!bytes.text.empty()) {
    unsigned letter = 0;
    if (!rapidjson::UTF16<char16_t>::Decode(bytes, &letter)) letter = '?';
    rapidjson::UTF8<>::Encode(letters, letter);
  }
  return std::string(without_mark({letters.GetString(), letters.GetSize()}));
}

bool is_utf8(std::string_view text) {
  rapidjson::MemoryStream bytes(text.data(), text.size());
  while (bytes.Tell() < text.size()) {
    unsigned letter = 0;
    if (!rapidjson::UTF8<>::Decode(bytes, &letter)) return false;
  }
  return bytes.Tell() == text.size();
}

std::string start_of(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  while (most > 0 && (text[most] & 0xc0) == 0x80) --most;
  return std::string(text.substr(0, most));
}

}  // namespace explainer
