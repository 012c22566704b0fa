#include "views/sure.h"
#include "state/ranges.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "pages.h"
#include "r1cost/doubt.h"
#include "views/sure_ranges.h"
#include "views/words.h"

using namespace explainer;
using namespace r1cost;

namespace {

std::string part_says(const State& state, const std::string& id, float width = 1240) {
  const Scene scene = scene_of(state, width);
  const Part* found = find_part(scene, id);
  return found ? found->value : "no such part";
}

// Whether the list of ranges to add has it.
bool offers(const Scene& scene, const std::string& id) {
  const Part* list = find_part(scene, "sure.add");
  REQUIRE(list);
  const std::vector<Option>& options = std::get<SelectPart>(list->is).options;
  return std::any_of(options.begin(), options.end(), [&](const Option& option) { return option.id == id; });
}

State typed(const State& state, const std::string& part, const std::string& text) {
  const Command command = type_into(part, text, state, data());
  REQUIRE(std::holds_alternative<Action>(command));
  return after(command, state);
}

}  // namespace

TEST_CASE(
    "without a range the total is exact, and the quoted prices are shown as an example, which taking them makes so") {
  const State start = showing(Picture::sure);
  for (float width : one_width_of_each_class) {
    const Scene example = scene_of(start, width), taken = scene_of(reduce(start, TakeQuotes{}, data()), width);
    const std::string words = find_part(example, "sure.total")->value;
    CHECK(words.find("exactly $293,920, as no range is given yet; as an example: ") == 0);
    CHECK(words.ends_with(find_part(taken, "sure.total")->value));
    CHECK(find_part(example, "sure.price")->value == find_part(taken, "sure.price")->value);
    CHECK(find_part(example, "sure.lead")->words.find("An example") == 0);
    CHECK(find_part(taken, "sure.lead")->words.find("example") == std::string::npos);
    CHECK_FALSE(offers(example, "none"));
    CHECK(offers(taken, "none"));
    // What has no range has no row, and is in the list.
    CHECK_FALSE(find_part(example, "sure.hours"));
    CHECK(offers(example, "hours"));
    CHECK_FALSE(offers(example, "price"));
  }
  // It changes nothing until it is taken: a typed end leaves the other as it stands there.
  CHECK(start.doubts == Doubts{});
  const State dearer = typed(reduce(start, SetField{Field::price, 3}, data()), "price.high.field", "5");
  CHECK(dearer.doubts[Field::price]->low == 2);
  CHECK(dearer.doubts[Field::price]->high == 5);
  // Machines have quotes of their own.
  const State own = reduce(reduce(start, SeeAs{Lens::own}, data()), TakeQuotes{}, data());
  CHECK(own.doubts[Field::chip_price]->high == 55432);
  CHECK_FALSE(own.doubts[Field::price]);
}

TEST_CASE("an end of a price range is called quoted only where somebody asked that price for the chip") {
  const auto button = [](const State& state) { return find_part(scene_of(state), "sure.quotes")->words; };
  const auto lead = [](const State& state) { return find_part(scene_of(state), "sure.lead")->words; };
  const State start = showing(Picture::sure);
  CHECK(button(start) == "Use $2.00 (assumed) to $3.42 (quoted)");
  CHECK(lead(start).find("a price from $2.00 (assumed) to $3.42 (quoted); values near $2.00 are likelier.") !=
        std::string::npos);
  const State h100 = reduce(reduce(start, SetChip{"h100"}, data()), SetField{Field::price, 3}, data());
  CHECK(button(h100) == "Use the quoted prices, $2.30 to $4.29");
  CHECK(lead(h100).find("a price from $2.30 to $4.29, as quoted;") != std::string::npos);
  // A range holds the number as it is, which nobody quoted.
  CHECK(button(reduce(h100, SetField{Field::price, 2}, data())) == "Use $2.00 (assumed) to $4.29 (quoted)");
  CHECK(button(reduce(h100, SetField{Field::price, 20}, data())) == "Use $2.30 (quoted) to $20.00 (assumed)");
  CHECK(button(reduce(start, SetField{Field::price, 20}, data())) == "Use $2.00 to $20.00 (assumed)");
  CHECK(button(reduce(start, SeeAs{Lens::own}, data())) == "Use prices worked out from quotes, $34,819 to $55,432");
  // Where the button has no room for all, the list says it.
  for (float width : one_width_of_each_class) {
    const Scene scene = scene_of(start, width);
    const Part* part = find_part(scene, "sure.quotes");
    CHECK(offers(scene, "quotes"));
    REQUIRE(part);
    CHECK(part->box.right() <= width);
    CHECK(part->words == (width < 600 ? "Use these" : "Use $2.00 (assumed) to $3.42 (quoted)"));
  }
}

