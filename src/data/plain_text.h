// Letters of all scripts to the few that numbers and units are made of.
#pragma once

#include <string>
#include <string_view>

namespace explainer {

// In lower case, as ASCII: "0" to "9" for the digits of every script, " " for every blank, "'" for every apostrophe,
// "-" for minus and hyphens, "x" for the sign of multiplication; nothing for what cannot be seen, "?" for any other
// letter.
std::string plain_text(std::string_view);

// The same of the text's first letter, which is taken off; 0 for what cannot be seen.
char take_plain_letter(std::string_view& text);

}  // namespace explainer
