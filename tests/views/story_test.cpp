// The story on the page: its words, its notes, its ways, at every width.
#include "views/story.h"

#include <doctest/doctest.h>

#include <map>
#include <set>

#include "pages.h"
#include "sweep.h"
#include "views/ink.h"

using namespace explainer;

namespace {

Scene drawn(const State& state, float width, const Story* story = &the_story(), bool headline = false) {
  Looks looks;
  looks.width = width;
  looks.story = story;
  looks.headline = headline;
  return page(state, r1cost::evaluate(data(), state.scenario), data(), looks);
}

}  // namespace

TEST_CASE("a chapter's headline and text are on the page, and back, next and the rail lead where they say") {
  for (float width : one_width_of_each_class)
    for (int chapter = 1; chapter <= story_length; ++chapter) {
      const Scene scene = drawn(reading(chapter), width);
      const ChapterText& text = chapter_of(the_story(), chapter)->text;
      CHECK(has(find_part(scene, "story")->words, text.headline));
      CHECK(find_part(scene, "story.text")->words == text.text);
      CHECK((find_part(scene, "story.back") != nullptr) == (chapter > 1));
      CHECK(find_part(scene, "story.next"));
      CHECK(find_part(scene, "story.list")->value == std::to_string(chapter));
      CHECK(std::get<SelectPart>(find_part(scene, "story.list")->is).options.size() == story_length);
      CHECK_FALSE(find_part(scene, "preset.default"));
      // Every stretch of the rail is a way where a finger can hit it.
      const Part* stretch = find_part(scene, "story.9");
      CHECK((stretch != nullptr) == (width >= 400));
      if (stretch) CHECK(stretch->box.w >= 40);
    }
}

TEST_CASE("on a wide page every note stands in the picture with a line to its part; else its words stand in the text") {
  for (int chapter = 1; chapter <= story_length; ++chapter) {
    const auto& notes = chapter_of(the_story(), chapter)->text.notes;
    Sweep sweep(static_cast<std::uint64_t>(chapter));
    for (float width = 900; width <= 1240; width += 20) {
      if (sweep.skips()) continue;
      const Scene scene = drawn(reading(chapter), width);
      for (std::size_t i = 0; i < notes.size(); ++i) {
        CAPTURE(chapter);
        CAPTURE(width);
        REQUIRE(find_part(scene, notes[i].at));
        const Part* note = find_part(scene, "note." + std::to_string(i + 1));
        CHECK(note);
        if (!note) continue;
        CHECK(note->words == notes[i].words);
        // The line ends at the part that it tells of.
        const explainer::Line* line = std::get_if<explainer::Line>(&scene.marks[note->first_mark]);
        REQUIRE(line);
        Box part = find_part(scene, notes[i].at)->box;
        // A line of the bill has its step between its name and its amount.
        if (notes[i].at.starts_with("stage."))
          part.w = find_part(scene, "source." + notes[i].at.substr(6))->box.x - part.x;
        for (const Shown& shown : scene.shown)  // on the map, the box itself
          if (notes[i].at.starts_with("area.") && shown.thing == notes[i].at.substr(notes[i].at.find('.'))) part = box_of(scene.marks[shown.mark]);
        CHECK(line->b.x >= part.x - 15);
        CHECK(line->b.x <= part.right() + 15);
        CHECK(line->b.y >= part.y - 15);
        CHECK(line->b.y <= part.bottom() + 15);
      }
    }
    for (float width : {320.0f, 768.0f}) {
      const Scene scene = drawn(reading(chapter), width);
      for (const Note& note : notes) {
        CHECK(find_part(scene, note.at));
        CHECK(has(find_part(scene, "story.notes")->words, note.words));
      }
    }
  }
}

TEST_CASE("from chapter to chapter of one picture nothing jumps") {
  for (float width : {280.0f, 320.0f, 390.0f, 599.0f, 600.0f, 768.0f, 899.0f, 900.0f, 1024.0f, 1240.0f}) {
    CAPTURE(width);
    std::map<Picture, std::set<float>> heights;
    std::set<float> ways;
    for (int chapter = 1; chapter <= story_length; ++chapter) {
      CAPTURE(chapter);
      const Scene scene = drawn(reading(chapter), width, &the_story(), true);
      if (width_class(width) != WidthClass::wide) heights[reading(chapter).picture].insert(scene.height);
      ways.insert(find_part(scene, "story.next")->box.y);
    }
    for (const auto& [picture, found] : heights) CHECK(found.size() == 1);
    CHECK(ways.size() == 1);
  }
}

