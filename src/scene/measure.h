// How wide text is, by a fixed table instead of a screen, so that every layout is the same on every machine.
//
// The table holds the widths of DejaVu Sans and DejaVu Serif, regular and bold. They are wider than the typefaces that
// systems use by default (Segoe UI, San Francisco, Roboto, Inter, Arial, Georgia), so what fits here fits there. And
// since no typeface is asked, the picture that stands in the page before any script runs has the same layout as the
// live one, to the pixel.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scene/scene.h"

namespace explainer {

// The width of one line of UTF-8 text, in CSS pixels.
float measure(std::string_view words, const Font&);

// Breaks the words at spaces into lines no wider than `width`; a single word that is wider stays whole. There are at
// most `lines` lines, and the last one ends in an ellipsis if words are left over.
std::vector<std::string> wrap(std::string_view words, const Font&, float width, std::size_t lines);

// Breaks them into as many lines as wrap does, but into lines as alike in width as can be, so that no short word stands
// alone in the last one.
std::vector<std::string> wrap_evenly(std::string_view words, const Font&, float width, std::size_t lines);

// The words; if they are wider than `width`, cut at a space, with an ellipsis at their end.
std::string fit(std::string_view words, const Font&, float width);

// How many texts were really broken into lines or cut since the start. The lines of some two thousand texts are kept,
// so that from one picture to the next this has to be done only for texts whose words changed, as tests hold by this
// number.
long laid_out_texts();

}  // namespace explainer
