#include "views/source_words.h"

#include "says/pair.h"
#include "words/format.h"

namespace explainer {
namespace {

std::string with_more(const std::string& words, const std::string& more) {
  return words.empty() ? more : more.empty() ? words : say(says::pair_comma{.first = words, .second = more});
}

std::string day(const r1cost::Source& source) { return source.date.empty() ? "" : date(source.date); }

const std::string& who(const r1cost::Source& source) {
  return source.publisher.empty() ? source.title : source.publisher;
}

}  // namespace

std::string source_words(const r1cost::Source& source) {
  return with_more(with_more(source.publisher, source.title), day(source));
}

std::string printed_where(const r1cost::Source& source) { return with_more(who(source), day(source)); }

std::string printed_shortly(const r1cost::Source& source) {
  const std::string& name = who(source);
  // The dataset writes "36Kr, by way of ChinaTalk".
  return with_more(name.substr(0, name.find(", by ")), source.date.empty() ? "" : date(source.date.substr(0, 4)));
}

}  // namespace explainer
