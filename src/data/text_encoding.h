// How a text's letters are written as bytes: everything here is UTF-8, and files come in other forms too.
#pragma once

#include <string>
#include <string_view>

namespace explainer {

// Some programs write it before a text in UTF-8; sheets need it to see that it is one.
inline constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
std::string_view without_mark(std::string_view text);
// With the mark, if any letter is beyond ASCII.
std::string with_mark_if_needed(std::string text);

// Told by its own mark, or by the noughts between letters of ASCII; its beginning is enough.
bool is_utf16(std::string_view text);
// The same letters in UTF-8, without a mark; '?' for what is none.
std::string from_utf16(std::string_view text);
// What is said of such a file where it is not read: "UTF-16; save it as UTF-8".
inline constexpr std::string_view utf16_words = "UTF-16; save it as UTF-8";

bool is_utf8(std::string_view text);

}  // namespace explainer
