// Why a control does not take what it was told, as messages.
#pragma once

#include <string>
#include <string_view>

#include "data/typed_number.h"
#include "says/refused.h"
#include "state/command.h"

namespace explainer {

// What cannot be taken, in quotes and in at most 40 bytes, so that a message stays a sentence.
std::string quoted_short(std::string_view text);

Refusal unknown_part(std::string_view part);
// What the field of that name was told is no number, or two.
Refusal refusal_of(const std::string& field, std::string_view text, const NumberFault&);

using ListName = says::refused_option::List;
Refusal not_listed(ListName, std::string_view option);

}  // namespace explainer
