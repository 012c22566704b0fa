// What readers can take along, by name: files (export.h) and texts for the clipboard.
#pragma once

#include <string>
#include <string_view>

#include "exports/export.h"

namespace explainer {

// The text for "caption", "alt" (the description of the picture) or "figures" (all figures as text); nullopt for any
// other name.
std::optional<std::string> words_to_copy(std::string_view what, const Wanted&, const r1cost::Dataset&,
                                         const std::string& tag);

}  // namespace explainer
