// Real pages on their way from one to another: what the eye should follow can be followed.
#include <doctest/doctest.h>

#include <cmath>

#include "pages.h"
#include "scene/to_outline.h"
#include "scene/tween.h"
#include "views/same_thing.h"

using namespace explainer;

namespace {

// The picture; of the table the page that holds R1.
Scene scene_with_r1(Picture picture, float width, const State& begun = starting_state(data())) {
  State state = reduce(begun, ShowPicture{picture}, data());
  Scene scene = scene_of(state, width);
  while (picture == Picture::table && !find_part(scene, "table.r1")) {
    const std::optional<State> next = next_rows(state, scene);
    if (!next) break;
    state = *next;
    scene = scene_of(state, width);
  }
  return scene;
}

std::string words_of(const Mark& mark) {
  Scene alone;
  alone.marks.push_back(mark);
  return marks_as_text(alone);
}

// Marks in a role that belong to parts with one of the ids, or lie in their boxes.
std::vector<std::size_t> ink_of(const Scene& scene, const std::vector<std::string>& ids, Role role) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < scene.marks.size(); ++i) {
    if (words_of(scene.marks[i]).find(role == Role::you ? " you" : " r1") == std::string::npos) continue;
    for (const Part& part : scene.parts)
      for (const std::string& id : ids)
        if (part.id == id && ((i >= part.first_mark && i < part.last_mark) ||
                              (part.role() == PartRole::row && holds(part.box, box_of(scene.marks[i]).centre())))) {
          found.push_back(i);
          break;
        }
  }
  // On the map the run is a box, which no part owns.
  if (role == Role::r1)
    for (const Shown& shown : scene.shown)
      if (shown.thing == thing_named("r1")) found.push_back(shown.mark);
  return found;
}

const std::vector<std::string> r1{"row.r1", "area.r1", "table.r1"};
const std::vector<std::string> readers{"line", "area.run", "sure.total", "compared.after", "table.you"};

std::vector<std::size_t> readers_ink(const Scene& scene) {
  std::vector<std::size_t> marks = ink_of(scene, readers, Role::you);
  // Two marks belong to no part: the dot in the last row of a comparison, the box on the area map.
  const Part* after = find_part(scene, "compared.after");
  for (std::size_t i = 0; i < scene.marks.size(); ++i) {
    const Symbol* dot = std::get_if<Symbol>(&scene.marks[i]);
    const Rectangle* box = std::get_if<Rectangle>(&scene.marks[i]);
    if ((dot && after && holds(after->box, dot->centre)) || (box && box->stroke == Role::you)) marks.push_back(i);
  }
  return marks;
}

bool near(Point a, Point b) { return std::abs(a.x - b.x) + std::abs(a.y - b.y) < 0.1f; }

Point half_way(Point a, Point b) { return {(a.x + b.x) / 2, (a.y + b.y) / 2}; }

// Words of two sizes have one beginning, not one middle.
Point place_of(const Mark& mark, bool words) {
  const Text* text = std::get_if<Text>(&mark);
  return words && text ? text->at : box_of(mark).centre();
}

// Some mark of the new picture begins where one of the old one is, and is half way in the middle.
bool one_becomes_another(const Scene& from, const std::vector<std::size_t>& olds, const Scene& to,
                         const std::vector<std::size_t>& news) {
  const Scene start = between(from, to, 0, thing_of), middle = between(from, to, 0.5f, thing_of);
  for (std::size_t now : news)
    for (std::size_t old : olds) {
      if (start.marks[now].index() != to.marks[now].index()) continue;
      const bool words = from.marks[old].index() == to.marks[now].index();
      const Point a = place_of(from.marks[old], words), b = place_of(to.marks[now], words);
      if (near(place_of(start.marks[now], words), a) && near(place_of(middle.marks[now], words), half_way(a, b)))
        return true;
    }
  return false;
}

}  // namespace

