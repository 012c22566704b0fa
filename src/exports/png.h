// Reads, checks and writes the texts of a PNG file; other code makes the pixels.
// PNG (Portable Network Graphics) Specification, third edition, sections 5 and 11.3.3: https://www.w3.org/TR/png-3/
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace explainer {

// The keyword of the text that holds the file's figures as JSON.
inline constexpr std::string_view png_record = "r1cost";

struct Png {
  std::string bare;    // the file without its iTXt chunks
  std::string pixels;  // fingerprint of `bare`, and so of everything drawn (data/flat_dataset.h)
  std::vector<std::pair<std::string, std::string>> texts;  // keywords and uncompressed texts, in order
  std::string damage;  // the first chunk with a wrong checksum: "IDAT at byte 61"; empty: none
};
// nullopt: the bytes do not begin like a PNG file, or they end in the middle of a chunk.
std::optional<Png> read_png(std::string_view file);

// The file with these texts directly after its header. Keywords have 1 to 79 ASCII letters; texts are UTF-8 without
// NUL.
std::string png_with(const std::vector<std::pair<std::string, std::string>>& texts, const Png&);

}  // namespace explainer
