#include "data/plain_text.h"

namespace explainer {
namespace {

// The digit zero of every script in Unicode 14; the digits one to nine follow each of them directly.
constexpr char32_t noughts[] = {
    0x0660,  0x06f0,  0x07c0,  0x0966,  0x09e6,  0x0a66,  0x0ae6,  0x0b66,  0x0be6,  0x0c66,  0x0ce6,
    0x0d66,  0x0de6,  0x0e50,  0x0ed0,  0x0f20,  0x1040,  0x1090,  0x17e0,  0x1810,  0x1946,  0x19d0,
    0x1a80,  0x1a90,  0x1b50,  0x1bb0,  0x1c40,  0x1c50,  0xa620,  0xa8d0,  0xa900,  0xa9d0,  0xa9f0,
    0xaa50,  0xabf0,  0xff10,  0x104a0, 0x10d30, 0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450,
    0x114d0, 0x11650, 0x116c0, 0x11730, 0x118e0, 0x11950, 0x11c50, 0x11d50, 0x11da0, 0x16a60, 0x16ac0,
    0x16b50, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e950, 0x1fbf0};

// Removes the next UTF-8 character from the text and returns it. Invalid bytes give 0, which occurs in no number.
char32_t take_letter(std::string_view& text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const unsigned char first = byte(0);
  const std::size_t length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 0;
  if (length == 0 || length > text.size()) {
    text.remove_prefix(1);
    return 0;
  }
  char32_t letter = length == 1 ? first : first & (0xffu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) letter = letter << 6 | (byte(i) & 0x3fu);
  text.remove_prefix(length);
  return letter;
}

// These characters are invisible: marks of writing direction, possible word breaks, and the byte-order mark.
bool is_invisible(char32_t letter) {
  return letter == 0xad || letter == 0x61c || (letter >= 0x200b && letter <= 0x200f) ||
         (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2060 && letter <= 0x206f) || letter == 0xfeff;
}

bool is_blank(char32_t letter) {
  return letter == '\t' || letter == '\n' || letter == '\r' || letter == 0xa0 ||
         (letter >= 0x2000 && letter <= 0x200a) || letter == 0x202f || letter == 0x205f || letter == 0x3000;
}

// The ASCII character, in lower case, that a letter stands for; '?' if the letter cannot occur in a number.
char plain_letter(char32_t letter) {
  if (letter >= 0xff01 && letter <= 0xff5e) letter -= 0xfee0;  // full-width forms
  if (letter >= 'A' && letter <= 'Z') return static_cast<char>(letter + ('a' - 'A'));
  if (is_blank(letter)) return ' ';
  if (letter == '`') return '\'';
  if (letter < 0x80) return letter < ' ' ? '?' : static_cast<char>(letter);
  for (const char32_t nought : noughts)
    if (letter >= nought && letter < nought + 10u) return static_cast<char>('0' + (letter - nought));
  switch (letter) {
    case 0xb4:
    case 0x2018:
    case 0x2019:
    case 0x2bc:
    case 0x2032:
    case 0x66c: return '\'';  // Arabic mark between thousands
    case 0x66b: return '.';   // Arabic decimal mark
    case 0x66a: return '%';
    case 0x2010:
    case 0x2011:
    case 0x2212: return '-';
    case 0xd7: return 'x';
    case 0x2248: return '~';
    case 0x201c:
    case 0x201d: return '"';
    case 0x2082: return '2';  // the subscript in CO2e
    case 0xfe69: return '$';
    default: return '?';
  }
}

}  // namespace

char take_plain_letter(std::string_view& text) {
  const char32_t letter = take_letter(text);
  return is_invisible(letter) ? '\0' : plain_letter(letter);
}

std::string plain_text(std::string_view text) {
  std::string plain;
  while (!text.empty())
    if (const char letter = take_plain_letter(text)) plain += letter;
  return plain;
}

}  // namespace explainer
