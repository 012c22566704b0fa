// Drawn over the picture before, what is repainted gives the picture after: held by a screen of our own, on which each
// stroke fills its box with itself. (That a canvas shows the same pixels is tested in the page.)
#include "scene/repaint.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <random>

#include "pages.h"
#include "random_state.h"

using namespace explainer;

namespace {

constexpr float width = 1240, height = 1300;

Strokes strokes_of(const State& state) { return to_strokes(scene_of(state, width), colours(Theme::light), 1); }

// A screen in cells of 4 by 4 pixels, each with the history of what was drawn there since it was paper.
struct Screen {
  static constexpr int columns = 310, rows = 325;
  std::vector<std::size_t> cells = std::vector<std::size_t>(columns * rows, 0);
  float share = 0;  // of the whole that was drawn anew

  void draw(const Strokes& strokes) {
    Box region{};
    std::size_t letter = 0;
    share = 0;
    for (std::size_t at = 0; at < strokes.numbers.size(); at += 1 + length_of_stroke(strokes.numbers, at)) {
      const auto kind = static_cast<Stroke>(static_cast<int>(strokes.numbers[at]));
      const float* n = strokes.numbers.data() + at + 1;
      std::string key(reinterpret_cast<const char*>(n - 1),
                      (1 + length_of_stroke(strokes.numbers, at)) * sizeof(float));
      Box ink{n[0], n[1], n[2], n[3]};
      if (kind == Stroke::region) {
        region = ink;
        share += region.w * region.h / (width * height);
      }
      if (kind == Stroke::text) {
        const auto bytes = static_cast<std::size_t>(n[11]);
        key += strokes.letters.substr(letter, bytes);
        letter += bytes;
        const float wide = static_cast<float>(bytes) * n[2] / 2, share_left = n[6] / 2;
        ink = {n[0] - wide * share_left, n[1] - n[2] * 0.8f, wide, n[2]};
      }
      if (kind == Stroke::arc) ink = {n[0] - n[2], n[1] - n[2], 2 * n[2], 2 * n[2]};
      if (kind == Stroke::dashes) ink = {n[0], n[1], n[2] + n[4] * (n[6] - 1), n[3] + n[5] * (n[6] - 1)};
      if (kind == Stroke::path) {
        ink = {n[5], n[6], 0, 0};
        for (int i = 1; i < static_cast<int>(n[4]); ++i) {
          const float right = std::max(ink.right(), n[5 + 2 * i]), bottom = std::max(ink.bottom(), n[6 + 2 * i]);
          ink.x = std::min(ink.x, n[5 + 2 * i]);
          ink.y = std::min(ink.y, n[6 + 2 * i]);
          ink.w = right - ink.x;
          ink.h = bottom - ink.y;
        }
      }
      fill(ink, region, kind == Stroke::region ? 0 : std::hash<std::string>{}(key));
    }
  }

  // Middles of cells that lie in both boxes. Paper covers all that was there.
  void fill(const Box& ink, const Box& region, std::size_t with) {
    const auto cell_at = [](float length, int end) {
      return static_cast<int>(std::clamp(length / 4, 0.0f, end * 1.0f));
    };
    const int last_row = cell_at(ink.bottom(), rows - 1), last_column = cell_at(ink.right(), columns - 1);
    for (int row = cell_at(ink.y, rows); row <= last_row; ++row)
      for (int column = cell_at(ink.x, columns); column <= last_column; ++column) {
        const Point at{static_cast<float>(column) * 4 + 2, static_cast<float>(row) * 4 + 2};
        if (!holds(region, at) || !holds(ink, at)) continue;
        std::size_t& cell = cells[static_cast<std::size_t>(row * columns + column)];
        cell = with == 0 ? 0 : cell * 31 + with;
      }
  }
};

Screen drawn_whole(const Strokes& strokes) {
  Screen screen;
  screen.draw(paint_all(strokes, width, height));
  return screen;
}

}  // namespace

TEST_CASE("drawn over the picture before, a repaint gives the picture after, whatever was done between") {
  std::mt19937_64 random(294);
  State state = starting_state(data());
  Strokes before = strokes_of(state);
  Screen screen = drawn_whole(before);
  int in_part = 0;
  for (int i = 0; i < 60; ++i) {
    const State next = i % 4 == 3 ? random_state(random, data()) : reduce(state, random_action(random, data()), data());
    const Strokes after = strokes_of(next);
    screen.draw(repaint(before, after, width, height));
    if (screen.share < 1) ++in_part;
    CHECK(screen.cells == drawn_whole(after).cells);
    state = next;
    before = after;
  }
  CHECK(in_part > 20);
}

TEST_CASE("a step of a slider is drawn in part, and nothing changed is nothing drawn") {
  const auto stepped = [](const State& state) {
    return after(step_to("hours", stops_of("hours", state, data()).here + 1, state, data()), state);
  };
  const State start = stepped(starting_state(data()));
  const Strokes before = strokes_of(start), now = strokes_of(stepped(start));
  CHECK(repaint(before, before, width, height).numbers.empty());
  Screen screen = drawn_whole(before);
  screen.draw(repaint(before, now, width, height));
  CHECK(screen.cells == drawn_whole(now).cells);
  CHECK(screen.share < 0.2f);
  CHECK(screen.share > 0);
}
