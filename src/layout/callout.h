// A callout: words at a free place in a picture, near what they are said of and with a line to it. Also what any words
// need to find a free place: boxes around things, what covers them, and whether a line crosses words.
#pragma once

#include <string>
#include <vector>

#include "scene/scene.h"
#include "state/control.h"

namespace explainer {

// What words keep free around the thumb of a slider.
inline constexpr float thumb_room = 24;

Box grown(const Box&, float by);                          // by so much at each of its edges
Box square(Point centre, float side);                     // around a point
Box spanned(Point a, Point b);                            // between two corners
Box joined(const Box&, const Box&);                       // around both
Point nearest_in(const Box&, Point);                      // of the box's points, the nearest one
bool is_faint(Role);                                      // words may stand on lines that are
bool is_free(const Box&, const std::vector<Box>& taken);  // of all of these

// Adds the boxes of the words that were written since `first`: lines pause behind them.
void add_words(const Scene&, std::size_t first, std::vector<Box>& words);
std::vector<Box> boxes_of_words(const Scene&);
// What a callout must not cover. Faint lines may run behind it. Of a transparent area only the edges count.
std::vector<Box> obstacles_in(const Scene&);
// Whether a line keeps so far away from these boxes, apart from its two ends.
bool runs_free(Point from, Point to, const std::vector<Box>& boxes, float distance);

// Draws one within `bounds`, near `anchor`, on nothing that is there, as a part. It stands on one of the boxes in
// `strange` only if it would be far away otherwise. False if there is no place.
bool call_out(Scene&, const Control&, const std::string& words, const Box& anchor, const Box& bounds,
              const std::vector<Box>& strange);

}  // namespace explainer
