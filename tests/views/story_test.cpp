// The story on the page: its words, its notes, its ways, at every width.
#include "views/story.h"

#include <doctest/doctest.h>

#include <set>

#include "pages.h"
#include "speaking.h"
#include "sweep.h"
#include "layout/ink.h"
#include "layout/measures.h"

using namespace explainer;

namespace {

Scene drawn(const State& state, float width, const Story* story = &the_story(), Room room = Room::screen) {
  Looks looks;
  looks.width = width;
  looks.room = room;
  looks.story = story;
  return page(state, r1cost::evaluate(data(), state.scenario), data(), looks);
}

// Every chapter, and every guess before and after its answer.
std::vector<State> all_told() {
  std::vector<State> all;
  for (int chapter = 1; chapter <= story_length; ++chapter) {
    all.push_back(reading(chapter));
    if (!chapter_of(the_story(), chapter)->text.guess) continue;
    for (const double usd : {1e4, 2.3e9}) {
      all.push_back(reduce(reading(chapter), PlaceGuess{{usd}}, data()));
      all.push_back(reduce(all.back(), ShowAnswer{}, data()));
    }
  }
  return all;
}

// What of the page's words meets other words, is too small, is cut, or stands beside the page or in its foot.
std::string faults(const Scene& scene, float foot) {
  std::vector<const Text*> texts;
  std::string found;
  for (const Mark& mark : scene.marks)
    if (const Text* text = std::get_if<Text>(&mark)) texts.push_back(text);
  for (const Text* text : texts) {
    const Box box = box_of(*text);
    const auto fault = [&](const std::string& what) { found += "“" + text->words + "” " + what + "\n"; };
    if (box.x < -0.5f || box.right() > scene.width + 0.5f) fault("leaves the page");
    if (box.y < foot && box.bottom() > foot) fault("runs into the foot");
    if (text->font.size < 12) fault("is small");
    if (speaks_english() && has(text->words, "…")) fault("is cut");
    for (const Text* other : texts)
      if (other < text && meet(box, box_of(*other))) fault("meets “" + other->words + "”");
  }
  return found;
}

// The height is that of the page which does not read the story, and everything has room in it.
void check_room(const std::vector<float>& widths) {
  const State start = starting_state(data());
  Sweep sweep;
  for (const Room room : {Room::screen, Room::article, Room::tall})
    for (float width : widths) {
      const float height = drawn(start, width, &the_story(), room).height;
      for (const State& state : all_told()) {
        if (sweep.skips()) continue;
        CAPTURE(static_cast<int>(room));
        CAPTURE(width);
        CAPTURE(state.chapter);
        CAPTURE(state.guess.has_value());
        const Scene scene = drawn(state, width, &the_story(), room);
        CHECK(scene.height == height);
        CHECK(faults(scene, body_height(width_class(width), room) + foot_air) == "");
      }
    }
}

std::vector<float> widths(float step) {
  std::vector<float> all{288, 358, 599, 600, 640, 899, 900, 908};
  for (float width = 280; width <= 1240; width += step) all.push_back(width);
  return all;
}

}  // namespace

TEST_CASE("a chapter's headline and text are on the page, and the ways lead where they say") {
  for (float width : {280.0f, 320.0f, 358.0f, 768.0f, 1240.0f})
    for (int chapter = 1; chapter <= story_length; ++chapter) {
      const Scene scene = drawn(reading(chapter), width);
      const ChapterText& text = chapter_of(the_story(), chapter)->text;
      CHECK(has(find_part(scene, "story")->words, text.headline));
      CHECK(find_part(scene, "story.text")->words == text.text);
      CHECK((find_part(scene, "story.back") != nullptr) == (chapter > 1));
      CHECK(find_part(scene, "story.next"));
      // On the narrowest phones the second guess has no room, as each step but the first has a way back.
      const bool asks = chapter == 1 || (chapter == 6 && width > 280);
      CHECK((find_part(scene, "story.guess") != nullptr) == asks);
      CHECK(find_part(scene, "story.list")->value == std::to_string(chapter));
      CHECK(std::get<SelectPart>(find_part(scene, "story.list")->is).options.size() == story_length);
      CHECK_FALSE(find_part(scene, "preset.default"));
    }
}

