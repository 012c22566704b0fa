// A link as a file: a text one of whose lines is the link, as the page's address or `r1cost link` has it, or a shortcut
// to an address as a desktop saves it. Of several links the first is taken.
#pragma once

#include <string>

#include "app/desk.h"

namespace explainer {

struct LinkFile {
  std::string link;
  std::string problem;  // one sentence on why there is no link; empty: there is one
};
LinkFile read_link_file(const std::string& path);

// Follows the link in the file as one step that can be undone, or says why it cannot.
void open_link_file(Desk&, const std::string& path);

}  // namespace explainer
