// A scene as what a screen draws: a flat list of strokes in device pixels, with colours instead of roles.
//
// Both painters of a screen draw it: app/paint_scene into ImGui's draw list, web/page/paint.js into a 2D canvas. Where
// things stand and how thick they are is decided here, once: straight lines and boxes on whole device pixels, so that
// hairlines are crisp at every ratio; text with its baseline on a whole pixel. The numbers agree with to_svg, so that
// the live picture covers the static one. Two equal lists are the same picture: it need not be drawn again.
//
// What is filled and has an outline is two fillings, the larger one in the outline's colour. A processor that plays a
// graphics card makes a program for each way of drawing, at its first use: filled boxes and discs share one, an outline
// that is no straight line needs three more, a fifth of a second together.
//
// `numbers` holds one stroke after another, each beginning with its kind. Lengths are device pixels; a colour is
// red * 65536 + green * 256 + blue, or -1 for none; an angle is in radians, clockwise from the right:
//
//   box     x y w h  radius  fill  opacity of the fill, 0 to 1
//   frame   x y w h  radius  stroke  width; the middle of the stroke runs along the box, which holds nothing opaque
//   dashes  x y w h  of the first dash;  step along x, step along y, how many;  fill
//   arc     x y radius  from to (angles)  fill; its ends are joined by a straight line
//   path    fill  stroke  width  closed (0 or 1)  how many points, then x y of each
//   text    x of its left, middle or right end  y of its baseline  size  face (0 sans, 1 serif)  weight (0 regular,
//           1 semibold, 2 bold)  fill  align (0 left, 1 centre, 2 right)  space after each character
//           underline (0 none, 1 dotted, 2 solid), its top below the baseline, its thickness
//           how many bytes and how many UTF-16 units of `letters` are its words
//   region  x y w h; only in what scene/repaint.h gives: what follows is drawn within this box, on paper
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
  std::string letters;  // of all texts, one after the other, UTF-8

  bool operator==(const Strokes&) const = default;
};

// `ratio`: device pixels a CSS pixel, above 0.
Strokes to_strokes(const Scene&, const Colours&, float ratio);

// One mark more.
void add_strokes(Strokes&, const Mark&, const Colours&, float ratio);

// How many numbers follow the kind, where the list tells it at `at` (the kind's own place); 0 at what is no stroke.
std::size_t length_of_stroke(const std::vector<float>& numbers, std::size_t at);

// One of a list.
struct StrokeAt {
  std::size_t at = 0, end = 0;    // in the list's numbers, its kind's place first
  std::size_t first_letter = 0;   // in the list's letters, bytes
  Stroke kind{};
  const float* numbers = nullptr;  // those that follow its kind
  std::string_view words;          // of a text
};

// The first one, and the one after another; past the last one `at` is the list's end.
StrokeAt first_stroke(const Strokes&);
StrokeAt stroke_after(const Strokes&, const StrokeAt&);
// Two that differ have two hashes, by all that can be known.
std::uint64_t hash_of(const StrokeAt&);

}  // namespace explainer
