// Where the dataset's figures come from.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "r1cost/describe.h"

namespace r1cost {

// A source. An empty string means not known. The quote and the evidence belong to the row that refers to the source.
struct Source {
  // Of the paper, report or article; a description in [brackets] if it has no title or none was seen.
  std::string title;
  std::string publisher;  // the organisation that published it
  std::string date;
  std::string address;   // the https address, if one was seen
  std::string quote;     // the source's words, exactly as printed
  std::string evidence;  // how we know that the source says so, one of `evidence_names`
};
// The largest number of words in a quote.
inline constexpr int most_words_quoted = 25;
// How the source was seen: read itself, read in a copy or another text, or its figures were computed with.
inline constexpr std::array<std::string_view, 3> evidence_names{"source seen", "second hand", "derived"};

void describe(described::Like<Source> auto& source, auto& visit) {
  using namespace described;
  visit.row("source", "A paper, report, page or file that figures come from.");
  visit({"title", "source"}, source.title, Text{needed, 400, 200},
        "Its title as printed. Where it has none, or none was seen, what it is, in [square brackets].");
  visit("publisher", source.publisher, Text{needed, 400, 120},
        "Who printed it; “by way of” names the copy that was read.");
  visit("date", source.date, Date{optional}, "When it appeared.");
  visit("address", source.address, Address{}, "Where it, or the copy that was read, stands.");
}

// What a row adds to the id of its source: a quote and how it was seen.
void describe_reference(described::Like<Source> auto& source, auto& visit) {
  using namespace described;
  visit("quote", source.quote, Text{optional, 400, 300, most_words_quoted},
        "What the source prints, word for word; at most 25 words.");
  visit(
      "evidence", source.evidence, OneOf{needed, evidence_names},
      "“source seen”: read there. “second hand”: read in a copy, table or article that repeats it. “derived”: reckoned "
      "from figures it gives.");
}

// A value that another source gives for a figure of the same row. Nobody has settled which is right, so both are shown.
struct OtherFigure {
  std::string figure;  // key of the figure that the value is for: "tdp", "likely"
  std::string says;    // "350 W for a newer module"
  Source source;
};

void describe(described::Like<OtherFigure> auto& other, auto& visit) {
  using namespace described;
  visit.row("other_figure",
            "A value that another source gives for a figure of the same row; which is right is not settled.");
  visit("figure", other.figure, Text{needed, 40}, "Key of the figure, such as “tdp”.");
  visit("says", other.says, Sentence{needed, 200}, "The other value, and what it is of.");
  visit("source", other.source, OtherSource{needed}, "Who gives it.");
}

}  // namespace r1cost
