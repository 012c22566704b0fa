#include "scene/tween.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace explainer {
namespace {

constexpr float half_way = 0.5f;
constexpr int none = -1;

// The names of things and parts. Marks hold a name's place in this list, since numbers are compared more quickly.
using Names = std::vector<std::string>;

int number_among(Names& names, std::string name) {
  const auto found = std::find(names.begin(), names.end(), name);
  const int number = static_cast<int>(found - names.begin());
  if (found == names.end()) names.push_back(std::move(name));
  return number;
}

struct RoleOf {
  Role operator()(const Rectangle& m) const { return m.fill != Role::none ? m.fill : m.stroke; }
  Role operator()(const Line& m) const { return m.role; }
  Role operator()(const Text& m) const { return m.role; }
  Role operator()(const Symbol& m) const { return m.role; }
  Role operator()(const Path& m) const { return m.stroke != Role::none ? m.stroke : m.fill; }
};

// A mark with the thing that it shows and the part that owns it.
struct Ink {
  const Mark* mark;
  Role role;
  std::size_t kind;               // which alternative of Mark it is
  int thing = none, part = none;  // places in Names
  bool told = false;              // its thing is that of the part that owns it
  const Mark* partner = nullptr;  // in the other scene
};

bool is_within(const Box& inner, const Box& outer) {
  return inner.x >= outer.x && inner.right() <= outer.right() && inner.y >= outer.y && inner.bottom() <= outer.bottom();
}

// The place of the smallest row or text in whose box this one lies; how many parts there are if it lies in none.
std::size_t part_around(const Scene& scene, const Box& box) {
  std::size_t best = scene.parts.size();
  float least = 0;
  for (std::size_t i = 0; i < scene.parts.size(); ++i) {
    const Part& part = scene.parts[i];
    const float area = part.box.w * part.box.h;
    if (part.role() != PartRole::row && part.role() != PartRole::text) continue;
    if (!is_within(box, part.box) || (best < scene.parts.size() && area >= least)) continue;
    best = i;
    least = area;
  }
  return best;
}

std::vector<Ink> inks_of(const Scene& scene, std::string (*thing_of)(const Part&), Names& names) {
  std::vector<Ink> inks;
  for (const Mark& mark : scene.marks) inks.push_back({&mark, std::visit(RoleOf{}, mark), mark.index()});
  std::vector<int> things, ids;
  for (const Part& part : scene.parts) {
    things.push_back(number_among(names, thing_of(part)));
    ids.push_back(number_among(names, part.id));
    for (std::size_t i = part.first_mark; i < std::min(part.last_mark, inks.size()); ++i) {
      inks[i].thing = things.back();
      inks[i].part = ids.back();
      inks[i].told = true;
    }
  }
  for (const Shown& shown : scene.shown) {
    if (shown.mark >= inks.size()) continue;
    Ink& ink = inks[shown.mark];
    ink.thing = number_among(names, shown.thing);
    ink.part = none;
    ink.told = false;
  }
  for (Ink& ink : inks) {
    if (ink.thing != none) continue;
    const std::size_t part = part_around(scene, box_of(*ink.mark));
    if (part < things.size()) {
      ink.thing = things[part];
      ink.part = ids[part];
    } else if (ink.role == Role::you) {
      ink.thing = number_among(names, std::string(reader));
    }
  }
  return inks;
}

bool same_words(const Ink& a, const Ink& b) {
  const Text* one = std::get_if<Text>(a.mark);
  return !one || one->words == std::get<Text>(*b.mark).words;
}

bool alike(const Ink& a, const Ink& b) {
  return a.thing != none && a.thing == b.thing && a.role == b.role && same_words(a, b);
}

bool in_place(const Ink& a, const Ink& b) {
  if (!alike(a, b)) return false;
  const Point one = box_of(*a.mark).centre(), other = box_of(*b.mark).centre();
  return std::abs(one.x - other.x) + std::abs(one.y - other.y) < 0.5f;
}

// Texts have to be aligned the same way: one that ends where the other begins would cross it on its way.
bool of_one_part(const Ink& a, const Ink& b) {
  if (a.part == none || a.part != b.part) return false;
  const Text* one = std::get_if<Text>(a.mark);
  return !one || one->align == std::get<Text>(*b.mark).align;
}

// Makes partners of marks that have none yet, in their order.
void join(std::vector<Ink>& olds, std::vector<Ink>& news, bool (*are_partners)(const Ink&, const Ink&)) {
  for (Ink& ink : news)
    for (Ink& old : olds) {
      if (ink.partner) break;
      if (old.partner || old.kind != ink.kind || !are_partners(old, ink)) continue;
      ink.partner = old.mark;
      old.partner = ink.mark;
    }
}

// How well the place of a mark serves as that of its thing, 0 best: an area of this colour, then a symbol of it, words
// of it, other words. Others do not.
constexpr int no_place = 4;
int rank_of(const Ink& ink, Role role) {
  const bool coloured = ink.role == role;
  if (std::holds_alternative<Text>(*ink.mark)) return coloured ? 2 : 3;
  if (!coloured) return no_place;
  if (std::holds_alternative<Rectangle>(*ink.mark)) return 0;
  return std::holds_alternative<Symbol>(*ink.mark) ? 1 : no_place;
}

// Where the other scene has the mark's thing, if it has it and does not have the mark's part.
std::optional<Box> far_place(const Ink& ink, const std::vector<Ink>& others) {
  if (ink.thing == none || (ink.role != Role::you && ink.role != Role::r1 && ink.role != Role::rival))
    return std::nullopt;
  const Mark* best = nullptr;
  int best_rank = no_place;
  for (const Ink& other : others) {
    if (ink.part != none && other.part == ink.part) return std::nullopt;
    if (other.thing != ink.thing) continue;
    const int rank = rank_of(other, ink.role);
    if (rank >= best_rank) continue;
    best = other.mark;
    best_rank = rank;
  }
  if (!best) return std::nullopt;
  return box_of(*best);
}

// Whether the mark is one that an earlier change had not shown yet when this one began. Such marks are dropped, since
// they would pile up from change to change.
bool is_nothing(const Mark& mark) {
  const Path* path = std::get_if<Path>(&mark);
  return path && path->points.empty();
}

float mix(float a, float b, float t) { return a + (b - a) * t; }
Point mix(Point a, Point b, float t) { return {mix(a.x, b.x, t), mix(a.y, b.y, t)}; }
Box mix(const Box& a, const Box& b, float t) {
  return {mix(a.x, b.x, t), mix(a.y, b.y, t), mix(a.w, b.w, t), mix(a.h, b.h, t)};
}

// Changes a mark of the new scene to how it looks on its way from its partner, which is of the same kind.
struct Move {
  const Mark& from;
  float t;
  void operator()(Rectangle& m) const {
    const Rectangle& old = std::get<Rectangle>(from);
    m.box = mix(old.box, m.box, t);
    m.radius = mix(old.radius, m.radius, t);
    m.fill_opacity = mix(old.fill_opacity, m.fill_opacity, t);
  }
  void operator()(Line& m) const {
    const Line& old = std::get<Line>(from);
    m.a = mix(old.a, m.a, t);
    m.b = mix(old.b, m.b, t);
  }
  void operator()(Text& m) const {
    const Text& old = std::get<Text>(from);
    // If they are aligned in two ways, the new words begin where the old ones began.
    const float way = old.align == m.align ? old.at.x - m.at.x : box_of(old).x - box_of(m).x;
    m.at = {m.at.x + way * (1 - t), mix(old.at.y, m.at.y, t)};
  }
  void operator()(Symbol& m) const {
    const Symbol& old = std::get<Symbol>(from);
    m.centre = mix(old.centre, m.centre, t);
    m.size = mix(old.size, m.size, t);
  }
  void operator()(Path& m) const {
    const Path& old = std::get<Path>(from);
    if (old.points.size() != m.points.size()) return;
    for (std::size_t i = 0; i < m.points.size(); ++i) m.points[i] = mix(old.points[i], m.points[i], t);
  }
};

// Changes a mark of the new scene to how it looks while it grows out of where its thing was. False for a kind of mark
// that does not grow, but appears at half way.
struct Grow {
  Box out_of;
  float t;
  bool operator()(Rectangle& m) const {
    m.box = mix(out_of, m.box, t);
    return true;
  }
  bool operator()(Line& m) const {
    m.a = mix(out_of.centre(), m.a, t);
    m.b = mix(out_of.centre(), m.b, t);
    return true;
  }
  bool operator()(Text& m) const {
    const Point own = box_of(m).centre(), away = mix(out_of.centre(), own, t);
    m.at = {m.at.x + away.x - own.x, m.at.y + away.y - own.y};
    return true;
  }
  bool operator()(Symbol& m) const {
    m.centre = mix(out_of.centre(), m.centre, t);
    return true;
  }
  bool operator()(Path&) const { return false; }
};

// Changes a mark of the old scene to how it looks while it shrinks into where its thing is now. False for a kind of
// mark that does not shrink, but goes at half way.
struct Shrink {
  Point into;
  float t;
  bool operator()(Rectangle& m) const {
    m.box = mix(m.box, {into.x, into.y, 0, 0}, t);
    m.fill_opacity *= 1 - t;
    return true;
  }
  bool operator()(Line& m) const {
    m.a = mix(m.a, into, t);
    m.b = mix(m.b, into, t);
    return true;
  }
  bool operator()(Symbol& m) const {
    m.centre = mix(m.centre, into, t);
    m.size *= 1 - t;
    return true;
  }
  bool operator()(Text&) const { return false; }
  bool operator()(Path&) const { return false; }
};

}  // namespace

