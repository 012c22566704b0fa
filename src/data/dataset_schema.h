// The JSON Schema of a dataset's files, made of what its rows' structs say of themselves (r1cost/describe.h).
#pragma once

#include <string>

namespace explainer {

// What assets/data/schema/dataset.schema.json holds, in draft 2020-12.
std::string dataset_schema();

}  // namespace explainer
