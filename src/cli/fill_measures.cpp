#include <iterator>
#include <string>
#include <utility>

#include "cli/render.h"
#include "layout/measures.h"
#include "scene/palette.h"
#include "scene/write.h"

namespace explainer::cli {
namespace {

// The theme's colours as properties of CSS: "--paper: #ffffff; --ink: #14171c;"
std::string properties(Theme theme) {
  std::string css;
  for (const Role role :
       {Role::paper, Role::ink, Role::soft, Role::rule, Role::hair, Role::you, Role::r1, Role::rival, Role::wash})
    css += (css.empty() ? "--" : " --") + std::string(name(role)) + ": " + hex(colour(role, theme)) + ";";
  return css;
}

// The rules that show the widest static picture that fits: each one takes the place of the narrower one before it.
// `query` begins with the feature that is asked for; `beside` is what it counts besides the picture.
std::string widest_that_fits(const std::string& query, float beside_narrow, float beside) {
  std::string css;
  for (std::size_t i = 1; i < std::size(static_widths); ++i) {
    const float width = static_widths[i];
    const auto picture = [](float of, const char* display) {
      return ".static.at-" + tenths(of) + " { display: " + display + "; } ";
    };
    css += query + " (min-width: " + tenths(width + (width < middle_from ? beside_narrow : beside)) + "px) { " +
           picture(static_widths[i - 1], "none") + picture(width, "block") + "}\n";
  }
  return css;
}

}  // namespace

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
}

void fill_measures(std::string& text) {
  // What page.css has at both sides of the picture, on phones and on wider pages.
  constexpr float padding_narrow = 16, padding = 24;
  const std::pair<const char*, std::string> all[]{
      {"palette:light", properties(Theme::light)},
      {"palette:dark", properties(Theme::dark)},
      {"palette:dark_paper", hex(colour(Role::paper, Theme::dark))},
      {"from:middle", tenths(middle_from)},
      {"below:middle", tenths(middle_from - 1)},
      {"from:wide", tenths(wide_from)},
      {"padding:narrow", tenths(padding_narrow)},
      {"padding:other", tenths(padding)},
      {"static:narrowest", tenths(static_widths[0])},
      {"static:in_container", widest_that_fits("@container", 0, 0)},
      {"static:in_window", widest_that_fits("@media", 2 * padding_narrow, 2 * padding)},
      {"foot:height", tenths(foot_height)},
      {"embed:narrow", std::to_string(embed_narrow.height)},
      {"embed:narrow_title", std::to_string(embed_narrow.title)},
      {"embed:other", std::to_string(embed_other.height)},
      {"embed:other_title", std::to_string(embed_other.title)},
      {"embed:from", std::to_string(embed_other.from)}};
  for (const auto& [place, value] : all) replace_all(text, "{{" + std::string(place) + "}}", value);
}

}  // namespace explainer::cli
