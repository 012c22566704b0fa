#include "data/read_language.h"

#include <rapidjson/document.h>

#include <algorithm>

#include "data/json_object.h"
#include "data/parse_json.h"
#include "scene/write.h"
#include "words/shortest.h"

namespace explainer {
namespace {

constexpr std::size_t longest_file = 1 << 20, longest_message = 1000, longest_of_row = 4000;
constexpr std::string_view rows_key = "@rows";
constexpr std::string_view variant_names[] = {".short", ".tiny"};
constexpr std::string_view directions[] = {"ltr", "rtl"};
constexpr std::string_view rules[] = {"none", "one", "one_below_two", "one_few_many"};  // in the order of PluralRule

std::string_view key_of(const rapidjson::Value& name) { return {name.GetString(), name.GetStringLength()}; }

// Reads a text that contains each of the holes exactly once.
std::string_view pattern(JsonObject& object, std::string_view key, std::vector<std::string_view> holes, bool required,
                         std::deque<std::string>& texts) {
  std::string& text = texts.emplace_back(object.text(key, required, 60));
  if (text.empty()) return text;
  std::string rest = text;
  for (std::string_view hole : holes) {
    const std::size_t at = rest.find(hole);
    if (at == rest.npos) object.findings.add(object.at(key), "a text with " + std::string(hole), json_string(text));
    else rest.erase(at, hole.size());
  }
  if (rest.find_first_of("{}") != rest.npos) object.findings.add(object.at(key), "no other braces", json_string(text));
  return text;
}

std::string_view kept(JsonObject& object, std::string_view key, std::deque<std::string>& texts,
                      std::size_t longest = 40) {
  return texts.emplace_back(object.text(key, true, longest));
}

void read_scales(JsonObject& object, ReadLanguage& read) {
  const rapidjson::Value* list = object.any("scales");
  if (!list || !list->IsArray() || list->Size() > 8)
    return object.findings.add(object.at("scales"), "a list of at most eight", list ? in_words(*list) : "nothing");
  for (rapidjson::SizeType i = 0; i < list->Size(); ++i) {
    JsonObject row((*list)[i], object.at("scales") + "/" + std::to_string(i), object.findings);
    Scale scale;
    scale.unit = row.required_number("unit", 1000, 1e15);
    scale.from = row.number("from", 1000, 1e15).value_or(scale.unit);
    scale.pattern = pattern(row, "words", {"{number}"}, false, read.texts);
    scale.axis = pattern(row, "axis", {"{number}"}, false, read.texts);
    row.finish();
    if (!read.language.format.scales.empty() && scale.unit <= read.language.format.scales.back().unit)
      row.findings.add(row.at("unit"), "more than the scale before", shortest(scale.unit));
    read.language.format.scales.push_back(scale);
  }
}

void read_digits(JsonObject& object, ReadLanguage& read) {
  LanguageFormat& format = read.language.format;
  format.decimal = kept(object, "decimal", read.texts, 4);
  format.group = kept(object, "group", read.texts, 4);
  format.first_group = static_cast<std::uint8_t>(object.number("first_group", 1, 9).value_or(3));
  format.next_groups = static_cast<std::uint8_t>(object.number("next_groups", 1, 9).value_or(format.first_group));
  format.digits = object.has("digits") ? kept(object, "digits", read.texts) : "0123456789";
  const auto letters =
      std::count_if(format.digits.begin(), format.digits.end(), [](char c) { return (c & 0xc0) != 0x80; });
  if (letters != 10 || format.digits.size() % 10 != 0)
    object.findings.add(object.at("digits"), "ten digits of as many bytes each", json_string(format.digits));
}

void read_months(JsonObject& object, ReadLanguage& read) {
  const std::vector<std::string> months = object.texts("months");
  if (months.size() != 12)
    return object.findings.add(object.at("months"), "twelve names", std::to_string(months.size()));
  for (std::size_t i = 0; i < 12; ++i) read.language.format.months[i] = read.texts.emplace_back(months[i]);
}

// Reads the block "@", which says how the language writes numbers, dates and so on.
void read_format(JsonObject& file, ReadLanguage& read) {
  const rapidjson::Value* value = file.any("@");
  if (!value) return file.findings.add("/@", "how the language writes", "nothing");
  JsonObject object(*value, "/@", file.findings);
  LanguageFormat& format = read.language.format;
  format.code = kept(object, "language", read.texts);
  format.right_to_left = object.choice("direction", directions, 0) == 1;
  read_digits(object, read);
  format.money = pattern(object, "money", {"{amount}"}, true, read.texts);
  read_scales(object, read);
  read_months(object, read);
  format.date = pattern(object, "date", {"{day}", "{month}", "{year}"}, true, read.texts);
  format.month = pattern(object, "month", {"{month}", "{year}"}, true, read.texts);
  format.between = kept(object, "list_between", read.texts);
  format.before_last = kept(object, "list_before_last", read.texts);
  format.open_quote = kept(object, "open_quote", read.texts);
  format.close_quote = kept(object, "close_quote", read.texts);
  format.plural = static_cast<PluralRule>(object.choice("plural", rules, std::nullopt));
  object.finish();
}

// Splits an id into the message's own id and the variant: 0 for the message, 1 for ".short", 2 for ".tiny".
std::pair<std::string_view, int> parts_of(std::string_view id) {
  for (int i = 0; i < 2; ++i)
    if (id.ends_with(variant_names[i])) return {id.substr(0, id.size() - variant_names[i].size()), i + 1};
  return {id, 0};
}

bool is_id(std::string_view id) {
  const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_'; };
  return id.size() < 80 && id.find('.') != id.npos && id[0] >= 'a' && id[0] <= 'z' && id.back() != '.' &&
         id.find("..") == id.npos && std::all_of(id.begin(), id.end(), allowed);
}

int group_of(ReadLanguage& read, std::string_view id) {
  const std::string_view name = id.substr(0, id.find('.'));
  const auto found = std::find(read.groups.begin(), read.groups.end(), name);
  if (found != read.groups.end()) return static_cast<int>(found - read.groups.begin());
  read.groups.emplace_back(name);
  return static_cast<int>(read.groups.size()) - 1;
}

// The English file defines which messages exist. Each message is one entry, together with its shorter variants.
void list_messages(JsonObject& file, const rapidjson::Value& json, ReadLanguage& read) {
  std::vector<int> filled;
  for (const auto& member : json.GetObject()) {
    const std::string_view id = key_of(member.name);
    if (id.starts_with('@')) continue;
    const auto [base, variant] = parts_of(id);
    if (!is_id(id)) {
      file.findings.add(file.at(id), "an id like bill.total", "another");
    } else if (variant == 0) {
      read.entries.push_back({std::string(id), {}, {file.text(id, true, longest_message)}, group_of(read, id), 0});
    } else if (read.entries.empty() || read.entries.back().id != base ||
               static_cast<int>(read.entries.back().texts.size()) != variant) {
      file.findings.add(file.at(id), "the message that it is shorter than, before it", "another");
    } else {
      read.entries.back().texts.push_back(file.text(id, true, longest_message));
    }
  }
  filled.resize(read.groups.size());
  for (CatalogueEntry& entry : read.entries) {
    int& next = filled[static_cast<std::size_t>(entry.group)];
    entry.index = next;
    next += static_cast<int>(entry.texts.size());
    if (next > 255) return file.findings.add(file.at(entry.id), "at most 255 messages of one group", "more");
  }
}

// A translation must have the messages of the English file.
void find_messages(JsonObject& file, const ReadLanguage& english, ReadLanguage& read) {
  read.groups = english.groups;
  for (const CatalogueEntry& known : english.entries) {
    CatalogueEntry entry{known.id, known.arguments, {}, known.group, known.index};
    for (std::size_t i = 0; i < known.texts.size(); ++i) {
      // The id is kept in `texts`, because the object remembers views of the keys that were asked for.
      const std::string& id = read.texts.emplace_back(known.id + std::string(i == 0 ? "" : variant_names[i - 1]));
      const bool left_out = i > 0 && !file.has(id);
      entry.texts.push_back(left_out ? entry.texts.back() : file.text(id, true, longest_message));
    }
    read.entries.push_back(std::move(entry));
  }
}

// Compiles each message into the form that is used to say it, in the order of the messages' numbers.
void compile_messages(const Findings& findings, const ReadLanguage* english, ReadLanguage& read) {
  std::vector<std::string> groups(read.groups.size());
  for (CatalogueEntry& entry : read.entries) {
    for (std::size_t i = 0; i < entry.texts.size(); ++i) {
      const bool first = !english && i == 0;
      auto compiled = compile_message(entry.texts[i], read.language.format.plural, first ? nullptr : &entry.arguments);
      if (const auto* fault = std::get_if<MessageFault>(&compiled)) {
        findings.add("/" + entry.id + std::string(i == 0 ? "" : variant_names[i - 1]), "a message that can be said",
                     fault->words + " at byte " + std::to_string(fault->offset));
        continue;
      }
      MessageText& text = std::get<MessageText>(compiled);
      if (first) entry.arguments = std::move(text.arguments);
      groups[static_cast<std::size_t>(entry.group)] += text.compiled + '\0';
    }
  }
  for (std::string& group : groups) read.language.groups.push_back(read.texts.emplace_back(std::move(group)));
}

// Notes for translators are checked but not kept. In the English file each must belong to a message.
void read_notes(JsonObject& file, const rapidjson::Value& json, const ReadLanguage& read) {
  for (const auto& member : json.GetObject()) {
    const std::string_view key = key_of(member.name);
    if (key.size() < 2 || key[0] != '@' || key == rows_key) continue;
    file.text(key, true, longest_message);
    const bool of_one = std::any_of(read.entries.begin(), read.entries.end(),
                                    [&](const CatalogueEntry& entry) { return entry.id == key.substr(1); });
    if (!of_one) file.findings.add(file.at(key), "a note on a message of this file", "no such message");
  }
}

// Which rows and sentences there are is not known here: data/row_words.h looks them up.
void read_rows_words(JsonObject& file, ReadLanguage& read) {
  const rapidjson::Value* value = file.any(rows_key);
  if (!value) return;
  JsonObject rows(*value, file.at(rows_key), file.findings);
  if (!value->IsObject()) return;
  for (const auto& member : value->GetObject()) {
    const std::string_view name = key_of(member.name);
    rows.any(name);
    JsonObject row(member.value, rows.at(name), file.findings);
    if (!member.value.IsObject()) continue;
    for (const auto& field : member.value.GetObject()) {
      const std::string_view key = key_of(field.name);
      read.rows.push_back({std::string(name), std::string(key), row.text(key, true, longest_of_row), row.at(key)});
    }
    row.finish();
  }
  rows.finish();
}

}  // namespace

LanguageOrProblems read_language(const File& source, const ReadLanguage* english) {
  std::vector<Problem> problems;
  const Findings findings{std::string(source.name), problems};
  rapidjson::Document json;
  if (source.text.size() > longest_file) {
    findings.add("", "at most 1 MB", std::to_string(source.text.size()) + " bytes");
  } else if (const auto error = parse_json(json, source.text)) {
    findings.add("", "JSON", error->words + " at byte " + std::to_string(error->offset));
  } else if (!json.IsObject()) {
    findings.add("", "an object", in_words(json));
  }
  if (!problems.empty()) return problems;

  ReadLanguage read;
  JsonObject file(json, "", findings);
  read_format(file, read);
  if (english) find_messages(file, *english, read);
  else list_messages(file, json, read);
  if (english) read_rows_words(file, read);
  read_notes(file, json, read);
  file.finish();
  compile_messages(findings, english, read);
  if (!problems.empty()) return problems;
  return read;
}

}  // namespace explainer
