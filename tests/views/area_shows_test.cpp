// What the area map holds beside the reader's run, and the curve of runs that cost as much.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "data/numbers.h"
#include "pages.h"
#include "sweep.h"
#include "views/area_span.h"
#include "views/words.h"

using namespace explainer;
using namespace r1cost;

namespace {

State holding(const std::string& id, const State& state = showing(Picture::area)) {
  return after(choose("area.shows", id, state, data()), state);
}

// "39": to two digits, as what dollars would buy is only about known.
std::string millions(double chip_hours) { return shortest(two_digits(chip_hours) / 1e6); }

Box plot_of(const Scene& scene) { return handle_of(*find_part(scene, "area.run"))->track; }

std::vector<const Path*> curves_in(const Scene& scene, Role role) {
  std::vector<const Path*> curves;
  for (const Mark& mark : scene.marks)
    if (const Path* path = std::get_if<Path>(&mark); path && path->stroke == role) curves.push_back(path);
  return curves;
}

// The chip-hours of the run whose corner this is.
double area_at(Point corner, const Box& plot, const AreaSpan& span) {
  return (corner.x - plot.x) / plot.w * span.hours.value * ((plot.bottom() - corner.y) / plot.h * span.count.value);
}

std::string published(const Budget& budget) {
  Ratio ratio;
  ratio.likely = budget.likely;
  return figure(budget, ratio);
}

std::vector<std::string> labels_in(const Scene& scene) {
  std::vector<std::string> ids;
  for (const Part& part : scene.parts)
    if (part.id.starts_with("area.cost.")) ids.push_back(part.id);
  return ids;
}

}  // namespace

TEST_CASE("the map offers the reader's run, V3 and single runs of rivals, and nothing else") {
  std::set<std::string> wanted{"run"};
  for (const AreaRun& run : area_runs(data()))
    if (const Stage* stage = find_stage(data(), run.id); stage && stage->whole_run) wanted.insert(run.id);
  for (const Budget* budget : map_budgets(data())) {
    CHECK(budget->scope == Scope::whole_run);
    CHECK_FALSE(budget->deepseek);
    wanted.insert(budget->id);
  }
  CHECK(wanted.contains("v3"));
  CHECK(wanted.contains("gpt4-epoch-rental"));
  std::set<std::string> offered;
  const Scene scene = scene_of(showing(Picture::area));
  for (const Option& option : std::get<SelectPart>(find_part(scene, "area.shows")->is).options) {
    offered.insert(option.id);
    CHECK(find_part(scene_of(holding(option.id)), "area.shows")->value == option.id);
  }
  CHECK(offered == wanted);
  CHECK(holding("run", holding("v3")).on_map == "");
  const Command command = choose("area.shows", "gpt5", showing(Picture::area), data());
  REQUIRE(std::holds_alternative<Refusal>(command));
  CHECK(say(std::get<Refusal>(command).words) == "The map: “gpt5” is not in the list.");
  CHECK(reduce(holding("v3"), ShowOnMap{"gpt5"}, data()).on_map == "v3");
}

TEST_CASE("with V3 on the map its box is its hours across and its chips up, and nothing lies outside") {
  const State state = holding("v3");
  const Stage& v3 = *find_stage(data(), "v3");
  const AreaSpan span = span_of(state, data());
  CHECK(within(span, *v3.count, *v3.chip_hours / *v3.count));
  CHECK_FALSE(counts(state.scenario, "v3"));  // shown, not counted
  for (float width : one_width_of_each_class) {
    const Scene scene = scene_of(state, width);
    const Box plot = plot_of(scene);
    std::set<std::string> boxes;
    for (const Shown& shown : scene.shown)
      for (const AreaRun& run : area_runs(data()))
        if (shown.thing == "." + run.id) {
          const Box& box = std::get<Rectangle>(scene.marks[shown.mark]).box;
          CAPTURE(run.id);
          CHECK(box.w / plot.w == doctest::Approx(run.hours / span.hours).epsilon(1e-4));
          CHECK(box.h / plot.h == doctest::Approx(run.count / span.count).epsilon(1e-4));
          CHECK(area_at({box.right(), box.y}, plot, span) ==
                doctest::Approx(run.count.value * run.hours.value).epsilon(1e-3));
          boxes.insert(run.id);
        }
    CHECK(boxes.contains("v3"));
    for (const Part& part : scene.parts) CHECK_FALSE(has(part.value, "lies outside"));
  }
}

