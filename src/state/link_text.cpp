#include "state/link_text.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "data/number_digits.h"
#include "says/link.h"
#include "words/format.h"

namespace explainer {
namespace {

constexpr std::size_t longest_link = 4096, longest_given = 4 * longest_link, most_remarks = 10, most_quoted = 40;

// What mails, pages and programs write instead of a sign, or insert into or around a link. "<" marks the end of the
// link. No link of ours contains any of these.
constexpr std::pair<std::string_view, std::string_view> written_for[] = {
    {"=\r\n", ""},   {"=\n", ""},    {"=3D", "="},     {"&amp;", "&"},  {"&#38;", "&"},  {"&#x26;", "&"},
    {"&#61;", "="},  {"&#39;", "'"}, {"&#8", "<"},     {"&#160;", " "}, {"。", "<"},     {"”", "<"},
    {"»", "<"},      {"\xf0", "<"},  {"\\u0026", "&"}, {"&gt;", ">"},   {"&lt;", "<"},   {"&quot;", "'"},
    {"&nbsp;", " "}, {"\\n", " "},   {"\\", ""},       {"\r", ""},      {"\t", " "},     {"\u200b", ""},
    {"\u2060", ""},  {"\ufeff", ""}, {"\u00ad", ""},   {"\u2011", "-"}, {"\u2013", "-"}, {"\u00a0", " "},
    {"\u202f", " "}, {"＆", "&"},    {"＝", "="}};
constexpr std::string_view before_link[] = {"#", "/",  "!", "?", "&", "<", "(", "[", "*",
                                            "'", "\"", "`", " ", "“", "‘", "«", ":", "~"};
constexpr std::string_view behind_link[] = {".", ",", ";",  ":", "!", "?",  ")",  "]",  "}", ">",
                                            "*", "'", "\"", "`", "_", "~",  "|",  " ",  "&", "/",
                                            "«", "’", "“",  "›", "…", "，", "）", "」", "、"};

// Parameters that newsletters, networks and searches add to track readers.
constexpr std::string_view tracking_beginnings[] = {"utm_", "pk_", "mtm_", "hsa_", "_hs", "__hs", "ga_", "at_", "oly_"};
constexpr std::string_view tracking_keys =  // each between blanks
    " fbclid gclid dclid gbraid wbraid msclkid twclid yclid ttclid igshid igsh mc_cid mc_eid mkt_tok"
    " ref ref_src ref_url referrer cmpid cmp cid trk _ga _gl share source campaign s t si ved rdt ";

void put_for(std::string& text, std::string_view written, std::string_view meant) {
  for (std::size_t at = 0; (at = text.find(written, at)) != text.npos;) text.replace(at, written.size(), meant);
}

// Whether the line continues a link that a mail has broken: "&also=none", "7c68".
bool goes_on(std::string_view line) {
  const std::string_view word = line.substr(0, line.find_first_of(" \n"));
  if (word.empty()) return false;
  return word.find_first_of("&=") != word.npos ||
         (word.find_first_of("0123456789") != word.npos && word.find_first_not_of("0123456789abcdef-") == word.npos);
}

void join_lines(std::string& text) {
  for (std::size_t at = 0; (at = text.find('\n', at)) != text.npos;)
    text.replace(at, 1, goes_on(std::string_view(text).substr(at + 1)) ? "" : " ");
}

// Escaped signs may be escaped again: "&amp;amp;" is "&" as well.
void unescape(std::string& text) {
  for (const auto& [written, meant] : written_for) put_for(text, written, meant);
  join_lines(text);
}

// Decodes percent codes: "%2B" is "+". Anything else stays as it is.
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

// The position after a # that is encoded as "%23", "%2523" and so on; npos if there is none.
std::size_t behind_coded_hash(std::string_view text) {
  for (std::size_t at = 0; (at = text.find('%', at)) != text.npos; ++at) {
    std::size_t code = at + 1;
    while (text.substr(code, 2) == "25") code += 2;
    if (text.substr(code, 2) == "23") return code + 2;
  }
  return text.npos;
}

// Proofpoint's mail filter writes "-23" for "%23" and "_" for "/" in the second form of its links. (Its third form
// writes "*" for "#", see fragment_in.)
void undo_second_form(std::string& link) {
  if (link.find("/v2/url?u=http") == link.npos) return;
  std::replace(link.begin(), link.end(), '-', '%');
  std::replace(link.begin(), link.end(), '_', '/');
}

// The text after the #; nullopt for an address without one. If another address contains ours as an encoded parameter,
// the parameters after it are not ours.
std::optional<std::string_view> fragment_in(std::string_view link) {
  std::size_t hash = link.find('#');
  // With several #, take the first one that keys follow: "#news https://example.org/e/#v=3".
  for (std::size_t at = hash; at != link.npos; at = link.find('#', at + 1)) {
    const std::size_t end = link.find_first_of("=%# ", at + 1);
    if (end == link.npos || link[end] == '#' || link[end] == ' ') continue;
    hash = at;
    break;
  }
  if (hash != link.npos) return link.substr(hash + 1);
  if (const std::size_t inner = link.find("/v3/__"), star = link.find('*', inner);
      inner != link.npos && star != link.npos)
    return link.substr(star + 1, link.rfind("__;") - star - 1);
  if (link.find("://") == link.npos && link.find("%3A%2F") == link.npos) return link;
  const std::size_t from = behind_coded_hash(link);
  if (from == link.npos) return std::nullopt;
  const std::string_view parameter = link.substr(from, link.find('&', from) - from);
  return parameter.find('=') == parameter.npos ? parameter : link.substr(from);
}

template <std::size_t count>
bool begins_with_one(std::string_view text, const std::string_view (&all)[count], std::size_t& length) {
  for (const std::string_view one : all)
    if (text.starts_with(one)) return (length = one.size()) > 0;
  return false;
}

// The text without punctuation of a sentence around it and without a browser's text to scroll to (":~:").
std::string_view bare(std::string_view text) {
  text = text.substr(0, text.find(":~:"));
  for (std::size_t length = 0; begins_with_one(text, before_link, length);) text.remove_prefix(length);
  const auto ends = [&](std::string_view mark) { return text.ends_with(mark); };
  for (const std::string_view* mark = nullptr;
       (mark = std::find_if(std::begin(behind_link), std::end(behind_link), ends)) != std::end(behind_link);)
    text.remove_suffix(mark->size());
  return text;
}

// Whether the text begins with a key and its =.
bool is_key(std::string_view text) {
  const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz.-_");
  return end != text.npos && end > 0 && text[end] == '=';
}

// Whether a blank before this text is inside the value of `key`: "30 840", "r1-zero data".
bool belongs_to_value(std::string_view key, std::string_view text) {
  const std::string_view word = text.substr(0, text.find_first_of(" &"));
  if (key.ends_with("also") || key.ends_with("rows")) return word.size() > 1;
  const bool group = word.size() == 3 && word.find_first_not_of("0123456789") == word.npos;
  const bool range = key.ends_with("range") && word.find_first_not_of("0123456789.") == word.npos;
  return group || range || word == "%" || word == "$" || (word.size() > 1 && tens_of(word));
}

// Cuts off text that follows the link: "&price=2 is what I found", "&price=2</a>". Text before another key of the link
// is kept.
void cut_words_behind(std::string& text) {
  const std::size_t first = text.find('=');
  if (first == text.npos) return;
  text.resize(std::min(text.find("http", first), text.size()));
  std::size_t last = text.size();
  while (last > first && !(text[last - 1] == '&' && is_key(std::string_view(text).substr(last)))) --last;
  text.resize(std::min(text.find_first_of(std::string_view("<>\"|[]{}`\0", 10), last), text.size()));
  for (std::size_t at = 0; (at = text.find(' ', at)) != text.npos;) {
    const std::string_view behind = std::string_view(text).substr(at + 1);
    const std::size_t pair = text.rfind('&', at) + 1;  // 0 in the first pair
    const std::size_t equals = text.find('=', pair);
    const bool in_key = equals > at || text[at - (at > 0)] == '=' || behind.starts_with('=');
    if (in_key || (behind.starts_with('&') && behind.substr(1, 1) != " ")) text.erase(at, 1), last -= at < last;
    else if (at < last || belongs_to_value(text.substr(pair, equals - pair), behind)) ++at;
    else text.resize(at);
  }
}

// The keys and values as we would write them; empty, with the reason, if there are none.
std::string plain_fragment(std::string_view link, std::optional<Unsaid>& problem) {
  std::string given(link.substr(0, longest_given + 1));
  unescape(given);
  undo_second_form(given);
  const std::optional<std::string_view> fragment = fragment_in(given);
  if (!fragment) {
    problem = unsaid(says::link_no_hash{});
    return {};
  }
  // A link may have been encoded several times. Nothing in our own links is encoded.
  std::string text(*fragment);
  for (int times = 0; times < 4 && text.find('%') != text.npos; ++times) {
    text = decoded(text);
    unescape(text);
  }
  cut_words_behind(text);
  text = bare(text);
  if (text.size() <= longest_link && link.size() <= longest_given) return text;
  problem = unsaid(says::link_too_long{plain_number(longest_link)});
  return {};
}

bool is_tracking(std::string_view key) {
  const std::string spaced = " " + std::string(key) + " ";
  std::size_t length = 0;
  return begins_with_one(key, tracking_beginnings, length) || tracking_keys.find(spaced) != tracking_keys.npos;
}

// Converts to lower case and returns whether anything changed.
bool lower(std::string& text) {
  bool any = false;
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a'), any = true;
  return any;
}

}  // namespace

std::string quoted_from_link(std::string_view text) {
  std::string seen;
  for (char c : text.substr(0, most_quoted)) seen += c >= ' ' && c <= '~' ? c : '?';
  if (text.size() > most_quoted) seen += "…";
  return quoted(seen);
}

LinkText::LinkText(std::string_view link) {
  std::optional<Unsaid> problem;
  const std::string fragment = plain_fragment(link, problem);
  const std::string_view all = fragment;
  if (problem) remark(std::move(*problem));
  // Our links end with the figures' edition, so a ? and everything after the edition was added by others.
  bool ended = false;
  for (std::size_t from = 0; from <= all.size();) {
    const std::size_t to = std::min(all.find_first_of("&?#;", from), all.size());
    const std::string_view one = all.substr(from, to - from);
    const std::size_t equals = std::min(one.find('='), one.size());
    Pair pair{std::string(one.substr(0, equals)), std::string(one.substr(std::min(equals + 1, one.size()))), ended};
    // A key in capitals means that the whole link was converted to capitals.
    if (lower(pair.key)) lower(pair.value);
    // These keys are messages of the site that frames this page.
    const bool of_host = pair.key == "secret" || pair.key == "amp";
    ended = ended || pair.key == "data";
    if (!one.empty() && !of_host && !is_tracking(pair.key)) pairs_.push_back(std::move(pair));
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

void LinkText::remark(Unsaid words) {
  if (remarks.size() < most_remarks) remarks.push_back(std::move(words));
}

void LinkText::pass_over(const Pair& pair, MessagePlace of_the_pair) {
  remark({of_the_pair, {quoted_from_link(pair.key + "=" + pair.value)}, {0}});
}

void LinkText::pass_over_the_rest() {
  for (const Pair& pair : pairs_)
    if (!pair.added) pass_over(pair, on_pair<says::link_not_understood>());
  pairs_.clear();
}

void LinkWriter::add(std::string_view key, std::string_view value) {
  if (!text.empty()) text += '&';
  text += key;
  text += '=';
  text += value;
}

}  // namespace explainer
