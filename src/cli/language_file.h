// The language that a command speaks while it runs.
#pragma once

#include <optional>
#include <string>

#include "state/readings.h"

namespace explainer::cli {

class Speaking {
 public:
  // An empty path means English. If the file cannot be read or is refused, prints the reasons and stays with English.
  explicit Speaking(const std::string& path);
  ~Speaking();
  Speaking(const Speaking&) = delete;
  Speaking& operator=(const Speaking&) = delete;
  bool refused() const { return refused_; }
  // The language with all its messages, including those of the pages, which the program itself does not contain.
  const ReadLanguage& words() const { return *words_; }
  // The readings with the sentences that the file has. Where it has others than the figures, chapters and questions
  // that the program carries, what is wrong goes to standard error, and there are none.
  std::optional<Readings> readings(const r1cost::Dataset&, const Story&) const;

 private:
  const ReadLanguage* words_;
  std::string path_;
  bool refused_ = false;
};

}  // namespace explainer::cli
