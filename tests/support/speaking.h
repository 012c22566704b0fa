// A language for a while, and languages to try.
#pragma once

#include "data/read_language.h"
#include "words/language.h"

// Everything is said in the language as long as this lives; then in English again. The language has to outlive it.
struct Speaking {
  explicit Speaking(const explainer::Language& language) { explainer::speak(language); }
  ~Speaking() { explainer::speak(explainer::english()); }
  Speaking(const Speaking&) = delete;
  Speaking& operator=(const Speaking&) = delete;
};

// assets/strings/en.json as it was read, and the languages that the build makes of it: see src/compiler/pseudo.h.
const explainer::ReadLanguage& english_read();
const explainer::ReadLanguage& longer_language();
const explainer::ReadLanguage& wide_language();
