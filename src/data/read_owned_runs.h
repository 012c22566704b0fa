// Reads published estimates of what runs cost their owners, with their inputs, from the format of
// assets/reproduce/epoch-inputs.json. Keys that only document the file are ignored.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "data/read_dataset.h"
#include "r1cost/own.h"

namespace explainer {

struct PublishedRun {
  std::string id, model;
  r1cost::OwnedRun run;
  r1cost::OwnershipConstants rule;
  // Factor from dollars of the day to dollars of the published figures; absent: not known.
  std::optional<double> inflation;
  std::optional<r1cost::UsdPerChipHour> cloud_price;
  std::optional<r1cost::ChipHours> cloud_hours;  // if the cloud figure uses other hours than `run.chip_hours`
  std::optional<r1cost::Usd> amortised, acquisition, cloud;  // as published
  bool known_not_to_match = false;                           // the file says that this run's figures do not match
  std::string why_not;
};

using RunsOrProblems = std::variant<std::vector<PublishedRun>, std::vector<Problem>>;

RunsOrProblems read_owned_runs(const File&);

// The emissions of runs as their makers published them, in the format of assets/reproduce/published-emissions.json.
struct PublishedEmissions {
  std::string family, model;
  r1cost::ChipHours chip_hours;
  r1cost::Watts power;  // per chip, including the building's overhead
  r1cost::Kilograms emissions;
};

using EmissionsOrProblems = std::variant<std::vector<PublishedEmissions>, std::vector<Problem>>;

EmissionsOrProblems read_emissions(const File&);

// Whether the file lists published emissions (key "rows") rather than owned runs (key "models").
bool holds_emissions(const File&);

// The years of 365.25 days between two days such as "2020-08-12"; nullopt if either is no date.
std::optional<r1cost::Years> years_between(const std::string& from, const std::string& to);

}  // namespace explainer
