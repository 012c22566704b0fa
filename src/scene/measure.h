// How wide text is, without a screen: a fixed table, so that every layout is the same on every machine.
//
// The table holds the widths of DejaVu Sans and DejaVu Serif (regular and bold), which are wider than the faces systems
// use by default (Segoe UI, San Francisco, Roboto, Inter, Arial, Georgia): what fits here fits there. So the picture in
// the page, drawn before any script, and the live one have the same layout to the pixel, whatever the face.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scene/scene.h"

namespace explainer {

// Width in pixels of one line of UTF-8 text.
float measure(std::string_view words, const Font&);

// The words broken into lines no wider than `width`, at spaces; a single longer word stays whole. At most `lines`
// lines: the last ends in an ellipsis if words are left over.
std::vector<std::string> wrap(std::string_view words, const Font&, float width, std::size_t lines);

// The same number of lines, but as even in width as they can be: no last line of one short word.
std::vector<std::string> wrap_evenly(std::string_view words, const Font&, float width, std::size_t lines);

// The words, cut at a space with an ellipsis if they are wider than `width`.
std::string fit(std::string_view words, const Font&, float width);

// Lines are kept, of some two thousand texts. How many texts were really broken into lines or cut since the start:
// tests hold by it that from one picture to the next only those are whose words changed.
long laid_out_texts();

}  // namespace explainer
