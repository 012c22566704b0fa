#include "pages.h"

#include "speaking.h"
#include "views/untranslated.h"

using namespace explainer;

State state_after(std::initializer_list<Action> actions) {
  State state = starting_state(data());
  for (const Action& action : actions) state = reduce(state, action, data());
  return state;
}

State showing(Picture picture) { return state_after({ShowPicture{picture}}); }

State seen_as(Lens as, State state) { return reduce(std::move(state), SeeAs{as}, data()); }

State seen_as(Lens as, Picture picture) { return seen_as(as, showing(picture)); }

const Story& the_story() { return told_story(); }

State reading(int chapter) { return at_chapter(chapter, starting_state(data()), the_story()); }

State after(const Command& command, const State& state) { return reduce(state, std::get<Action>(command), data()); }

const std::vector<float> one_width_of_each_class{320, 768, 1240};

Scene scene_of(const State& state, float width, const std::string& card) {
  return scene_of(state, data(), width, card);
}

namespace {

Scene drawn(const State& state, const r1cost::Dataset& figures, float width, const std::string& card,
            std::size_t card_page) {
  Looks looks;
  looks.width = width;
  looks.card = card;
  looks.card_page = card_page;
  looks.story = &the_story();
  looks.questions = &readings().questions;
  Scene scene = page(state, r1cost::evaluate(figures, state.scenario), figures, looks);
  mark_english(scene, readings());
  return scene;
}

}  // namespace

Scene scene_of(const State& state, const r1cost::Dataset& figures, float width, const std::string& card) {
  return drawn(state, figures, width, card, 0);
}

const Part* find_kind(const Scene& scene, ControlKind kind) {
  for (const Part& part : scene.parts)
    if (control_of(part.id).kind == kind) return &part;
  return nullptr;
}

std::optional<State> next_rows(const State& state, const Scene& scene) {
  const Part* next = find_kind(scene, ControlKind::table_next);
  if (!next) return std::nullopt;
  State turned = after(press(next->id, state, data()), state);
  if (turned.table.first == 0) return std::nullopt;
  return turned;
}

std::vector<Scene> pages_of_card(const State& state, const r1cost::Dataset& figures, float width,
                                 const std::string& card) {
  std::vector<Scene> pages{drawn(state, figures, width, card, 0)};
  const Part* more = find_part(pages[0], "card.more");
  const std::string first = more ? more->value : "";
  while (more) {
    pages.push_back(drawn(state, figures, width, card, pages.size()));
    more = find_part(pages.back(), "card.more");
    if (!more || more->value != first) continue;
    pages.pop_back();
    break;
  }
  return pages;
}

Scene card_page(const State& state, float width, const std::string& card, const std::string& part) {
  const std::vector<Scene> pages = pages_of_card(state, data(), width, card);
  for (const Scene& page : pages)
    if (find_part(page, part)) return page;
  return pages.front();
}
