#include "words/message_text.h"

#include <algorithm>

namespace explainer {
namespace {

constexpr std::string_view category_names[] = {"one", "few", "many", "other"};

std::vector<Plural> categories_of(PluralRule rule) {
  switch (rule) {
    case PluralRule::none: return {Plural::other};
    case PluralRule::one:
    case PluralRule::one_below_two: return {Plural::one, Plural::other};
    case PluralRule::one_few_many: return {Plural::one, Plural::few, Plural::many, Plural::other};
  }
  return {};
}

bool is_name(std::string_view word) {
  if (word.empty() || word.size() > 40 || word[0] < 'a' || word[0] > 'z') return false;
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

// Walks along a message and writes its compiled form. After a fault it stops.
class Walk {
 public:
  Walk(std::string_view text, PluralRule rule, const std::vector<ArgumentUse>* like)
      : text_(text), rule_(rule), like_(like) {
    if (like) result_.arguments = *like;
  }

  std::variant<MessageText, MessageFault> whole() {
    forms_text(nullptr, 0);
    if (!fault_.words.empty()) return fault_;
    if (at_ < text_.size()) return MessageFault{"a closing brace without its opening one", at_};
    return std::move(result_);
  }

 private:
  void refuse(std::string words) {
    if (fault_.words.empty()) fault_ = {std::move(words), at_};
    at_ = text_.size();
  }
  bool more() const { return at_ < text_.size(); }
  void skip_blanks() {
    while (more() && (text_[at_] == ' ' || text_[at_] == '\n')) ++at_;
  }
  std::string_view word() {
    skip_blanks();
    const std::size_t begin = at_;
    while (more() && text_[at_] != ' ' && text_[at_] != ',' && text_[at_] != '{' && text_[at_] != '}') ++at_;
    const std::string_view found = text_.substr(begin, at_ - begin);
    skip_blanks();
    return found;
  }
  bool expect(char c) {
    skip_blanks();
    if (more() && text_[at_] == c) return ++at_, true;
    refuse(std::string("“") + c + "” is missing");
    return false;
  }

  // Compiles text up to its closing brace or the end. `plural` points to the byte that # stands for; nullptr: # is
  // text.
  void forms_text(const char* plural, int depth) {
    while (more()) {
      const char c = text_[at_];
      if (c == '}') {
        if (depth == 0) refuse("a closing brace without its opening one");
        return;
      }
      ++at_;
      if (static_cast<unsigned char>(c) < 0x20) return --at_, refuse("a control character");
      if (c == '\'' && more() && (text_[at_] == '{' || text_[at_] == '}')) {
        result_.compiled += text_[at_++];
        if (more() && text_[at_] == '\'') ++at_;
      } else if (c == '#' && plural) {
        result_.compiled += *plural;
      } else if (c == '{') {
        argument(plural, depth);
      } else {
        result_.compiled += c;
      }
    }
    if (depth > 0) refuse("“}” is missing");
  }

  // The byte that stands for the argument of this name.
  char byte_of(std::string_view name, ArgumentUse::Kind kind) {
    auto& arguments = result_.arguments;
    auto found = std::find_if(arguments.begin(), arguments.end(), [&](const auto& use) { return use.name == name; });
    if (found == arguments.end()) {
      if (like_) return refuse("no argument is called " + std::string(name)), '\1';
      if (arguments.size() == most_arguments) return refuse("more than eight arguments"), '\1';
      arguments.push_back({std::string(name), kind, {}});
      found = arguments.end() - 1;
    }
    // A plural's number may also be printed as text; a select's argument may not.
    if (kind == ArgumentUse::Kind::plural && found->kind == ArgumentUse::Kind::text && !like_) found->kind = kind;
    const bool said_too = kind == ArgumentUse::Kind::text && found->kind == ArgumentUse::Kind::plural;
    if (found->kind != kind && !said_too) refuse(std::string(name) + " is used in two ways");
    return static_cast<char>(1 + (found - arguments.begin()));
  }

  void argument(const char* plural, int depth) {
    const std::string_view name = word();
    if (!is_name(name)) return refuse("the name of an argument is missing: small letters, digits and _");
    if (more() && text_[at_] == '}') {
      ++at_;
      result_.compiled += byte_of(name, ArgumentUse::Kind::text);
      return;
    }
    if (!expect(',')) return;
    const std::string_view kind = word();
    const bool counts = kind == "plural";
    if (!counts && kind != "select") return refuse("only plural and select are known");
    bool& used = counts ? has_plural_ : has_select_;
    if (used) return refuse("one " + std::string(kind) + " a message");
    if (depth > 1) return refuse("too deep");
    used = true;
    const char byte = byte_of(name, counts ? ArgumentUse::Kind::plural : ArgumentUse::Kind::select);
    if (!expect(',')) return;
    result_.compiled += counts ? plural_begins : select_begins;
    result_.compiled += byte;
    if (counts) plural_forms(byte, depth);
    else select_forms(result_.arguments[static_cast<std::size_t>(byte - 1)], plural, depth);
    result_.compiled += choice_ends;
    expect('}');
  }

  bool form(std::size_t index, const char* plural, int depth) {
    result_.compiled += static_cast<char>(first_form + static_cast<char>(index));
    if (!expect('{')) return false;
    forms_text(plural, depth + 1);
    return expect('}');
  }

  void plural_forms(char byte, int depth) {
    // `other` comes last and is used if no form before it matches.
    for (const Plural needed : categories_of(rule_)) {
      const std::string_view name = category_names[static_cast<std::size_t>(needed)];
      if (word() != name) return refuse("the plural form “" + std::string(name) + "” is missing here");
      if (!form(static_cast<std::size_t>(needed), &byte, depth)) return;
    }
  }

  void select_forms(ArgumentUse& use, const char* plural, int depth) {
    const bool first = !like_ && use.choices.empty();
    // Reading forms may move the list of arguments, so the argument is found by its index.
    const std::size_t place = static_cast<std::size_t>(&use - result_.arguments.data());
    for (std::size_t i = 0;; ++i) {
      const std::string choice(word());
      if (first) {
        if (!is_name(choice)) return refuse("a select ends with “other”");
        if (i == most_choices) return refuse("more than fourteen choices");
        result_.arguments[place].choices.push_back(choice);
      } else if (i >= result_.arguments[place].choices.size() || result_.arguments[place].choices[i] != choice) {
        return refuse("other choices than in English");
      }
      if (!form(i, plural, depth)) return;
      if (choice == "other") break;
    }
  }

  std::string_view text_;
  PluralRule rule_;
  const std::vector<ArgumentUse>* like_;
  std::size_t at_ = 0;
  bool has_plural_ = false, has_select_ = false;
  MessageText result_;
  MessageFault fault_;
};

}  // namespace

std::variant<MessageText, MessageFault> compile_message(std::string_view text, PluralRule rule,
                                                        const std::vector<ArgumentUse>* like) {
  return Walk(text, rule, like).whole();
}

}  // namespace explainer
