// Maps the letters of all scripts to the few characters that numbers and units consist of.
#pragma once

#include <string>
#include <string_view>

namespace explainer {

// The text in lower case and in ASCII: "0" to "9" for the digits of every script, " " for every blank, "'" for every
// apostrophe, "-" for minus signs and hyphens, "x" for the multiplication sign. Invisible characters disappear, and any
// other letter becomes "?".
std::string plain_text(std::string_view);

// Does the same to the text's first letter and removes it from the text; 0 for an invisible character.
char take_plain_letter(std::string_view& text);

}  // namespace explainer
