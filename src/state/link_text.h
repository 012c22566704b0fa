// The text of a link as keys and values: "#chip=h800&hours=80". What they mean is in state/link.h.
//
// Links come back from mails, posts and pages with codes for their signs (once, or twice), with what counts readers
// added (utm_source, fbclid), with a sentence's marks around them and its words behind them, or inside another address.
// That is taken off without a word.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "words/message.h"

namespace explainer {

// Something from a stranger, fit to be shown: short, and letters of ASCII only.
std::string quoted_from_link(std::string_view);

class LinkText {
 public:
  // Takes the fragment with or without its #, a whole address, or another one that holds ours; any bytes are fine.
  explicit LinkText(std::string_view link);

  struct Pair {
    std::string key, value;
    bool added = false;  // behind the end of a link of ours: no remark on what is not understood of it
  };
  // The value of a key, taken out of the list; the first one, if there are several.
  std::optional<Pair> take(std::string_view key);

  // What was passed over or changed, a message each, at most ten.
  void remark(Unsaid);
  void pass_over(const Pair&, MessagePlace of_the_pair);
  void pass_over_the_rest();

  std::vector<Unsaid> remarks;

 private:
  std::vector<Pair> pairs_;
};

// A message whose one argument is the pair that is passed over.
template <class Sentence>
constexpr MessagePlace on_pair() {
  static_assert(sizeof(Sentence) == sizeof(Given), "it is told the pair and nothing else");
  return Sentence::message;
}

// A link as it grows.
struct LinkWriter {
  std::string text;  // "chip=h800&hours=80"
  void add(std::string_view key, std::string_view value);
};

}  // namespace explainer
