#include "views/ladder_rows.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <set>

#include "pages.h"
#include "r1cost/yardstick.h"
#include "layout/measures.h"
#include "views/words.h"

using namespace explainer;
using namespace r1cost;

namespace {

struct Choice {
  std::string option;  // of the rows' list: "kind.report"
  Figures only;
};

std::vector<Choice> choices() {
  std::vector<Choice> all;
  for (std::size_t i = 0; i < scope_names.size(); ++i) {
    all.push_back({"scope." + std::string(scope_names[i]), {}});
    all.back().only.scope = static_cast<Scope>(i);
  }
  for (std::size_t i = 0; i < kind_names.size(); ++i) {
    all.push_back({"kind." + std::string(kind_names[i]), {}});
    all.back().only.kind = static_cast<Kind>(i);
  }
  for (std::size_t i = 0; i < method_names.size(); ++i) {
    all.push_back({"method." + std::string(method_names[i]), {}});
    all.back().only.method = static_cast<Method>(i);
  }
  return all;
}

bool belongs(const Budget& budget, const Figures& only) {
  return budget.scope == only.scope.value_or(budget.scope) && budget.kind == only.kind.value_or(budget.kind) &&
         budget.method == only.method.value_or(budget.method);
}

// Its row: figures of the first screen share one, others have their own.
std::string row_of(const Budget& budget) { return budget.featured ? budget.row : budget.id; }

std::vector<std::string> rows_in(const Scene& scene) {
  std::vector<std::string> ids;
  for (const Part& part : scene.parts)
    if (part.role() == PartRole::row && part.id.starts_with("row.")) ids.push_back(part.id.substr(4));
  return ids;
}

std::size_t room_for_rows(float width, bool read = false) {
  return axis_measures(width_class(width), Room::screen, read).rows;
}

// All rows of a state in their order, and where each stands among those that stay when there is no room for all.
struct RankedRow {
  std::string id;
  double rank;
};
std::vector<RankedRow> all_rows(const State& state) {
  const Seen now = seen(state, data());
  std::vector<RankedRow> rows;
  for (const LadderRow& row : ladder_rows(now.figures(data())))
    rows.push_back(
        {row.id, now.figures(data()).budgets[row.figures.front()].rank.value_or(std::numeric_limits<double>::max())});
  return rows;
}

// The ids of those that have room: the smallest ranks, of equal ones the first, in the order of all.
std::vector<std::string> wanted_rows(std::vector<RankedRow> rows, std::size_t room) {
  std::vector<RankedRow> by_rank = rows;
  std::stable_sort(by_rank.begin(), by_rank.end(),
                   [](const RankedRow& a, const RankedRow& b) { return a.rank < b.rank; });
  by_rank.resize(std::min(room, by_rank.size()));
  std::vector<std::string> ids;
  for (const RankedRow& row : rows)
    if (std::any_of(by_rank.begin(), by_rank.end(), [&](const RankedRow& kept) { return kept.id == row.id; }))
      ids.push_back(row.id);
  return ids;
}

State chosen(const std::string& option, const State& state = starting_state(data())) {
  return after(choose("rows", option, state, data()), state);
}

}  // namespace

TEST_CASE("the rows shown are those with the smallest rank, in the order of all") {
  for (Lens as : lenses)
    for (const Choice& choice : choices())
      for (float width : one_width_of_each_class) {
        CAPTURE(width);
        CAPTURE(choice.option);
        const State state = reduce(chosen(choice.option), SeeAs{as}, data());
        CHECK(rows_in(scene_of(state, width)) == wanted_rows(all_rows(state), room_for_rows(width)));
      }
  const auto first = [](float width) { return rows_in(scene_of(state_after({}), width)); };
  CHECK(first(320) == std::vector<std::string>{"v3-r1", "gpt4-epoch", "gpt4-altman"});
  CHECK(first(1240) == std::vector<std::string>{"r1", "minimax-m1", "v3-r1", "gpt4-epoch", "gpt4-altman",
                                                "llama31-epoch", "openai-2024"});
  Looks looks;
  looks.room = Room::tall;
  CHECK(rows_in(page(state_after({}), evaluate(data(), state_after({}).scenario), data(), looks)).size() == 10);
  looks.in_print = true;
  CHECK(rows_in(page(state_after({}), evaluate(data(), state_after({}).scenario), data(), looks)).size() >= 14);
}

