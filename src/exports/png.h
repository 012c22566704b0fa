// The texts of a PNG file: read, checked, written. Its pixels are somebody else's work.
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
  std::string bare;    // the file without its international texts
  std::string pixels;  // fingerprint of the bare file, and so of all that is drawn: data/flat_dataset.h
  std::vector<std::pair<std::string, std::string>> texts;  // keyword and text, in order, uncompressed ones
  std::string damage;  // where a chunk is not as it was written: "IDAT at byte 61"; empty: nowhere
};
// nullopt: these bytes do not begin as a PNG file does, or break off in the middle of a chunk.
std::optional<Png> read_png(std::string_view file);

// The file with these texts right behind its header. Keywords are 1 to 79 letters of ASCII, texts UTF-8 without NUL.
std::string png_with(const std::vector<std::pair<std::string, std::string>>& texts, const Png&);

}  // namespace explainer
