#include "views/reckoning.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <sstream>

#include "arithmetic.h"
#include "data/numbers.h"
#include "pages.h"
#include "r1cost/convert.h"
#include "views/explain_words.h"
#include "views/ladder_rows.h"
#include "views/words.h"

using namespace explainer;
using namespace r1cost;

namespace {

// As the page asks for it.
std::optional<Reckoning> reckoned(const State& state, const std::string& owner) {
  const Seen now = seen(state, data());
  Scenario priced = state.scenario;
  priced.price = now.worth.rate;
  const bool own = now.worth.as == Lens::own;
  const Answer rented = evaluate(data(), state.scenario);
  const Looks looks;
  const DollarAxis axis = dollar_axis(state, now, data());
  return reckoning_of({state, now.answer, now.figures(data()), data(), looks, now.worth, axis, priced,
                       own ? state.scenario : priced, own ? rented : now.answer, rented},
                      owner);
}

// A number to type over what a field has, unlike it and on its step.
double another(Field field) {
  switch (field) {
    case Field::count: return 640;
    case Field::hours: return 100.5;
    case Field::price: return 3.42;
    case Field::chip_price: return 40000;
    case Field::held: return 2;
    case Field::interconnect: return 0.25;
    case Field::average_draw: return 0.5;
    case Field::grid: return 0.2;
    default: return 2;
  }
}

struct Opened {
  Lens as;
  Picture picture;
  std::string owner;
};

// Cards of the reader's own figures and of rows, wherever they open.
const std::vector<Opened> opened{{Lens::rent, Picture::ladder, "source.total"},
                                 {Lens::rent, Picture::ladder, "source.run"},
                                 {Lens::rent, Picture::area, "area.you"},
                                 {Lens::rent, Picture::area, "area.r1-zero"},
                                 {Lens::rent, Picture::ladder, "row.v3-r1"},
                                 {Lens::rent, Picture::ladder, "row.gpt4-epoch"},
                                 {Lens::rent, Picture::table, "table.grok3-epoch-rental"},
                                 {Lens::own, Picture::ladder, "source.total"},
                                 {Lens::energy, Picture::ladder, "source.total"},
                                 {Lens::carbon, Picture::ladder, "source.total"}};

State shown(const Opened& card, const State& state = starting_state(data())) {
  const State seen = seen_as(card.as, reduce(state, ShowPicture{card.picture}, data()));
  // Of the rented runs it is the largest, which stands on the first page at every width.
  return card.picture == Picture::table ? reduce(seen, FilterTable{Figures{{}, Method::rental, {}}}, data()) : seen;
}

// What a shell would make of the command: each flag read as the command line reads it, one figure explained.
double ran(const std::string& command) {
  std::istringstream words(command);
  std::string program, verb, figure;
  words >> program >> verb >> figure;
  CHECK(program + " " + verb == "r1cost explain");
  State state = starting_state(data());
  for (std::string flag, value; words >> flag >> value;) {
    CAPTURE(flag);
    REQUIRE(flag.starts_with("--"));
    if (flag == "--chip") {
      REQUIRE(find_chip(data(), value));
      state = reduce(state, SetChip{value}, data());
    } else if (flag == "--also") {
      for (const Stage& stage : data().stages)
        state = reduce(state, CountStage{stage.id, has("," + value + ",", "," + stage.id + ",")}, data());
    } else if (flag == "--printed") {
      state.scenario.printed = ChipHours{*number_of(value)};
    } else {
      state = after(type_into(flag.substr(2) + ".field", value, state, data()), state);
    }
  }
  const auto tree = explain(data(), state.scenario, figure);
  return tree ? tree->value : std::nan("");
}

}  // namespace

TEST_CASE("the arithmetic that checks the others is right itself") {
  CHECK(worked_out("(2+3)*10^(-1*2)-7/2") == doctest::Approx(-3.45));
  CHECK(worked_out("512 chips × 80 h × $2.00 + (1 − 0.5) × 5,000 chip-hours") == 84420);
  CHECK(worked_out("$40.7 million ÷ $2 a chip") == doctest::Approx(20.35e6));
  CHECK(std::isnan(worked_out("2+")));
  CHECK(std::isnan(worked_out("2)")));
}

