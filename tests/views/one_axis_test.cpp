#include "views/one_axis.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <random>
#include <set>

#include "layout/ink.h"
#include "layout/measures.h"
#include "pages.h"
#include "random_state.h"
#include "scene/measure.h"
#include "sweep.h"
#include "views/ladder_row.h"
#include "views/view.h"
#include "views/words.h"

using namespace explainer;
using namespace r1cost;

namespace {

// Bills of every shape: each starting point, all lines on, none on, and one whose total is a lower bound.
std::vector<State> bills() {
  std::vector<State> all;
  for (const Preset& preset : data().presets) all.push_back(state_after({UsePreset{preset.id}}));
  for (bool on : {true, false}) {
    all.push_back(state_after({}));
    for (const Stage& stage : data().stages) all.back() = reduce(all.back(), CountStage{stage.id, on}, data());
  }
  all.push_back(reduce(all[all.size() - 2], SetField{Field::failed, 1.5}, data()));
  return all;
}

// Where the axis of a page is, and which amounts stand where on it.
struct OnAxis {
  Box track;
  DollarAxis axis;
  float x(Usd usd) const { return track.x + static_cast<float>(position_on(axis, usd)) * track.w; }
};
OnAxis axis_of(const State& state, const Scene& scene) {
  return {handle_of(*find_part(scene, "line"))->track, dollar_axis(state, seen(state, data()), data())};
}

// The marks of one line of the bill: those over its height between its name's column and its amount.
struct StepMarks {
  std::vector<explainer::Line> lines;
  std::vector<Symbol> symbols;
  std::vector<Text> unknown;
};
StepMarks marks_of_step(const Scene& scene, const std::string& id, float left) {
  const Box& name = find_part(scene, id == "run" ? "run" : "stage." + id)->box;
  const float middle = name.y + name.h / 2;
  StepMarks found;
  for (const Mark& mark : scene.marks) {
    if (const auto* line = std::get_if<explainer::Line>(&mark); line && line->a.y == middle && line->b.y == middle)
      found.lines.push_back(*line);
    if (const Symbol* symbol = std::get_if<Symbol>(&mark);
        symbol && symbol->centre.y == middle && symbol->centre.x >= left)
      found.symbols.push_back(*symbol);
    if (const Text* text = std::get_if<Text>(&mark);
        text && text->words == "?" && std::abs(text->at.y - 5 - middle) < 0.1f && text->align == Align::left)
      found.unknown.push_back(*text);
  }
  return found;
}

void check_step(const StepMarks& step, const r1cost::Line& line, const OnAxis& on, Usd before, Usd after) {
  const auto at = [&](Usd usd) { return doctest::Approx(on.x(usd)).epsilon(1e-4); };
  if (!line.usd) {
    CHECK(step.lines.empty());
    CHECK(step.symbols.empty());
    REQUIRE(step.unknown.size() == 1);
    CHECK(step.unknown[0].at.x >= on.x(before));
    CHECK((step.unknown[0].role == Role::you) == line.counted);
    return;
  }
  CHECK(step.unknown.empty());
  REQUIRE(step.symbols.size() == 1);
  CHECK(step.symbols[0].centre.x == at(after));
  CHECK(step.symbols[0].shape == (line.counted ? explainer::Shape::dot : explainer::Shape::ring));
  // A dotted line ends at its ring, and is left out where both meet.
  if (!line.counted && step.lines.empty()) {
    CHECK(on.x(after) - on.x(before) <= step.symbols[0].size);
    return;
  }
  REQUIRE(step.lines.size() == 1);
  CHECK(step.lines[0].dotted != line.counted);
  CHECK(step.lines[0].a.x == at(before));
  CHECK(std::abs(step.lines[0].b.x - on.x(after)) <= (line.counted ? 0.05f : step.symbols[0].size / 2));
}

// The words that a line of the reader's colour runs through.
std::string crossed(const Scene& scene) {
  std::string found;
  for (const Mark& mark : scene.marks) {
    const auto* line = std::get_if<explainer::Line>(&mark);
    if (!line || line->role != Role::you || line->a.x != line->b.x) continue;
    const Box ink{line->a.x - line->width / 2, std::min(line->a.y, line->b.y), line->width,
                  std::abs(line->b.y - line->a.y)};
    for (const Mark& other : scene.marks)
      if (const Text* text = std::get_if<Text>(&other); text && meet(box_of(*text), ink))
        found += "“" + text->words + "” is crossed\n";
  }
  return found;
}

// The picture alone, as low as the room and the chapter make it.
float height_in(const State& state, float width, Room room) {
  const Answer answer = evaluate(data(), state.scenario);
  Looks looks;
  looks.width = width;
  looks.room = room;
  looks.story = &the_story();
  const Sight sight(state, answer, data(), looks);
  Scene scene;
  return draw_one_axis(scene, sight.view(), 0, 0, width);
}

}  // namespace

