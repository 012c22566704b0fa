// Reads a row from its JSON object, field by field, as the row's struct describes it (r1cost/describe.h).
#pragma once

#include "data/read_parts.h"
#include "data/row_visitor.h"

namespace explainer {

class RowReader final : public RowVisitor {
 public:
  RowReader(JsonObject& object, const Sources& sources) : object_(object), sources_(sources) { reads = true; }

  void text(const char* key, const char*, std::string&, Words, bool needed, std::size_t longest) override;
  void own_id(const char* key, std::string&, std::size_t longest, std::span<const std::string_view> taken) override;
  void id(const char* key, const char*, std::string&, bool needed, std::size_t longest, described::Table) override;
  void ids(const char* key, const char*, std::vector<std::string>&, const described::Ids&) override;
  bool number(const char* key, const char*, std::optional<double>&, const described::Number&) override;
  void number_of(const char* key, const char*, double&, std::string_view field) override;
  void field_name(const char* key, std::string&, std::size_t first) override;
  void flag(const char* key, const char*, bool&, bool otherwise) override;
  std::size_t one_of(const char* key, const char*, std::size_t, const described::OneOf&) override;
  void word(const char* key, const char*, std::string&, const described::OneOf&) override;
  void source(const char* key, const char*, r1cost::Source&, bool, bool needed) override;
  void row(const char* key, std::string_view, void* member, const HeldRows&) override;
  void rows(const char* key, const char*, void* member, const HeldRows&, bool) override;
  void broken(const char* key, const char* expected, const char* found) override;

 private:
  void add(const char* key, std::string expected, const std::string& found_words) const;

  JsonObject& object_;
  const Sources& sources_;
};

}  // namespace explainer
