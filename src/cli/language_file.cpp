#include "cli/language_file.h"

#include <iostream>
#include <map>

#include "cli/cli.h"
#include "english_strings.h"

namespace explainer::cli {
namespace {

void print(const std::vector<Problem>& problems) {
  for (const Problem& problem : problems) std::cerr << to_words(problem) << "\n";
}

// English as compiled in, which defines what a translation needs. The build has read it already, so it has no problems.
const ReadLanguage& english_file() {
  static const ReadLanguage english =
      std::get<ReadLanguage>(read_language({assets::strings[0].name, assets::strings[0].text}));
  return english;
}

// Reads each file once, however many pictures are asked for; nullptr if the file is refused.
const ReadLanguage* language_of(const std::string& path) {
  static std::map<std::string, ReadLanguage> kept;
  if (const auto found = kept.find(path); found != kept.end()) return &found->second;
  const std::optional<std::string> text = read_file(path);
  if (!text) {
    std::cerr << "r1cost: cannot read " << path << "\n";
    return nullptr;
  }
  LanguageOrProblems read = read_language({path, *text}, &english_file());
  if (const auto* problems = std::get_if<std::vector<Problem>>(&read)) {
    print(*problems);
    return nullptr;
  }
  return &kept.emplace(path, std::get<ReadLanguage>(std::move(read))).first->second;
}

}  // namespace

Speaking::Speaking(const std::string& path) : words_(&english_file()), path_(path) {
  if (path.empty()) return;
  const ReadLanguage* read = language_of(path);
  if (read) speak((words_ = read)->language);
  else refused_ = true;
}

Speaking::~Speaking() { speak(english()); }

std::optional<Readings> Speaking::readings(const r1cost::Dataset& data, const Story& story) const {
  if (path_.empty()) return readings_of(data, story);
  static const Readings known = readings_of(built_in_dataset(), story_at(built_in_dataset()));
  ReadingsOrProblems read = in_language(readings_of(data, story), known, *words_, path_);
  if (const auto* problems = std::get_if<std::vector<Problem>>(&read)) {
    print(*problems);
    return std::nullopt;
  }
  return std::get<Readings>(std::move(read));
}

}  // namespace explainer::cli
