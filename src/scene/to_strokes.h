// A scene as screens draw it: a flat list of strokes in device pixels, with colours instead of roles.
//
// Both painters of a screen draw this list, app/paint_scene into ImGui's draw list and web/page/paint.js into a 2D
// canvas, so that places and widths are decided here, once. Straight lines and boxes lie on whole device pixels, so
// that hairlines are crisp at every ratio, and so do the baselines of text. Places are those of to_svg, so that the
// live picture covers the static one. Two equal lists are the same picture, which need not be drawn again.
//
// A shape with a fill and an outline is two filled shapes, the larger one in the outline's colour. That is quicker
// where a processor does a graphics card's work: it has to compile a program for each way of drawing, at its first use.
// Filled boxes and discs share one program; an outline that is no straight line needs three more, a fifth of a second
// together.
//
// `numbers` holds one stroke after another, each beginning with its kind. Lengths are device pixels; a colour is
// red * 65536 + green * 256 + blue, or -1 for none; an angle is in radians, clockwise from the right. The kinds, and
// the numbers that follow them:
//
//   box     x y w h  radius  fill  opacity of the fill, 0 to 1
//   frame   x y w h  radius  stroke  width; the middle of the stroke runs along the box's edge, and the box is not
//           filled, or only by what lets the ground show through
//   dashes  x y w h  of the first dash;  step along x, step along y, how many;  fill
//   arc     x y radius  from to (angles)  fill; its ends are joined by a straight line
//   path    fill  stroke  width  closed (0 or 1)  how many points, then x y of each
//   text    x of its left, middle or right end  y of its baseline  size  face (0 sans, 1 serif)  weight (0 regular,
//           1 semibold, 2 bold)  fill  align (0 left, 1 centre, 2 right)  space after each character
//           underline (0 none, 1 dotted, 2 solid), its top below the baseline, its thickness
//           how many bytes and how many UTF-16 units of `letters` are its words
//   region  x y w h; only in what scene/repaint.h gives: the box is filled with paper, the rest drawn within it
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "scene/palette.h"
#include "scene/scene.h"

namespace explainer {

enum class Stroke { box, frame, dashes, arc, path, text, region };

struct Strokes {
  std::vector<float> numbers;
  std::string letters;  // the words of all texts in UTF-8, one after another

  bool operator==(const Strokes&) const = default;
};

// `ratio` says how many device pixels a CSS pixel is wide; above 0.
Strokes to_strokes(const Scene&, const Colours&, float ratio);

// Adds the strokes of one more mark.
void add_strokes(Strokes&, const Mark&, const Colours&, float ratio);

// How many numbers follow a kind that stands at `at`; 0 if no stroke begins there.
std::size_t length_of_stroke(const std::vector<float>& numbers, std::size_t at);

// One stroke of a list, and where it stands in it.
struct StrokeAt {
  std::size_t at = 0, end = 0;   // its range of the list's numbers, which begins with its kind
  std::size_t first_letter = 0;  // where its words begin in the list's letters, in bytes
  Stroke kind{};
  const float* numbers = nullptr;  // the first of those that follow its kind
  std::string_view words;          // empty if it is no text
};

// The first stroke, and the one after a stroke. After the last one `at` is the end of the list's numbers.
StrokeAt first_stroke(const Strokes&);
StrokeAt stroke_after(const Strokes&, const StrokeAt&);
// Depends on all numbers and words of the stroke, in 64 bits: two strokes with one hash are taken to be the same.
std::uint64_t hash_of(const StrokeAt&);

}  // namespace explainer