TEST_CASE("rows that an open chapter tells of are shown, however few have room") {
  int told_of = 0;
  for (float width : one_width_of_each_class)
    for (int chapter = 1; chapter <= story_length; ++chapter) {
      const State state = reading(chapter);
      if (state.picture != Picture::ladder) continue;
      CAPTURE(width);
      CAPTURE(chapter);
      std::vector<RankedRow> rows = all_rows(state);
      std::size_t told = 0;
      for (const Note& note : chapter_of(the_story(), chapter)->text.notes)
        for (RankedRow& row : rows)
          if (note.at == "row." + row.id) {
            row.rank = 0;
            ++told;
            CHECK(find_part(scene_of(state, width), note.at));
          }
      told_of += static_cast<int>(told);
      // On phones a chapter about others has their rows in the place of the bill's lines.
      const std::size_t below_bill = room_for_rows(width, true);
      const bool of_others = width_class(width) == WidthClass::narrow && (state.yardstick || told > below_bill);
      CHECK(rows_in(scene_of(state, width)) == wanted_rows(rows, of_others ? told_of_others.rows : below_bill));
      CHECK((find_part(scene_of(state, width), "stage.v3") == nullptr) == of_others);
    }
  CHECK(told_of > 3);
}

TEST_CASE("each choice of rows shows its own sort alone: the first screen's, and others while there is room") {
  const Answer answer = evaluate(data(), starting_state(data()).scenario);
  std::set<bool> full;
  for (const Choice& choice : choices()) {
    CAPTURE(choice.option);
    std::set<std::string> first, others;
    for (const Budget& budget : data().budgets)
      if (belongs(budget, choice.only)) {
        if (budget.featured) first.insert(budget.row);
        else if (budget.scope != Scope::other || choice.only.scope == Scope::other) others.insert(budget.id);
      }
    for (float width : one_width_of_each_class) {
      CAPTURE(width);
      const Scene scene = scene_of(chosen(choice.option), width);
      const std::vector<std::string> rows = rows_in(scene);
      CHECK(find_part(scene, "rows")->value == choice.option);
      CHECK(std::set<std::string>(rows.begin(), rows.end()).size() == rows.size());
      CHECK(rows.size() == std::min(room_for_rows(width), first.size() + others.size()));
      for (const std::string& row : rows) CHECK((first.contains(row) || others.contains(row)));
      full.insert(rows.size() == room_for_rows(width));
      // Of a row with several methods only what was asked for.
      for (std::size_t i = 0; i < data().budgets.size(); ++i) {
        const Budget& budget = data().budgets[i];
        const Part* row = find_part(scene, "row." + row_of(budget));
        if (row) CHECK(has(row->value, figure(budget, answer.ratios[i])) == belongs(budget, choice.only));
      }
    }
    // The same rows where a chip-hour counts other dollars.
    for (Lens as : {Lens::own, Lens::work})
      CHECK(rows_in(scene_of(reduce(chosen(choice.option), SeeAs{as}, data()))) ==
            rows_in(scene_of(chosen(choice.option))));
  }
  // Some sorts fill the room, some do not.
  CHECK(full.size() == 2);
}

TEST_CASE("whatever rows are chosen, the page stays as high, and their choice leads back to all of them") {
  for (float width : one_width_of_each_class) {
    CAPTURE(width);
    const Scene all = scene_of(starting_state(data()), width);
    for (const Choice& choice : choices()) {
      CAPTURE(choice.option);
      const State state = chosen(choice.option);
      CHECK(scene_of(state, width).height == all.height);
      CHECK(rows_in(scene_of(chosen("reported", state), width)) == rows_in(all));
    }
  }
}

TEST_CASE("a sort of which nothing was reported is never a blank: it says so and offers all rows") {
  const State none = state_after({ShowFigures{{Scope::programme, Method::rental, std::nullopt}}});
  const Dataset without = [] {
    Dataset fewer = data();
    std::erase_if(fewer.budgets, [](const Budget& budget) { return budget.kind == Kind::report; });
    return fewer;
  }();
  const State start = starting_state(without);
  const State no_report = reduce(start, std::get<Action>(choose("rows", "kind.report", start, without)), without);
  for (float width : one_width_of_each_class)
    for (const auto& [state, figures] : {std::pair{none, &data()}, std::pair{no_report, &without}}) {
      CAPTURE(width);
      const Scene scene = scene_of(state, *figures, width);
      CHECK(rows_in(scene).empty());
      const Part* words = find_part(scene, "rows.none");
      REQUIRE(words);
      CHECK(words->last_mark > words->first_mark);
      CHECK(scene.height == scene_of(starting_state(*figures), *figures, width).height);
      // The reader's own line is there all the same.
      CHECK(find_part(scene, "line")->value == "$293,920");
      REQUIRE(find_part(scene, "rows.all"));
      CHECK(find_part(scene, "rows.all")->role() == PartRole::button);
      const State back = reduce(state, std::get<Action>(press("rows.all", state, *figures)), *figures);
      const Scene again = scene_of(back, *figures, width);
      CHECK(rows_in(again) == rows_in(scene_of(starting_state(*figures), *figures, width)));
      CHECK_FALSE(rows_in(again).empty());
      CHECK_FALSE(find_part(again, "rows.all"));
    }
}

