// Small drawing functions that all views share.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/measures.h"
#include "layout/type.h"
#include "scene/measure.h"
#include "scene/scene.h"
#include "state/control.h"

namespace explainer {

// Writes one line of text and measures its width.
void write(Scene&, float x, float baseline, std::string words, const Font&, Role, Align = Align::left,
           Underline = Underline::none);
// The font in which words have room: theirs, or, before they are cut, that of second lines.
Font fitting(std::string_view words, const Font&, float room);
// The whole words, or, if they have no room, their shorter form, unless that is empty. If neither has room, the last is
// cut with an ellipsis. No form is made by cutting another, since each language parts its sentences elsewhere.
std::string fit_form(const std::string& whole, const std::string& shorter, const Font&, float width);
// Writes a name. One without room is set smaller, and if that is not enough, its short form is written.
void write_name(Scene&, float x, float baseline, const std::string& name, const std::string& shorter, const Font&,
                float room, Role);
// What ends the words that open a list of choices, on screens.
inline constexpr std::string_view opens_a_list = " ▾";
// These words with that sign, cut if both have no room.
std::string list_words(std::string_view words, const Font&, float room = 1e6f);
// The first of these wordings, the longest before shorter ones, that has room in so many lines, broken into them.
std::vector<std::string> wrap_first(const std::vector<std::string>& wordings, const Font&, float width,
                                    std::size_t lines);
// Writes lines below one another and returns the baseline after the last.
float write_lines(Scene&, float x, float baseline, float leading, const std::vector<std::string>& lines, const Font&,
                  Role);
void rule(Scene&, float x, float y, float width, Role = Role::hair, float thickness = 1);
void symbol(Scene&, Point centre, float size, Shape, Role);

// How high a slider's track is, and how thick lines of pictures are.
inline constexpr float track_height = 3, thick = 2, thin = 1.5f;

inline constexpr float switch_width = 30, switch_height = 18;
// `glided` is how far the knob has moved to its new side, 0 to 1.
void draw_switch(Scene&, float x, float y, bool on, float glided);

// A part whose marks are those from `first` on, `last` excluded. What only such a part has is given to it afterwards.
Part new_part(const Control&, PartRole, std::string words, const Box&, std::size_t first, std::size_t last);
// Adds a part whose marks are those written since `first`.
Part& add_part(Scene&, std::size_t first, const Control&, PartRole, std::string words, const Box&);
// What stands in a field for a number, and why the last thing that was typed into it was refused, if it was.
void fill_in(Part&, std::string text, const Looks&);

}  // namespace explainer
