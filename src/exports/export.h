// What a reader takes along as a file: the picture as they see it, or the figures behind it, with all that it takes to
// make the very same file again (`r1cost verify`).
//
// A file is a function of the state's link, the day, the width and the theme, the dataset and the engine: every one of
// them stands in it. So it can be made again anywhere, and compared to the last bit.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "scene/palette.h"
#include "state/state.h"
#include "views/figure.h"

namespace explainer {

// The picture as SVG; the figures as CSV (a sheet); everything as JSON; the picture as PNG, whose pixels a screen draws
// and whose words are written by png.h.
enum class Format { svg, csv, json, png };
inline constexpr std::array<std::string_view, 4> format_names{"svg", "csv", "json", "png"};
std::optional<Format> format_named(std::string_view);

struct Wanted {
  std::string link;    // the state, as state/link.h writes it; what is not understood is passed over
  std::string day;     // on which it is saved, ISO 8601
  float width = 1240;  // of the page it is saved from, CSS pixels
  Theme theme = Theme::light;
};
// As saved from this state on that day.
Wanted wanted_of(const State&, std::string day, float width, Theme, const r1cost::Dataset&, const std::string& tag);

// The text of the file, with a newline at its end. `tag` is the dataset's edition_tag.
std::string as_svg(const Wanted&, const r1cost::Dataset&, const std::string& tag);
std::string as_csv(const Wanted&, const r1cost::Dataset&, const std::string& tag);
std::string as_json(const Wanted&, const r1cost::Dataset&, const std::string& tag);
// `pixels` as drawn; their texts in the file are added, those it had before are left out. Nothing but the pixels where
// they are no PNG.
std::string as_png(const Wanted&, const std::string& pixels, const r1cost::Dataset&, const std::string& tag);
// Any of them; `pixels` is of no matter to the others.
std::string exported(Format, const Wanted&, const std::string& pixels, const r1cost::Dataset&, const std::string& tag);

// "r1-294000-ladder-2026-11-28.svg"
std::string file_name(Format, const Wanted&, const r1cost::Dataset&, const std::string& tag);

// ISO 8601, in UTC.
std::string today();
// "2026-11-28": of that shape.
bool is_a_day(std::string_view);

}  // namespace explainer
