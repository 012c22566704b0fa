// A <figure> for an article whose publishing system keeps no script and no frame: the picture of a state, what its
// figures say as a table, its sources, and a link to the very state.
#pragma once

#include <optional>
#include <string>

#include "exports/export.h"

namespace explainer {

struct ArticleFigure {
  std::string address;         // of the page, without what a link has behind the #; empty: no link
  std::optional<Theme> theme;  // nullopt: as the reader's screen has it; light where a publisher removes the style
};

// The markup, ending with a newline, of at most `most_figure_bytes` for the dataset that the program carries. It holds
// no id, so that several may stand on a page.
std::string as_figure(const Wanted&, const ArticleFigure&, const r1cost::Dataset&, const std::string& tag);
inline constexpr std::size_t most_figure_bytes = 30000;

}  // namespace explainer
