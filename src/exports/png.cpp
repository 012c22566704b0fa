#include "exports/png.h"

#include <cstdint>

#include "data/flat_dataset.h"
#include "says/verify.h"

namespace explainer {
namespace {

constexpr std::string_view signature = "\x89PNG\r\n\x1a\n";

// The checksum of the specification's Annex D, computed without a table because only a few kilobytes need it.
std::uint32_t crc(std::string_view bytes) {
  std::uint32_t sum = 0xffffffffu;
  for (char byte : bytes) {
    sum ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) sum = (sum & 1u) ? 0xedb88320u ^ (sum >> 1) : sum >> 1;
  }
  return ~sum;
}

std::uint32_t number_at(std::string_view bytes) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) number = number << 8 | static_cast<unsigned char>(bytes[i]);
  return number;
}

std::string four_bytes(std::uint32_t number) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift & 255u);
  return bytes;
}

std::string chunk(const std::string& type, const std::string& content) {
  const std::string checked = type + content;
  return four_bytes(static_cast<std::uint32_t>(content.size())) + checked + four_bytes(crc(checked));
}

// An iTXt chunk begins with the keyword, a NUL byte, two bytes for "not compressed", and empty language and translated
// keyword. The text follows.
std::string header_of(const std::string& keyword) { return keyword + std::string(5, '\0'); }

}  // namespace

std::optional<Png> read_png(std::string_view file) {
  if (!file.starts_with(signature)) return std::nullopt;
  Png png;
  png.bare = signature;
  for (std::size_t at = signature.size(); at < file.size();) {
    const std::string_view rest = file.substr(at);
    if (rest.size() < 12) return std::nullopt;
    const std::size_t length = number_at(rest);
    if (length > rest.size() - 12) return std::nullopt;
    const std::string type(rest.substr(4, 4));
    const std::string_view content = rest.substr(8, length);
    if (png.damage.empty() && crc(rest.substr(4, length + 4)) != number_at(rest.substr(8 + length)))
      png.damage = say(says::verify_chunk{type, std::to_string(at)});
    if (type == "iTXt") {
      const std::size_t end = content.find('\0');
      const std::string keyword(content.substr(0, end));
      if (end != content.npos && content.starts_with(header_of(keyword)))
        png.texts.push_back({keyword, std::string(content.substr(header_of(keyword).size()))});
    } else {
      png.bare += rest.substr(0, 12 + length);
    }
    at += 12 + length;
  }
  png.pixels = content_hash(png.bare);
  return png;
}

std::string png_with(const std::vector<std::pair<std::string, std::string>>& texts, const Png& png) {
  constexpr std::size_t header = 8 + 25;  // the signature and IHDR, which always comes first and has a fixed length
  if (png.bare.size() < header) return png.bare;
  std::string file = png.bare.substr(0, header);
  for (const auto& [keyword, text] : texts) file += chunk("iTXt", header_of(keyword) + text);
  return file + png.bare.substr(header);
}

}  // namespace explainer
