// Datasets that no editor would make: names of any length, figures anywhere, any number of rows.
#pragma once

#include <cstdint>

#include "r1cost/dataset.h"
#include "r1cost/scenario.h"

r1cost::Dataset random_dataset(std::uint64_t seed);
