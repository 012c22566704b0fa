// A language for a while.
#pragma once

#include "words/language.h"

// Everything is said in the language as long as this lives; then in English again. The language has to outlive it.
struct Speaking {
  explicit Speaking(const explainer::Language& language) { explainer::speak(language); }
  ~Speaking() { explainer::speak(explainer::english()); }
  Speaking(const Speaking&) = delete;
  Speaking& operator=(const Speaking&) = delete;
};
