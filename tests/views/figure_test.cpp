#include "views/figure.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "pages.h"
#include "scene/measure.h"
#include "state/worth.h"

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
    for (const SeenAs lens : lenses)
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
          CHECK(part.role != PartRole::button);
          CHECK(part.role != PartRole::select);
          CHECK(part.role != PartRole::slider);
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
  CHECK(has(figure_of(seen_as(SeenAs::energy, Picture::ladder)).title, "MWh"));
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
