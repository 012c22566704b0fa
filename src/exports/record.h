// What every exported file records about itself, gathered once so that all formats say the same.
#pragma once

#include "data/json_writer.h"
#include "exports/export.h"

namespace explainer {

struct Record {
  State state;  // the state that the link leads to
  r1cost::Answer answer;
  Figure figure;
  std::string caption, alt_text;
  std::string link;  // never empty; "#" is the state where everybody starts
  const Wanted& wanted;
  const r1cost::Dataset& data;
};
Record record_of(const Wanted&, const r1cost::Dataset&, const std::string& tag);

// Writes the record as members of the open object: title, caption, alt text, sources, day, edition, engine, link,
// width, theme.
void write_record(JsonWriter&, const Record&);

// The JSON file. `pixels` is the fingerprint of the pixels if the JSON is a text of a PNG file, else empty.
std::string json_of(const Wanted&, const std::string& pixels, const r1cost::Dataset&, const std::string& tag);

// Stands for the last member, a checksum of the whole text, until that is known. The checksum protects what no figure
// depends on, such as the day.
inline constexpr std::string_view no_checksum = "0000000000000000";
// Replaces the last `no_checksum` of the text by the text's checksum.
std::string with_checksum(std::string text);

}  // namespace explainer
