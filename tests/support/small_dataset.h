// A dataset of a few rows that tests may count on: its figures never change, whatever the published edition says.
#pragma once

#include "r1cost/dataset.h"

r1cost::Dataset small_dataset();
