#include "data/row_reader.h"

#include <array>

#include "data/numbers.h"
#include "r1cost/fields.h"

namespace explainer {

using namespace r1cost;

// Records a problem whose `found` is these words in quotes.
void RowReader::add(const char* key, std::string expected, const std::string& found_words) const {
  object_.findings.add(object_.at(key), std::move(expected), "\"" + found_words + "\"");
}

void RowReader::text(const char* key, const char*, std::string& member, Words words, bool needed, std::size_t longest) {
  if (words == Words::date) return date(object_, member, key, needed);
  if (words == Words::address) longest = 400;
  object_.read_text(member, key, needed, longest);
  // The page turns an address into a link, so nothing but https is allowed.
  if (words == Words::address && !member.empty() && !member.starts_with("https://"))
    add(key, "an https address", member);
  if (words == Words::quoted && words_in(member) > most_words_quoted)
    object_.findings.add(object_.at(key), "at most " + std::to_string(most_words_quoted) + " words",
                         std::to_string(words_in(member)) + " words");
}

void RowReader::own_id(const char* key, std::string& member, std::size_t longest,
                       std::span<const std::string_view> taken) {
  explainer::id(object_, member, key, longest);
  for (const std::string_view name : taken)
    if (member == name) add(key, "an id that is no figure's name", member);
}

void RowReader::id(const char* key, const char*, std::string& member, bool needed, std::size_t longest,
                   described::Table) {
  if (needed || object_.has(key)) explainer::id(object_, member, key, longest);
}

void RowReader::ids(const char* key, const char*, std::vector<std::string>& member, const described::Ids&) {
  member = object_.texts(key);
}

bool RowReader::number(const char* key, const char*, std::optional<double>& value, const described::Number& number) {
  const bool needed = number.presence == described::needed;
  value = needed ? object_.required_number(key, number.low, number.high) : object_.number(key, number.low, number.high);
  if (!value) return false;
  if (number.whole && *value != static_cast<double>(static_cast<long long>(*value)))
    object_.findings.add(object_.at(key), "a whole number", shortest(*value));
  *value *= number.times;
  return true;
}

void RowReader::number_of(const char* key, const char*, double& member, std::string_view field) {
  const FieldInfo& row = info(*field_named(field));
  member = object_.required_number(key, row.low, row.high);
}

void RowReader::field_name(const char* key, std::string& member, std::size_t first) {
  std::array<std::string_view, fields.size()> words;
  for (std::size_t i = 0; i < fields.size(); ++i) words[i] = fields[i].name;
  member = words[object_.choice(key, std::span(words).first(first), std::nullopt)];
}

void RowReader::flag(const char* key, const char*, bool& member, bool otherwise) {
  member = object_.has(key) ? object_.flag(key) : otherwise;
}

std::size_t RowReader::one_of(const char* key, const char*, std::size_t, const described::OneOf& one) {
  const bool needed = one.presence == described::needed;
  return object_.choice(key, one.words, needed ? std::nullopt : std::optional<std::size_t>(0));
}

void RowReader::word(const char* key, const char*, std::string& member, const described::OneOf& one) {
  member = one.words[one_of(key, key, 0, one)];
}

void RowReader::source(const char* key, const char*, Source& member, bool, bool needed) {
  reference(object_, member, key, sources_, needed);
}

void RowReader::row(const char* key, std::string_view, void* member, const HeldRows& held) {
  const rapidjson::Value* value = object_.any(key);
  if (!value) return;
  JsonObject inner(*value, object_.at(key), object_.findings);
  RowReader reader(inner, sources_);
  held.visit(held.add(member), reader);
  inner.finish();
}

void RowReader::rows(const char* key, const char*, void* member, const HeldRows& held, bool) {
  read_items(object_, key, [&](JsonObject& item) {
    void* const row = held.add(member);
    RowReader reader(item, sources_);
    held.visit(row, reader);
    const std::string* const id = held.id(row);
    if (!id || id->empty()) return;
    for (std::size_t i = 0; i + 1 < held.count(member); ++i)
      if (*held.id(held.at(member, i)) == *id)
        item.findings.add(item.at("id"), "an id of its own", "\"" + *id + "\" a second time");
  });
}

void RowReader::broken(const char* key, const char* expected, const char* found) {
  object_.findings.add(object_.at(key), expected, found);
}

}  // namespace explainer
