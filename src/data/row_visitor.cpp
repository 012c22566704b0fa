#include "data/row_visitor.h"

#include <concepts>

namespace explainer {
namespace {

using namespace r1cost;

std::optional<double> plain(double member) { return member; }
std::optional<double> plain(const std::optional<double>& member) { return member; }
template <class Unit>
std::optional<double> plain(const Quantity<Unit>& member) {
  return member.value;
}
template <class Unit>
std::optional<double> plain(const std::optional<Quantity<Unit>>& member) {
  return member ? std::optional(member->value) : std::nullopt;
}
// Whether a member can be absent. A plain number cannot; its value 0 means not known.
template <class Member>
constexpr bool may_be_absent = requires(Member member) {
  member.reset();
};

void put(double& member, double value) { member = value; }
void put(std::optional<double>& member, double value) { member = value; }
template <class Unit>
void put(Quantity<Unit>& member, double value) {
  member.value = value;
}
template <class Unit>
void put(std::optional<Quantity<Unit>>& member, double value) {
  member = Quantity<Unit>{value};
}

// Kept out of line to save code: one copy serves each kind of member, and kinds with the same layout become one.
// Passing the bounds separately makes shorter calls than passing a struct, and the unit is needed by the schema only.
template <class Member>
[[gnu::noinline]] void visit_number(RowVisitor& visitor, const char* key, const char* column, Member& member,
                                    described::Presence presence, double low, double high, bool whole, double times) {
  std::optional<double> value = plain(member);
  if (!may_be_absent<Member> && !visitor.reads && !(*value > 0)) value.reset();
  if (visitor.number(key, column, value, {presence, low, high, {}, whole, times})) put(member, *value);
}

template <class Row>
void visit_erased(void* row, RowVisitor& visitor);

template <class Row>
const std::string* id_of(void* row) {
  if constexpr (requires(Row known) { known.id; }) return &static_cast<Row*>(row)->id;
  else return nullptr;
}

template <class Row>
constexpr HeldRows in_list{
    [](void* member) { return static_cast<std::vector<Row>*>(member)->size(); },
    [](void* member, std::size_t place) -> void* { return &(*static_cast<std::vector<Row>*>(member))[place]; },
    [](void* member) -> void* { return &static_cast<std::vector<Row>*>(member)->emplace_back(); }, visit_erased<Row>,
    id_of<Row>};
template <class Row>
constexpr HeldRows in_option{
    [](void* member) -> std::size_t { return static_cast<std::optional<Row>*>(member)->has_value(); },
    [](void* member, std::size_t) -> void* { return &**static_cast<std::optional<Row>*>(member); },
    [](void* member) -> void* { return &static_cast<std::optional<Row>*>(member)->emplace(); }, visit_erased<Row>,
    id_of<Row>};
template <class Row>
constexpr HeldRows alone{[](void*) -> std::size_t { return 1; }, [](void* member, std::size_t) { return member; },
                         [](void* member) { return member; }, visit_erased<Row>, id_of<Row>};

// Passes the fields that a row describes on to a visitor.
struct Telling {
  RowVisitor& visitor;
  using Name = described::Name;

  void row(const char*, const char*) {}
  void schema(const char*) {}
  void columns(const auto& write) {
    if (visitor.cells) write(*visitor.cells);
  }
  void rule(const auto& check, const char* key, const char* expected, const char*) {
    if (!visitor.reads) return;
    if (const char* found = check()) visitor.broken(key, expected, found);
  }