TEST_CASE("at one yardstick the runs of most public hours stand, most first, each at the reader's rate") {
  const std::vector<const Budget*> runs = measured_runs(data());
  for (Lens as : {Lens::rent, Lens::own, Lens::energy, Lens::carbon, Lens::work}) {
    const State state = reduce(chosen("yardstick"), SeeAs{as}, data());
    const Worth worth = seen(state, data()).worth;
    const Scene scene = scene_of(state);
    const std::vector<std::string> rows = rows_in(scene);
    CHECK(rows.size() == room_for_rows(1240));
    std::set<Scope> scopes;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      CAPTURE(rows[i]);
      const Budget& run = *find_budget(data(), rows[i]);
      scopes.insert(run.scope);
      REQUIRE(run.chip_hours);
      CHECK(run.kind != Kind::estimate);
      const std::string value = find_part(scene, "row." + rows[i])->value;
      // Electricity and emissions are the run's own, as published or on its own chip; redone work is its own chip's.
      if (!in_dollars(as)) CHECK((has(value, "published by " + run.org + ": ") || has(value, "calculated: ")));
      else if (as == Lens::work) CHECK(has(value, "its work on the A100: "));
      else CHECK(has(value, chip_hours(*run.chip_hours) + ": " + amount(worth, *run.chip_hours * worth.rate) + ";"));
      if (i == 0) continue;
      const Budget& above = *find_budget(data(), rows[i - 1]);
      if (above.scope == run.scope && !above.rank && !run.rank) CHECK(*above.chip_hours >= *run.chip_hours);
    }
    CHECK(scopes.size() == 2);
    // None that is left out has more hours than one of its scope that is not, but for those that are always kept.
    for (const Budget* run : runs)
      if (std::find(rows.begin(), rows.end(), run->id) == rows.end())
        for (const std::string& row : rows)
          if (find_budget(data(), row)->scope == run->scope && !find_budget(data(), row)->rank)
            CHECK(*find_budget(data(), row)->chip_hours >= *run->chip_hours);
    // Where dollars do not count there is no other choice, and it is made without being asked for.
    const State unasked = reduce(starting_state(data()), SeeAs{as}, data());
    CHECK((rows_in(scene_of(unasked)) == rows) == !in_dollars(as));
    CHECK((std::get<SelectPart>(find_part(scene, "rows")->is).options.size() == 1) == !in_dollars(as));
  }
}

TEST_CASE("over the rows stands by what they are reckoned") {
  const auto heading = [](Lens as) {
    const Scene scene = scene_of(reduce(chosen("yardstick"), SeeAs{as}, data()));
    for (const Mark& mark : scene.marks)
      if (const Text* text = std::get_if<Text>(&mark); text && text->words.starts_with("RUNS WITH PUBLIC HOURS"))
        return text->words.substr(0, text->words.find(" ▾"));
    return std::string();
  };
  CHECK(heading(Lens::rent) == "RUNS WITH PUBLIC HOURS, AT $2.00 A CHIP-HOUR");
  CHECK(heading(Lens::energy) == "RUNS WITH PUBLIC HOURS: ELECTRICITY, EACH ON ITS OWN CHIP");
  CHECK(heading(Lens::carbon) == "RUNS WITH PUBLIC HOURS: EMISSIONS, AS PUBLISHED OR RECKONED");
  CHECK(heading(Lens::work) == "RUNS WITH PUBLIC HOURS, THEIR WORK ON THE A100 AT $2.00");
}

TEST_CASE("rows that there are not are refused in words") {
  const State start = starting_state(data());
  for (const char* option : {"", "all", "scope", "kind.", "kind.rumour", "size.large", "method.rental."}) {
    const Command command = choose("rows", option, start, data());
    CAPTURE(option);
    REQUIRE(std::holds_alternative<Refusal>(command));
    CHECK(say(std::get<Refusal>(command).words) == "Rows: “" + std::string(option) + "” is not in the list.");
  }
}
