#include "speaking.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <optional>
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

Readings in(const ReadLanguage& language) {
  ReadingsOrProblems result = in_language(english_readings(), english_readings(), language, "rows");
  if (const auto* problems = std::get_if<std::vector<Problem>>(&result))
    for (const Problem& problem : *problems) MESSAGE(to_words(problem));
  REQUIRE(std::holds_alternative<Readings>(result));
  return std::get<Readings>(std::move(result));
}

const Story& english_story() {
  static const Story story = built_in_story(built_in_dataset());
  return story;
}

std::optional<Readings> spoken_readings;
std::optional<Story> spoken_story;

}  // namespace

Speaking::Speaking(const ReadLanguage& language) {
  speak(language.language);
  spoken_readings = in(language);
  spoken_story = told_in(*spoken_readings, english_story());
}

Speaking::~Speaking() {
  speak(english());
  spoken_readings.reset();
  spoken_story.reset();
}

const Readings& english_readings() {
  static const Readings english = readings_of(built_in_dataset(), english_story());
  return english;
}

const Readings& readings() { return spoken_readings ? *spoken_readings : english_readings(); }

const Story& told_story() { return spoken_story ? *spoken_story : english_story(); }

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

const ReadLanguage& right_to_left_language() {
  static const ReadLanguage language = read(LANGUAGES_DIR "/right_to_left.json", &english_read());
  return language;
}

void in_each_long_language(const std::function<void()>& check) {
  for (const ReadLanguage* language : {&longer_language(), &wide_language(), &right_to_left_language()}) {
    const Speaking speaking(*language);
    CAPTURE(std::string(language->language.format.code));
    check();
  }
}
