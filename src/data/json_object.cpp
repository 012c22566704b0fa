#include "data/json_object.h"

#include <algorithm>
#include <cmath>

#include "data/numbers.h"
#include "data/text_encoding.h"
#include "scene/write.h"

namespace explainer {
namespace {

constexpr std::size_t most_problems = 10;

// Escapes ~ and / inside a key, as RFC 6901 demands for JSON pointers.
std::string pointer_key(std::string_view key) {
  std::string text;
  for (char c : key) {
    if (c == '~') text += "~0";
    else if (c == '/') text += "~1";
    else text += c;
  }
  return text;
}

// Whether a page may contain the text: it has no control character and neither of the two code points XML forbids.
bool printable(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c < 0x20 || c == 0x7f) return false;
    if (c == 0xef && i + 2 < text.size() && static_cast<unsigned char>(text[i + 1]) == 0xbf &&
        static_cast<unsigned char>(text[i + 2]) >= 0xbe)
      return false;
  }
  return true;
}

std::string range_words(double low, double high) { return "a number from " + shortest(low) + " to " + shortest(high); }

}  // namespace

void Findings::add(std::string pointer, std::string expected, std::string found) const {
  if (problems.size() < most_problems)
    problems.push_back({file, std::move(pointer), std::move(expected), std::move(found)});
}

void Findings::in_row(std::size_t before, const std::string& row) const {
  for (; before < problems.size(); ++before)
    if (problems[before].row.empty()) problems[before].row = row;
}

std::string in_words(const rapidjson::Value& value) {
  if (value.IsNull()) return "null";
  if (value.IsBool()) return value.GetBool() ? "true" : "false";
  if (value.IsObject()) return "an object";
  if (value.IsArray()) return "an array of " + std::to_string(value.Size());
  if (value.IsNumber()) return shortest(value.GetDouble());
  return json_string(start_of({value.GetString(), value.GetStringLength()}, 60));
}

JsonObject::JsonObject(const rapidjson::Value& value, std::string pointer, const Findings& to)
    : findings(to), value_(value), pointer_(std::move(pointer)) {
  if (!value_.IsObject()) findings.add(pointer_, "an object", in_words(value_));
}

std::string JsonObject::at(std::string_view key) const { return pointer_ + "/" + pointer_key(key); }

std::string JsonObject::own_id() const {
  const rapidjson::Value* id = find("id");
  return id && id->IsString() ? in_words(*id) : "";
}

const rapidjson::Value* JsonObject::find(std::string_view key) const {
  if (!value_.IsObject()) return nullptr;
  const std::size_t count = value_.MemberCount();
  for (std::size_t tried = 0; tried < count; ++tried, last_ = last_ + 1 < count ? last_ + 1 : 0) {
    const auto& member = value_.MemberBegin()[static_cast<std::ptrdiff_t>(last_)];
    if (std::string_view(member.name.GetString(), member.name.GetStringLength()) == key) return &member.value;
  }
  return nullptr;
}

bool JsonObject::has(std::string_view key) const { return find(key) != nullptr; }

const rapidjson::Value* JsonObject::any(std::string_view key) {
  asked_.push_back(key);
  return find(key);
}

std::string JsonObject::text(std::string_view key, bool required, std::size_t longest) {
  std::string words;
  read_text(words, key, required, longest);
  return words;
}

void JsonObject::read_text(std::string& into, std::string_view key, bool required, std::size_t longest) {
  const rapidjson::Value* value = any(key);
  const std::string expected = "text of 1 to " + std::to_string(longest) + " bytes";
  if (!value) {
    if (required) findings.add(at(key), expected, "nothing");
    return;
  }
  if (!value->IsString() || value->GetStringLength() == 0 || value->GetStringLength() > longest) {
    findings.add(at(key), expected, in_words(*value));
    return;
  }
  into.assign(value->GetString(), value->GetStringLength());
  if (printable(into)) return;
  into.clear();
  findings.add(at(key), "text without control characters", in_words(*value));
}

void JsonObject::read_number(std::optional<double>& into, std::string_view key, double low, double high) {
  into = number(key, low, high);
}

std::optional<double> JsonObject::number(std::string_view key, double low, double high) {
  const rapidjson::Value* value = any(key);
  if (!value) return std::nullopt;
  if (!value->IsNumber() || !(value->GetDouble() >= low) || !(value->GetDouble() <= high)) {
    findings.add(at(key), range_words(low, high), in_words(*value));
    return std::nullopt;
  }
  return value->GetDouble();
}

double JsonObject::required_number(std::string_view key, double low, double high) {
  if (!has(key)) findings.add(at(key), range_words(low, high), "nothing");
  return number(key, low, high).value_or(low);
}

bool JsonObject::flag(std::string_view key) {
  const rapidjson::Value* value = any(key);
  if (!value) return false;
  if (!value->IsBool()) findings.add(at(key), "true or false", in_words(*value));
  return value->IsBool() && value->GetBool();
}

std::size_t JsonObject::choice(std::string_view key, std::span<const std::string_view> choices,
                               std::optional<std::size_t> otherwise) {
  const rapidjson::Value* value = any(key);
  if (!value && otherwise) return *otherwise;
  if (value && value->IsString())
    for (std::size_t i = 0; i < choices.size(); ++i)
      if (choices[i] == std::string_view(value->GetString(), value->GetStringLength())) return i;
  std::string expected = "one of";
  for (std::size_t i = 0; i < choices.size(); ++i) expected += (i == 0 ? " " : ", ") + std::string(choices[i]);
  findings.add(at(key), expected, value ? in_words(*value) : "nothing");
  return 0;
}

std::vector<std::string> JsonObject::texts(std::string_view key) {
  std::vector<std::string> result;
  const rapidjson::Value* value = any(key);
  if (!value) return result;
  if (!value->IsArray()) {
    findings.add(at(key), "an array of text", in_words(*value));
    return result;
  }
  for (rapidjson::SizeType i = 0; i < value->Size(); ++i) {
    const rapidjson::Value& item = (*value)[i];
    if (item.IsString()) result.emplace_back(item.GetString(), item.GetStringLength());
    else findings.add(at(key) + "/" + std::to_string(i), "text", in_words(item));
  }
  return result;
}

void JsonObject::finish() {
  if (!value_.IsObject()) return;
  std::vector<std::string_view> met;
  auto asked = asked_.begin();  // for the member before, since keys are mostly asked for in the file's order
  for (const auto& member : value_.GetObject()) {
    const std::string_view key(member.name.GetString(), member.name.GetStringLength());
    asked = std::find(asked, asked_.end(), key);
    if (asked == asked_.end()) asked = std::find(asked_.begin(), asked_.end(), key);
    if (asked == asked_.end()) findings.add(at(key), "no such key", in_words(member.value));
    else if (std::find(met.begin(), met.end(), key) != met.end())
      findings.add(at(key), "each key once", "the key a second time");
    met.push_back(key);
  }
}

}  // namespace explainer
