#include "state/control.h"

#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>
#include <set>

#include "data/parse_json.h"
#include "pages.h"
#include "random_state.h"
#include "speaking.h"
#include "state/link.h"
#include "state/refusals.h"
#include "sweep.h"

using namespace explainer;

namespace {

struct Drawn {
  State state;
  Scene scene;
};

// Every scene of tests/support/scenes.json, which are those of the goldens and of the gallery.
std::vector<Drawn> listed_scenes() {
  std::ifstream stream(std::string(TESTS_DIR) + "/support/scenes.json", std::ios::binary);
  rapidjson::Document list;
  REQUIRE_FALSE(parse_json(list, std::string(std::istreambuf_iterator<char>(stream), {})));
  std::vector<Drawn> scenes;
  for (const rapidjson::Value& one : list["scenes"].GetArray()) {
    const auto text_of = [&](const char* key) { return std::string(one.HasMember(key) ? one[key].GetString() : ""); };
    State state = read_link(text_of("link"), data()).state;
    if (state.reading) state = at_chapter(state.chapter, state, the_story());
    for (const rapidjson::Value& width : one["widths"].GetArray())
      scenes.push_back({state, scene_of(state, static_cast<float>(width.GetDouble()), text_of("card"))});
  }
  return scenes;
}

// What a session may have to draw beyond that.
Looks looks_of(float width, const std::string& card = "") {
  Looks looks;
  looks.width = width;
  looks.card = card;
  looks.story = &the_story();
  looks.headline = looks.can_undo = looks.can_redo = looks.show_total_strip = true;
  looks.can_show_bill = width < 1000;  // else there is the way back
  looks.can_go_back = true;
  looks.link = "https://example.org/#v=3";
  return looks;
}

Drawn drawn_by(const State& state, const Looks& looks) {
  return {state, page(state, r1cost::evaluate(data(), state.scenario), data(), looks)};
}

// States whose pictures have controls that the listed ones lack.
std::vector<State> rare_states() {
  Figures of_none;
  of_none.scope = r1cost::Scope::programme;
  of_none.kind = r1cost::Kind::derived;
  int asks = 1;  // the first chapter that asks for a guess
  while (!chapter_of(the_story(), asks)->text.guess) ++asks;
  const State guessing = reduce(reading(asks), PlaceGuess{{1e7}}, data());
  const auto unquoted = std::find_if(data().chips.begin(), data().chips.end(),
                                     [](const r1cost::Chip& chip) { return !chip.quote_likely; });
  REQUIRE(unquoted != data().chips.end());
  return {state_after({SetChip{unquoted->id}}),
          state_after({ShowPicture{Picture::table}, TurnTable{table_page}}),
          state_after({ShowPicture{Picture::table}, FilterTable{of_none}}),
          state_after({ShowYardstick{true}, SetField{r1cost::Field::price, 5}}),
          seen_as(Lens::work, Picture::area),
          state_after({ShowPicture{Picture::sure}, TakeQuotes{}, SetRange{r1cost::Field::hours, 40, 160},
                       SetRange{r1cost::Field::count, 256, 1024}, SetRange{r1cost::Field::failed, 1, 2}}),
          state_after({SetChip{"h100"}}),
          guessing,
          reduce(guessing, ShowAnswer{}, data()),
          state_after({UsePreset{"with-v3"}}),
          state_after({UsePreset{"nemotron-ultra-rl"}})};
}

std::vector<Drawn> many_scenes() {
  std::vector<Drawn> scenes = listed_scenes();
  Sweep sweep;
  for (float width : one_width_of_each_class) {
    for (const State& state : rare_states()) scenes.push_back(drawn_by(state, looks_of(width)));
    for (Picture picture : pictures)
      for (Lens as : lenses) {
        const State state = seen_as(as, picture);
        const Drawn plain = drawn_by(state, looks_of(width));
        scenes.push_back(plain);
        for (const Part& part : plain.scene.parts)
          if (part.role() == PartRole::row && !sweep.skips())
            scenes.push_back(drawn_by(state, looks_of(width, part.id)));
      }
  }
  Looks low = looks_of(320, "row.gpt4-epoch");
  low.in_sight = 300;
  scenes.push_back(drawn_by(state_after({}), low));
  std::mt19937_64 random(294);
  for (int i = 0; i < 40; ++i)
    scenes.push_back(drawn_by(random_state(random, data()), looks_of(one_width_of_each_class[random() % 3])));
  const Speaking speaking(longer_language());  // a quote is a part of its own only where English is not spoken
  scenes.push_back(drawn_by(state_after({}), looks_of(1240, "row.gpt4-epoch")));
  return scenes;
}

bool changes_no_state(ControlKind kind) {  // session/press.cpp knows what it does
  for (const ControlKind one : {ControlKind::card_close, ControlKind::card_copy, ControlKind::card_more,
                                ControlKind::sure_more, ControlKind::copy, ControlKind::save, ControlKind::answer_show,
                                ControlKind::answer_back, ControlKind::question, ControlKind::headline_field})
    if (kind == one) return true;
  return false;
}

// Whether the part is used as its role says: a command that is none of "there is no such part".
bool can_be_used(const Part& part, const State& state) {
  const auto known = [&](const Command& command) {
    const Refusal* refusal = std::get_if<Refusal>(&command);
    return !refusal || say(refusal->words) != say(unknown_part(part.id).words);
  };
  const bool of_story = story_command(part.id, "1", state, the_story()).has_value();
  switch (part.role()) {
    case PartRole::toggle:
    case PartRole::button: return of_story || known(press(part.id, state, data()));
    case PartRole::select: return of_story || known(choose(part.id, part.value, state, data()));
    case PartRole::field: return known(type_into(part.id, std::get<FieldPart>(part.is).text, state, data()));
    case PartRole::slider:
      return known(slide_to(part.id, 0.5, state, data())) && known(step_to(part.id, 0, state, data()));
    default: return true;
  }
}

// Something that can be the key of that kind; empty: it has none.
std::string a_key_of(ControlKind kind) {
  const ControlRow& row = control_row(kind);
  if (std::string_view(row.spelling).find('*') == std::string_view::npos) return "";
  return row.key == KeyIs::field ? "price" : row.key == KeyIs::number ? "4" : "gpt4-epoch";
}

}  // namespace