TEST_CASE("what opens a card is reckoned as the engine's own figure, through every lens") {
  for (Lens as : lenses)
    for (const char* preset : {"default", "r1-published", "with-v3"}) {
      const State state = seen_as(as, state_after({UsePreset{preset}}));
      const Answer answer = evaluate(data(), state.scenario);
      const Worth worth = seen(state, data()).worth;
      CAPTURE(name(as));
      const double chip_hours = answer.chip_hours.value, counted = worth.rate.value * worth.units_per_usd;
      CHECK(reckoned(state, "source.total")->tree.value == doctest::Approx(chip_hours * counted));
      if (as == Lens::own)
        CHECK(reckoned(state, "source.total")->tree.value == doctest::Approx(answer.owned->total.value));
      if (as == Lens::energy)
        CHECK(reckoned(state, "source.total")->tree.value == doctest::Approx(answer.energy->value));
      if (as == Lens::carbon)
        CHECK(reckoned(state, "source.total")->tree.value == doctest::Approx(answer.carbon->value));
      for (const auto& line : answer.lines)
        for (const std::string start : {"source.", "area."}) {
          const auto of_line = reckoned(state, start + (start == "area." && line.id == "run" ? "you" : line.id));
          CAPTURE(line.id);
          // A stage's kilowatt-hours have no figure of their own, one that was never published has nothing to reckon.
          REQUIRE(of_line.has_value() == ((in_dollars(as) || line.id == "run") && line.chip_hours));
          if (of_line) CHECK(of_line->tree.value == doctest::Approx(line.chip_hours->value * counted));
        }
    }
  CHECK(reckoned(starting_state(data()), "source.run")->tree.value == 81920);
  CHECK(reckoned(starting_state(data()), "source.total")->tree.value == 293920);
  for (const char* owner : {"", "dispute.chips", "area.rival", "row.nothing", "table.nothing", "count", "source."})
    CHECK_FALSE(reckoned(starting_state(data()), owner));
}

TEST_CASE("every row is reckoned as its figure over the bill as it counts, or not at all where there is no like bill") {
  int found = 0, none = 0;
  for (Lens as : {Lens::rent, Lens::own})
    for (const char* preset : {"default", "with-v3", "nemotron-ultra-rl"}) {
      const State state = seen_as(as, state_after({UsePreset{preset}}));
      const Answer answer = evaluate(data(), state.scenario);
      const auto check = [&](const std::string& owner, const Budget& budget) {
        const auto times = convert(data(), state.scenario, answer, budget).times_likely;
        const auto reckoning = reckoned(state, owner);
        CAPTURE(owner);
        REQUIRE(reckoning.has_value() == times.has_value());
        if (times) CHECK(reckoning->tree.value == doctest::Approx(*times));
        ++(times ? found : none);
      };
      for (const Budget& budget : data().budgets) check("table." + budget.id, budget);
      for (const LadderRow& row : ladder_rows(data()))
        check("row." + row.id, data().budgets[ratio_figure(row, data())]);
    }
  CHECK(found > 100);
  CHECK(none > 100);
}

TEST_CASE("a card says its reckoning in words whose numbers make its figure") {
  for (const Opened& card : opened) {
    CAPTURE(card.owner);
    const State state = shown(card);
    const double figure = reckoned(state, card.owner)->tree.value;
    for (float width : one_width_of_each_class) {
      const Scene scene = card_page(state, width, card.owner, "card.copy.text");
      REQUIRE(find_part(scene, "card.copy.text"));
      const std::string sentence = std::get<ButtonPart>(find_part(scene, "card.copy.text")->is).copies;
      CHECK(has(find_part(scene, "card")->words, sentence));
      const std::size_t equals = sentence.rfind(" = ");
      REQUIRE(equals != std::string::npos);
      // Millions are written to three digits.
      CHECK(worked_out(sentence.substr(0, equals)) / figure ==
            doctest::Approx(1).epsilon(has(sentence.substr(0, equals), "illion") ? 0.005 : 1e-9));
      CHECK(worked_out(sentence.substr(equals + 3)) / figure == doctest::Approx(1).epsilon(0.003));
    }
  }
  const Scene run = card_page(starting_state(data()), 1240, "source.run", "card.copy.text");
  CHECK(std::get<ButtonPart>(find_part(run, "card.copy.text")->is).copies == "512 chips × 80 h × $2.00 = $81,920");
}

