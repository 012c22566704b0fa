#include "state/refusals.h"

#include "data/text_encoding.h"
#include "words/format.h"

namespace explainer {

std::string quoted_short(std::string_view text) {
  std::string words = start_of(text, 40);
  if (text.size() > words.size()) words += "…";
  return quoted(words);
}

Refusal unknown_part(std::string_view part) { return {unsaid(says::refused_part{quoted(part)})}; }

Refusal refusal_of(const std::string& field, std::string_view text, const NumberFault& fault) {
  const std::string given = quoted_short(text);
  const auto& [one, two] = fault.write;
  if (fault.means_two)
    return {unsaid(says::refused_two_numbers{
        .field = field, .text = given, .low = fault.low, .high = fault.high, .one = one, .two = two})};
  return {unsaid(says::refused_number{
      .field = field, .text = given, .low = fault.low, .high = fault.high, .one = one, .two = two})};
}

Refusal not_listed(ListName list, std::string_view option) {
  return {unsaid(says::refused_option{list, quoted_short(option)})};
}

}  // namespace explainer
