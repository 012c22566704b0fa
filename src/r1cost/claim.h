// What people say about the figures, which of those statements are disputed, and what each edition changed.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "r1cost/source.h"

namespace r1cost {

// One person's or organisation's statement, shortened but close to the printed words.
struct Claim {
  std::string id;
  std::string topic;  // "method", "chips", "distillation", "dispute", "rivals"...
  std::string says;
  std::string by;
  Source source;
};

void describe(described::Like<Claim> auto& claim, auto& visit) {
  using namespace described;
  visit.row("claim", "What somebody says, or answers.");
  visit("id", claim.id, OwnId{60}, "What links call it.");
  visit({"topic", ""}, claim.topic, Id{needed, 40},
        "What it is about: “method”, “cost”, “chips”, “dispute”, “distillation” …");
  visit("says", claim.says, Sentence{needed, 600, 300}, "What is said, in plain words.");
  visit("by", claim.by, Sentence{needed, 80}, "Who says it.");
  visit("source", claim.source, OwnSource{needed}, "Where it is said.");
}

// An unsettled question. The page shows both sides in their own words and endorses neither.
struct Dispute {
  std::string id;                    // "chips"
  std::string question;              // "Which chips did DeepSeek use?"
  std::vector<std::string> claims;   // Claim::id of the statements on one side, at least one
  std::vector<std::string> answers;  // Claim::id of the statements against them, at least one
  std::string unknown;               // what neither side has published, as far as this dataset knows
};

void describe(described::Like<Dispute> auto& dispute, auto& visit) {
  using namespace described;
  const auto side = [&](const char* key, auto& ids, const char* words) {
    visit(key, ids, Ids{1, Table::claims}, words);
    visit.rule([&]() -> const char* { return ids.empty() ? "none" : nullptr; }, key,
               "the id of at least one claim, since a dispute has two sides", "");
  };
  visit.row("dispute",
            "A question that is not settled. Both sides are shown, each in the words of those who take it, and neither "
            "is believed.");
  visit("id", dispute.id, OwnId{40}, "What its row and its card are called by.");
  visit("question", dispute.question, Sentence{needed, 60}, "What is in dispute, in one line that takes no side.");
  side("claims", dispute.claims, "Ids of the claims of one side.");
  side("answers", dispute.answers, "Ids of the claims that stand against them.");
  visit("unknown", dispute.unknown, Sentence{needed, 400, 300},
        "What neither side has published, as far as this dataset goes.");
}

// One row that an edition of the dataset added or corrected.
struct Change {
  std::string edition;  // ISO date of that edition
  std::string row;      // "budgets/gpt45-epoch", the table and the id; "story/8"
  bool added = false;   // false: the row existed before and was corrected
  std::string why;      // in one sentence: what the new row is, or what was wrong
};
// The words for Change::added, false and true, in files and tables.
inline constexpr std::array<std::string_view, 2> change_names{"corrected", "added"};

void describe(described::Like<Change> auto& change, auto& visit) {
  using namespace described;
  visit.row("change", "A row that an edition added or put right.");
  visit({"edition", ""}, change.edition, Date{needed}, "Day of the edition that brought it.");
  visit({"row", ""}, change.row, Text{needed, 80}, "The table and the id, \"budgets/gpt45-epoch\"; or \"story/8\".");
  visit({"what", ""}, change.added, OneOf{needed, change_names},
        "Whether it was there before and was wrong, or is new.");
  visit({"why", change_names[change.added].data()}, change.why, Sentence{needed, 200},
        "What it is, or what was wrong.");
}

}  // namespace r1cost
