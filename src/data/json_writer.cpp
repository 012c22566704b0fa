#include "data/json_writer.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

namespace explainer {

struct JsonWriter::Parts {
  rapidjson::StringBuffer buffer;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> json{buffer};

  void write(std::string_view words) { json.String(words.data(), static_cast<rapidjson::SizeType>(words.size())); }
  void key(std::string_view name) {
    if (!name.empty()) write(name);  // a key is written as a text is
  }
};

JsonWriter::JsonWriter() : parts_(new Parts) { parts_->json.SetIndent(' ', 2); }
JsonWriter::~JsonWriter() { delete parts_; }

void JsonWriter::begin_object(std::string_view key) {
  parts_->key(key);
  parts_->json.StartObject();
}

void JsonWriter::end_object() { parts_->json.EndObject(); }

void JsonWriter::begin_list(std::string_view key) {
  parts_->key(key);
  parts_->json.StartArray();
}

void JsonWriter::end_list() { parts_->json.EndArray(); }

void JsonWriter::text(std::string_view key, std::string_view value) {
  parts_->key(key);
  parts_->write(value);
}

void JsonWriter::number(std::string_view key, double value) { number(key, std::optional(value)); }

void JsonWriter::number(std::string_view key, const std::optional<double>& value) {
  parts_->key(key);
  if (value) parts_->json.Double(*value);
  else parts_->json.Null();
}

void JsonWriter::whole(std::string_view key, std::uint64_t value) {
  parts_->key(key);
  parts_->json.Uint64(value);
}

void JsonWriter::flag(std::string_view key, bool value) {
  parts_->key(key);
  parts_->json.Bool(value);
}

std::string JsonWriter::written() const { return {parts_->buffer.GetString(), parts_->buffer.GetSize()}; }

}  // namespace explainer