Scene between(const Scene& from, const Scene& to, float t, std::string (*thing_of)(const Part&)) {
  if (!(t < 1)) return to;
  t = std::max(t, 0.0f);
  Names names;
  std::vector<Ink> olds = inks_of(from, thing_of, names), news = inks_of(to, thing_of, names);
  // Marks that can stay where they are do: if a track has one stop less, none of the other stops moves.
  join(olds, news, in_place);
  join(olds, news, alike);
  join(olds, news, of_one_part);

  Scene result = to;
  result.shown.clear();
  for (std::size_t i = 0; i < news.size(); ++i) {
    const Ink& ink = news[i];
    Mark& mark = result.marks[i];
    if (ink.thing != none && !ink.told) result.shown.push_back({i, names[static_cast<std::size_t>(ink.thing)]});
    if (ink.partner) {
      std::visit(Move{*ink.partner, t}, mark);
      continue;
    }
    const std::optional<Box> origin = far_place(ink, olds);
    if (origin && std::visit(Grow{*origin, t}, mark)) continue;
    if (t < half_way) mark = Path{};
  }
  for (const Ink& ink : olds) {
    if (ink.partner || is_nothing(*ink.mark)) continue;
    Mark mark = *ink.mark;
    const std::optional<Box> place = far_place(ink, news);
    const bool goes = place && std::visit(Shrink{place->centre(), t}, mark);
    // Words in the colour of paper go at once, since what they stood on moves away and paper on paper is not seen.
    const bool bare = ink.role == Role::paper && std::holds_alternative<Text>(mark);
    if (!goes && (t >= half_way || bare)) continue;
    if (ink.thing != none) result.shown.push_back({result.marks.size(), names[static_cast<std::size_t>(ink.thing)]});
    result.marks.push_back(std::move(mark));
  }
  return result;
}

}  // namespace explainer
