#include "data/read_questions.h"

#include <rapidjson/document.h>

#include "assets.h"
#include "data/json_object.h"
#include "data/numbers.h"
#include "data/parse_json.h"

namespace explainer {

QuestionsOrProblems read_questions(const File& file) {
  std::vector<Problem> problems;
  const Findings findings{std::string(file.name), problems};
  rapidjson::Document json;
  if (const auto error = parse_json(json, file.text))
    findings.add("", "JSON", error->words + " at byte " + shortest(static_cast<double>(error->offset)));
  else if (!json.IsObject()) findings.add("", "an object", in_words(json));
  if (!problems.empty()) return problems;

  std::vector<ReadyQuestion> questions;
  JsonObject object(json, "", findings);
  const rapidjson::Value* list = object.any("questions");
  if (!list || !list->IsArray()) findings.add("/questions", "a list", list ? in_words(*list) : "nothing");
  else
    for (rapidjson::SizeType i = 0; i < list->Size(); ++i) {
      JsonObject row((*list)[i], object.at("questions") + "/" + shortest(static_cast<double>(i)), findings);
      ReadyQuestion question;
      row.read_text(question.words, "question", true, longest_question);
      question.asks = static_cast<Asks>(row.choice("asks", asks_names, 0));
      row.read_number(question.times, "times", 1e-6, 1e9);
      row.read_text(question.link, "state", true);
      question.against = row.texts("against");
      if ((question.asks == Asks::times) != question.times.has_value())
        findings.add(row.at("times"), "a number with a question of times, and with no other",
                     question.times ? "one" : "none");
      row.finish();
      questions.push_back(std::move(question));
    }
  object.finish();
  if (!problems.empty()) return problems;
  return questions;
}

const std::vector<ReadyQuestion>& built_in_questions() {
  static const std::vector<ReadyQuestion> questions = [] {
    for (std::size_t i = 0; i < assets::count; ++i) {
      if (assets::all[i].name != "questions.json") continue;
      QuestionsOrProblems read = read_questions({assets::all[i].name, assets::all[i].text});
      if (auto* all = std::get_if<std::vector<ReadyQuestion>>(&read)) return std::move(*all);
    }
    return std::vector<ReadyQuestion>();
  }();
  return questions;
}

}  // namespace explainer
