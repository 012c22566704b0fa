// How a row of the dataset is described: once, beside its struct, field by field.
//
//   void describe(described::Like<Claim> auto& claim, auto& visit) {
//     using namespace described;
//     visit.row("claim", "What somebody says, or answers.");
//     visit("by", claim.by, Sentence{needed, 80}, "Who says it.");
//   }
//
// Reading and refusing (data/row_reader.cpp), flattening, hashing and tables (data/flat_dataset.cpp), references from
// row to row (data/check_rows.cpp) and the JSON Schema (data/dataset_schema.cpp) all follow it; data/row_visitor.h
// passes it on to them. What is described to takes
//
// - row(name, words): what the schema calls a row of this kind, and what it is
// - (name, member, what it holds, words): one field
// - rule(check, key, expected, schema): what fields have to be to each other; the check gives what was found instead,
//   or nullptr where all is well; `schema` says the same as members of a JSON Schema
// - schema(members): what the schema alone asks for
// - columns(write): values that tables put together from several fields; `write` gets what writes a text or a number
//
// in the order in which the values stand in tables and in the fingerprint. Words and schemas are for the schema alone:
// a program that does not write it does not carry them.
#pragma once

#include <concepts>
#include <cstddef>
#include <span>
#include <string_view>
#include <type_traits>

namespace r1cost::described {

// A row that is read into, or one that is looked at.
template <class Given, class Row>
concept Like = std::same_as<std::remove_const_t<Given>, Row>;

enum Presence { needed, optional };

// The key in a file, and the column in tables and the fingerprint where that is called otherwise; "": not there.
struct Name {
  const char *key, *column;
  constexpr Name(const char* both) : key(both), column(both) {}
  constexpr Name(const char* in_files, const char* in_tables) : key(in_files), column(in_tables) {}
};

// Other rows that an id may be of.
enum class Table { any, chips, stages, budgets, claims };

// No dollar figure, hours or count in any dataset is beyond these, and no quantity is smaller.
inline constexpr double most_usd = 1e14;
inline constexpr double most_chip_hours = 1e13;
inline constexpr double least = 1e-6;

// --- What a field holds.

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
// What another row is called by.
struct Id {
  Presence presence;
  std::size_t longest;
  Table of = Table::any;
};
// Several such; `besides` is one that may stand among them without being a row. In tables they share a cell, or each
// has one of its own.
struct Ids {
  std::size_t fewest;
  Table of;
  bool apart = false;
  std::string_view besides = {};
};
// ISO 8601: a day, a month or a year, what is known and no more.
struct Date {
  Presence presence;
  bool of_a_day = false;
};
// A number from `low` to `high`, in its unit. The member may be another multiple of it: kilograms of what is read in
// tonnes. A member that is plain, not optional, is 0 where it is not known.
struct Number {
  Presence presence;
  double low, high;
  std::string_view unit = {};
  bool whole = false;
  double times = 1;
};
// A number in the range that the named one of the reader's own fields has (r1cost/fields.h).
struct NumberOf {
  std::string_view field;
  bool above_zero = false;
};
// The name of one of the reader's first fields, so many of them.
struct FieldName {
  std::size_t first;
};
// True or false; false where nothing is said.
struct Flag {};
// True or false; as another one where nothing is said.
struct FlagLike {
  bool other;
};
// One of these words. An enumeration's are in its order; one that is optional is the first.
struct OneOf {
  Presence presence;
  std::span<const std::string_view> words;
};
// Where the row comes from: which source, what it prints, how sure that is. In tables all of it is told.
struct OwnSource {
  Presence presence;
};
// The same of a part of the row. In tables it is the source's title.
struct OtherSource {
  Presence presence;
};
struct Address {};  // of a page, by https
// A row within a row. In tables its columns begin with the prefix.
struct Row {
  std::string_view prefix = {};
};
// Rows in a list, which in a table are a cell each, or all in one.
struct Rows {
  std::size_t most;
  bool in_one_cell = false;
};

}  // namespace r1cost::described
