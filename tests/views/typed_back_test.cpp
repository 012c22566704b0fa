// Whatever is printed for a number that can be set can be typed where it is set.
#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "data/numbers.h"
#include "data/typed_number.h"
#include "pages.h"
#include "random_state.h"
#include "sweep.h"
#include "views/words.h"
#include "words/format.h"

using namespace explainer;
using namespace r1cost;

namespace {

// What the text is read as lies within `rounding` of the value, as a share of it.
void check_back(const std::string& text, double value, const NumberFor& wanted, double rounding) {
  CAPTURE(text);
  CAPTURE(value);
  const NumberOrReason read = number_in_range(text, wanted);
  REQUIRE(std::holds_alternative<double>(read));
  CHECK(std::fabs(std::get<double>(read) - value) <= rounding * value + 1e-9);
}

}  // namespace

TEST_CASE("a field's value as the page, a link and the command line print it is read back, over the whole range") {
  for (const FieldInfo& row : fields) {
    NumberFor wanted = number_for(row);
    for (int i = 0; i <= 400; ++i) {
      const double value = value_at(row.field, i / 400.0);
      // Printed to a thousandth of a share or a factor.
      const double rounding = value > 0 ? std::max(0.000501 / value, 1e-9) : 0;
      check_back(field_words(row.field, value), value, wanted, rounding);
      check_back(shortest(value), value, wanted, 0);
      if (row.step >= 0.01)
        check_back(grouped(value, row.step == 1 ? 0 : row.step > 0.05 ? 1 : 2), value, wanted, 1e-9);
    }
  }
}

TEST_CASE("amounts as the page, its axis and the command line print them are read back") {
  const NumberFor dollars = dollars_for(0.01, 1e15);
  for (double usd = 1; usd < 9e11; usd *= 1.37) {
    check_back(money({usd}), usd, dollars, 0.006);
    check_back(axis_money({usd}), usd, dollars, 0.006);
    check_back("at least " + money({usd}), usd, dollars, 0.006);
  }
  for (double hours = 1; hours < 1e12; hours *= 1.7) check_back(chip_hours({hours}), hours, printed_number(), 0.05);
  Worth worth;
  for (const Lens as : {Lens::energy, Lens::carbon}) {
    worth.as = as;
    const NumberFor wanted{as == Lens::energy ? "kWh" : "kg CO2e", 1e-3, 1e15, 0.01, {}};
    for (double units = 2; units < 1e12; units *= 1.7) {
      check_back(amount(worth, {units}), units, wanted, 0.006);
      check_back(axis_amount(worth, {units}), units, wanted, 0.006);
    }
  }
}

TEST_CASE(
    "what a field of the page holds, and what it is said to hold, can be typed into it, wherever a reader has come "
    "to") {
  std::mt19937_64 random(30);
  Sweep sweep;
  std::size_t typed = 0;
  for (int i = 0; i < 400; ++i) {
    if (sweep.skips()) continue;
    const State state = random_state(random, data());
    const Scene scene = page(state, evaluate(data(), state.scenario), data(), {});
    for (const Part& part : scene.parts) {
      const FieldPart* field = std::get_if<FieldPart>(&part.is);
      if (!field || field->prose || field->text.empty()) continue;
      for (const std::string& text : {field->text, part.value}) {
        CAPTURE(part.id);
        CAPTURE(text);
        const Command command = type_into(part.id, text, state, data());
        REQUIRE(std::holds_alternative<Action>(command));
        if (const SetField* set = std::get_if<SetField>(&std::get<Action>(command)))
          CHECK(field_words(set->field, set->value) == field_words(set->field, value_of(state.scenario, set->field)));
        ++typed;
      }
    }
  }
  CHECK(typed > 40);
}