TEST_CASE(
    "each line of the bill leads from the total before it to the total after it; one that is off is dotted and "
    "ends at a ring where the total would be; an unpublished one is a question mark and no zero") {
  for (State bill : bills())
    for (Lens as : lenses)
      for (float width : one_width_of_each_class) {
        const State state = seen_as(as, bill);
        const Scene scene = scene_of(state, width);
        const OnAxis on = axis_of(state, scene);
        CAPTURE(width);
        CAPTURE(scene.sentence);
        const Answer answer = seen(state, data()).answer;
        Usd total{};
        for (const r1cost::Line& line : answer.lines) {
          CAPTURE(line.id);
          const StepMarks step = marks_of_step(scene, line.id, on.track.x - 1);
          const Usd after = total + line.usd.value_or(Usd{});
          if (line.id == "run") {
            REQUIRE(step.symbols.size() == 1);
            CHECK(step.symbols[0].centre.x == doctest::Approx(on.x(after)).epsilon(1e-4));
          } else {
            check_step(step, line, on, total, after);
          }
          if (line.counted) total = after;
          const Part* amount = find_part(scene, "source." + line.id);
          CHECK((amount->value == "?") == !line.usd.has_value());
        }
        CHECK(total.value == doctest::Approx(answer.usd.value).epsilon(1e-9));
      }
}

TEST_CASE("the ring stands at the total, and its slider's track is the axis") {
  for (State bill : bills())
    for (Lens as : lenses)
      for (bool linear : {false, true})
        for (float width : one_width_of_each_class) {
          const State state = reduce(seen_as(as, bill), MakeLinear{linear}, data());
          const Scene scene = scene_of(state, width);
          CAPTURE(width);
          CAPTURE(scene.sentence);
          const OnAxis on = axis_of(state, scene);
          const Part& line = *find_part(scene, "line");
          std::vector<Symbol> rings;
          for (std::size_t i = line.first_mark; i < line.last_mark; ++i)
            if (const Symbol* symbol = std::get_if<Symbol>(&scene.marks[i])) rings.push_back(*symbol);
          REQUIRE(rings.size() == 1);
          CHECK(rings[0].shape == explainer::Shape::thumb);
          CHECK(rings[0].centre.x == doctest::Approx(on.x(seen(state, data()).answer.usd)).epsilon(1e-4));
          CHECK(thumb_of(*handle_of(line)).x == doctest::Approx(rings[0].centre.x).epsilon(1e-4));
          // The amounts that are written over the axis stand over their places along the track.
          const Worth worth = seen(state, data()).worth;
          int written = 0;
          for (Usd mark : marks_of(on.axis))
            for (const Mark& ink : scene.marks)
              if (const Text* text = std::get_if<Text>(&ink); text && text->align == Align::centre &&
                                                              text->role == Role::soft &&
                                                              text->words == axis_amount(worth, mark)) {
                CHECK(std::abs(text->at.x - on.x(mark)) <= text->box_width / 2);
                ++written;
              }
          CHECK(written >= 2);
        }
}

TEST_CASE(
    "the total's line and the steps pass through no words, at any width, from any starting point, through any "
    "lens") {
  Sweep sweep;
  for (const State& bill : bills())
    for (Lens as : lenses)
      for (bool linear : {false, true})
        for (float width = 280; width <= 2560; width += width < 1240 ? 20.0f : 440.0f) {
          if (sweep.skips()) continue;
          const Scene scene = scene_of(reduce(seen_as(as, bill), MakeLinear{linear}, data()), width);
          CAPTURE(width);
          CAPTURE(scene.sentence);
          CHECK(crossed(scene) == "");
        }
}

TEST_CASE("the total's line leads from the bill's last line down past the last row") {
  for (float width : one_width_of_each_class) {
    const Scene scene = scene_of(state_after({}), width);
    const float x = thumb_of(*handle_of(*find_part(scene, "line"))).x;
    float top = scene.height, bottom = 0, last = 0;
    for (const Mark& mark : scene.marks)
      if (const auto* line = std::get_if<explainer::Line>(&mark);
          line && line->role == Role::you && line->a.x == x && line->b.x == x) {
        top = std::min(top, line->a.y);
        bottom = std::max(bottom, line->b.y);
      }
    for (const Part& part : scene.parts)
      if (part.id.starts_with("row.")) last = std::max(last, part.box.bottom());
    CHECK(top < find_part(scene, "stage.failed")->box.bottom());
    CHECK(bottom == doctest::Approx(last));
  }
}

