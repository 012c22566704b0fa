// The files that readers can save: the picture, or the figures behind it, with everything that `r1cost verify` needs to
// make the same file again.
//
// A file depends on the state's link, the day, the width, the theme, the dataset and the engine only, and it records
// all of them. Therefore it can be made again anywhere and compared to the last bit.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "scene/palette.h"
#include "state/state.h"
#include "views/figure.h"

namespace explainer {

// The formats: SVG for the picture, CSV for the figures in a spreadsheet, JSON for everything, PNG for the picture. A
// screen draws the PNG's pixels, and png.h adds its texts.
enum class Format { svg, csv, json, png };
inline constexpr std::array<std::string_view, 4> format_names{"svg", "csv", "json", "png"};
std::optional<Format> format_named(std::string_view);

struct Wanted {
  std::string link;    // the state as state/link.h writes it; unknown parts are ignored
  std::string day;     // the ISO date of saving
  float width = 1240;  // width of the page it is saved from, in CSS pixels
  Theme theme = Theme::light;
};
// What a file saved from this state on that day needs.
Wanted wanted_of(const State&, std::string day, float width, Theme, const r1cost::Dataset&, const std::string& tag);

// The text of the file, ending with a newline. `tag` is the dataset's edition_tag().
std::string as_svg(const Wanted&, const r1cost::Dataset&, const std::string& tag);
std::string as_csv(const Wanted&, const r1cost::Dataset&, const std::string& tag);
std::string as_json(const Wanted&, const r1cost::Dataset&, const std::string& tag);
// The PNG file in `pixels` with our texts in place of any it had. If `pixels` is no PNG it is returned unchanged.
std::string as_png(const Wanted&, const std::string& pixels, const r1cost::Dataset&, const std::string& tag);
// The file in any format. Only PNG uses `pixels`.
std::string exported(Format, const Wanted&, const std::string& pixels, const r1cost::Dataset&, const std::string& tag);

// A name for the file with its figure, picture and day: "r1-294000-ladder-2026-11-28.svg".
std::string file_name(Format, const Wanted&, const r1cost::Dataset&, const std::string& tag);

// The current date in UTC, in ISO form.
std::string today();
// Whether a text has the shape of a day: "2026-11-28".
bool is_a_day(std::string_view);

}  // namespace explainer