TEST_CASE("from each picture to each other one the reader's own mark becomes the reader's own mark, at every width") {
  for (float width : {360.0f, 768.0f, 1240.0f})
    for (Picture a : pictures)
      for (Picture b : pictures) {
        if (a == b) continue;
        const Scene from = scene_with_r1(a, width), to = scene_with_r1(b, width);
        CAPTURE(name(a));
        CAPTURE(name(b));
        CAPTURE(width);
        CHECK(one_becomes_another(from, readers_ink(from), to, readers_ink(to)));
      }
}

TEST_CASE("R1 on the ladder becomes R1 on the area map and in the table, and the other way round") {
  // Where the reader's run is R1's own, the map names the reader's alone.
  const State other =
      state_after({SetField{r1cost::Field::count, 700}, SetField{r1cost::Field::hours, 150}, ShowOnMap{}});
  for (float width : {768.0f, 1240.0f})  // on phones the ladder has no room for it
    for (Picture a : {Picture::ladder, Picture::area, Picture::table})
      for (Picture b : {Picture::ladder, Picture::area, Picture::table}) {
        if (a == b) continue;
        const Scene from = scene_with_r1(a, width, other), to = scene_with_r1(b, width, other);
        CAPTURE(name(a));
        CAPTURE(name(b));
        CAPTURE(width);
        CHECK(one_becomes_another(from, ink_of(from, r1, Role::r1), to, ink_of(to, r1, Role::r1)));
      }
}

TEST_CASE("the sliders stay where they are while the picture beside them becomes another") {
  const Scene from = scene_with_r1(Picture::ladder, 1240);
  for (Picture other : pictures) {
    const Scene to = scene_with_r1(other, 1240);
    for (float t : {0.0f, 0.3f, 0.7f}) {
      const Scene now = between(from, to, t, thing_of);
      for (const char* id : {"count", "count.field", "price", "lens"}) {
        const Part& part = *find_part(to, id);
        for (std::size_t i = part.first_mark; i < part.last_mark; ++i)
          CHECK(words_of(now.marks[i]) == words_of(to.marks[i]));
      }
    }
  }
}

TEST_CASE("with another starting point thumbs, switches and the reader's line go to their new places") {
  const Scene from = scene_of(starting_state(data()), 1240);
  const Scene to = scene_of(reduce(starting_state(data()), UsePreset{"with-v3"}, data()), 1240);
  const auto symbol_of = [](const Scene& scene, const std::string& id) {
    const Part& part = *find_part(scene, id);
    for (std::size_t i = part.first_mark; i < part.last_mark; ++i)
      if (const Symbol* symbol = std::get_if<Symbol>(&scene.marks[i])) return symbol->centre.x;
    return -1.0f;
  };
  const Scene middle = between(from, to, 0.5f, thing_of);
  for (const char* id : {"line", "stage.v3"}) {
    CAPTURE(id);
    CHECK(symbol_of(from, id) < symbol_of(to, id));
    CHECK(symbol_of(middle, id) == doctest::Approx((symbol_of(from, id) + symbol_of(to, id)) / 2));
  }
  // What is written is the new from the start.
  CHECK(marks_as_text(middle).find("$5,869,920") != std::string::npos);
  CHECK(marks_as_text(middle).find("$293,920") == std::string::npos);
}

TEST_CASE("parts that show one thing have one name, and methods of one source are one thing") {
  const auto thing = [](const std::string& id, PartRole role = PartRole::row) {
    Part part;
    part.id = id;
    part.is = kind_of(role);
    return thing_of(part);
  };
  CHECK(thing("row.v3-r1") == thing("table.v3-r1"));
  CHECK(thing("row.r1") == thing("area.r1"));
  CHECK(thing("table.gpt4-epoch-rental") == thing("row.gpt4-epoch"));
  CHECK(thing("table.gpt4-altman") != thing("row.gpt4-epoch"));
  CHECK(thing("line", PartRole::slider) == thing("area.run", PartRole::slider));
  CHECK(thing("area.r1", PartRole::text) == thing("row.r1"));
  CHECK(thing("stage.v3") == "stage.v3");
}
