// The second program of the page: exports and the check of headlines, without a screen. The page loads it when a reader
// first saves, copies or checks something. web/page/files.js passes the state as a link and receives the file or the
// words. Returned bytes are valid until the next call.
#include <emscripten/emscripten.h>

#include <string>

#include "data/flat_dataset.h"
#include "data/read_dataset.h"
#include "exports/take.h"
#include "state/link.h"
#include "views/answers.h"

namespace {

using namespace explainer;

std::string incoming, reply;

// This program's figures are cut from the whole ones (see web/smaller_dataset.mjs); files_begin says of which.
r1cost::Dataset& data() {
  static r1cost::Dataset figures = built_in_dataset();
  return figures;
}
const std::string& tag() {
  static const std::string made = edition_tag(data());
  return made;
}

Wanted wanted(const char* link, double width, int dark) {
  return wanted_of(read_link(link, data(), tag()).state, today(), static_cast<float>(width),
                   dark ? Theme::dark : Theme::light, data(), tag());
}

}  // namespace

extern "C" {

// Before anything else: the hash of the whole figures, which files name, at the end of the page's full_edition_tag.
EMSCRIPTEN_KEEPALIVE void files_begin(const char* edition) {
  constexpr std::size_t digits = 16;
  const std::string_view words = edition;
  if (words.size() > digits) data().hash_of_whole = words.substr(words.size() - digits);
}

// Room for the drawn picture of a PNG file, to be written there before files_make.
EMSCRIPTEN_KEEPALIVE char* files_room(double bytes) {
  incoming.assign(static_cast<std::size_t>(bytes), '\0');
  return incoming.data();
}

// Returns the file's bytes or the words; `what` is "svg", "csv", "json", "png", "caption", "alt" or "figures".
EMSCRIPTEN_KEEPALIVE const char* files_make(const char* what, const char* link, double width, int dark) {
  const Wanted as = wanted(link, width, dark);
  if (const auto format = format_named(what)) reply = exported(*format, as, incoming, data(), tag());
  else reply = words_to_copy(what, as, data(), tag()).value_or("");
  incoming.clear();
  return reply.data();
}
// The length in bytes of what files_make returned.
EMSCRIPTEN_KEEPALIVE double files_length() { return static_cast<double>(reply.size()); }

// Checks a headline and returns the link to its scenario, a line feed, and the words of the answer.
EMSCRIPTEN_KEEPALIVE const char* files_check(const char* headline) {
  const CheckedHeadline checked = check_headline(headline, data());
  reply = checked.link + "\n" + checked.words;
  return reply.c_str();
}

EMSCRIPTEN_KEEPALIVE const char* files_name(const char* what, const char* link) {
  const auto format = format_named(what);
  reply = format ? file_name(*format, wanted(link, 1240, 0), data(), tag()) : "";
  return reply.c_str();
}

}  // extern "C"
