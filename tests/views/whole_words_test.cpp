// What is written is written whole: no sentence is cut, no line of a card rules off nothing.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <span>

#include "pages.h"
#include "scene/measure.h"
#include "sweep.h"
#include "views/table_row.h"
#include "views/words.h"

using namespace explainer;
using namespace r1cost;

namespace {

// From the narrowest page of a phone, 320 wide, which has room for 288, to the widest; both sides of each arrangement.
std::vector<float> widths() {
  std::vector<float> all{288, 599, 899};
  for (float width = 300; width <= 1240; width += 40) all.push_back(width);
  return all;
}

// Whether the words are the beginning of others, up to one of the signs that part an English sentence or sum.
constexpr std::string_view of_sentences[] = {",", ":", ";", " (", " with ", " over "}, of_sums[] = {" ×", " + ", " h "};
bool is_cut_from(std::string_view whole, std::string_view words, std::span<const std::string_view> signs) {
  if (words.empty() || !whole.starts_with(words)) return false;
  const std::string_view rest = whole.substr(words.size());
  return std::any_of(signs.begin(), signs.end(), [&](auto sign) { return rest.starts_with(sign); });
}
bool is_cut_within(std::string_view heard, std::string_view words) {
  for (std::size_t at = heard.find(words); at != heard.npos; at = heard.find(words, at + 1))
    if (is_cut_from(heard.substr(at), words, of_sums)) return true;
  return false;
}

// Whether the part has one name and one line, unlike paragraphs, which are broken into lines.
bool is_row(const Part& part) {
  constexpr std::string_view kinds[] = {"row.", "step.", "table.", "sure.", "compared."},
                             paragraphs[] = {"sure.lead", "sure.note", "sure.total", "compared.verdict"};
  if (part.role() != PartRole::row && part.role() != PartRole::text) return false;
  return std::any_of(std::begin(kinds), std::end(kinds), [&](auto kind) { return part.id.starts_with(kind); }) &&
         std::count(std::begin(paragraphs), std::end(paragraphs), part.id) == 0;
}

// What a row is called and what its lines say, whole, and the shorter forms that it has of its own.
struct Forms {
  std::vector<std::string> whole, own;
};

Forms forms_of(const Part& part, const State& state) {
  Forms forms{{part.words}, {}};
  const std::string key = part.id.substr(part.id.find('.') + 1);
  for (const Budget& budget : data().budgets) {
    if (budget.row != key && budget.id != key) continue;
    for (const std::string& words : {budget.name, budget.line}) forms.whole.push_back(words);
    for (const std::string& words : {budget.short_name, budget.source.publisher, column_words(budget.kind)})
      forms.own.push_back(words);
  }
  if (const Stage* stage = find_stage(data(), key)) {
    forms.whole.push_back(stage->line);
    forms.own.push_back(with_capital(short_name(*stage)));
  }
  for (const Scenario& scenario : {state.scenario, compared_with(state, data())})
    forms.own.push_back(run_hours(scenario));
  return forms;
}

}  // namespace

TEST_CASE("no name or line of a row is cut at a sign or a word: what is shorter is a form of its own") {
  const State start = starting_state(data());
  Sweep sweep;
  for (const State& told : {start, reduce(start, UsePreset{"nemotron-ultra-rl"}, data()),
                            reduce(start, SetField{Field::count, 200000}, data())})
    for (Lens as : lenses)
      for (Picture picture : pictures)
        for (float width : {320.0f, 360.0f, 768.0f, 900.0f, 1440.0f}) {
          if (sweep.skips()) continue;
          const State state = reduce(seen_as(as, told), ShowPicture{picture}, data());
          const Scene scene = scene_of(state, width);
          for (const Part& part : scene.parts) {
            if (!is_row(part)) continue;
            const Forms forms = forms_of(part, state);
            for (std::size_t i = part.first_mark; i < part.last_mark; ++i) {
              const Text* text = std::get_if<Text>(&scene.marks[i]);
              if (!text || std::count(forms.own.begin(), forms.own.end(), text->words)) continue;
              CAPTURE(width);
              CAPTURE(part.id);
              CAPTURE(text->words);
              for (const std::string& whole : forms.whole) {
                CHECK_FALSE(is_cut_from(whole, text->words, of_sentences));
                CHECK_FALSE(is_cut_from(whole, text->words, of_sums));
              }
              // A row's sum is heard whole.
              CHECK_FALSE(is_cut_within(part.value, text->words));
            }
          }
        }
}

TEST_CASE("no sentence, sum or name ends in the middle, through any lens, in any picture, at any width") {
  const State start = starting_state(data());
  std::vector<State> told{
      start, reduce(start, UsePreset{"with-v3"}, data()),
      // Another run than R1's with R1's lines, another chip, and a price range around what is quoted.
      reduce(start, SetField{Field::count, 2048}, data()), reduce(start, SetChip{"a100"}, data()),
      reduce(start, TakeQuotes{}, data())};
  Sweep sweep;
  for (const State& state : told)
    for (Lens as : lenses)
      for (Picture picture : pictures)
        for (float width : widths()) {
          if (sweep.skips()) continue;
          const Scene scene = scene_of(reduce(seen_as(as, state), ShowPicture{picture}, data()), width);
          for (const Mark& mark : scene.marks)
            if (const Text* text = std::get_if<Text>(&mark)) {
              CAPTURE(width);
              CAPTURE(text->words);
              CAPTURE(scene.sentence);
              CHECK(text->words.find("…") == text->words.npos);
            }
        }
}

TEST_CASE("no line of a card rules off nothing: between two of them there are words") {
  for (float width : {320.0f, 768.0f, 1240.0f})
    for (const Part& owner : scene_of(state_after({}), width).parts) {
      if (owner.role() != PartRole::row) continue;
      CAPTURE(width);
      CAPTURE(owner.id);
      const Scene scene = scene_of(state_after({}), width, owner.id);
      const Part* card = find_part(scene, "card");
      REQUIRE(card);
      bool ruled = false;
      for (std::size_t i = card->first_mark; i < card->last_mark; ++i) {
        const Rectangle* line = std::get_if<Rectangle>(&scene.marks[i]);
        if (std::get_if<Text>(&scene.marks[i])) ruled = false;
        if (!line || line->box.h != 1) continue;
        CHECK_FALSE(ruled);
        ruled = true;
      }
    }
}
