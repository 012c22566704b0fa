// The build's tool for messages, which runs before the program is compiled.
//
//   compile-messages make FOLDER en.json GROUP...    writes FOLDER/says/*.h and FOLDER/english.cpp without these groups
//   compile-messages english FILE en.json GROUP...   writes the words alone, for a program that says none of the groups
//   compile-messages unused STAMP en.json FILE...    fails where none of the files says a message
//
// Mistakes in the file are printed with its name and the id, and the exit status is 1.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "data/read_language.h"
#include "scene/write.h"

namespace {

using namespace explainer;

std::string read_file(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

// An unchanged file keeps its time, so that nothing that depends on it is compiled again.
bool write_file(const std::string& path, const std::string& text) {
  if (read_file(path) == text) return true;
  std::ofstream stream(path, std::ios::binary);
  stream << text;
  return stream.flush().good();
}

std::string identifier(std::string id) {
  for (char& c : id)
    if (c == '.') c = '_';
  return id;
}

std::string capital(std::string word) {
  word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

// The C++ type of one message, with its arguments as members.
std::string type_of(const CatalogueEntry& entry) {
  std::string text = "// " + entry.texts[0] + "\nstruct " + identifier(entry.id) + " {\n";
  text += "  static constexpr MessagePlace message{" + std::to_string(entry.group) + ", " +
          std::to_string(entry.index) + ", " + std::to_string(entry.texts.size()) + "};\n";
  for (const ArgumentUse& use : entry.arguments) {
    if (use.kind == ArgumentUse::Kind::text) text += "  Given " + use.name + ";\n";
    if (use.kind == ArgumentUse::Kind::plural) text += "  Counted " + use.name + ";\n";
    if (use.kind != ArgumentUse::Kind::select) continue;
    text += "  enum class " + capital(use.name) + " { ";
    for (std::size_t i = 0; i < use.choices.size(); ++i) text += (i > 0 ? ", " : "") + use.choices[i];
    text += " };\n  Chosen<" + capital(use.name) + "> " + use.name + ";\n";
  }
  return text + "};\n";
}

std::string header_of(const ReadLanguage& english, std::size_t group) {
  std::string text =
      "// Generated from assets/strings/en.json.\n#pragma once\n\n#include \"words/message.h\"\n\nnamespace "
      "explainer::says {\n\n";
  for (const CatalogueEntry& entry : english.entries)
    if (entry.group == static_cast<int>(group)) text += type_of(entry);
  return text + "\n}  // namespace explainer::says\n";
}

// A C++ string literal of any bytes. Other than printable ASCII is written in octal, which ends after three digits.
std::string literal(std::string_view bytes) {
  std::string text = "\"";
  for (char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\' || byte < 0x20 || byte >= 0x7f) {
      text += '\\';
      for (int shift = 6; shift >= 0; shift -= 3) text += static_cast<char>('0' + ((byte >> shift) & 7));
    } else {
      text += c;
    }
    if (c == '\0') text += "\"\n    \"";
  }
  return text + "\"sv";
}

using Groups = std::vector<std::string>;
bool holds(const Groups& groups, const std::string& name) {
  return std::find(groups.begin(), groups.end(), name) != groups.end();
}

// The generated source. An omitted group keeps its number but has no messages.
std::string source_of(const ReadLanguage& english, const Groups& left_out) {
  const LanguageFormat& f = english.language.format;
  std::string text =
      "// Generated from assets/strings/en.json.\n#include \"words/language.h\"\n\nnamespace explainer {\n\nusing "
      "namespace "
      "std::string_view_literals;\n\nconst Language& english() {\n  static const Language language{{" +
      literal(f.code) + ", " + (f.right_to_left ? "true" : "false");
  for (std::string_view words : {f.decimal, f.group}) text += ", " + literal(words);
  text += ", " + std::to_string(f.first_group) + ", " + std::to_string(f.next_groups);
  for (std::string_view words : {f.digits, f.money, f.date, f.month}) text += ", " + literal(words);
  text += ",\n    {";
  for (std::string_view month : f.months) text += literal(month) + ", ";
  text += "},\n    ";
  for (std::string_view words : {f.between, f.before_last, f.open_quote, f.close_quote}) text += literal(words) + ", ";
  text += "PluralRule(" + std::to_string(static_cast<int>(f.plural)) + "), {";
  for (const Scale& scale : f.scales)
    text += "{" + std::to_string(scale.unit) + ", " + std::to_string(scale.from) + ", " + literal(scale.pattern) +
            ", " + literal(scale.axis) + "}, ";
  text += "}},\n    {\n";
  for (std::size_t group = 0; group < english.groups.size(); ++group)
    text += "    " + literal(holds(left_out, english.groups[group]) ? "" : english.language.groups[group]) + ",\n";
  return text + "    }};\n  return language;\n}\n\n}  // namespace explainer\n";
}

int make(const std::string& folder, const ReadLanguage& english, const Groups& left_out) {
  bool written = write_file(folder + "/english.cpp", source_of(english, left_out));
  for (std::size_t group = 0; group < english.groups.size(); ++group)
    if (!holds(left_out, english.groups[group]))
      written = write_file(folder + "/says/" + english.groups[group] + ".h", header_of(english, group)) && written;
  if (!written) std::fprintf(stderr, "%s cannot be written\n", folder.c_str());
  return written ? 0 : 1;
}

bool in_word(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.'; }

// Collects every says::name in C++ files, and every id after "say:" in pages and scripts.
void gather(const std::string& text, std::set<std::string>& said) {
  for (std::string_view before : {std::string_view("says::"), std::string_view("say:")}) {
    for (std::size_t at = 0; (at = text.find(before, at)) != text.npos;) {
      at += before.size();
      std::size_t end = at;
      while (end < text.size() && in_word(text[end])) ++end;
      said.insert(identifier(text.substr(at, end - at)));
    }
  }
}

int find_unused(const std::string& stamp, const ReadLanguage& english, const std::string& name, int count,
                char** files) {
  std::set<std::string> said;
  for (int i = 0; i < count; ++i) gather(read_file(files[i]), said);
  int status = 0;
  for (const CatalogueEntry& entry : english.entries) {
    if (said.count(identifier(entry.id))) continue;
    std::fprintf(stderr, "%s: /%s: nobody says this message\n", name.c_str(), entry.id.c_str());
    status = 1;
  }
  if (status == 0) write_file(stamp, "Every message is said.\n");
  return status;
}

}  // namespace

int main(int count, char** words) {
  if (count < 4) return 2;
  const std::string task = words[1], to = words[2], name = words[3];
  const std::string text = read_file(name);
  const LanguageOrProblems read = read_language({name, text});
  if (const auto* problems = std::get_if<std::vector<Problem>>(&read)) {
    for (const Problem& problem : *problems) std::fprintf(stderr, "%s\n", to_words(problem).c_str());
    return 1;
  }
  const ReadLanguage& english = std::get<ReadLanguage>(read);
  if (task == "english") return write_file(to, source_of(english, Groups(words + 4, words + count))) ? 0 : 1;
  if (task == "make") return make(to, english, Groups(words + 4, words + count));
  return find_unused(to, english, name, count - 4, words + 4);
}
