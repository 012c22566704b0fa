#include "speaking.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

using namespace explainer;

namespace {

ReadLanguage read(const std::string& path, const ReadLanguage* english) {
  std::ifstream stream(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  LanguageOrProblems result = read_language({path, text}, english);
  if (const auto* problems = std::get_if<std::vector<Problem>>(&result))
    for (const Problem& problem : *problems) MESSAGE(to_words(problem));
  REQUIRE(std::holds_alternative<ReadLanguage>(result));
  return std::move(std::get<ReadLanguage>(result));
}

}  // namespace

const ReadLanguage& english_read() {
  static const ReadLanguage language = read(TESTS_DIR "/../assets/strings/en.json", nullptr);
  return language;
}

const ReadLanguage& longer_language() {
  static const ReadLanguage language = read(LANGUAGES_DIR "/longer.json", &english_read());
  return language;
}

const ReadLanguage& wide_language() {
  static const ReadLanguage language = read(LANGUAGES_DIR "/wide.json", &english_read());
  return language;
}