  void operator()(Name name, std::string& member, described::Text text, const char*) {
    visitor.text(name.key, name.column, member,
                 text.most_words > 0 ? RowVisitor::Words::quoted : RowVisitor::Words::any,
                 text.presence == described::needed, text.longest);
  }
  void operator()(Name name, std::string& member, described::Sentence words, const char*) {
    visitor.text(name.key, name.column, member, RowVisitor::Words::sentence, words.presence == described::needed,
                 words.longest);
  }
  void operator()(Name name, std::string& member, described::Date date, const char*) {
    visitor.text(name.key, name.column, member, RowVisitor::Words::date, date.presence == described::needed, 0);
  }
  void operator()(Name name, std::string& member, described::Address, const char*) {
    visitor.text(name.key, name.column, member, RowVisitor::Words::address, false, 0);
  }
  void operator()(Name name, std::string& member, described::OwnId own, const char*) {
    visitor.own_id(name.key, member, own.longest, own.taken);
  }
  void operator()(Name name, std::string& member, described::Id other, const char*) {
    visitor.id(name.key, name.column, member, other.presence == described::needed, other.longest, other.of);
  }
  void operator()(Name name, std::vector<std::string>& member, described::Ids others, const char*) {
    visitor.ids(name.key, name.column, member, others);
  }
  void operator()(Name name, auto& member, described::Number number, const char*) {
    visit_number(visitor, name.key, name.column, member, number.presence, number.low, number.high, number.whole,
                 number.times);
  }
  void operator()(Name name, double& member, described::NumberOf number, const char*) {
    visitor.number_of(name.key, name.column, member, number.field);
  }
  void operator()(Name name, std::string& member, described::FieldName names, const char*) {
    visitor.field_name(name.key, member, names.first);
  }
  void operator()(Name name, bool& member, described::Flag, const char*) {
    visitor.flag(name.key, name.column, member, false);
  }
  void operator()(Name name, bool& member, described::FlagLike flag, const char*) {
    visitor.flag(name.key, name.column, member, flag.other);
  }
  template <class Member>
  void operator()(Name name, Member& member, described::OneOf one, const char*) {
    const std::size_t chosen = visitor.one_of(name.key, name.column, static_cast<std::size_t>(member), one);
    if (visitor.reads) member = static_cast<Member>(chosen);
  }
  void operator()(Name name, std::string& member, described::OneOf one, const char*) {
    visitor.word(name.key, name.column, member, one);
  }
  void operator()(Name name, Source& member, described::OwnSource source, const char*) {
    visitor.source(name.key, name.column, member, true, source.presence == described::needed);
  }
  void operator()(Name name, Source& member, described::OtherSource source, const char*) {
    visitor.source(name.key, name.column, member, false, source.presence == described::needed);
  }
  template <class Inner>
  void operator()(Name name, std::optional<Inner>& member, described::Row row, const char*) {
    visitor.row(name.key, row.prefix, &member, in_option<Inner>);
  }
  template <class Inner>
  void operator()(Name name, Inner& member, described::Row row, const char*) {
    visitor.row(name.key, row.prefix, &member, alone<Inner>);
  }
  template <class Inner>
  void operator()(Name name, std::vector<Inner>& member, described::Rows rows, const char*) {
    visitor.rows(name.key, name.column, &member, in_list<Inner>, rows.in_one_cell);
  }
};

template <class Row>
void visit_erased(void* row, RowVisitor& visitor) {
  Telling telling{visitor};
  describe(*static_cast<Row*>(row), telling);
}

}  // namespace

std::string name_of_row(std::string_view table, void* row, std::size_t place, const HeldRows& held) {
  std::string name(table);
  name += '/';
  if (const std::string* const id = held.id(row)) return name + *id;
  if (table != "changes") return name + std::to_string(place);
  const Change& change = *static_cast<const Change*>(row);
  return name + change.edition + "/" + change.row;
}

// What only looks changes nothing.
void visit_dataset(const Dataset& data, RowVisitor& visitor) {
  visit_erased<Dataset>(const_cast<Dataset*>(&data), visitor);
}
void visit_source(const Source& source, RowVisitor& visitor) {
  visit_erased<Source>(const_cast<Source*>(&source), visitor);
}
void visit_reference(const Source& source, RowVisitor& visitor) {
  Telling telling{visitor};
  describe_reference(const_cast<Source&>(source), telling);
}

}  // namespace explainer
