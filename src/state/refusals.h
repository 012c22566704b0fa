// The reasons why a control refuses its input, as messages.
#pragma once

#include <string>
#include <string_view>

#include "data/typed_number.h"
#include "says/refused.h"
#include "state/command.h"

namespace explainer {

// The refused text in quotes, shortened to 40 bytes so that the message stays readable.
std::string quoted_short(std::string_view text);

Refusal unknown_part(std::string_view part);
// The text for this field is no number, or an ambiguous one.
Refusal refusal_of(const std::string& field, std::string_view text, const NumberFault&);

using ListName = says::refused_option::List;
Refusal not_listed(ListName, std::string_view option);

}  // namespace explainer
