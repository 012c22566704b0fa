// The main loop of the desktop program. It draws nothing while nothing happens.
#pragma once

#include <string>

#include "app/desk.h"

namespace explainer {

// Runs until the reader quits. `outline` names a file for tests, which is written completely after each event; empty:
// none.
void run(Desk&, const std::string& outline);

}  // namespace explainer
