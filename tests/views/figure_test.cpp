#include "views/figure.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "pages.h"
#include "scene/measure.h"
#include "state/worth.h"
#include "sweep.h"

using namespace explainer;

namespace {

Figure figure_of(const State& state, float width = 1240) {
  Looks looks;
  looks.width = width;
  return figure(state, r1cost::evaluate(data(), state.scenario), data(), looks);
}

}  // namespace

TEST_CASE(
    "a saved picture has nothing to press in it and nothing beyond its edges, at any width and through any lens") {
  for (const Picture picture : pictures)
    for (const Lens lens : lenses)
      for (float width = 320; width <= 1240; width += 40) {
        CAPTURE(name(picture));
        CAPTURE(width);
        const Figure made = figure_of(seen_as(lens, picture), width);
        for (const Mark& mark : made.scene.marks) {
          const Text* text = std::get_if<Text>(&mark);
          if (!text) continue;
          CAPTURE(text->words);
          CHECK(text->underline == Underline::none);
          CHECK_FALSE(has(text->words, "▾"));
          const Box box = box_of(*text);
          CHECK(box.x >= 0);
          CHECK(box.right() <= made.scene.width);
          CHECK(box.bottom() <= made.scene.height);
        }
        for (const Part& part : made.scene.parts) {
          CHECK(part.role() != PartRole::button);
          CHECK(part.role() != PartRole::select);
          CHECK(part.role() != PartRole::slider);
        }
      }
}

TEST_CASE("title, caption and the text for those who cannot see say the total that the engine reckons") {
  for (const Picture picture : pictures) {
    const Figure made = figure_of(showing(picture));
    CHECK(has(made.title, "$293,920"));
    const std::string words = caption(made, data());
    CHECK(words.starts_with(made.title));
    CHECK(has(words, "Nature"));
    CHECK(has(words, "figures of"));
    CHECK(has(alt_text(made, showing(picture)), "$293,920"));
    CHECK(alt_text(made, showing(picture)).size() < 1000);
    CHECK(has(figures_as_text(made), "$293,920"));
  }
  CHECK(has(figure_of(seen_as(Lens::energy, Picture::ladder)).title, "MWh"));
}

TEST_CASE("a saved picture of the bill names each of its lines, also those that are not counted") {
  for (float width = 320; width <= 1240; width += 40) {
    CAPTURE(width);
    const Figure made = figure_of(starting_state(data()), width);
    for (const r1cost::Stage& stage : data().stages) {
      CAPTURE(stage.id);
      const Part* part = find_part(made.scene, "stage." + stage.id);
      REQUIRE(part);
      std::size_t names = 0;
      for (std::size_t i = part->first_mark; i < part->last_mark; ++i)
        if (const Text* text = std::get_if<Text>(&made.scene.marks[i])) names += text->words.size() > 3;
      CHECK(names >= 1);
    }
  }
}