TEST_CASE("every part of every scene is a control, and its id comes back from it") {
  std::set<ControlKind> drawn;
  for (const Drawn& shown : many_scenes())
    for (const Part& part : shown.scene.parts) {
      const Control control = control_of(part.id);
      drawn.insert(control.kind);
      if (control.kind != ControlKind::none && id_of(control.kind, control.key, control.in_card) == part.id) continue;
      CAPTURE(part.id);
      FAIL_CHECK("state/control.cpp does not spell it");
    }
  for (std::size_t i = 1; i < control_kinds; ++i) {
    const ControlKind kind = static_cast<ControlKind>(i);
    CAPTURE(control_row(kind).spelling);
    CHECK_MESSAGE(drawn.count(kind) == 1, "no picture draws it");
  }
}

TEST_CASE("every control of every scene does something when it is used as its role says") {
  for (const Drawn& shown : many_scenes())
    for (const Part& part : shown.scene.parts) {
      if (changes_no_state(control_of(part.id).kind) || can_be_used(part, shown.state)) continue;
      CAPTURE(part.id);
      FAIL_CHECK("state/press.cpp, state/command.cpp or state/story.cpp does not know it");
    }
}

TEST_CASE("a control comes back from its id") {
  for (std::size_t i = 1; i < control_kinds; ++i)
    for (const bool in_card : {false, true}) {
      const ControlKind kind = static_cast<ControlKind>(i);
      const std::string key = a_key_of(kind), id = id_of(kind, key, in_card);
      CAPTURE(id);
      const Control control = control_of(id);
      CHECK(control.kind == kind);
      CHECK(control.key == key);
      CHECK(control.in_card == id.starts_with("card."));
      CHECK((!in_card || control.in_card));
    }
}

TEST_CASE("ids are spelled as links into pictures, tests and pages know them") {
  CHECK(id_of(ControlKind::stage, "v3") == "stage.v3");
  CHECK(id_of(ControlKind::field, "count", true) == "card.count.field");
  CHECK(id_of(ControlKind::low_end, "price") == "price.low.field");
  CHECK(id_of(ControlKind::slider, "hours") == "hours");
  CHECK(id_of(ControlKind::card_close) == "card.close");
  CHECK(id_of(ControlKind::card_close, "", true) == "card.close");
  CHECK(id_of(ControlKind::copy, "alt") == "copy-alt");
}

TEST_CASE("what no control has for an id is none") {
  for (const char* id : {"", ".", "card.", "nothing", "stage.", "price.low", "x.field", "x.low.field", "story.x",
                         "note.one", "copy-", "sure.x", "STAGE.v3", "stage"})
    CHECK(control_of(id).kind == ControlKind::none);
}
