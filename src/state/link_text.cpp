#include "state/link_text.h"

#include <algorithm>

namespace explainer {
namespace {

constexpr std::size_t longest_link = 4096, most_remarks = 10, most_quoted = 40;

// "%2B" to "+". What is no such code stays as it is.
std::string decoded(std::string_view text) {
  const auto digit = [](char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  };
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool code = text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0;
    plain += code ? static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2])) : text[i];
    if (code) i += 2;
  }
  return plain;
}

}  // namespace

std::string quoted_from_link(std::string_view text) {
  std::string seen;
  for (char c : text.substr(0, most_quoted)) seen += c >= ' ' && c <= '~' ? c : '?';
  return "“" + seen + (text.size() > most_quoted ? "…" : "") + "”";
}

LinkText::LinkText(std::string_view link) {
  if (const std::size_t hash = link.find('#'); hash != link.npos) {
    link.remove_prefix(hash + 1);
  } else if (link.find("://") != link.npos) {
    remark("There is no # in this address: nothing was read of it");
    return;
  }
  if (link.size() > longest_link) {
    remark("A link of more than " + std::to_string(longest_link) + " characters: passed over");
    return;
  }
  for (std::size_t from = 0; from <= link.size();) {
    const std::size_t to = std::min(link.find('&', from), link.size());
    const std::string_view text = link.substr(from, to - from);
    const std::size_t equals = std::min(text.find('='), text.size());
    // What a site that frames this page says to it, not to us.
    const bool of_host = text.starts_with("?secret=") || text.starts_with("amp=");
    if (!text.empty() && !of_host)
      pairs_.push_back({decoded(text.substr(0, equals)), decoded(text.substr(std::min(equals + 1, text.size())))});
    from = to + 1;
  }
}

std::optional<LinkText::Pair> LinkText::take(std::string_view key) {
  const auto found = std::find_if(pairs_.begin(), pairs_.end(), [&](const Pair& pair) { return pair.key == key; });
  if (found == pairs_.end()) return std::nullopt;
  Pair pair = *found;
  pairs_.erase(found);
  return pair;
}

void LinkText::remark(const std::string& words) {
  if (remarks.size() < most_remarks) remarks.push_back(words);
}

void LinkText::pass_over(const Pair& pair, const std::string& why) {
  remark(quoted_from_link(pair.key + "=" + pair.value) + " " + why + ": passed over");
}

void LinkText::pass_over_the_rest() {
  for (const Pair& pair : pairs_) pass_over(pair, "is not understood, or said twice");
  pairs_.clear();
}

void LinkWriter::add(std::string_view key, std::string_view value) {
  if (!text.empty()) text += '&';
  text += key;
  text += '=';
  text += value;
}

}  // namespace explainer