TEST_CASE("the sources of a picture are those of its rows, each once") {
  const Figure made = figure_of(showing(Picture::ladder));
  for (std::size_t i = 0; i < made.sources.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      CHECK((made.sources[i].title != made.sources[j].title || made.sources[i].date != made.sources[j].date ||
             made.sources[i].publisher != made.sources[j].publisher));
  const auto names = [&](const std::string& publisher) {
    return std::any_of(made.sources.begin(), made.sources.end(),
                       [&](const r1cost::Source& source) { return has(source.publisher, publisher); });
  };
  CHECK(names("Epoch AI"));
  CHECK(names("Wired"));
  // Of a picture without rivals: the bill's own alone.
  CHECK(figure_of(showing(Picture::sure)).sources.size() <= 3);
}

TEST_CASE("what only lasts while something is dragged, or while the story is open, is not in a saved picture") {
  State held = showing(Picture::area);
  State dragged = after(Command{Action{SetRun{{2048}, {300}}}}, held);
  State settled = after(Command{Action{Settle{}}}, dragged);
  CHECK(figure_of(dragged).scene.sentence == figure_of(settled).scene.sentence);
  CHECK(figure_of(reading(3)).title == figure_of([] {
                                         State state = reading(3);
                                         state.reading = false;
                                         return state;
                                       }())
                                           .title);
}

TEST_CASE("in print nobody is “you”, wherever a line ends, and no two words meet") {
  const auto speaks_to_a_reader = [](const std::string& words) {
    for (const char* to : {"you", "You", "your", "Your", "yours"})
      for (std::size_t at = words.find(to); at != words.npos; at = words.find(to, at + 1)) {
        const std::size_t end = at + std::string(to).size();
        const auto letter = [&](std::size_t i) {
          return i < words.size() &&
                 std::string("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ").find(words[i]) !=
                     std::string::npos;
        };
        if (!letter(end) && (at == 0 || !letter(at - 1))) return true;
      }
    return false;
  };
  State own = reduce(starting_state(data()), SetField{r1cost::Field::count, 600}, data());
  own = reduce(reduce(own, Keep{}, data()), SetField{r1cost::Field::price, 12.29}, data());
  Sweep sweep;
  for (const State& begun : {starting_state(data()), own, reduce(own, CountStage{"failed", true}, data())})
    for (const Picture picture : pictures)
      for (const Lens lens : lenses)
        for (float width = 280; width <= 1240; width += 60) {
          if (sweep.skips()) continue;
          const State state = reduce(reduce(begun, ShowPicture{picture}, data()), SeeAs{lens}, data());
          const Figure made = figure_of(state, width);
          CAPTURE(name(picture));
          CAPTURE(width);
          CAPTURE(made.title);
          for (const Mark& mark : made.scene.marks)
            if (const Text* text = std::get_if<Text>(&mark)) {
              CAPTURE(text->words);
              CHECK_FALSE(speaks_to_a_reader(text->words));
              CHECK(box_of(*text).right() <= made.scene.width);
            }
          for (const Part& part : made.scene.parts) {
            CAPTURE(part.words);
            CAPTURE(part.value);
            CHECK_FALSE(speaks_to_a_reader(part.words));
            CHECK_FALSE(speaks_to_a_reader(part.value));
          }
        }
}

TEST_CASE("how sure, saved without a range: no rows to fill in, no note on bars that are not there") {
  State state = reduce(showing(Picture::sure), SetField{r1cost::Field::price, 12.29}, data());
  const Figure made = figure_of(state);
  CHECK(find_part(made.scene, "sure.lead")->words == "No range is given: the bill is one number.");
  CHECK_FALSE(find_part(made.scene, "sure.price"));
  CHECK_FALSE(find_part(made.scene, "group.sure"));
  CHECK_FALSE(find_part(made.scene, "sure.note"));
  // Each shape of range is said as it is.
  const auto note = [&](r1cost::Shape shape, r1cost::Shape other) {
    State with = showing(Picture::sure);
    with.doubts[r1cost::Field::price] = r1cost::Spread{1, 2, 5, shape};
    with.doubts[r1cost::Field::hours] = r1cost::Spread{60, 80, 160, other};
    return find_part(figure_of(with).scene, "sure.note")->words;
  };
  CHECK(note(r1cost::Shape::triangular, r1cost::Shape::triangular).find("are likelier") != std::string::npos);
  CHECK(note(r1cost::Shape::uniform, r1cost::Shape::uniform).find("anywhere within its range") != std::string::npos);
  CHECK(note(r1cost::Shape::log_normal, r1cost::Shape::log_normal).find("Nine times in ten") == 0);
  CHECK(note(r1cost::Shape::uniform, r1cost::Shape::log_normal).find("Bars:") == 0);
}

TEST_CASE("amounts of a single chip-hour are not written as zero") {
  State state = showing(Picture::ladder);
  for (const char* stage : {"r1-zero", "data"}) state = reduce(state, CountStage{stage, false}, data());
  state = reduce(reduce(state, SetField{r1cost::Field::count, 1}, data()), SetField{r1cost::Field::hours, 1}, data());
  CHECK(figure_of(reduce(state, SeeAs{Lens::carbon}, data())).title == "Where 0.49 kg CO2e lands among training runs");
  CHECK(figure_of(reduce(state, SeeAs{Lens::energy}, data())).title == "Where 1.18 kWh lands among training runs");
}

TEST_CASE("through electricity and emissions a file speaks of runs, and names whose constants and grid they are by") {
  for (const auto& [as, axis] : {std::pair{Lens::energy, "electricity"}, std::pair{Lens::carbon, "emissions"}}) {
    const State ladder = seen_as(as, Picture::ladder), table = seen_as(as, Picture::table);
    CHECK(alt_text(figure_of(ladder), ladder).starts_with(std::string("Chart of training runs on an axis of ") + axis));
    CHECK(alt_text(figure_of(table), table).starts_with("Table of training runs"));
    CHECK(figure_of(table).title.starts_with("Training runs beside "));
    std::string titles;
    for (const r1cost::Source& source : figure_of(ladder).sources) titles += source.title + "; ";
    CHECK(has(titles, data().energy.source.title));
    CHECK(has(titles, "Llama 3.1 model card"));
    CHECK((as == Lens::energy || has(titles, data().carbon.source.title)));
  }
  const State rented = seen_as(Lens::rent, Picture::ladder);
  CHECK(alt_text(figure_of(rented), rented).starts_with("Chart of reported budgets on an axis of dollars"));
}

TEST_CASE("the deck of work that is redone gives R1's own figure as it was published") {
  const State work = seen_as(Lens::work, Picture::ladder);
  std::string words;
  for (const Mark& mark : figure_of(work).scene.marks)
    if (const Text* text = std::get_if<Text>(&mark)) words += text->words + " ";
  CHECK(has(words, "DeepSeek R1, as published: $294,000."));
}