TEST_CASE("a rival's budget is one curve: every run that its published dollars buy at the lens's price") {
  for (const Budget* budget : map_budgets(data()))
    for (Lens as : lenses) {
      const State state = reduce(holding(budget->id), SeeAs{as}, data());
      REQUIRE(budget->likely);
      // At what an hour costs through the lens.
      const ChipHours whole = *budget->likely / seen(state, data()).worth.rate;
      const AreaSpan span = span_of(state, data());
      for (float width : {320.0f, 768.0f, 1240.0f}) {
        CAPTURE(budget->id);
        CAPTURE(width);
        CAPTURE(name(as));
        const Scene scene = scene_of(state, width);
        const Box plot = plot_of(scene);
        const std::vector<const Path*> curves = curves_in(scene, Role::rival);
        if (as == Lens::work) {
          // Its dollars are for hours of no other chip.
          CHECK(curves.empty());
          CHECK(map_holds(state, data()).empty());
          CHECK(find_part(scene, "area.shows")->value == "run");
          continue;
        }
        REQUIRE(curves.size() == 1);
        REQUIRE(curves[0]->points.size() > 10);
        CHECK(curves[0]->points.front().y == doctest::Approx(plot.y));
        CHECK(curves[0]->points.back().x == doctest::Approx(plot.right()));
        for (Point point : curves[0]->points)
          CHECK(area_at(point, plot, span) == doctest::Approx(whole.value).epsilon(1e-3));
        const std::vector<std::string> labels = labels_in(scene);
        REQUIRE(labels.size() == 1);
        CHECK(*number_of(labels[0].substr(10)) == budget->likely->value);
        CHECK(find_part(scene, labels[0])->words ==
              "Make your run cost as much as " + budget->name + ", " + published(*budget));
      }
    }
}

TEST_CASE("a dearer chip-hour moves a rival's curve towards the corner, and the words with it") {
  const Usd likely = *find_budget(data(), "gpt4-epoch-rental")->likely;
  for (double price : {2.0, 3.42}) {
    const State state = reduce(holding("gpt4-epoch-rental"), SetField{Field::price, price}, data());
    const Scene scene = scene_of(state, 1240);
    REQUIRE(labels_in(scene).size() == 1);
    for (Point point : curves_in(scene, Role::rival)[0]->points)
      CHECK(area_at(point, plot_of(scene), span_of(state, data())) ==
            doctest::Approx(likely.value / price).epsilon(1e-3));
    CHECK(has(find_part(scene, "area.rival")->value, "would buy about " + millions(likely.value / price) +
                                                         " million chip-hours at " + explainer::price({price})));
  }
}

TEST_CASE("a rival's curve, pressed, makes the run cost as much: by hours, and by chips too where hours end") {
  const State start = showing(Picture::area);
  std::size_t by_hours = 0, by_both = 0;
  for (const Budget* budget : map_budgets(data())) {
    const double bought = budget->likely->value / start.scenario.price.value;
    const double hours_needed = bought / start.scenario.count.value;
    const State state = holding(budget->id);
    const State moved = after(press(labels_in(scene_of(state))[0], state, data()), state);
    CHECK_FALSE(moved.held_span);
    CHECK((moved.scenario.count * moved.scenario.hours).value == doctest::Approx(bought).epsilon(1e-3));
    if (hours_needed <= info(Field::hours).high) {
      CHECK(moved.scenario.count == state.scenario.count);
      ++by_hours;
    } else {
      const auto shape = [](const State& one) { return one.scenario.count.value / one.scenario.hours.value; };
      CHECK(shape(moved) == doctest::Approx(shape(state)).epsilon(1e-3));
      ++by_both;
    }
  }
  CHECK(by_hours + by_both == map_budgets(data()).size());
  CHECK(by_both > 0);
}

