#include "data/read_chapter.h"

#include <rapidjson/document.h>

#include "data/json_object.h"
#include "data/numbers.h"
#include "data/parse_json.h"

namespace explainer {
namespace {

constexpr std::size_t longest_chapter = 1 << 16, most_notes = 4, longest_link = 400;

void read_notes(JsonObject& object, ChapterText& chapter) {
  const rapidjson::Value* list = object.any("notes");
  if (!list) return;
  if (!list->IsArray() || list->Size() > most_notes)
    return object.findings.add(object.at("notes"), "a list of at most four notes", in_words(*list));
  for (rapidjson::SizeType i = 0; i < list->Size(); ++i) {
    JsonObject row((*list)[i], object.at("notes") + "/" + shortest(static_cast<double>(i)), object.findings);
    Note note;
    row.read_text(note.at, "at", true, 100);
    row.read_text(note.words, "words", true, longest_note);
    row.finish();
    chapter.notes.push_back(std::move(note));
  }
}

void read_question(JsonObject& object, ChapterText& chapter) {
  const rapidjson::Value* value = object.any("guess");
  if (!value) return;
  JsonObject question(*value, object.at("guess"), object.findings);
  chapter.guess.emplace();
  question.read_text(chapter.guess->ask, "ask", true, longest_guess);
  question.read_text(chapter.guess->answer, "answer", true, 100);
  question.finish();
}

}  // namespace

ChapterOrProblems read_chapter(const File& file) {
  std::vector<Problem> problems;
  const Findings findings{std::string(file.name), problems};
  rapidjson::Document json;
  if (file.text.size() > longest_chapter) {
    findings.add("", "at most 64 KB", shortest(static_cast<double>(file.text.size())) + " bytes");
  } else if (const auto error = parse_json(json, file.text)) {
    findings.add("", "JSON", error->words + " at byte " + shortest(static_cast<double>(error->offset)));
  } else if (!json.IsObject()) {
    findings.add("", "an object", in_words(json));
  }
  if (!problems.empty()) return problems;

  ChapterText chapter;
  JsonObject object(json, "", findings);
  object.read_text(chapter.headline, "headline", true, longest_headline);
  object.read_text(chapter.text, "text", true, longest_chapter_text);
  read_question(object, chapter);
  object.read_text(chapter.link, "state", true, longest_link);
  read_notes(object, chapter);
  chapter.sources = object.texts("sources");
  object.finish();
  if (!problems.empty()) return problems;
  return chapter;
}

}  // namespace explainer
