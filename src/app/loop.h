// The desktop program while its window is open. Nothing is drawn while nothing happens.
#pragma once

#include <string>

#include "app/desk.h"

namespace explainer {

// Until the reader quits. `outline`: a file that tests read, written whole after whatever happened; empty: none.
void run(Desk&, const std::string& outline);

}  // namespace explainer