TEST_CASE("what lies outside is said with how much larger the map would have to be, and a rival with its share of it") {
  std::vector<State> states{showing(Picture::area), holding("v3")};
  for (const Budget* budget : map_budgets(data())) states.push_back(holding(budget->id));
  states.push_back(reduce(states[0], SetField{Field::count, 3000}, data()));
  states.push_back(reduce(states[0], SetField{Field::hours, 3000}, data()));
  std::size_t outside = 0, inside = 0;
  for (const State& state : states) {
    const AreaSpan span = span_of(state, data());
    for (float width : one_width_of_each_class) {
      const Scene scene = scene_of(state, width);
      for (const AreaRun& run : area_runs(data())) {
        const double across = run.hours / span.hours, up = run.count / span.count;
        const std::string& says = find_part(scene, "area." + run.id)->value;
        CAPTURE(run.id);
        if (across > 1 || up > 1) {
          const double larger = (across > 1 ? across : 1) * (up > 1 ? up : 1);
          CHECK(says.ends_with("the map would have to be " + times(larger) + " as large"));
          ++outside;
        } else {
          CHECK_FALSE(has(says, "outside"));
          ++inside;
        }
      }
      const std::string held = map_holds(state, data());
      const Budget* on_map = find_stage(data(), held) ? nullptr : find_budget(data(), held);
      const Budget& rival = on_map ? *on_map : *find_budget(data(), "gpt4-epoch-rental");
      const ChipHours bought = *rival.likely / state.scenario.price;
      const double share = bought.value / (span.hours.value * span.count.value);
      CHECK(find_part(scene, "area.rival")->words == rival.name);
      CHECK(find_part(scene, "area.rival")->value ==
            published(rival) + " (" + rival.source.publisher + ") would buy about " + millions(bought.value) +
                " million chip-hours at " + price(state.scenario.price) + ", " +
                (share > 1 ? times(share) + " this whole map"
                 : on_map  ? std::string("drawn as one of many shapes")
                           : std::string("within this map")));
    }
  }
  CHECK(outside > 0);
  CHECK(inside > 0);
}

TEST_CASE("the curve of the reader's own cost is its run's, and dragged to a place makes the run cost that place") {
  for (const char* preset : {"default", "r1-published"})
    for (Lens as : lenses) {
      const State start = reduce(state_after({ShowPicture{Picture::area}, UsePreset{preset}}), SeeAs{as}, data());
      const AreaSpan span = span_of(start, data());
      const double map = span.hours.value * span.count.value, price = start.scenario.price.value;
      for (double place : {0.05, 0.3, 0.9}) {
        const State state = after(slide_to("area.equal", place, start, data()), start);
        CAPTURE(preset);
        CAPTURE(place);
        CHECK(state.scenario.count == start.scenario.count);
        CHECK(span_of(state, data()) == span);
        const r1cost::Line run = evaluate(data(), state.scenario).lines.front();
        // To half a step of the hours.
        CHECK(std::fabs(run.usd->value - place * map * price) <= start.scenario.count.value * 0.0501 * price);
        const Worth worth = seen(state, data()).worth;
        for (float width : one_width_of_each_class) {
          const Scene scene = scene_of(state, width);
          const Part& thumb = *find_part(scene, "area.equal");
          CHECK(handle_of(thumb)->at == doctest::Approx(place).epsilon(0.001));
          CHECK(thumb.value == amount(worth, *run.chip_hours * worth.rate));
          const std::vector<const Path*> own = curves_in(scene, Role::you);
          REQUIRE(own.size() == 1);
          for (Point point : own[0]->points)
            CHECK(area_at(point, plot_of(scene), span) == doctest::Approx(run.chip_hours->value).epsilon(1e-3));
        }
      }
      // At its lower end a run is one hour, no less; the arrow keys are the hours'.
      CHECK(after(slide_to("area.equal", 0, start, data()), start).scenario.hours.value == 1);
      const Stops all = stops_of("area.equal", start, data());
      const State stepped = after(step_to("area.equal", all.here + 1, start, data()), start);
      CHECK(stepped.scenario.hours.value == all.values[static_cast<std::size_t>(all.here) + 1]);
      CHECK(stepped.scenario.count == start.scenario.count);
    }
}

TEST_CASE("what the boxes and curves are is said in full, at every width, whatever the map holds") {
  std::vector<std::string> held{"run", "v3"};
  for (const Budget* budget : map_budgets(data())) held.push_back(budget->id);
  Sweep sweep;
  for (const std::string& id : held)
    for (Lens as : lenses)
      for (float width = 280; width <= 1240; width += 40) {
        if (sweep.skips()) continue;
        const Scene scene = scene_of(reduce(holding(id), SeeAs{as}, data()), width);
        const Part* key = find_part(scene, "area.key");
        REQUIRE(key);
        CAPTURE(id);
        CAPTURE(width);
        CAPTURE(key->words);
        for (std::size_t i = key->first_mark; i < key->last_mark; ++i)
          if (const Text* text = std::get_if<Text>(&scene.marks[i])) CHECK_FALSE(has(text->words, "…"));
      }
}
