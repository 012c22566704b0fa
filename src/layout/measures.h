// Sizes that several views share, in CSS pixels. They depend on the width class and on the room that a page gives,
// never on what the reader does, so nothing jumps during use.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "layout/looks.h"

namespace explainer {

// Which of the three arrangements a width has.
enum class WidthClass { narrow, middle, wide };
inline constexpr float middle_from = 600, wide_from = 900;
WidthClass width_class(float width);

// Page.css says which room there is; an unknown name is none.
std::optional<Room> room_named(std::string_view);

// The air between things, from the least that keeps two apart to that between blocks.
namespace air {
inline constexpr float fine = 2, small = 4, plain = 8, wide = 12, broad = 16, vast = 24;
}

// Lines of text that are longer are hard to read.
inline constexpr float longest_line = 640;

// The foot of the page: a rule and one row of words.
inline constexpr float foot_height = 52;
// A line of controls that a finger finds.
inline constexpr float touch_height = 44;
// The heading of a picture, and each line of the small text in it.
inline constexpr float heading_height = 20, small_leading = 16;
// A line of controls in a picture: for fingers, or for a mouse.
float controls_height(const Looks&);

// Whether a page has room for few words at its foot: a phone, or a frame in an article. Steps back and forth stand in a
// sheet there.
bool is_brief(const Looks&);

// The row of choices: with the air below it in an article's frame, where it needs no rule.
inline constexpr float choices_height = 44;
// The row above the picture with the way into the story, the starting points and the pictures; while the story is read,
// the ways on and back with the rail take its place.
inline constexpr float starts_height = 53, story_bar_height = 53;
// What belongs to the control in use, below the sliders of narrow pages.
float context_height(Room);
// One of the four sliders, with what stands below it where it has a block of its own.
float slider_height(WidthClass, Room);

// An article's frame is as high as this from this width on, whatever the reader does, with one line of title and links
// above the picture. The build writes these numbers into the script and the style sheet for articles.
struct EmbedHeight {
  int from, height, title;
};
inline constexpr EmbedHeight embed_narrow{0, 680, 32}, embed_other{600, 480, 36};

// The heights of the picture on the dollar axis, from its top down.
struct AxisMeasures {
  float labels;       // the amounts on the axis
  float line;         // each line of the bill
  float total;        // the double rule and the total
  float head;         // the heading of others' rows
  float row;          // each of others' rows
  std::size_t rows;   // how many of them have room
  bool second_lines;  // names have a second line
};
// While the story is read the picture is lower, so that it and the chapter are seen together.
AxisMeasures axis_measures(WidthClass, Room, bool reading);
// The same height on a phone's page for a chapter that tells of others: of the bill only the total.
inline constexpr AxisMeasures told_of_others{22, 0, 48, 20, touch_height, 6, true};

// Every picture is as high as the one on the dollar axis, so that nothing moves when another is chosen.
float picture_height(WidthClass, Room, bool reading);

// What stands above the foot, whatever picture it is and whether or not the story is read.
float body_height(WidthClass, Room);
// The air between that and the foot.
inline constexpr float foot_air = 8;

}  // namespace explainer