TEST_CASE("a guess gives nothing of the answer away, and then says by which factor it was off") {
  for (const auto& [chapter, answer] : {std::pair{1, "$294,000"}, std::pair{6, "$78.6 million"}})
    for (float width : {280.0f, 320.0f, 768.0f, 1240.0f}) {
      CAPTURE(width);
      State state = reduce(reading(chapter), PlaceGuess{{1e7}}, data());
      const Scene before = drawn(state, width);
      for (const Part& part : before.parts) {
        CHECK_FALSE(has(part.words, answer));
        CHECK_FALSE(has(part.value, answer));
      }
      CHECK_FALSE(has(before.sentence, answer));
      CHECK(find_part(before, "guess")->value == "$10 million");
      CHECK_FALSE(find_part(before, "line"));
      state = reduce(state, ShowAnswer{}, data());
      const Scene after_it = drawn(state, width);
      const std::string& said = find_part(after_it, "story.guessed")->words;
      CHECK(has(said, answer));
      CHECK(has(said, chapter == 1 ? "your guess is 34× that" : "that is 7.9× your guess"));
      CHECK(find_part(after_it, "line"));
      CHECK_FALSE(find_part(after_it, "story.guess"));
    }
  State right = reduce(reduce(reading(1), PlaceGuess{{290000}}, data()), ShowAnswer{}, data());
  CHECK(has(find_part(drawn(right, 1240), "story.guessed")->words, "you were right"));
}

TEST_CASE("a chapter that is not there says why, and the others are there") {
  Story story = the_story();
  take_chapter(story, 3, {"story/3.json", R"({"headline": 7, "text": "t", "state": "#"})"}, data());
  const Scene broken = drawn(at_chapter(3, starting_state(data()), story), 1240, &story);
  CHECK(find_part(broken, "story")->words == "Step 3 of 9: Step 3 cannot be shown");
  CHECK(has(find_part(broken, "story.text")->words, "story/3.json: /headline"));
  CHECK(has(find_part(broken, "story.text")->words, "The other steps work"));
  CHECK(find_part(broken, "story.next"));
  CHECK(find_part(broken, "line"));
  const Scene next = drawn(at_chapter(4, starting_state(data()), story), 1240, &story);
  CHECK(find_part(next, "story.text")->words == chapter_of(the_story(), 4)->text.text);
  const Story none;
  CHECK(has(find_part(drawn(at_chapter(1, starting_state(data()), none), 320, &none), "story.text")->words, "fetched"));
}

TEST_CASE("outside the story the page offers the way in, and back to where the reader left it") {
  CHECK(has(find_part(drawn(starting_state(data()), 320), "story.open")->words, "nine steps"));
  const State left = reduce(reading(4), LeaveStory{}, data());
  CHECK(has(find_part(drawn(left, 320), "story.open")->words, "step 4 of 9"));
  CHECK_FALSE(find_part(drawn(reading(4), 320), "story.open"));
}

TEST_CASE("in a window of 1280 x 800 each chapter's picture on the dollar axis has that in sight") {
  // The desktop's page there is 1,184 wide and begins 32 px below the window's edge.
  for (int chapter = 1; chapter <= story_length; ++chapter) {
    CAPTURE(chapter);
    const State state = reading(chapter);
    if (state.picture == Picture::area) continue;
    Looks looks;
    looks.width = 1184;
    looks.story = &the_story();
    looks.headline = true;
    const Scene scene = page(state, r1cost::evaluate(data(), state.scenario), data(), looks);
    std::vector<Box> axis;
    for (const Mark& mark : scene.marks)
      if (const Text* text = std::get_if<Text>(&mark);
          text && text->at.x > picture_left(1184) && text->role == Role::soft && text->words == "$10K")
        axis.push_back(box_of(*text));
    REQUIRE(axis.size() >= 1);
    CHECK(axis.front().y > 0);
    CHECK(axis.front().bottom() < 768 - 4);
  }
}

TEST_CASE("the ways on and back stand where they stood, from chapter to chapter") {
  for (float width : one_width_of_each_class) {
    CAPTURE(width);
    std::set<std::string> next, back;
    const auto place = [](const Part& part) {
      return std::to_string(part.box.x) + " " + std::to_string(part.box.y) + " " + std::to_string(part.box.w);
    };
    for (int chapter = 1; chapter <= story_length; ++chapter) {
      const Scene scene = drawn(reading(chapter), width);
      next.insert(place(*find_part(scene, "story.next")));
      if (chapter > 1) back.insert(place(*find_part(scene, "story.back")));
    }
    CHECK(next.size() == 1);
    CHECK(back.size() == 1);
  }
}
