// The data that the engine computes with, as plain rows: chips, stages of R1's training, published budgets.
//
// A row holds what a source says. Whatever no source says is std::nullopt or an empty string, never zero.
// data/read_dataset.h reads the rows from assets/data; the engine only looks at them. Each row's struct is followed by
// a description of what its fields may hold (r1cost/describe.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "r1cost/budget.h"
#include "r1cost/chip.h"
#include "r1cost/claim.h"
#include "r1cost/constants.h"
#include "r1cost/run_rows.h"

namespace r1cost {

// All rows and constants. A dataset that read_dataset() accepts has at least one chip and one preset.
struct Dataset {
  std::string edition;  // ISO date of this edition of the figures
  std::string title;
  std::vector<Chip> chips;  // in order of launch
  std::vector<Stage> stages;
  std::vector<Budget> budgets;
  std::vector<Preset> presets;  // the first is where readers start
  std::vector<Landmark> landmarks;
  std::vector<Claim> claims;
  std::vector<Dispute> disputes;  // in the order in which the page shows them
  std::vector<Change> changes;    // all changes since the first edition, newest edition first
  std::vector<NamedSpread> spreads;
  EnergyConstants energy;
  OwnershipConstants ownership;
  CarbonConstants carbon;
  WorkConstants work;
  // The content hash (data/flat_dataset.h) of the dataset that this one was cut from, so that what is made with either
  // names the same figures; empty: nothing was cut. It is no part of a file.
  std::string hash_of_whole;
};

void describe(described::Like<Dataset> auto& data, auto& visit) {
  using namespace described;
  visit.row("dataset", "");
  visit({"edition", ""}, data.edition, Date{optional, true},
        "Day of this set of figures. One file of a dataset has it.");
  visit({"title", ""}, data.title, Text{optional, 400, 200}, "What the dataset is about.");
  visit("chips", data.chips, Rows{1000}, "Chips in order of launch, one stop of the slider each.");
  visit("stages", data.stages, Rows{1000},
        "Items of the bill beside the run on the sliders, in their order on the bill.");
  visit("presets", data.presets, Rows{1000}, "Starting points; the first is where a reader starts.");
  visit("budgets", data.budgets, Rows{1000}, "Published figures of what training cost, in their order within a scope.");
  visit("landmarks", data.landmarks, Rows{1000}, "Places on the sliders that mean something.");
  visit("spreads", data.spreads, Rows{1000}, "Ranges of assumptions by name.");
  visit("claims", data.claims, Rows{1000}, "What is said about the figures, each with who says it and where.");
  visit("disputes", data.disputes, Rows{1000},
        "Questions that are not settled, in the order they are shown: claims and their answers, side by side.");
  visit("changes", data.changes, Rows{1000},
        "What each edition of these figures added or put right, newest edition first.");
  visit("energy", data.energy, Row{}, "How electricity is reckoned.");
  visit("ownership", data.ownership, Row{}, "How owned hardware is reckoned.");
  visit("carbon", data.carbon, Row{}, "What electricity emits.");
  visit("work", data.work, Row{}, "How much of their peak chips reach.");
}

// The row with this id, or nullptr. A chip is also found by its short name, and in upper or lower case ("H100",
// "a100").
const Chip* find_chip(const Dataset&, const std::string& id);
const Stage* find_stage(const Dataset&, const std::string& id);
const Budget* find_budget(const Dataset&, const std::string& id);
const Preset* find_preset(const Dataset&, const std::string& id);
// R1's last run as its own paper has it, or nullptr.
const Preset* published_run(const Dataset&);
const Claim* find_claim(const Dataset&, const std::string& id);
const Dispute* find_dispute(const Dataset&, const std::string& id);

// How many rows later editions than `edition` (an ISO date) have added and corrected.
struct ChangeCount {
  int added = 0, corrected = 0;
};
ChangeCount changes_since(const Dataset&, std::string_view edition);

}  // namespace r1cost
