// A language for a while, and languages to try.
#pragma once

#include <functional>

#include "state/readings.h"
#include "words/language.h"

// Everything is said in the language as long as this lives; then in English again. The language has to outlive it.
struct Speaking {
  explicit Speaking(const explainer::Language& language) { explainer::speak(language); }
  // The dataset, the story and the questions, too.
  explicit Speaking(const explainer::ReadLanguage&);
  ~Speaking();
  Speaking(const Speaking&) = delete;
  Speaking& operator=(const Speaking&) = delete;
};

// assets/strings/en.json as it was read, and the languages that the build makes of it: see src/compiler/pseudo.h.
const explainer::ReadLanguage& english_read();
// The program's dataset, chapters and questions in English; and in the language that is spoken, with the story told in
// it.
const explainer::Readings& english_readings();
const explainer::Readings& readings();
const explainer::Story& told_story();

const explainer::ReadLanguage& longer_language();
const explainer::ReadLanguage& wide_language();
const explainer::ReadLanguage& right_to_left_language();

// Does it once in each of these: where every message is 40% longer, and where none has blanks. A failure names which.
void in_each_long_language(const std::function<void()>&);
