// Published estimates of what runs cost their owners, with the inputs they were made from: the form of
// assets/reproduce/epoch-inputs.json. Keys that only document are not looked at.
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
  std::optional<double> inflation;  // from dollars of the day to those of the published figures; absent: not known
  std::optional<r1cost::UsdPerChipHour> cloud_price;
  std::optional<r1cost::ChipHours> cloud_hours;  // where the cloud figure counts others than `run.chip_hours`
  std::optional<r1cost::Usd> amortised, acquisition, cloud;  // as published
  bool known_not_to_match = false;                           // the file says so
  std::string why_not;
};

using RunsOrProblems = std::variant<std::vector<PublishedRun>, std::vector<Problem>>;

RunsOrProblems read_owned_runs(const File&);

// What makers published of their runs' electricity and emissions: the form of
// assets/reproduce/published-emissions.json.
struct PublishedEmissions {
  std::string family, model;
  r1cost::ChipHours chip_hours;
  r1cost::Watts power;  // per chip, the building's overhead in it
  r1cost::Kilograms emissions;
};

using EmissionsOrProblems = std::variant<std::vector<PublishedEmissions>, std::vector<Problem>>;

EmissionsOrProblems read_emissions(const File&);

// Whether the text has the form of published emissions ("rows"), not of owned runs ("models").
bool holds_emissions(const File&);

// Years of 365.25 days from one day to another ("2020-08-12"); nullopt if one is no day.
std::optional<r1cost::Years> years_between(const std::string& from, const std::string& to);

}  // namespace explainer
