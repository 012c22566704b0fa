#include "words/message.h"

#include "words/language.h"
#include "words/message_text.h"

namespace explainer {
namespace {

// A language that is ready to be spoken, with the place where each message begins.
struct Spoken {
  const Language* language = nullptr;
  std::vector<std::vector<const char*>> messages;
};

Spoken spoken_of(const Language& language) {
  Spoken spoken{&language, {}};
  for (std::string_view group : language.groups) {
    std::vector<const char*>& starts = spoken.messages.emplace_back();
    for (const char* at = group.data(); at < group.data() + group.size(); at += std::string_view(at).size() + 1)
      starts.push_back(at);
  }
  return spoken;
}

Spoken& now() {
  static Spoken spoken = spoken_of(english());
  return spoken;
}

// Appends the text at `at`, up to its end or the end of its form or choice. Without `aloud` it only skips the text.
const char* walk(const char* at, const Given* arguments, std::string& out, bool aloud);

// Appends the form of a choice that its argument selects, or the last form, `other`, if none matches.
const char* walk_choice(const char* at, const Given* arguments, std::string& out, bool aloud) {
  const double number = arguments[at[1] - 1].number;
  const int wanted =
      *at == plural_begins ? static_cast<int>(plural_of(format().plural, number)) : static_cast<int>(number);
  const char* last = at += 2;
  bool found = false;
  while (*at != choice_ends) {
    const int form = *at++ - first_form;
    last = at;
    const bool taken = aloud && form == wanted;
    found = found || taken;
    at = walk(at, arguments, out, taken);
  }
  if (aloud && !found) walk(last, arguments, out, true);
  return at + 1;
}

const char* walk(const char* at, const Given* arguments, std::string& out, bool aloud) {
  for (;;) {
    const char* from = at;
    while (static_cast<unsigned char>(*at) >= 0x20) ++at;
    if (aloud) out.append(from, at);
    if (*at == plural_begins || *at == select_begins) {
      at = walk_choice(at, arguments, out, aloud);
    } else if (*at >= 1 && *at <= static_cast<char>(most_arguments)) {
      if (aloud) out += arguments[*at - 1].text;
      ++at;
    } else {
      return at;
    }
  }
}

}  // namespace

Given::Given(const std::string& words) : text(words) {}
Given::Given(const char* words) : text(words) {}
Given::Given(const std::string& words, double value) : text(words), number(static_cast<float>(value)) {}

std::string said(unsigned code, const Given* arguments) {
  std::string words;
  walk(now().messages[code >> 8][code & 255], arguments, words, true);
  return words;
}

std::string say(Plain plain) { return said(code_of(plain.message), nullptr); }

std::string say(const Unsaid& later) {
  struct Kept : Given {
    Kept(const std::string& words, double value) : Given(words, value) {}
  };
  std::vector<Given> arguments;
  for (std::size_t i = 0; i < later.texts.size(); ++i) arguments.push_back(Kept(later.texts[i], later.numbers[i]));
  return said(code_of(later.message), arguments.data());
}

Unsaid unsaid(MessagePlace message, const Given* arguments, std::size_t count) {
  Unsaid later{message, {}, {}};
  for (std::size_t i = 0; i < count; ++i) {
    later.texts.emplace_back(arguments[i].text);
    later.numbers.push_back(arguments[i].number);
  }
  return later;
}

void speak(const Language& language) { now() = spoken_of(language); }

const LanguageFormat& format() { return now().language->format; }

bool speaks_english() { return format().code == english().format.code; }

}  // namespace explainer
