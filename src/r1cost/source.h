// Where the dataset's figures come from.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "r1cost/describe.h"

namespace r1cost {

// Empty strings: not known. The quote and the evidence are those of the row that refers to the source.
struct Source {
  std::string title;      // of the paper, report or article; [what it is] where no title was seen
  std::string publisher;  // who printed it
  std::string date;
  std::string address;   // if one was seen
  std::string quote;     // as printed
  std::string evidence;  // how sure we are that the source says so
};
inline constexpr int most_words_quoted = 25;
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

// What a row says of its source, beside the source's id.
void describe_reference(described::Like<Source> auto& source, auto& visit) {
  using namespace described;
  visit("quote", source.quote, Text{optional, 400, 300, most_words_quoted},
        "What the source prints, word for word; at most 25 words.");
  visit(
      "evidence", source.evidence, OneOf{needed, evidence_names},
      "“source seen”: read there. “second hand”: read in a copy, table or article that repeats it. “derived”: reckoned "
      "from figures it gives.");
}

// A value that another source gives for a figure of the same row. Which is right is not settled: both are shown.
struct OtherFigure {
  std::string figure;  // what it is a value of: "tdp", "likely"
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
