#include "data/read_parts.h"

#include "data/row_reader.h"

namespace explainer {

using namespace r1cost;

bool is_date(const std::string& text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
  }
  const int month = text.size() >= 7 ? (text[5] - '0') * 10 + text[6] - '0' : 1;
  const int day = text.size() == 10 ? (text[8] - '0') * 10 + text[9] - '0' : 1;
  const int year = (text[0] - '0') * 1000 + (text[1] - '0') * 100 + (text[2] - '0') * 10 + text[3] - '0';
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1] + (leap && month == 2 ? 1 : 0);
}

void id(JsonObject& object, std::string& text, std::string_view key, std::size_t longest) {
  object.read_text(text, key, true, longest);
  bool good = true, letter_before = false;
  for (char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    good = good && (letter || (letter_before && (c == '-' || c == '_' || c == '.')));
    letter_before = letter;
  }
  if (!text.empty() && !(good && letter_before))
    object.findings.add(object.at(key), "small letters and digits, parted by - _ or .", "\"" + text + "\"");
}

void date(JsonObject& object, std::string& text, std::string_view key, bool required) {
  object.read_text(text, key, required, 10);
  if (!text.empty() && !is_date(text))
    object.findings.add(object.at(key), "a date such as 2025-09-17", "\"" + text + "\"");
}

Source read_source_row(JsonObject& object) {
  Source source;
  const Sources none;
  RowReader reader(object, none);
  visit_source(source, reader);
  object.finish();
  return source;
}

void reference(JsonObject& row, Source& source, std::string_view key, const Sources& sources, bool required) {
  const rapidjson::Value* value = row.any(key);
  if (!value) {
    if (required) row.findings.add(row.at(key), "a source", "nothing");
    return;
  }
  JsonObject object(*value, row.at(key), row.findings);
  const std::string id = object.text("id", true);
  if (const auto found = sources.find(id); found != sources.end()) source = found->second;
  else if (!id.empty()) row.findings.add(object.at("id"), "the id of a source", "\"" + id + "\"");
  RowReader reader(object, sources);
  visit_reference(source, reader);
  object.finish();
}

}  // namespace explainer
