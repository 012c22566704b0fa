#include "app/link_file.h"

#include <algorithm>
#include <string_view>

#include "app/files.h"
#include "app/notice.h"
#include "app/scroll.h"
#include "data/text_encoding.h"
#include "says/desk.h"
#include "words/format.h"

namespace explainer {
namespace {

constexpr std::size_t longest = 64 * 1024;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view space = " \t\r\n";
  const std::size_t first = text.find_first_not_of(space);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(space) - first + 1);
}

// Whether the text is a single word with a # (or its code) or an assignment. Whether the link itself is understood is
// up to the reader of links.
bool is_link(std::string_view text) {
  const auto prints = [](char c) { return static_cast<unsigned char>(c) > ' ' && c != '\x7f'; };
  if (!std::all_of(text.begin(), text.end(), prints)) return false;
  if (text.find('#') == text.npos && text.find("%23") != text.npos) return true;
  const std::size_t hash = text.find('#');
  if (hash == text.npos) return text.find('=') != text.npos && text.find("://") == text.npos;
  return hash + 1 == text.size() || text.find_first_of("=%", hash) != text.npos;
}

// The first line that is a link. Shortcuts to an address, as systems save them, have other lines around it and write it
// as "URL=https://...".
std::string_view link_in(std::string_view text) {
  constexpr std::string_view shortcut = "URL=";
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    std::string_view line = trimmed(text.substr(0, end));
    if (line.starts_with(shortcut)) line.remove_prefix(shortcut.size());
    if (is_link(line)) return line;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return {};
}

}  // namespace

LinkFile read_link_file(const std::string& path) {
  const auto text = read_file(path, longest);
  if (!text) return {"", say(says::desk_no_link_file{quoted(path)})};
  const std::string plain = is_utf16(*text) ? from_utf16(*text) : std::string(without_mark(*text));
  const std::string_view link = link_in(plain);
  if (link.empty()) return {"", say(says::desk_no_link{quoted(path)})};
  return {std::string(link), ""};
}

void open_link_file(Desk& desk, const std::string& path) {
  const LinkFile file = read_link_file(path);
  if (!file.problem.empty()) return say(desk, file.problem);
  follow_link(desk.session, file.link);
  scroll_to(desk, desk.top);  // the page may have become shorter
}

}  // namespace explainer
