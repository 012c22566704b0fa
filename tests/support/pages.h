// What tests of the page share: the published figures, states that a reader reaches with them, and their pictures.
#pragma once

#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "figures.h"
#include "state/control.h"
#include "state/story.h"
#include "views/page.h"
#include "views/slide.h"

// Where the reader starts, and what they then do.
explainer::State state_after(std::initializer_list<explainer::Action>);
explainer::State showing(explainer::Picture);  // the start, with this picture of it
// Those that pictures are seen through.
inline constexpr auto lenses = [] {
  std::array<explainer::Lens, explainer::lens_rows.size()> all{};
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = explainer::lens_rows[i].lens;
  return all;
}();
explainer::State seen_as(explainer::Lens, explainer::State = state_after({}));
explainer::State seen_as(explainer::Lens, explainer::Picture);
// One control is used; its command must be an action, no refusal.
explainer::State after(const explainer::Command&, const explainer::State&);

const explainer::Story& the_story();    // the built-in one
explainer::State reading(int chapter);  // the story, open there

// One width in each class.
extern const std::vector<float> one_width_of_each_class;

explainer::Scene scene_of(const explainer::State&, float width = 1240, const std::string& card = "");
explainer::Scene scene_of(const explainer::State&, const r1cost::Dataset&, float width, const std::string& card = "");
// The control of this kind, whatever its key; nullptr: there is none.
const explainer::Part* find_kind(const explainer::Scene&, explainer::ControlKind);
// The table on its next page of rows; nullopt: this is the last one.
std::optional<explainer::State> next_rows(const explainer::State&, const explainer::Scene&);

// An open card, page by page as its last button turns them.
std::vector<explainer::Scene> pages_of_card(const explainer::State&, const r1cost::Dataset&, float width,
                                            const std::string& card);
// That page of them that has the part; if none has, the first.
explainer::Scene card_page(const explainer::State&, float width, const std::string& card, const std::string& part);