TEST_CASE("on a wide page every note stands in the picture with a line to its part; else it does, or is heard there") {
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
          if (notes[i].at.starts_with("area.") && shown.thing == notes[i].at.substr(notes[i].at.find('.')))
            part = box_of(scene.marks[shown.mark]);
        CHECK(line->b.x >= part.x - 15);
        CHECK(line->b.x <= part.right() + 15);
        CHECK(line->b.y >= part.y - 15);
        CHECK(line->b.y <= part.bottom() + 15);
      }
    }
    for (float width : {320.0f, 358.0f, 768.0f})
      for (const Room room : {Room::screen, Room::article}) {
        const Scene scene = drawn(reading(chapter), width, &the_story(), room);
        const Part* below = find_part(scene, "story.notes");
        if (width >= 600) CHECK_FALSE(below);
        for (std::size_t i = 0; i < notes.size(); ++i) {
          CHECK(find_part(scene, notes[i].at));
          const Part* note = below ? below : find_part(scene, "note." + std::to_string(i + 1));
          REQUIRE(note);
          CHECK(has(note->words, notes[i].words));
        }
      }
  }
}

TEST_CASE("the story is as high as the page without it, in every chapter, before a guess is answered and after") {
  check_room(widths(40));
}

TEST_CASE("the story is as high as the page without it where every message is 40% longer, has no blanks or is written from right to left") {
  in_each_long_language([] { check_room(widths(120)); });
}

TEST_CASE("a headline has two lines on the narrowest phone, and every chapter's words are of one size") {
  for (const Room room : {Room::screen, Room::article})
    for (float width : {288.0f, 358.0f, 640.0f, 908.0f, 1240.0f}) {
      std::set<float> sizes;
      for (int chapter = 1; chapter <= story_length; ++chapter) {
        CAPTURE(chapter);
        CAPTURE(width);
        const Scene scene = drawn(reading(chapter), width, &the_story(), room);
        const Part *heading = find_part(scene, "story"), *words = find_part(scene, "story.text");
        CHECK(heading->last_mark - heading->first_mark <= (width < 600 ? 2u : 3u));
        sizes.insert(std::get<Text>(scene.marks[words->first_mark]).font.size);
      }
      CHECK(sizes.size() == 1);
      CHECK(*sizes.begin() >= 13);
    }
}

TEST_CASE("a guess gives nothing of the answer away, which then stands on its axis, with how far off it was") {
  for (const auto& [chapter, answer] : {std::pair{1, "$5.87M"}, std::pair{6, "$78.6M"}})
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
      CHECK(has(said, chapter == 1 ? "your guess is 1.7× that" : "that is 7.9× your guess"));
      // Both stand on the axis, each where its amount is; the guess can no longer be moved.
      const float guessed = std::get<SliderPart>(find_part(before, "guess")->is).handle.at;
      std::vector<float> places;
      for (const Mark& mark : after_it.marks)
        if (const Symbol* symbol = std::get_if<Symbol>(&mark)) places.push_back(symbol->centre.x);
      REQUIRE(places.size() == 2);
      CHECK(places[0] == doctest::Approx(8 + guessed * (width - 16)));
      CHECK((places[1] < places[0]) == (chapter == 1));
      CHECK_FALSE(find_part(after_it, "guess"));
      CHECK_FALSE(find_part(after_it, "story.answer"));
      // The way on is where it is in every chapter.
      const Scene next = drawn(reduce(state, SkipGuess{}, data()), width);
      const Box &way = find_part(after_it, "story.skip")->box, &there = find_part(next, "story.next")->box;
      CHECK(way.x == there.x);
      CHECK(way.y == there.y);
      CHECK(find_part(next, "line"));
    }
  State right = reduce(reduce(reading(1), PlaceGuess{{5.9e6}}, data()), ShowAnswer{}, data());
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
  CHECK(has(find_part(drawn(at_chapter(1, starting_state(data()), none), 320, &none), "story.text")->words, "loading"));
}

TEST_CASE("outside the story the page offers the way in, and back to where the reader left it") {
  CHECK(has(find_part(drawn(starting_state(data()), 320), "story.open")->words, "in 9 steps"));
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