TEST_CASE("a chip's quoted range begins and ends with the lowest and the highest quote that its row tells of") {
  for (const NamedSpread& spread : data().spreads) {
    const std::string end = "-quotes";
    if (!spread.id.ends_with(end)) continue;
    CAPTURE(spread.id);
    const Chip* chip = find_chip(data(), spread.id.substr(0, spread.id.size() - end.size()));
    REQUIRE(chip);
    REQUIRE(chip->quote_low);
    CHECK(spread.high == chip->quote_high->value);
    // An assumption may stand below what was quoted, and then the note says so.
    const bool assumed = spread.note.find("assumption") != std::string::npos;
    if (assumed) CHECK(spread.low < chip->quote_low->value);
    else CHECK(spread.low == chip->quote_low->value);
  }
}

TEST_CASE("there is no example where the price lies outside of what was quoted, nor for another chip's hours") {
  const auto lead = [](const State& state) { return find_part(scene_of(state), "sure.lead")->words; };
  const State start = showing(Picture::sure);
  CHECK(lead(start).find("An example") == 0);
  CHECK(lead(reduce(start, SetChip{"a100"}, data())).find("No range is given yet") == 0);
  CHECK(lead(reduce(start, SetChip{"h100"}, data())).find("No range is given yet") == 0);
  CHECK(lead(reduce(start, SetField{Field::price, 10}, data())).find("No range is given yet") == 0);
  CHECK(lead(reduce(start, SeeAs{Lens::work}, data())).find("No range is given yet") == 0);
  // Nor does a cent make another shape of it.
  const auto middle = [](double price) {
    const State state =
        reduce(reduce(showing(Picture::sure), SetField{Field::price, price}, data()), TakeQuotes{}, data());
    return doubt_in_closed_form(data(), state.scenario, state.doubts, Lens::rent)->p50;
  };
  CHECK(middle(2.01) == doctest::Approx(middle(2)).epsilon(0.01));
  // A range of one lens leaves the example of another as it is, and its ends where they stand.
  State own = reduce(reduce(start, TakeQuotes{}, data()), SeeAs{Lens::own}, data());
  CHECK(lead(own).find("An example") == 0);
  own = typed(own, "chip-price.low.field", "30000");
  CHECK(own.doubts[Field::chip_price]->high == 55432);
}

TEST_CASE("twenty dots, each as likely as the others, none on another, within their frame") {
  for (const auto& ends : {std::pair{"1", "12.29"}, std::pair{"1.99", "2.01"}, std::pair{"2", "20"}})
    for (float width : one_width_of_each_class) {
      const State state =
          typed(typed(showing(Picture::sure), "price.low.field", ends.first), "price.high.field", ends.second);
      const Scene scene = scene_of(state, width);
      const Part& total = *find_part(scene, "sure.total");
      std::vector<Symbol> dots;
      for (std::size_t i = total.first_mark; i < total.last_mark; ++i)
        if (const auto* dot = std::get_if<Symbol>(&scene.marks[i])) dots.push_back(*dot);
      CAPTURE(width);
      CAPTURE(ends.second);
      REQUIRE(dots.size() == 20);
      for (std::size_t i = 0; i < dots.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
          CHECK(std::hypot(dots[i].centre.x - dots[j].centre.x, dots[i].centre.y - dots[j].centre.y) >=
                dots[i].size - 0.1f);
        CHECK(holds(total.box, dots[i].centre));
      }
    }
}

