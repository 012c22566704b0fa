// One row of a dataset from its JSON object; problems are noted, and the row is then not to be used.
#pragma once

#include "data/read_parts.h"

namespace explainer {

r1cost::NamedSpread read_spread(JsonObject&, const Sources&);
r1cost::Chip read_chip(JsonObject&, const Sources&);
r1cost::Stage read_stage(JsonObject&, const Sources&);
r1cost::Budget read_budget(JsonObject&, const Sources&);
r1cost::Preset read_preset(JsonObject&, const Sources&);
r1cost::Landmark read_landmark(JsonObject&, const Sources&);
r1cost::Claim read_claim(JsonObject&, const Sources&);
r1cost::Dispute read_dispute(JsonObject&, const Sources&);
r1cost::Change read_change(JsonObject&, const Sources&);
r1cost::EnergyConstants read_energy(JsonObject&, const Sources&);
r1cost::OwnershipConstants read_ownership(JsonObject&, const Sources&);
r1cost::CarbonConstants read_carbon(JsonObject&, const Sources&);
r1cost::WorkConstants read_work(JsonObject&, const Sources&);

}  // namespace explainer
