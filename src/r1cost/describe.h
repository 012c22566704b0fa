// How a row of the dataset describes itself: once, next to its struct, field by field.
//
//   void describe(described::Like<Claim> auto& claim, auto& visit) {
//     using namespace described;
//     visit.row("claim", "What somebody says, or answers.");
//     visit("by", claim.by, Sentence{needed, 80}, "Who says it.");
//   }
//
// Five uses follow this one description: reading and refusing (data/row_reader.cpp), flattening, hashing and tables
// (data/flat_dataset.cpp), references between rows (data/check_rows.cpp), and the JSON Schema
// (data/dataset_schema.cpp). data/row_visitor.h passes the description on to them. A visitor accepts these calls:
//
// - row(name, words): the schema's name for this kind of row, and what the row is
// - (name, member, what it holds, words): one field
// - rule(check, key, expected, schema): a condition on several fields. The check returns what was found instead, or
//   nullptr if all is well; `schema` states the same condition as members of a JSON Schema.
// - schema(members): a condition that only the schema states
// - columns(write): table columns that are computed from several fields; `write` takes a text or a number
//
// Fields are visited in the order of their columns in tables and in the fingerprint. Words and schema texts are used by
// the schema alone, so a program that does not write the schema does not contain them.
#pragma once

#include <concepts>
#include <cstddef>
#include <span>
#include <string_view>
#include <type_traits>

namespace r1cost::described {

// Accepts both a row that is being filled (mutable) and a row that is only read (const).
template <class Given, class Row>
concept Like = std::same_as<std::remove_const_t<Given>, Row>;

// Whether every row must have the field.
enum Presence { needed, optional };

// A field's key in files, and its column in tables and in the fingerprint if that differs. An empty name: the field is
// not there.
struct Name {
  const char *key, *column;
  constexpr Name(const char* both) : key(both), column(both) {}
  constexpr Name(const char* in_files, const char* in_tables) : key(in_files), column(in_tables) {}
};

// The table whose rows an id may refer to.
enum class Table { any, chips, stages, budgets, claims };

// The largest dollar figure, the largest number of chip-hours, and the smallest quantity that any dataset may contain.
inline constexpr double most_usd = 1e14;
inline constexpr double most_chip_hours = 1e13;
inline constexpr double least = 1e-6;

// --- What a field may hold.

// Words that are the same in every language: a name, a title, a quote. No more bytes than a reader takes. Where
// pictures have less room, `fits` is how many letters the dataset's own schema takes.
struct Text {
  Presence presence;
  std::size_t longest = 400;
  std::size_t fits = 0;
  int most_words = 0;  // 0: any number
};
// Words for readers, a sentence or a label, that each language says in its own (data/row_words.h).
struct Sentence {
  Presence presence;
  std::size_t longest = 400;
  std::size_t fits = 0;
};
// What the row is called by: small letters and digits, parted by - _ or . and none of the `taken` words.
struct OwnId {
  std::size_t longest;
  std::span<const std::string_view> taken = {};
};
// The id of another row.
struct Id {
  Presence presence;
  std::size_t longest;
  Table of = Table::any;
};
// A list of ids of other rows. `besides` is one further word that the list may contain. In tables the ids share one
// cell, or, if `apart`, each has a column of its own.
struct Ids {
  std::size_t fewest;
  Table of;
  bool apart = false;
  std::string_view besides = {};
};
// An ISO 8601 date: a day, a month or a year, as exactly as it is known. `of_a_day` demands a day.
struct Date {
  Presence presence;
  bool of_a_day = false;
};
// A number from `low` to `high` in `unit`. `times` converts it to the member's unit, for example 1000 from tonnes to
// kilograms. A member that is a plain number, not an optional, is 0 if the value is not known.
struct Number {
  Presence presence;
  double low, high;
  std::string_view unit = {};
  bool whole = false;
  double times = 1;
};
// A number in the range of the reader's field that is called `field` (r1cost/fields.h).
struct NumberOf {
  std::string_view field;
  bool above_zero = false;
};
// The name of one of the first `first` fields in the table of the reader's fields.
struct FieldName {
  std::size_t first;
};
// True or false; an absent key means false.
struct Flag {};
// True or false; an absent key means the value of another flag.
struct FlagLike {
  bool other;
};
// One of these words, in the order of the enumeration. An optional one that is absent means the first word.
struct OneOf {
  Presence presence;
  std::span<const std::string_view> words;
};
// The source of the whole row: its key, what it prints, and how sure the reading is. Tables have a column for each.
struct OwnSource {
  Presence presence;
};
// The source of a part of the row. Tables show only its title.
struct OtherSource {
  Presence presence;
};
struct Address {};  // the https address of a page
// A row inside a row. The names of its columns in tables begin with `prefix`.
struct Row {
  std::string_view prefix = {};
};
// A list of rows. Tables have one cell for each of them, or one for all.
struct Rows {
  std::size_t most;
  bool in_one_cell = false;
};

}  // namespace r1cost::described
