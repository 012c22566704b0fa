#include "cli/json_pieces.h"

#include <algorithm>

namespace explainer::cli {
namespace {

struct Cursor {
  std::string_view text;
  std::size_t at = 0, line = 1;

  bool done() const { return at >= text.size(); }
  char here() const { return done() ? '\0' : text[at]; }
  void step() {
    if (here() == '\n') ++line;
    ++at;
  }
  void skip_blanks() {
    while (here() == ' ' || here() == '\t' || here() == '\r' || here() == '\n') step();
  }
  bool take(char c) {
    if (here() != c) return false;
    step();
    return true;
  }

  // Moves past one value, up to its last bracket or the next separator; false if the value does not end.
  bool pass_value() {
    const std::size_t from = at;
    int depth = 0;
    for (bool quoted = false; !done(); step()) {
      const char c = here();
      if (quoted) {
        if (c == '\\') step();
        else quoted = c != '"';
        continue;
      }
      quoted = c == '"';
      if (depth == 0 && at > from && (c == ',' || c == ']' || c == '\n')) return true;
      if (c == '{' || c == '[') ++depth;
      if ((c == '}' || c == ']') && --depth <= 0) {
        step();
        return depth == 0;
      }
    }
    return depth == 0 && at > from;
  }
};

bool cut_list(Cursor& cursor, std::vector<JsonPiece>& pieces) {
  cursor.step();
  cursor.skip_blanks();
  if (cursor.take(']')) return true;
  for (std::size_t item = 1;; ++item) {
    cursor.skip_blanks();
    const std::size_t from = cursor.at, line = cursor.line;
    if (cursor.here() == ',' || !cursor.pass_value()) return false;
    pieces.push_back({line, item, cursor.text.substr(from, cursor.at - from)});
    cursor.skip_blanks();
    if (cursor.take(']')) return true;
    if (!cursor.take(',')) return false;
  }
}

}  // namespace

std::optional<std::vector<JsonPiece>> json_pieces(std::string_view text, std::size_t first_line) {
  Cursor cursor{text, 0, first_line};
  std::vector<JsonPiece> pieces;
  for (cursor.skip_blanks(); !cursor.done(); cursor.skip_blanks()) {
    const std::size_t from = cursor.at, line = cursor.line;
    if (cursor.here() == '[') {
      if (!cut_list(cursor, pieces)) return std::nullopt;
    } else if (cursor.here() == '{' && cursor.pass_value()) {
      pieces.push_back({line, 0, text.substr(from, cursor.at - from)});
    } else {
      return std::nullopt;
    }
  }
  return pieces;
}

bool stays_open(std::string_view text) {
  Cursor cursor{text};
  cursor.skip_blanks();
  return (cursor.here() == '{' || cursor.here() == '[') && !cursor.pass_value();
}

}  // namespace explainer::cli