TEST_CASE("a factor typed over in its card sets that field and no other, and moves the figure that the card says") {
  for (const Opened& card : opened) {
    const State state = shown(card);
    const Reckoning before = *reckoned(state, card.owner);
    CAPTURE(card.owner);
    CHECK_FALSE(before.factors.empty());
    for (Field field : before.factors) {
      const std::string part = "card." + std::string(info(field).name) + ".field";
      CAPTURE(part);
      const State changed = after(type_into(part, shortest(another(field)), state, data()), state);
      CHECK(changed.scenario == with(state.scenario, field, another(field)));
      CHECK(value_of(changed.scenario, field) == another(field));
      CHECK(reckoned(changed, card.owner)->tree.value != before.tree.value);
      for (float width : one_width_of_each_class) {
        REQUIRE(find_part(card_page(state, width, card.owner, part), part));
        const Scene scene = card_page(changed, width, card.owner, part);
        REQUIRE(find_part(scene, part));
        CHECK(find_part(scene, part)->value == field_words(field, another(field)));
        CHECK(*typed_number(std::get<FieldPart>(find_part(scene, part)->is).text) == another(field));
        CHECK(has(find_part(scene, "card")->words, explanation_sentence(reckoned(changed, card.owner)->tree)));
      }
    }
  }
}

TEST_CASE("a refused factor is said in words at its own field in the card, and changes nothing") {
  for (const Opened& card : opened) {
    const State state = shown(card);
    const std::string words = find_part(scene_of(state, 320, card.owner), "card")->words;
    const Reckoning reckoning = *reckoned(state, card.owner);
    for (Field field : reckoning.factors) {
      const std::vector<std::string> refused{"-1", "abc", "", "1e30", shortest(info(field).high + info(field).step)};
      for (const std::string& text : refused) {
        const std::string name(info(field).name);
        CAPTURE(name);
        const Command command = type_into("card." + name + ".field", text, state, data());
        REQUIRE(std::holds_alternative<Refusal>(command));
        Looks looks;
        looks.card = card.owner;
        looks.problem_part = "card." + name + ".field";
        looks.problem = say(std::get<Refusal>(command).words);
        CHECK(looks.problem.starts_with(std::string(info(field).label) + ": “" + text + "” is not a number from "));
        Scene scene = page(state, evaluate(data(), state.scenario), data(), looks);
        while (!find_part(scene, looks.problem_part) && ++looks.card_page < 9)
          scene = page(state, evaluate(data(), state.scenario), data(), looks);
        REQUIRE(find_part(scene, looks.problem_part));
        CHECK(std::get<FieldPart>(find_part(scene, looks.problem_part)->is).problem == looks.problem);
        CHECK(find_part(scene, "card")->words == words);
        for (const Part& part : scene.parts)
          if (const FieldPart* other = std::get_if<FieldPart>(&part.is))
            CHECK((other->problem.empty() || part.id == looks.problem_part));
      }
    }
  }
}

TEST_CASE("what is copied is the figure: in words, as a spreadsheet's formula and as a command that gives it again") {
  const State start = starting_state(data());
  State assumed =
      state_after({SetChip{"a100"}, SetField{Field::price, 1.9}, SetField{Field::failed, 1.5},
                   SetField{Field::chip_price, 25000}, SetField{Field::pue, 1.1}, SetField{Field::held, 2}});
  for (const State& reader : {start, state_after({UsePreset{"r1-published"}}), state_after({UsePreset{"with-v3"}}),
                              state_after({UsePreset{"only-80-hours"}}), assumed})
    for (const Opened& card : opened) {
      const State state = shown(card, reader);
      const double figure = reckoned(state, card.owner)->tree.value;
      CAPTURE(card.owner);
      const auto copies = [&](const char* what) {
        const std::string button = std::string("card.copy.") + what;
        const Scene scene = card_page(state, 1240, card.owner, button);
        return std::get<ButtonPart>(find_part(scene, button)->is).copies;
      };
      // The reader's own dollars are those that the card has in its head.
      if (card.as == Lens::rent && !card.owner.starts_with("row.") && !card.owner.starts_with("table."))
        CHECK(copies("text").ends_with(" = " + money(Usd{figure})));
      REQUIRE(copies("formula").starts_with("="));
      CHECK(worked_out(copies("formula").substr(1)) / figure == doctest::Approx(1).epsilon(1e-9));
      CHECK(ran(copies("command")) / figure == doctest::Approx(1).epsilon(1e-9));
    }
  Looks looks;
  looks.card = "source.run";
  looks.copied = "card.copy.formula";
  const Scene scene = page(start, evaluate(data(), start.scenario), data(), looks);
  CHECK(find_part(scene, "card.copy.formula")->words == "Copied as formula");
  CHECK(find_part(scene, "card.copy.text")->words == "Copy as text");
}
