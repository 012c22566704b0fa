#pragma once

#include <random>

#include "state/state.h"

// Something a reader can do, sensible or not: any action, with any of the dataset's ids and values in and out of range.
explainer::Action random_action(std::mt19937_64&, const r1cost::Dataset&);
// What a reader can have come to by up to thirty such actions.
explainer::State random_state(std::mt19937_64&, const r1cost::Dataset&);
