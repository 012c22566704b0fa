#include "exports/take.h"

#include "exports/record.h"

namespace explainer {

std::optional<std::string> words_to_copy(std::string_view what, const Wanted& wanted, const r1cost::Dataset& data,
                                         const std::string& tag) {
  const Record record = record_of(wanted, data, tag);
  if (what == "caption") return record.caption;
  if (what == "alt") return record.alt_text;
  if (what == "figures") return figures_as_text(record.figure);
  return std::nullopt;
}

}  // namespace explainer
