// What every exported file says of itself, gathered once: all exporters write the same.
#pragma once

#include "data/json_writer.h"
#include "exports/export.h"

namespace explainer {

struct Record {
  State state;  // what the link leads to
  r1cost::Answer answer;
  Figure figure;
  std::string caption, alt_text;
  std::string link;  // never empty: "#" is where everybody starts
  const Wanted& wanted;
  const r1cost::Dataset& data;
};
Record record_of(const Wanted&, const r1cost::Dataset&, const std::string& tag);

// Members of an open object: title, caption, alt text, sources, day, edition, engine, link, width, theme.
void write_record(JsonWriter&, const Record&);

// The JSON file; `pixels`, where it is a text of a PNG file, is their fingerprint, else empty.
std::string json_of(const Wanted&, const std::string& pixels, const r1cost::Dataset&, const std::string& tag);

// The last member, of the whole text as it stands: what no figure depends on, such as the day, is told by it.
inline constexpr std::string_view no_checksum = "0000000000000000";
// The text with `no_checksum`, the last in it, replaced by the checksum.
std::string with_checksum(std::string text);

}  // namespace explainer
