// Any bytes as a chapter of the story: named as broken, or a page that shows it.
#include <cstdlib>
#include <string_view>

#include "small_dataset.h"
#include "state/story.h"
#include "views/page.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
  using namespace explainer;
  static const r1cost::Dataset data = small_dataset();
  Story story;
  take_chapter(story, 2, {"fuzz", {reinterpret_cast<const char*>(bytes), size}}, data);
  if ((chapter_of(story, 2) != nullptr) != story.problems[1].empty()) std::abort();
  const State state = at_chapter(2, starting_state(data), story);
  Looks looks;
  looks.story = &story;
  looks.width = size % 2 ? 1240.0f : 320.0f;
  const Scene scene = page(state, r1cost::evaluate(data, state.scenario), data, looks);
  if (!find_part(scene, "story") || !find_part(scene, "story.next")) std::abort();
  return 0;
}