TEST_CASE("“like for like” says a ratio, or in two words why there is none") {
  int ratios = 0, none = 0;
  for (State bill : bills())
    for (Lens as : lenses)
      for (bool yardstick : {false, true}) {
        const State state = reduce(seen_as(as, bill), ShowYardstick{yardstick}, data());
        const Answer answer = evaluate(data(), state.scenario);
        const Sight sight(state, answer, data(), {});
        const View view = sight.view();
        for (const LadderRow& row : ladder_rows(view.data)) {
          const RowRatio ratio = ratio_of(view, row);
          CAPTURE(row.id);
          CAPTURE(ratio.words);
          CHECK_FALSE(has(ratio.words, "≠"));
          const bool digits = ratio.words.find_first_of("0123456789") != std::string::npos;
          CHECK(digits == ratio.is_ratio);
          if (ratio.is_ratio) CHECK((has(ratio.words, "×") || has(ratio.words, "1/")));
          else CHECK(std::count(ratio.words.begin(), ratio.words.end(), ' ') <= 1);
          ++(ratio.is_ratio ? ratios : none);
        }
      }
  CHECK(ratios > 100);
  CHECK(none > 100);
  for (float width : one_width_of_each_class) {
    const Scene scene = scene_of(state_after({}), width);
    const Box& head = find_part(scene, "ladder")->box;
    bool headed = false;
    for (const Mark& mark : scene.marks)
      if (const Text* text = std::get_if<Text>(&mark)) {
        const bool says_how = has(text->words, "like for like") || text->words == "with V3:";
        headed = headed || (says_how && meet(box_of(*text), {0, head.y, scene.width, head.h}));
        for (const Part& part : scene.parts)
          if (part.id.starts_with("row.") && meet(part.box, box_of(*text))) CHECK_FALSE(has(text->words, "≠"));
      }
    CHECK(headed);
  }
}

TEST_CASE("figures that count more say so over their ratios, and each ratio says with which line it is like for like") {
  const auto words_at = [](const State& state, float width) {
    std::vector<std::string> words;
    const Scene scene = scene_of(state, width);
    for (const Mark& mark : scene.marks)
      if (const Text* text = std::get_if<Text>(&mark)) words.push_back(text->words);
    return words;
  };
  const auto among = [](const std::vector<std::string>& all, const std::string& words) {
    return std::find(all.begin(), all.end(), words) != all.end();
  };
  const State start = state_after({}), with_v3 = state_after({CountStage{"v3", true}});
  for (float width : {390.0f, 640.0f, 1240.0f}) {
    CAPTURE(width);
    const auto without = words_at(start, width), with = words_at(with_v3, width);
    CHECK(among(without, "13× with V3"));
    CHECK_FALSE(among(without, "13×"));
    CHECK(among(with, "13×"));
    CHECK_FALSE(among(with, "13× with V3"));
  }
  CHECK(among(words_at(start, 390), "these count more; like for like:"));
  CHECK(among(words_at(start, 1240), "some count more; like for like:"));  // R1 as published counts the same
  CHECK(among(words_at(with_v3, 390), "like for like"));
  CHECK(among(words_at(with_v3, 1240), "some count other things; like for like:"));
  CHECK(among(words_at(with_v3, 1240), "1× without V3"));  // R1 as published
  // Where there is no room for it all ratios of a picture stand alone.
  CHECK(among(words_at(start, 320), "13×"));
  CHECK_FALSE(among(words_at(start, 320), "1× with V3"));
  CHECK(among(words_at(start, 320), "with V3:"));
  CHECK(among(words_at(with_v3, 320), "like for like"));
}

TEST_CASE("the picture's height depends on the class of width, on the room and on whether a chapter is read alone") {
  std::mt19937_64 random(22);
  std::map<std::tuple<WidthClass, Room, bool>, std::set<float>> heights;
  for (int i = 0; i < 200; ++i) {
    State state = random_state(random, data());
    state.reading = random() % 3 == 0;
    if (state.reading) state.chapter = 1 + static_cast<int>(random() % story_length);
    for (Room room : {Room::screen, Room::article, Room::tall}) {
      const float width = static_cast<float>(280 + random() % 961);
      heights[{width_class(width), room, state.reading}].insert(height_in(state, width, room));
    }
  }
  CHECK(heights.size() == 18);
  for (const auto& [what, found] : heights) CHECK(found.size() == 1);
}

TEST_CASE("the page's height on the one axis depends on the class of width alone, for 200 random states") {
  std::mt19937_64 random(294);
  std::map<WidthClass, std::set<float>> heights;
  for (int i = 0; i < 200; ++i) {
    State state = random_state(random, data());
    state.picture = Picture::ladder;
    const float width = static_cast<float>(280 + random() % 961);
    heights[width_class(width)].insert(scene_of(state, width).height);
  }
  CHECK(heights.size() == 3);
  for (const auto& [what, found] : heights) CHECK(found.size() == 1);
}

TEST_CASE("no words of the first screen are cut in English, from any starting point") {
  std::vector<State> all = bills();
  for (float width : {320.0f, 358.0f, 640.0f, 768.0f, 1240.0f})
    for (const State& state : all) {
      const Scene scene = scene_of(state, width);
      CAPTURE(width);
      CAPTURE(scene.sentence);
      for (const Mark& mark : scene.marks)
        if (const Text* text = std::get_if<Text>(&mark)) {
          CAPTURE(text->words);
          CHECK_FALSE(has(text->words, "…"));
        }
    }
}
