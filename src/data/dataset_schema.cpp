#include "data/dataset_schema.h"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <utility>

#include "data/json_writer.h"
#include "data/numbers.h"
#include "r1cost/dataset.h"
#include "scene/write.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr const char* id_pattern = "^[a-z0-9]+([-_.][a-z0-9]+)*$";
constexpr const char* day_pattern = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
constexpr const char* date_pattern = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";

// The members of a JSON object as text, separated by commas.
struct Members {
  std::string text;

  Members& raw(std::string_view key, std::string_view json) {
    text += (text.empty() ? "" : ",") + json_string(key) + ":" + std::string(json);
    return *this;
  }
  Members& words(std::string_view key, std::string_view value) { return raw(key, json_string(value)); }
  Members& number(std::string_view key, double value) { return raw(key, shortest(value)); }
  std::string object() const { return "{" + text + "}"; }
};

std::string list_of(std::span<const std::string_view> words) {
  std::string list;
  for (const std::string_view word : words) list += (list.empty() ? "" : ",") + json_string(word);
  return "[" + list + "]";
}

// The kinds of rows defined so far, by their names in the schema.
struct Definitions {
  Members all;
  std::vector<std::string> names;
};

// Keywords and their values. If several rules use one keyword, its value combines them.
std::vector<std::pair<std::string, std::string>> keywords_of(const std::vector<std::string>& rules) {
  std::vector<std::pair<std::string, std::string>> keywords;
  for (const std::string& members : rules) {
    rapidjson::Document json;
    json.Parse(("{" + members + "}").c_str());
    for (const auto& member : std::as_const(json).GetObject()) {
      rapidjson::StringBuffer buffer;
      rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
      member.value.Accept(writer);
      const std::string name = member.name.GetString(), text = buffer.GetString();
      const auto known =
          std::find_if(keywords.begin(), keywords.end(), [&](const auto& one) { return one.first == name; });
      if (known == keywords.end()) keywords.emplace_back(name, text);
      else known->second = known->second.substr(0, known->second.size() - 1) + "," + text.substr(1);
    }
  }
  return keywords;
}

// Collects the schema of one kind of row while the row describes itself.
struct RowSchema {
  Definitions& definitions;
  std::string name, what;
  Members properties;
  std::vector<std::string_view> required;
  std::vector<std::string> more;  // members of the schema that rules and schema() ask for
  // How many of the reader's fields the row may refer to, and the row's numbers that lie in that field's range.
  std::size_t first_fields = 0;
  std::vector<std::pair<std::string_view, bool>> numbers_of;

  void row(const char* called, const char* words) {
    name = called;
    what = words;
  }
  void columns(const auto&) {}
  void schema(const char* members) {
    if (*members) more.push_back(members);
  }
  void rule(const auto&, const char*, const char*, const char* members) { schema(members); }

  void add(described::Name field, described::Presence presence, Members& said, std::string_view words) {
    if (presence == described::needed) required.push_back(field.key);
    said.words("description", words);
    properties.raw(field.key, said.object());
  }
  static Members text_of(std::size_t longest) {
    Members said;
    return said.words("type", "string").number("minLength", 1).number("maxLength", static_cast<double>(longest));
  }
  static Members id_of(std::size_t longest) {
    Members said;
    return said.words("type", "string").number("maxLength", static_cast<double>(longest)).words("pattern", id_pattern);
  }