TEST_CASE("one range gives the engine's own percentiles and bar, at every width") {
  const State state = typed(typed(showing(Picture::sure), "price.low.field", "1"), "price.high.field", "12.29");
  const auto found = doubt_in_closed_form(data(), state.scenario, state.doubts, Lens::rent);
  REQUIRE(found);
  for (float width : one_width_of_each_class) {
    const std::string words = part_says(state, "sure.total", width);
    // To two digits: $140,000 to $1.8 million.
    for (double amount : {found->p5, found->p50, found->p95})
      CHECK(words.find(money(Usd{two_digits(amount)})) != std::string::npos);
    CHECK(part_says(state, "sure.price", width).find("from $146,960 to $1,806,138, 100% of the uncertainty") !=
          std::string::npos);
  }
}

TEST_CASE("the widest bar stands first, and the shares are the engine's") {
  State state = typed(typed(showing(Picture::sure), "hours.low.field", "70"), "hours.high.field", "100");
  state = typed(typed(state, "price.low.field", "1"), "price.high.field", "12.29");
  const auto bars = sensitivities(data(), state.scenario, state.doubts, Lens::rent);
  REQUIRE(bars.size() == 2);
  CHECK(bars[0].assumption == Field::price);
  const Scene scene = scene_of(state);
  CHECK(find_part(scene, "sure.price")->box.y < find_part(scene, "sure.hours")->box.y);
  CHECK_FALSE(find_part(scene, "sure.count"));
}

TEST_CASE("each bar is as long as what its range does to the total, on one scale with the total as it is") {
  State state = typed(typed(showing(Picture::sure), "hours.low.field", "60"), "hours.high.field", "120");
  state = typed(typed(state, "price.low.field", "1"), "price.high.field", "3.42");
  const auto bars = sensitivities(data(), state.scenario, state.doubts, Lens::rent);
  const double now = evaluate(data(), state.scenario).usd.value;
  for (float width : one_width_of_each_class) {
    CAPTURE(width);
    const Scene scene = scene_of(state, width);
    float line = -1;
    std::vector<Box> boxes;
    const float top = find_part(scene, "sure.price")->box.y;
    for (const Mark& mark : scene.marks) {
      if (const auto* one = std::get_if<explainer::Line>(&mark);
          one && one->role == Role::you && one->a.x == one->b.x && one->a.y > top - 3)
        line = one->a.x;
      if (const auto* box = std::get_if<Rectangle>(&mark); box && box->fill == Role::soft && box->box.h == 10)
        boxes.push_back(box->box);
    }
    REQUIRE(line > 0);
    REQUIRE(boxes.size() == bars.size());
    // On a logarithmic scale a length is a ratio.
    const double per_px = std::log(bars[0].at_high / bars[0].at_low) / boxes[0].w;
    for (std::size_t i = 0; i < bars.size(); ++i) {
      CHECK(std::fabs(boxes[i].w * per_px - std::log(bars[i].at_high / bars[i].at_low)) < per_px);
      CHECK(std::fabs((line - boxes[i].x) * per_px - std::log(now / bars[i].at_low)) < per_px);
      const std::string name(info(bars[i].assumption).name);
      const Part& row = *find_part(scene, "sure." + name);
      for (double end : {bars[i].at_low, bars[i].at_high}) CHECK(row.value.find(money(Usd{end})) != std::string::npos);
    }
  }
}

