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

  // What was passed over or changed, a sentence each, at most ten.
  void remark(const std::string& words);
  void pass_over(const Pair&, const std::string& why);
  void pass_over_the_rest();

  std::vector<std::string> remarks;

 private:
  std::vector<Pair> pairs_;
};

// A link as it grows.
struct LinkWriter {
  std::string text;  // "chip=h800&hours=80"
  void add(std::string_view key, std::string_view value);
};

}  // namespace explainer
