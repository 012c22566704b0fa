// Names on the area map: each beside what it names, where it meets nothing.
#pragma once

#include <string>
#include <vector>

#include "views/area_list.h"

namespace explainer {

inline constexpr float corner_thumb = 22, small_corner_thumb = 12;  // wide

// Published runs that lie in the map and are not the reader's own.
std::vector<AreaRun> runs_in(const AreaMap&);
Point corner_of(const AreaMap&, const AreaRun&);
// Of the reader's run; one that lies outside of the map has its corner at the map's edge.
Point own_corner(const AreaMap&);
// How wide what its corner is dragged by is: it leaves a small box to be seen.
float own_thumb(const AreaMap&);
// How many times the reader's run another is: "17× your run".
std::string times_your_run(const AreaMap&, double ratio);

// What has a name and what stands in its way is in `taken`, which grows.
using Taken = std::vector<Box>;

// The name of a rectangle at the first of the places where it meets nothing; of its second lines the longest that has
// room there, or none. Where there is no room at all the list below has it.
bool name_rectangle(const AreaMap&, const std::string& name, const std::vector<std::string>& seconds, Role,
                    Point corner, Taken&);
// Before the others' names: this one has to be there.
void name_own(const AreaMap&, Taken&);
void name_published(const AreaMap&, Taken&);
// What the reader's curve stands for, at its end: no other curve's label is taken for its own. After all other names.
void name_own_curve(const AreaMap&, const Taken&);

}  // namespace explainer
