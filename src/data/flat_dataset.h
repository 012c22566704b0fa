// A dataset as a list of named values, for comparing two datasets and for fingerprints.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "r1cost/dataset.h"

namespace explainer {

struct FlatValue {
  std::string row;    // "budgets/gpt4-altman"
  std::string field;  // "usd_likely"
  std::string value;  // as text; unknown values are not in the list
  bool is_number = false;
};

// Every figure, name, note and source, in the dataset's order.
std::vector<FlatValue> flat(const r1cost::Dataset&);

// 16 hexadecimal digits that change when any of these values does (FNV-1a, 64 bits; no protection against malice). A
// dataset that was cut from another one has that one's.
std::string content_hash(const r1cost::Dataset&);

// The same fingerprint for any text.
std::string content_hash(std::string_view text);

// Writes the edition and the fingerprint, which begin every answer in JSON.
class JsonWriter;
void write_edition(JsonWriter&, const r1cost::Dataset&);

// "2026-11-24-0123456789abcdef": the edition and its hash.
std::string full_edition_tag(const r1cost::Dataset&);
// "2026-11-24-01234567": the edition and the first eight digits of the hash, for where room is short.
std::string edition_tag(const r1cost::Dataset&);

struct Difference {
  std::string row, field;
  std::string before, after;  // empty: the value is absent there
};

// The differences in the order of the old dataset's rows, then new rows. The edition itself is not compared.
std::vector<Difference> differences(const r1cost::Dataset& before, const r1cost::Dataset& after);

}  // namespace explainer
