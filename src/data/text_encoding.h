// Converts how a text is stored as bytes. The program uses UTF-8 only, but files may come in other encodings.
#pragma once

#include <string>
#include <string_view>

namespace explainer {

// Some programs write this mark before UTF-8 text, and spreadsheets need it to recognise UTF-8.
inline constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
std::string_view without_mark(std::string_view text);
// Adds the mark if the text contains a letter beyond ASCII.
std::string with_mark_if_needed(std::string text);

// Whether the text is UTF-16, judged by its mark or by the zero bytes between ASCII letters. The first bytes suffice.
bool is_utf16(std::string_view text);
// Converts UTF-16 to UTF-8 without a mark; invalid units become '?'.
std::string from_utf16(std::string_view text);
// The message about a file in UTF-16 where such files are refused.
inline constexpr std::string_view utf16_words = "UTF-16; save it as UTF-8";

bool is_utf8(std::string_view text);
// The start of the text, at most so many bytes, without splitting a letter; for messages that quote what was given.
std::string start_of(std::string_view text, std::size_t most);

}  // namespace explainer
