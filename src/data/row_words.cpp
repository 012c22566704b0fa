#include "data/row_words.h"

#include <algorithm>

#include "data/json_object.h"
#include "data/row_visitor.h"
#include "scene/write.h"

namespace explainer {
namespace {

using namespace r1cost;

// Gathers the sentences of one row, and of the rows within it.
class SentencesOfRow final : public RowVisitor {
 public:
  SentencesOfRow(std::vector<RowSentence>& all, std::string row) : all_(all), row_(std::move(row)) {}

  void text(const char* key, const char*, std::string& member, Words words, bool, std::size_t longest) override {
    if (words == Words::sentence && !member.empty()) all_.push_back({row_, within_ + key, &member, longest});
  }
  void row(const char* key, std::string_view, void* member, const HeldRows& held) override {
    if (held.count(member) > 0) visit(key, held.at(member, 0), held);
  }
  void rows(const char* key, const char*, void* member, const HeldRows& held, bool) override {
    for (std::size_t i = 0; i < held.count(member); ++i)
      visit(key + ("/" + std::to_string(i)), held.at(member, i), held);
  }

 private:
  void visit(const std::string& key, void* row, const HeldRows& held) {
    const std::string outside = within_;
    within_ += key + "/";
    held.visit(row, *this);
    within_ = outside;
  }

  std::vector<RowSentence>& all_;
  std::string row_, within_;
};

// Gathers those of all rows of a dataset.
class SentencesOfDataset final : public RowVisitor {
 public:
  explicit SentencesOfDataset(std::vector<RowSentence>& all) : all_(all) {}

  void row(const char* key, std::string_view, void* member, const HeldRows& held) override {
    visit(key, held.at(member, 0), held);
  }
  void rows(const char* key, const char*, void* member, const HeldRows& held, bool) override {
    for (std::size_t i = 0; i < held.count(member); ++i) {
      void* const row = held.at(member, i);
      visit(name_of_row(key, row, i, held), row, held);
    }
  }

 private:
  void visit(std::string name, void* row, const HeldRows& held) {
    SentencesOfRow sentences(all_, std::move(name));
    held.visit(row, sentences);
  }

  std::vector<RowSentence>& all_;
};

void add_chapter(std::vector<RowSentence>& all, ChapterText& chapter, std::size_t number) {
  if (chapter.text.empty()) return;
  const std::string row = "story/" + std::to_string(number);
  all.push_back({row, "headline", &chapter.headline, longest_headline});
  all.push_back({row, "text", &chapter.text, longest_chapter_text});
  if (chapter.guess) all.push_back({row, "guess/ask", &chapter.guess->ask, longest_guess});
  for (std::size_t i = 0; i < chapter.notes.size(); ++i)
    all.push_back({row, "notes/" + std::to_string(i) + "/words", &chapter.notes[i].words, longest_note});
}

// The sentence that is meant, or nullptr and a problem.
const RowSentence* meant_by(const std::vector<RowSentence>& all, const RowWords& meant, const Findings& findings) {
  std::string fields;
  bool there = false;
  for (const RowSentence& one : all) {
    if (one.row != meant.row) continue;
    there = true;
    if (one.field == meant.field) return &one;
    fields += (fields.empty() ? "" : ", ") + one.field;
  }
  if (there) findings.add(meant.place, "a sentence of the row: " + fields, json_string(meant.field));
  else findings.add(meant.place, "a row that has sentences", json_string(meant.row));
  return nullptr;
}

}  // namespace

std::vector<RowSentence> sentences_of(Readings& readings) {
  std::vector<RowSentence> all;
  SentencesOfDataset of_dataset(all);
  visit_dataset(readings.data, of_dataset);
  for (std::size_t i = 0; i < readings.chapters.size(); ++i) add_chapter(all, readings.chapters[i], i + 1);
  for (std::size_t i = 0; i < readings.questions.size(); ++i)
    all.push_back({"questions/" + std::to_string(i), "question", &readings.questions[i].words, longest_question});
  return all;
}

ReadingsOrProblems in_language(Readings shown, Readings known, const ReadLanguage& language, std::string_view file) {
  std::vector<Problem> problems;
  const Findings findings{std::string(file), problems};
  const std::vector<RowSentence> english = sentences_of(known);
  std::vector<RowSentence> left = sentences_of(shown);
  for (const RowWords& words : language.rows) {
    const RowSentence* const meant = meant_by(english, words, findings);
    if (!meant) continue;
    const std::size_t room = room_for_other_languages * meant->longest;
    if (words.words.size() > room)
      findings.add(words.place, "text of 1 to " + std::to_string(room) + " bytes",
                   std::to_string(words.words.size()) + " bytes");
    const auto one = std::find_if(left.begin(), left.end(), [&](const RowSentence& other) {
      return other.row == words.row && other.field == words.field && *other.words == *meant->words;
    });
    if (one == left.end()) continue;
    *one->words = words.words;
    left.erase(one);
  }
  if (!problems.empty()) return problems;
  for (const RowSentence& one : left) shown.untranslated.push_back(*one.words);
  // A sentence may stand within a longer one.
  std::sort(shown.untranslated.begin(), shown.untranslated.end(),
            [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  return shown;
}

}  // namespace explainer