  void operator()(described::Name field, const std::string&, described::Text text, const char* words) {
    Members said = text_of(text.fits > 0 ? text.fits : text.longest);
    if (text.most_words > 0) said.words("pattern", "^\\S+( +\\S+){0," + std::to_string(text.most_words - 1) + "}$");
    add(field, text.presence, said, words);
  }
  void operator()(described::Name field, const std::string& member, described::Sentence said, const char* words) {
    (*this)(field, member, described::Text{said.presence, said.longest, said.fits}, words);
  }
  void operator()(described::Name field, const std::string&, described::OwnId own, const char* words) {
    Members said = id_of(own.longest);
    if (!own.taken.empty()) said.raw("not", Members{}.raw("enum", list_of(own.taken)).object());
    add(field, described::needed, said, words);
  }
  void operator()(described::Name field, const std::string&, described::Id other, const char* words) {
    Members said = id_of(other.longest);
    add(field, other.presence, said, words);
  }
  void operator()(described::Name field, const std::vector<std::string>&, described::Ids ids, const char* words) {
    Members said;
    said.words("type", "array");
    if (ids.fewest > 0) said.number("minItems", static_cast<double>(ids.fewest));
    said.number("maxItems", 100).raw("uniqueItems", "true").raw("items", id_of(60).object());
    add(field, ids.fewest > 0 ? described::needed : described::optional, said, words);
  }
  void operator()(described::Name field, const std::string&, described::Date date, const char* words) {
    Members said;
    said.words("type", "string").words("pattern", date.of_a_day ? day_pattern : date_pattern);
    const char* form = date.of_a_day ? " ISO 8601." : " ISO 8601: a day, a month or a year, what is known and no more.";
    add(field, date.presence, said, std::string(words) + form);
  }
  void operator()(described::Name field, const auto&, described::Number number, const char* words) {
    Members said;
    said.words("type", "number").number("minimum", number.low).number("maximum", number.high);
    if (number.whole) said.number("multipleOf", 1);
    add(field, number.presence, said, words + (number.unit.empty() ? "" : " In " + std::string(number.unit) + "."));
  }
  void operator()(described::Name field, const auto&, described::NumberOf number, const char* words) {
    Members said;
    said.words("type", "number");
    numbers_of.emplace_back(field.key, number.above_zero);
    add(field, described::needed, said, words);
  }
  void operator()(described::Name field, const auto&, described::FieldName names, const char* words) {
    first_fields = names.first;
    std::vector<std::string_view> list;
    for (std::size_t i = 0; i < names.first; ++i) list.push_back(fields[i].name);
    Members said;
    said.raw("enum", list_of(list));
    add(field, described::needed, said, words);
  }
  void operator()(described::Name field, bool, described::Flag, const char* words) {
    Members said;
    said.words("type", "boolean").raw("default", "false");
    add(field, described::optional, said, words);
  }
  void operator()(described::Name field, bool, described::FlagLike, const char* words) {
    Members said;
    said.words("type", "boolean");
    add(field, described::optional, said, words);
  }
  void operator()(described::Name field, const auto&, described::OneOf one, const char* words) {
    Members said;
    said.raw("enum", list_of(one.words));
    if (one.presence == described::optional) said.words("default", one.words.front());
    add(field, one.presence, said, words);
  }
  void operator()(described::Name field, const std::string&, described::Address, const char* words) {
    Members said;
    said.words("type", "string").words("pattern", "^https://").number("maxLength", 400);
    add(field, described::optional, said, words);
  }
  void operator()(described::Name field, const Source&, described::OwnSource source, const char* words) {
    Members said;
    said.words("$ref", "#/$defs/reference");
    add(field, source.presence, said, words);
  }
  void operator()(described::Name field, const Source& member, described::OtherSource source, const char* words) {
    (*this)(field, member, described::OwnSource{source.presence}, words);
  }
  template <class Member>
  void operator()(described::Name field, const Member&, described::Row, const char* words);
  template <class Member>
  void operator()(described::Name field, const std::vector<Member>&, described::Rows rows, const char* words);

  std::string ranges() const;
  Members written() const;
};

// A condition for each field that the row may refer to, which limits its numbers to the field's range.
std::string RowSchema::ranges() const {
  std::string all;
  for (std::size_t i = 0; i < first_fields; ++i) {
    const FieldInfo& field = fields[i];
    Members numbers;
    for (const auto& [key, above_zero] : numbers_of) {
      Members range;
      range.number(above_zero && field.low == 0 ? "exclusiveMinimum" : "minimum", field.low);
      numbers.raw(key, range.number("maximum", field.high).object());
    }
    all += (all.empty() ? "" : ",") + std::string(R"({"if":{"properties":{"field":{"const":)") +
           json_string(field.name) + R"(}},"required":["field"]},"then":{"properties":)" + numbers.object() + "}}";
  }
  return "[" + all + "]";
}

