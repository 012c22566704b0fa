// A scene on its way to another one: a mark that shows the same thing in both moves from its old place to its new one,
// so that the eye follows one thing becoming another.
//
// Every part shows a thing, whose name `thing_of` gives; parts of several pictures may show the same one. The thing of
// a mark is the first of these that there is:
//   - what Scene::shown says of it;
//   - the thing of the last part that owns it;
//   - the thing of the smallest row or text in whose box it lies;
//   - `reader`, if it has the reader's colour.
//
// Two marks of one kind, an old and a new one, are partners if they show one thing in one colour (texts only if their
// words are the same), or if they belong to parts of one id (texts only if they are aligned the same way). Where
// several could be, they are matched in their order. The new mark moves from its partner's place to its own. A mark
// without a partner, in a colour that stands for somebody, grows out of its thing in the old picture, or shrinks into
// it in the new one, if that has it under another part. All other marks are the old ones until half way, and then the
// new ones.
//
// Words and numbers are never mixed: every text is one of `from` or one of `to`.
#pragma once

#include <string>
#include <string_view>

#include "scene/scene.h"

namespace explainer {

// The name of the thing that is the reader's own run.
inline constexpr std::string_view reader = "reader";

// The scene at `t`, which goes from 0 to 1; from 1 on it is `to` itself. Its size, sentence and parts are those of `to`
// at every t. Its marks begin with those of `to`, in their order; one that is not there yet is a path without points.
// The result can be the `from` of another change, which begins before this one has ended.
Scene between(const Scene& from, const Scene& to, float t, std::string (*thing_of)(const Part&));

}  // namespace explainer
