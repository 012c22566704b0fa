// The text of a link as keys and values: "#chip=h800&hours=80". state/link.h has their meaning.
//
// Links come back from mails, posts and pages with encoded signs (once or twice), with added tracking parameters
// (utm_source, fbclid), with punctuation and words of a sentence around them, or inside another address. All of that is
// removed silently.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "words/message.h"

namespace explainer {

// A text from outside, made fit to be shown: short, and in ASCII.
std::string quoted_from_link(std::string_view);

class LinkText {
 public:
  // Accepts the part after # with or without the #, a whole address, or another address that contains ours, and any
  // bytes.
  explicit LinkText(std::string_view link);

  struct Pair {
    std::string key, value;
    bool added = false;  // it follows the end of our link, so it is ignored without a remark
  };
  // Removes a key from the list and returns its value; the first one if there are several.
  std::optional<Pair> take(std::string_view key);

  // Records what was ignored or changed, at most ten messages.
  void remark(Unsaid);
  void pass_over(const Pair&, MessagePlace of_the_pair);
  void pass_over_the_rest();

  std::vector<Unsaid> remarks;

 private:
  std::vector<Pair> pairs_;
};

// The place of a message whose one argument is the ignored pair.
template <class Sentence>
constexpr MessagePlace on_pair() {
  static_assert(sizeof(Sentence) == sizeof(Given), "it is told the pair and nothing else");
  return Sentence::message;
}

// Builds a link.
struct LinkWriter {
  std::string text;  // "chip=h800&hours=80"
  void add(std::string_view key, std::string_view value);
};

}  // namespace explainer
