#include "views/table.h"

#include <doctest/doctest.h>

#include <set>

#include "pages.h"
#include "views/words.h"

using namespace explainer;
using namespace r1cost;

namespace {

std::vector<std::string> table_rows_in(const Scene& scene) {
  std::vector<std::string> ids;
  for (const Part& part : scene.parts)
    if (part.role() == PartRole::row && part.id.starts_with("table.")) ids.push_back(part.id.substr(6));
  return ids;
}

}  // namespace

TEST_CASE("turning the table's pages shows every reported figure once, with the engine's own dollars") {
  for (float width : one_width_of_each_class) {
    State state = showing(Picture::table);
    std::set<std::string> met;
    for (;;) {
      const Scene scene = scene_of(state, width);
      const Answer answer = evaluate(data(), state.scenario);
      for (const std::string& id : table_rows_in(scene)) {
        CHECK(met.insert(id).second);
        const Budget& budget = *find_budget(data(), id);
        const auto index = static_cast<std::size_t>(&budget - data().budgets.data());
        const Part& part = *find_part(scene, "table." + id);
        CAPTURE(id);
        const std::string dollars = money(*table_usd(answer.ratios[index]));
        CHECK(part.value.find(dollars.substr(0, dollars.find(' '))) != std::string::npos);
      }
      const std::optional<State> next = next_rows(state, scene);
      if (!next) break;
      state = *next;
    }
    CHECK(met.size() == data().budgets.size());
    // From the last page the same button leads back to the first one, too.
    const Scene last = scene_of(state, width);
    const Part* more = find_kind(last, ControlKind::table_next);
    REQUIRE(more);
    CHECK(more->words == "Back to the top");
    CHECK(after(press(more->id, state, data()), state).table.first == 0);
    for (;;) {
      const Scene scene = scene_of(state, width);
      const Part* previous = find_kind(scene, ControlKind::table_previous);
      if (!previous) break;
      state = after(press(previous->id, state, data()), state);
    }
    CHECK(state.table.first == 0);
  }
}

TEST_CASE("each column sorts the table both ways, and what is not known stands last") {
  const Answer answer = evaluate(data(), Scenario{});
  for (std::size_t i = 0; i < column_names.size(); ++i) {
    State state = showing(Picture::table);
    const std::string part = "table.sort." + std::string(column_names[i]);
    state = after(press(part, state, data()), state);
    const auto once = table_rows(data(), answer, state.table);
    state = after(press(part, state, data()), state);
    const auto twice = table_rows(data(), answer, state.table);
    CAPTURE(part);
    CHECK(once.size() == data().budgets.size());
    CHECK(std::set<std::size_t>(once.begin(), once.end()).size() == once.size());
    CHECK(once != twice);
  }
  Table table;
  const auto by_dollars = table_rows(data(), answer, table);
  for (std::size_t i = 1; i < by_dollars.size(); ++i)
    CHECK(table_usd(answer.ratios[by_dollars[i - 1]])->value >= table_usd(answer.ratios[by_dollars[i]])->value);
  table.sorted_by = TableColumn::date;
  for (bool descending : {true, false}) {
    table.descending = descending;
    bool unknown = false;
    for (std::size_t row : table_rows(data(), answer, table)) {
      const bool known = !data().budgets[row].source.date.empty();
      CHECK_FALSE((unknown && known));
      unknown = unknown || !known;
    }
  }
}

TEST_CASE("filters keep what they say, and a table without rows offers the way back") {
  State state = after(choose("filter.scope", "whole-run", showing(Picture::table), data()), showing(Picture::table));
  state = after(choose("filter.method", "rental", state, data()), state);
  const auto kept = table_rows(data(), evaluate(data(), state.scenario), state.table);
  CHECK(!kept.empty());
  for (std::size_t row : kept) {
    CHECK(data().budgets[row].scope == Scope::whole_run);
    CHECK(data().budgets[row].method == Method::rental);
  }
  state = after(choose("filter.scope", "programme", state, data()), state);
  state = after(choose("filter.kind", "remark", state, data()), state);
  const Scene scene = scene_of(state);
  CHECK(table_rows_in(scene).empty());
  CHECK(find_part(scene, "table.none"));
  state = after(press("filter.none", state, data()), state);
  CHECK(table_rows_in(scene_of(state)).size() >= 8);
  CHECK(std::holds_alternative<Refusal>(choose("filter.scope", "everything", state, data())));
  CHECK(std::holds_alternative<Refusal>(choose("filter.size", "all", state, data())));
}

TEST_CASE("a row of the table opens its own card") {
  const State state = showing(Picture::table);
  const std::string row = table_rows_in(scene_of(state)).front();
  const Scene scene = scene_of(state, 1240, "table." + row);
  const Part* card = find_part(scene, "card");
  REQUIRE(card);
  CHECK(card->words.find(find_budget(data(), row)->name) != std::string::npos);
}
