// Makes the JSON Schema of the dataset's files from the rows' own descriptions (r1cost/describe.h).
#pragma once

#include <string>

namespace explainer {

// The text of assets/data/schema/dataset.schema.json, in draft 2020-12.
std::string dataset_schema();

}  // namespace explainer
