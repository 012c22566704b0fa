// A dataset as a list of named values, to compare two of them and to give one a fingerprint.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "r1cost/dataset.h"

namespace explainer {

struct FlatValue {
  std::string row;    // "budgets/gpt4-altman"
  std::string field;  // "usd_likely"
  std::string value;  // as text; what is not known is not in the list
  bool is_number = false;
};

// Every figure, name, note and source of the rows, in the dataset's order.
std::vector<FlatValue> flat(const r1cost::Dataset&);

// 16 hexadecimal digits that change when any of these values does (FNV-1a, 64 bits; no protection against malice). A
// dataset that was cut from another one has that one's.
std::string content_hash(const r1cost::Dataset&);

// A text's fingerprint of the same kind.
std::string content_hash(std::string_view text);

// The edition and the fingerprint: what every answer in JSON begins with.
class JsonWriter;
void write_edition(JsonWriter&, const r1cost::Dataset&);

// "2026-11-24-0123456789abcdef": the edition and its hash.
std::string full_edition_tag(const r1cost::Dataset&);
// "2026-11-24-01234567": the edition and the first eight digits of the hash, for where room is short.
std::string edition_tag(const r1cost::Dataset&);

struct Difference {
  std::string row, field;
  std::string before, after;  // empty: not there
};

// Row by row, in the order of the old one, new rows last. The edition is left out.
std::vector<Difference> differences(const r1cost::Dataset& before, const r1cost::Dataset& after);

}  // namespace explainer
