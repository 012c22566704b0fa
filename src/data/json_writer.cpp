#include "data/json_writer.h"

#include "data/numbers.h"
#include "scene/write.h"

namespace explainer {

// Writes the separator between a value and what precedes it.
void JsonWriter::part(bool first) {
  if (line_) {
    text_ += "\n" + *line_;
    line_.reset();
  } else if (form_ == JsonForm::indented) {
    text_ += "\n" + std::string(2 * begun_.size(), ' ');
  } else if (form_ == JsonForm::spaced && !first) {
    text_ += ' ';
  }
}

void JsonWriter::key(std::string_view name) {
  if (!begun_.empty()) {
    if (begun_.back()) text_ += ',';
    part(!begun_.back());
    begun_.back() = true;
  }
  if (!name.empty()) text_ += json_string(name) + (form_ == JsonForm::compact ? ":" : ": ");
}

void JsonWriter::begin(std::string_view name, char bracket) {
  key(name);
  text_ += bracket;
  begun_.push_back(false);
}

void JsonWriter::end(char bracket) {
  const bool empty = !begun_.back();
  begun_.pop_back();
  if (!empty || line_) part(true);
  text_ += bracket;
}

void JsonWriter::text(std::string_view name, std::string_view value) { raw(name, json_string(value)); }

void JsonWriter::number(std::string_view name, double value) {
  std::string digits = shortest(value);
  if (form_ == JsonForm::indented && digits.find_first_of(".e") == digits.npos) digits += ".0";
  raw(name, digits);
}

void JsonWriter::number(std::string_view name, const std::optional<double>& value) {
  if (value) number(name, *value);
  else raw(name, "null");
}

void JsonWriter::whole(std::string_view name, std::uint64_t value) { raw(name, std::to_string(value)); }

void JsonWriter::flag(std::string_view name, bool value) { raw(name, value ? "true" : "false"); }

void JsonWriter::raw(std::string_view name, std::string_view json) {
  key(name);
  text_ += json;
}

void JsonWriter::line(std::string_view indent) { line_ = std::string(indent); }

}  // namespace explainer
