// What the desktop program does with a session's messages.
#pragma once

#include "app/desk.h"

namespace explainer {

// Carries out what shows in this very frame: a field or a list that was pressed opens, a link waits for the release,
// and what could not be understood of a link is said. What is to be copied, saved or checked becomes an errand
// (take.h). The rest is for pages that keep controls of their own.
void hear(Desk&);

// Fields and lists open, links go to the browser.
void open_part(Desk&, const Part&);

}  // namespace explainer