Members RowSchema::written() const {
  Members all;
  all.words("type", "object").words("description", what).raw("additionalProperties", "false");
  if (!required.empty()) all.raw("required", list_of(required));
  all.raw("properties", properties.object());
  if (!numbers_of.empty()) all.raw("allOf", ranges());
  for (const auto& [keyword, text] : keywords_of(more)) all.raw(keyword, text);
  return all;
}

// Adds the definition of a kind of row unless it exists, and returns the kind's name.
template <class Kind>
std::string defined(Definitions& definitions) {
  RowSchema schema{definitions};
  const Kind none{};
  describe(none, schema);
  for (const std::string& known : definitions.names)
    if (known == schema.name) return schema.name;
  definitions.names.push_back(schema.name);
  definitions.all.raw(schema.name, schema.written().object());
  return schema.name;
}

template <class Member>
struct Within {
  using Kind = Member;
};
template <class Member>
struct Within<std::optional<Member>> {
  using Kind = Member;
};

template <class Member>
void RowSchema::operator()(described::Name field, const Member&, described::Row, const char* words) {
  Members said;
  said.words("$ref", "#/$defs/" + defined<typename Within<Member>::Kind>(definitions));
  add(field, described::optional, said, words);
}

template <class Member>
void RowSchema::operator()(described::Name field, const std::vector<Member>&, described::Rows rows, const char* words) {
  Members said;
  said.words("type", "array").number("maxItems", static_cast<double>(rows.most));
  said.raw("items", Members{}.words("$ref", "#/$defs/" + defined<Member>(definitions)).object());
  add(field, described::optional, said, words);
}

// Defines what a row says about its source.
void define_reference(Definitions& definitions) {
  RowSchema schema{definitions};
  const Source none;
  schema.row("reference", "Which source, what it says, how sure that is.");
  schema("id", none.title, described::Id{described::needed, 60}, "A key of “sources”.");
  describe_reference(none, schema);
  definitions.all.raw(schema.name, schema.written().object());
}

void write(JsonWriter& writer, std::string_view key, const rapidjson::Value& value) {
  if (value.IsObject()) {
    writer.begin_object(key);
    for (const auto& member : value.GetObject()) write(writer, member.name.GetString(), member.value);
    writer.end_object();
  } else if (value.IsArray()) {
    writer.begin_list(key);
    for (const rapidjson::Value& item : value.GetArray()) write(writer, {}, item);
    writer.end_list();
  } else if (value.IsString()) {
    writer.text(key, value.GetString());
  } else if (value.IsUint64()) {
    writer.whole(key, value.GetUint64());
  } else if (value.IsNumber()) {
    writer.number(key, value.GetDouble());
  } else {
    writer.flag(key, value.IsTrue());
  }
}

}  // namespace

std::string dataset_schema() {
  Definitions definitions;
  RowSchema whole{definitions};
  whole.properties.raw("$schema",
                       RowSchema::text_of(400).words("description", "Address of this schema; for editors.").object());
  defined<Source>(definitions);
  define_reference(definitions);
  whole.properties.raw("sources",
                       R"({"type": "object", "maxProperties": 1000,
          "propertyNames": {"maxLength": 60, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
          "additionalProperties": {"$ref": "#/$defs/source"}, "description": "Sources by id. Rows point to them."})");
  const Dataset none;
  describe(none, whole);
  whole.what =
      "Every file of a dataset is one object with any of these keys; files are read together. What no source says is "
      "left "
      "out: never null, never 0. Lengths are in characters; a reader may be stricter.";
  Members all;
  all.words("$schema", "https://json-schema.org/draft/2020-12/schema");
  all.words("title", "Dataset of the training-cost explainer");
  all.text += "," + whole.written().text;
  all.raw("$defs", definitions.all.object());
  rapidjson::Document json;
  json.Parse(all.object().c_str());
  JsonWriter written;
  write(written, {}, json);
  return written.written() + "\n";
}

}  // namespace explainer
