// Names on the area map, each beside what it names and at a place where it covers nothing.
#pragma once

#include <string>
#include <vector>

#include "views/area_list.h"

namespace explainer {

// The thumbs, in CSS pixels, and the way beside each axis on which its thumb stands.
inline constexpr float corner_thumb = 22, small_corner_thumb = 12, axis_thumb = 16, axis_track = 20;

// The published runs inside the map, without one that equals the reader's.
std::vector<AreaRun> runs_in(const AreaMap&);
Point corner_of(const AreaMap&, const AreaRun&);
// The corner of the reader's run. If the run lies outside the map, the corner is at the map's edge.
Point own_corner(const AreaMap&);
// The width of the thumb at the corner, small enough to leave a small box visible.
float own_thumb(const AreaMap&);
// Another run as a multiple of the reader's: "17× your run".
std::string times_your_run(const AreaMap&, double ratio);

// The boxes of names, edges and thumbs that further names must avoid. It grows with each name.
using Taken = std::vector<Box>;

// Adds the right and upper edge of the rectangle with this corner.
void keep_edges(const AreaMap&, Point corner, Taken&);
// Writes the name of a rectangle at the first place where it covers nothing, with the longest second line that fits
// there. Returns false if there is no room; the list below has the name anyway.
bool name_rectangle(const AreaMap&, const std::string& name, const std::vector<std::string>& seconds, Role,
                    Point corner, Taken&);
// Keeps where the name of the part with this id was written, if it was: its marks are those from `first` on.
void keep_name(const AreaMap&, const std::string& id, std::size_t first);
// Must be called before the other names are placed, because this one is indispensable.
void name_own(const AreaMap&, Taken&);
void name_published(const AreaMap&, Taken&);
// Writes the amount of the reader's curve at its end, so that no other curve's label is taken for it. Must be called
// after all other names.
void name_own_curve(const AreaMap&, const Taken&);

}  // namespace explainer
