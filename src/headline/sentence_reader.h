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

  // `factor` is what one of its unit is in hours, or in chip-hours, or what a price is divided by.
  FoundPiece piece(QuantityKind kind, const NumberPhrase& number, double factor, std::size_t first, std::size_t last);
  void add(FoundPiece made);
  // Says that a number was not understood, unless it has nothing to do with what is reckoned.
  void leave(std::size_t first, std::size_t last, const NumberPhrase* number = nullptr);

  // ---- Dollars
  // From the number's first word to where the amount ends; `first` includes the sign before it.
  std::size_t add_money(NumberPhrase number, std::size_t first, std::size_t last);

  // "Chips: 512": what its name in a form says that it is.
  std::size_t add_labelled(NumberPhrase number, const NumberLabel& label, std::size_t first);

  // ---- Machines and chips
  // How many chips each of the machines has that end here; where that ends, or 0.
  std::size_t take_size(std::size_t end, double machines, bool of_group = false);
  std::size_t add_machines(const NumberPhrase& number, std::size_t first, std::size_t end);
  // "64 8-GPU nodes", "64 8xH100 servers", "64 eight-GPU machines": a second number says how many chips one has.
  std::size_t add_sized_machines(const NumberPhrase& number, std::size_t first);
  // "8 GPUs per node", "8 GPUs × 64 nodes": where it ends, or 0.
  std::size_t take_chips_as_size(const NumberPhrase& number, const CountedNoun& noun);
  std::size_t add_chips(const NumberPhrase& number, const CountedNoun& noun, std::size_t first);
  // "H800 x 512": a chip's name from `first` to `last`, and how many there are.
  std::size_t add_named(std::size_t first, std::size_t last);
  // A number that is not one of dollars; where what was read ends.
  std::size_t add_counted(const NumberPhrase& number, std::size_t first);
  // "512 × 80 × 2 = $81,920", "512 × 80 = 40,960": a product without nouns, and its result.
  std::size_t add_product(const NumberPhrase& number, std::size_t first);
  // A number without a noun: dollars behind "cost"; a product beside = or ×, dollars behind "cost", or none of the
  // checker's.
  std::size_t add_bare(const NumberPhrase& number, std::size_t first);

  // ---- Times
  // "2 runs of 80 hours each": where that ends, or 0.
  std::size_t add_runs(const NumberPhrase& number, std::size_t first);
  void add_time(const NumberPhrase& number, double hours, std::size_t first, std::size_t last);
  void widen(FoundPiece& one, std::size_t last);
  // "24 hours a day", "8 hours per day": where it ends, or 0.
  std::size_t take_duty(const NumberPhrase& number, const CountedNoun& noun);
  std::size_t add_hours(const NumberPhrase& number, const CountedNoun& noun, std::size_t first);
  // "took a week", "in an hour", "for half a day": an article that stands for one.
  std::size_t add_one_of_time(std::size_t i);

  // ---- The sentence
  bool in_a_name(std::size_t i) const;
  // Where what begins here ends; the place itself where it was nothing.
  std::size_t read_at(std::size_t i);
  void read();
};

}  // namespace explainer