TEST_CASE("an end on the wrong side of the value, or out of range, is refused in words") {
  const State state = showing(Picture::sure);
  for (const auto& [part, text] :
       {std::pair{"price.low.field", "3"}, std::pair{"price.high.field", "1"}, std::pair{"price.low.field", "0"},
        std::pair{"price.high.field", "21"}, std::pair{"hours.low.field", "few"}, std::pair{"pue.low.field", "1"}}) {
    CHECK(std::holds_alternative<Refusal>(type_into(part, text, state, data())));
  }
}

TEST_CASE("a range holds its value: moving a slider past its end takes the end along; both ends at the value end it") {
  State state = typed(showing(Picture::sure), "price.high.field", "3");
  state = reduce(state, SetField{Field::price, 5}, data());
  CHECK(state.doubts[Field::price]->likely == 5);
  CHECK(state.doubts[Field::price]->high == 5);
  CHECK(state.doubts[Field::price]->low == 2);
  state = typed(state, "price.low.field", "5");
  CHECK_FALSE(state.doubts[Field::price]);
  state = reduce(state, TakeQuotes{}, data());
  CHECK(state.doubts[Field::price]);
  CHECK_FALSE(after(choose("sure.add", "none", state, data()), state).doubts[Field::price]);
}

TEST_CASE("failed runs in doubt count their line, from none at all") {
  const State state = typed(showing(Picture::sure), "failed.high.field", "3");
  CHECK(counts(state.scenario, "failed"));
  CHECK(state.scenario.assumed.failed == 1);
  CHECK(part_says(state, "sure.failed").find("from $293,920 to $881,760") != std::string::npos);
}

TEST_CASE("a range to one side alone has no half of its bills at the number as it is") {
  const State state = typed(showing(Picture::sure), "price.high.field", "3.42");
  CHECK(state.doubts[Field::price]->shape == r1cost::Shape::triangular);
  const auto found = doubt_in_closed_form(data(), state.scenario, state.doubts, Lens::rent);
  REQUIRE(found);
  // Of a triangle that falls from $2.00 to $3.42 a share s lies below $2.00 + $1.42 (1 - sqrt(1 - s)).
  for (const auto& [share, usd] : {std::pair{0.05, found->p5}, std::pair{0.5, found->p50}, std::pair{0.95, found->p95}})
    CHECK(usd == doctest::Approx(146960 * (2 + 1.42 * (1 - std::sqrt(1 - share)))).epsilon(1e-6));
}

TEST_CASE("no amount leaves the page, whatever the ranges, the lens and the axis") {
  const char* ranges[][4] = {{"1", "10000", "0.1", "20"}, {"79", "81", "1.99", "2.01"}, {"80", "10000", "2", "2"}};
  for (const auto& range : ranges)
    for (Lens lens : lenses)
      for (bool linear : {false, true}) {
        State state = typed(typed(showing(Picture::sure), "hours.low.field", range[0]), "hours.high.field", range[1]);
        state = typed(typed(state, "price.low.field", range[2]), "price.high.field", range[3]);
        state = reduce(reduce(state, SeeAs{lens}, data()), MakeLinear{linear}, data());
        for (float width : {280.0f, 288.0f, 320.0f, 390.0f, 768.0f, 900.0f, 1240.0f}) {
          const Scene scene = scene_of(state, width);
          for (const Mark& mark : scene.marks) {
            const Text* text = std::get_if<Text>(&mark);
            if (!text) continue;
            const Box box = box_of(*text);
            INFO(text->words << " at " << width << " as " << name(lens) << (linear ? ", linear" : ""));
            CHECK(box.x >= -0.5f);
            CHECK(box.right() <= width + 0.5f);
          }
        }
      }
}

TEST_CASE("a narrow range is not rounded away") {
  const State state = typed(typed(showing(Picture::sure), "hours.low.field", "79"), "hours.high.field", "81");
  const std::string words = part_says(state, "sure.total");
  CHECK(words.find("about $293,200 to $294,600") != std::string::npos);
}

