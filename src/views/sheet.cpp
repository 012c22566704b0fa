#include "views/sheet.h"

#include <algorithm>
#include <utility>

#include "says/card.h"
#include "views/ask.h"
#include "views/ink.h"
#include "views/tools.h"

namespace explainer {

void draw_sheet(Scene& scene, const View& view, const Part& opened_from) {
  const Part owner = opened_from;
  const std::size_t owner_place = static_cast<std::size_t>(&opened_from - scene.parts.data());
  const bool asks = control_of(owner.id).kind == ControlKind::sheet_ask;
  constexpr float pad = 16;
  const float width = view.looks.width;
  const auto lay_out = [&](Scene& target, float y) {
    return asks ? draw_ask_in_sheet(target, view, pad, y, width - 2 * pad) : draw_share_in_sheet(target, view, pad, y);
  };
  Scene scratch;
  // The sheet must be high enough to cover the disputes and their heading, which would look like its own heading.
  const float height = std::max(lay_out(scratch, pad) + pad / 2, 176.0f);
  const Box whole{0, std::max(0.0f, owner.box.y - height - 2), width, height};

  const std::size_t first = scene.marks.size(), first_part = scene.parts.size();
  scene.marks.push_back(Rectangle{whole, Role::wash, 8, Role::rule, 1});
  add_part(scene, first, {ControlKind::card}, PartRole::card, owner.words, whole);
  lay_out(scene, whole.y + pad);
  draw_close(scene, {whole.right() - 24, whole.y + 22});
  read_after(scene, owner_place, first_part);
}

void draw_close(Scene& scene, Point centre) {
  const std::size_t first = scene.marks.size();
  scene.marks.push_back(Line{{centre.x - 5, centre.y - 5}, {centre.x + 5, centre.y + 5}, Role::soft, 1.5f, false});
  scene.marks.push_back(Line{{centre.x - 5, centre.y + 5}, {centre.x + 5, centre.y - 5}, Role::soft, 1.5f, false});
  add_part(scene, first, {ControlKind::card_close}, PartRole::button, say(says::card_close{}),
           {centre.x - 22, centre.y - 22, 44, 44});
}

void read_after(Scene& scene, std::size_t owner, std::size_t first) {
  std::vector<Part> parts;
  parts.reserve(scene.parts.size());
  const auto take = [&](std::size_t from, std::size_t to) {
    for (; from < to; ++from) parts.push_back(std::move(scene.parts[from]));
  };
  take(0, owner + 1);
  take(first, scene.parts.size());
  take(owner + 1, first);
  scene.parts = std::move(parts);
}

}  // namespace explainer
