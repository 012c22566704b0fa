#include "views/area_list.h"

#include <algorithm>
#include <cmath>

#include "data/numbers.h"
#include "views/bill.h"
#include "views/ink.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer {

using namespace r1cost;

const Budget* told_rival(const View& view) {
  if (const Budget* budget = budget_on_map(view)) return budget;
  for (const Budget* budget : map_budgets(view.all))
    if (budget->bound == Bound::stated && budget->method == Method::rental) return budget;
  return nullptr;
}

std::string published(const Budget& budget) {
  Ratio ratio;
  ratio.likely = budget.likely;
  return figure(budget, ratio);
}

std::string size_words(Chips count, Hours duration) {
  return grouped(count.value) + (count.value == 1 ? " chip" : " chips") + " × " + hours(duration) + " h";
}

std::string work_chip_name(const View& view) {
  const Chip* chip = find_chip(view.data, view.state.work_chip);
  return chip ? chip->short_name : std::string();
}

Hours work_hours(const View& view) {
  const Scenario& scenario = view.state.scenario;
  return scenario.printed.value_or(scenario.count * scenario.hours) / scenario.count * view.worth.hours_ratio;
}

ChipHours own_run(const AreaMap& map) {
  const Scenario& scenario = map.view.state.scenario;
  return scenario.printed.value_or(scenario.count * scenario.hours);
}

const Budget* budget_on_map(const View& view) {
  const std::string wanted = map_holds(view.state, view.all);
  return find_stage(view.all, wanted) || !can_be_on_map(view.all, wanted) ? nullptr : find_budget(view.all, wanted);
}

void draw_shows(const AreaMap& map, float right, float baseline) {
  const State& state = map.view.state;
  const std::string held = map_holds(state, map.view.all);
  Scene& scene = map.scene;
  std::vector<Option> options{{"run", "Beside R1’s own runs", ""}};
  std::string words = "Beside R1’s own runs";
  const auto add = [&](const std::string& id, const std::string& name, const std::string& line) {
    options.push_back({id, line, "And"});
    if (id == held) words = name;
  };
  for (const AreaRun& run : area_runs(map.view.all)) {
    const Stage* stage = find_stage(map.view.all, run.id);
    if (!stage || !stage->whole_run) continue;
    const std::string name = "With " + run.name.substr(0, run.name.find(','));
    add(run.id, name, run.name);
    // One that is counted is there anyway.
    if (held.empty() && counts(state.scenario, run.id)) words = name;
  }
  // Their dollars are for hours of no other chip.
  for (const Budget* budget : map_budgets(map.view.all)) {
    if (map.view.worth.as == SeenAs::work) break;
    add(budget->id, "With " + budget->name, budget->name + ": " + published(*budget));
  }
  const std::size_t first = scene.marks.size();
  words += " ▾";
  const float width = measure(words, type::second_strong);
  write(scene, right, baseline, words, type::second_strong, Role::ink, Align::right, Underline::dotted);
  Part& part = add_part(scene, first, "area.shows", PartRole::select, "What the map holds",
                        {right - width - 4, baseline - 28, width + 4, 44});
  part.value = held.empty() ? "run" : held;
  part.options = std::move(options);
}

std::string price_of_an_hour(const View& view) {
  return in_dollars(view.worth.as) ? rate_words(view.worth) : price(view.priced.price);
}

std::string about_hours(ChipHours bought) {
  const double about = two_digits(bought.value);
  return about < 1e6 ? chip_hours({about}) : shortest(about / 1e6) + " million chip-hours";
}

float draw_list(const AreaMap& map, float x, float y, float width) {
  const auto say = [&](const std::string& id, Role role, const std::string& name, const std::string& words,
                       Shape shape = Shape::dot) {
    const std::size_t first = map.scene.marks.size();
    const auto lines = wrap(map.view.looks.said(name + ": " + words), type::second, width - 18, 5);
    symbol(map.scene, {x + 5, y + 8}, 9, shape, role);
    write_lines(map.scene, x + 18, y + 12, 16, lines, type::second, Role::ink);
    const float height = 16 * static_cast<float>(lines.size());
    // A published line has a card, as on the bill.
    const bool published = find_stage(map.view.data, id.substr(5)) || id == "area.you";
    add_part(map.scene, first, id, published ? PartRole::row : PartRole::text, name,
             {x, y - (published ? 4.0f : 0.0f), width, published ? std::max(height + 8, 44.0f) : height})
        .value = words;
    y += height + 8;
  };
  const Scenario& scenario = map.view.state.scenario;
  const ChipHours own = own_run(map);
  const std::string cost = amount(map.view.worth, own * map.view.worth.rate);
  const std::string total = "; your total, with what else is counted, " + total_words(map.view.answer, map.view.worth);
  const bool elsewhere = map.view.worth.as == SeenAs::work;
  say("area.you", Role::you, map.view.looks.in_print && is_last_run(map.view) ? "R1’s last run" : "You",
      size_words(scenario.count, scenario.hours) + (scenario.printed ? ", " : " = ") + chip_hours(own) +
          (elsewhere ? "" : ", " + cost + total));
  // It is the hours there that are paid for.
  if (elsewhere)
    say("area.work", Role::you, "The same work on the " + work_chip_name(map.view),
        size_words(scenario.count, work_hours(map.view)) + ", by peak speed alone, " + cost + total, Shape::ring);
  for (const AreaRun& run : area_runs(map.view.data)) {
    // In print the reader's own run is that one.
    if (map.view.looks.in_print && run.count == scenario.count && run.hours == scenario.hours) continue;
    std::string words = grouped(run.count.value) + " chips × " + (find_stage(map.view.data, run.id) ? "about " : "") +
                        hours({std::round(run.hours.value)}) + " h, " + chip_hours(run.chip_hours) + " as published";
    if (!within(map.span(), run.count, run.hours))
      words += ". It lies outside: the map would have to be " +
               times(times_as_large(map.span(), run.count, run.hours)) + " as large";
    const bool counted = !find_stage(map.view.data, run.id) || counts(scenario, run.id);
    say("area." + run.id, Role::r1, run.name + (counted ? "" : ", not counted"), words);
  }
  // Its dollars are for no hours of that chip.
  if (const Budget* budget = map.view.worth.as == SeenAs::work ? nullptr : told_rival(map.view)) {
    const ChipHours bought = chip_hours_of(*budget, map.view.priced);
    const double area = bought.value / (map.span().count.value * map.span().hours.value);
    say("area.rival", Role::rival, budget->name,
        published(*budget) + " (" + budget->source.publisher + ") would buy about " + about_hours(bought) + " at " +
            price_of_an_hour(map.view) + ", " +
            (area > 1                  ? times(area) + " this whole map"
             : budget_on_map(map.view) ? "drawn as one of many shapes"
                                       : "within this map"),
        Shape::ring);
  }
  for (const Stage& stage : map.view.data.stages)
    if (stage.chip_hours && !stage.count)
      say("area." + stage.id, Role::r1, stage.name,
          chip_hours(*stage.chip_hours) + "; on how many chips is not known, so it has no shape here", Shape::ring);
  return y;
}

}  // namespace explainer
