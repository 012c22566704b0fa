// How read_headline goes through a sentence: one reader, whose functions stand in headline.cpp (the sentence,
// dollars), read_chips.cpp and read_times.cpp. Each that reads something returns the place where it ends, or 0 where it
// read nothing.
#pragma once

#include <string>
#include <string_view>

#include "headline/found_pieces.h"
#include "headline/sentence_labels.h"
#include "headline/sentence_nouns.h"

namespace explainer {

struct SentenceReader {
  std::string_view text;
  const r1cost::Dataset& data;
  SentenceWords words;
  FoundInText found;
  FoundPieces pieces;
  bool says_about = false;
  bool quotient = false;  // an amount is divided by a number

  std::string_view at(std::size_t i) const { return word_at(words, i); }
  bool number_sign(std::size_t i) const { return i < words.size() && words[i].kind == SentenceWord::Kind::number; }
  std::string slice(std::size_t first, std::size_t last) const {
    return std::string(text.substr(words[first].from, words[last].to - words[first].from));
  }

  // `factor` is the hours or chip-hours in one unit, or the divisor of a price.
  FoundPiece piece(QuantityKind kind, const NumberPhrase& number, double factor, std::size_t first, std::size_t last);
  void add(FoundPiece made);
  // Records a number that was not understood, unless it cannot matter.
  void leave(std::size_t first, std::size_t last, const NumberPhrase* number = nullptr);

  // ---- Dollars
  // Reads an amount and returns its end. `first` includes a sign before the number.
  std::size_t add_money(NumberPhrase number, std::size_t first, std::size_t last);

  // Reads a number after its label in a form: "Chips: 512".
  std::size_t add_labelled(NumberPhrase number, const NumberLabel& label, std::size_t first);

  // ---- Machines and chips
  // Reads the number of chips per machine after `end` and returns its end, or 0.
  std::size_t take_size(std::size_t end, double machines, bool of_group = false);
  std::size_t add_machines(const NumberPhrase& number, std::size_t first, std::size_t end);
  // Reads "64 8-GPU nodes", "64 8xH100 servers" or "64 eight-GPU machines", where a second number gives the chips per
  // machine.
  std::size_t add_sized_machines(const NumberPhrase& number, std::size_t first);
  // Reads "8 GPUs per node" or "8 GPUs × 64 nodes" and returns its end, or 0.
  std::size_t take_chips_as_size(const NumberPhrase& number, const CountedNoun& noun);
  std::size_t add_chips(const NumberPhrase& number, const CountedNoun& noun, std::size_t first);
  // Reads "H800 x 512": a chip's name from `first` to `last` and the number of chips.
  std::size_t add_named(std::size_t first, std::size_t last);
  // Reads a number that is not an amount of dollars, and returns where it ends.
  std::size_t add_counted(const NumberPhrase& number, std::size_t first);
  // Reads a product without nouns and its result: "512 × 80 × 2 = $81,920", "512 × 80 = 40,960".
  std::size_t add_product(const NumberPhrase& number, std::size_t first);
  // Reads a number without a noun: dollars after "cost", or a product beside = or ×. Other numbers do not concern the
  // check.
  std::size_t add_bare(const NumberPhrase& number, std::size_t first);

  // ---- Times
  // Reads "2 runs of 80 hours each" and returns its end, or 0.
  std::size_t add_runs(const NumberPhrase& number, std::size_t first);
  void add_time(const NumberPhrase& number, double hours, std::size_t first, std::size_t last);
  void widen(FoundPiece& one, std::size_t last);
  // Reads "24 hours a day" or "8 hours per day" and returns its end, or 0.
  std::size_t take_duty(const NumberPhrase& number, const CountedNoun& noun);
  std::size_t add_hours(const NumberPhrase& number, const CountedNoun& noun, std::size_t first);
  // Reads times whose article means one: "took a week", "in an hour", "for half a day".
  std::size_t add_one_of_time(std::size_t i);

  // ---- The sentence
  bool in_a_name(std::size_t i) const;
  // Reads what begins here and returns its end, or the place itself if it is nothing.
  std::size_t read_at(std::size_t i);
  void read();
};

}  // namespace explainer
