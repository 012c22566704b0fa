// A scene on its way to another: what shows the same thing in both moves from its old place to its new one, so that the
// eye follows one thing becoming another.
//
// A thing has a name, which `thing_of` gives to every part; parts of several pictures may have the same one. A mark is
// of the thing that Scene::shown says; else of that of the last part it belongs to; else, if it lies in the box of a
// row or of a text, of that one's; else, in the reader's colour, of `reader`. Marks of one thing, kind and role are
// partners in their order (words only if they are the same words), and so are marks of one kind in parts of one id
// (words only if they are aligned the same way). What has no partner, but has a colour and its thing is in the other
// picture, too, under another part, grows out of it or shrinks into it. All the rest is the old until half way, and
// then the new.
//
// Words are never between two, nor are numbers: every text is one of `from` or one of `to`.
#pragma once

#include <string>
#include <string_view>

#include "scene/scene.h"

namespace explainer {

inline constexpr std::string_view reader = "reader";

// The scene at `t` between 0 and 1; from 1 on, `to` itself. Size, sentence and parts are those of `to`, at every t, and
// its marks come first, in their order: one that is not there yet is a path without points. The result can be the
// `from` of another change.
Scene between(const Scene& from, const Scene& to, float t, std::string (*thing_of)(const Part&));

}  // namespace explainer
