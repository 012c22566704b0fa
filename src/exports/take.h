// What a reader can take along, by one name each: files (export.h), and words for the clipboard.
#pragma once

#include <string>
#include <string_view>

#include "exports/export.h"

namespace explainer {

// "caption", "alt" (the text for those who cannot see the picture), "figures" (all of them, as text); nullopt: none of
// these.
std::optional<std::string> words_to_copy(std::string_view what, const Wanted&, const r1cost::Dataset&,
                                         const std::string& tag);

}  // namespace explainer