TEST_CASE("electricity and emissions have an example, too: the dataset's range of their rate") {
  struct Expected {
    Lens as;
    Field rate;
    const char* lead;
    double low, high;
  };
  for (const Expected& expected :
       {Expected{Lens::energy, Field::average_draw, "power from 75% to 100% of a server’s peak", 0.75, 1},
        Expected{Lens::carbon, Field::grid,
                 "emissions of a kilowatt-hour from 0.387 kg to 0.425 kg, derived from Meta’s figures, not of where "
                 "this ran",
                 0.387, 0.425}}) {
    const State state = reduce(showing(Picture::sure), SeeAs{expected.as}, data());
    CHECK(find_part(scene_of(state), "sure.lead")->words.find(expected.lead) != std::string::npos);
    const Doubts doubts = example_doubts(state, data());
    REQUIRE(doubts[expected.rate]);
    CHECK(doubts[expected.rate]->low == expected.low);
    CHECK(doubts[expected.rate]->high == expected.high);
    const State taken = reduce(state, TakeQuotes{}, data());
    CHECK(taken.doubts[expected.rate] == doubts[expected.rate]);
    // Beside a reader's own range there is none.
    const State other = reduce(state, SetRange{expected.rate, 0.01, 0.02}, data());
    CHECK(find_part(scene_of(other), "sure.lead")->words.find("An example") == std::string::npos);
  }
}

TEST_CASE("a number gets a range from the list: the quoted one, else from half to twice as much; others are refused") {
  const State start = showing(Picture::sure);
  const State hours = after(choose("sure.add", "hours", start, data()), start);
  REQUIRE(hours.doubts[Field::hours]);
  CHECK(hours.doubts[Field::hours]->low == 40);
  CHECK(hours.doubts[Field::hours]->high == 160);
  CHECK(find_part(scene_of(hours), "sure.hours"));
  const State both = after(choose("sure.add", "price", hours, data()), hours);
  CHECK(both.doubts[Field::price] == reduce(start, TakeQuotes{}, data()).doubts[Field::price]);
  CHECK(both.doubts[Field::hours] == hours.doubts[Field::hours]);
  CHECK(after(choose("sure.add", "quotes", start, data()), start) == reduce(start, TakeQuotes{}, data()));
  for (const char* option : {"", "pue", "chip-price", "nothing"})
    CHECK(std::holds_alternative<Refusal>(choose("sure.add", option, start, data())));
}

TEST_CASE("turning the pages of ranges shows a row for each number that has one, once, and no other; the dots stay") {
  for (Lens as : lenses)
    for (float width : {288.0f, 390.0f, 640.0f, 908.0f, 1240.0f})
      for (Room room : {Room::screen, Room::article, Room::tall})
        for (std::size_t ranges = 0; ranges <= doubtable(as).size(); ++ranges) {
          State state = seen_as(as, showing(Picture::sure));
          std::set<std::string> wanted;
          for (std::size_t i = 0; i < ranges; ++i) {
            const Field field = doubtable(as)[i];
            state = after(choose("sure.add", info(field).name, state, data()), state);
            if (state.doubts[field]) wanted.insert("sure." + std::string(info(field).name));
          }
          if (wanted.empty()) continue;
          Looks looks;
          looks.width = width;
          looks.room = room;
          std::set<std::string> met;
          std::optional<Box> dots;
          for (std::size_t pages = 1; looks.rows_page < pages; ++looks.rows_page) {
            const Scene scene = page(state, evaluate(data(), state.scenario), data(), looks);
            for (const Part& part : scene.parts)
              if (control_of(part.id).kind == ControlKind::sure_field) CHECK(met.insert(part.id).second);
            const Box& total = find_part(scene, "sure.total")->box;
            if (dots) CHECK(total.y == dots->y);
            dots = total;
            if (const Part* more = find_part(scene, "sure.more"))
              pages = static_cast<std::size_t>(more->value.back() - '0');
          }
          CAPTURE(width);
          CHECK(met == wanted);
        }
}
