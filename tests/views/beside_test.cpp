// Words beside marks: in pictures with an axis of amounts they never lie on a symbol.
#include <doctest/doctest.h>

#include "pages.h"
#include "sweep.h"

using namespace explainer;
using namespace r1cost;

TEST_CASE("no words lie on a symbol of the one axis, of the doubts or of a comparison") {
  Sweep sweep;
  for (Picture picture : {Picture::ladder, Picture::sure, Picture::compared})
    for (const Preset& preset : data().presets)
      for (bool all : {false, true})
        for (float width = 320; width <= 1240; width += 40) {
          if (sweep.skips()) continue;
          State state = reduce(showing(picture), UsePreset{preset.id}, data());
          if (all)
            for (const Stage& stage : data().stages) state = reduce(state, CountStage{stage.id, true}, data());
          const Scene scene = scene_of(state, width);
          const explainer::Box room =
              find_part(scene, std::string(name(picture) == "compare" ? "compared" : name(picture)))->box;
          CAPTURE(name(picture));
          CAPTURE(preset.id);
          CAPTURE(width);
          for (const Mark& mark : scene.marks) {
            const auto* text = std::get_if<Text>(&mark);
            if (!text || text->at.y < room.y || text->at.x < room.x - 1) continue;
            const Box words = box_of(*text);
            for (const Mark& other : scene.marks) {
              const auto* symbol = std::get_if<Symbol>(&other);
              if (!symbol || symbol->shape == explainer::Shape::handle) continue;
              Box ink = box_of(other);
              ink = {ink.x + 1, ink.y + 1, ink.w - 2, ink.h - 2};
              CHECK_MESSAGE(!meet(words, ink), "“" << text->words << "” lies on a symbol");
            }
          }
        }
}
