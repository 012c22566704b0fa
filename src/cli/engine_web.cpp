// The engine without a screen, for JavaScript: web/npm/index.mjs gives it a dataset and then calls functions that take
// and return JSON. A returned text is valid until the next call. No figures are compiled in, so that a newsroom can use
// its own.
#include <emscripten/emscripten.h>

#include <cmath>
#include <string>
#include <string_view>

#include "data/flat_dataset.h"
#include "data/json_writer.h"
#include "data/numbers.h"
#include "data/read_scenario.h"
#include "data/text_encoding.h"
#include "data/write_answer.h"
#include "data/write_dataset.h"
#include "data/write_doubt.h"
#include "r1cost/explain.h"
#include "r1cost/solve.h"
#include "scene/write.h"
#include "views/explain_words.h"

namespace {

using namespace explainer;

std::string reply, incoming;
r1cost::Dataset dataset;

const char* say(std::string json) {
  reply = std::move(json);
  return reply.c_str();
}

std::string problems_json(const std::vector<Problem>& problems) {
  JsonWriter json(JsonForm::compact);
  json.begin_object();
  json.begin_list("problems");
  for (const Problem& problem : problems) {
    json.begin_object();
    json.text("pointer", problem.pointer);
    json.text("expected", problem.expected);
    json.text("found", problem.found);
    json.end_object();
  }
  json.end_list();
  json.end_object();
  return json.written();
}

std::string problem_json(const std::string& pointer, const std::string& expected, const std::string& found) {
  return problems_json({{"", pointer, expected, found}});
}

// Returns the result of `work` for the scenario in the text, or the text's problems.
template <class Work>
const char* with_scenario(const char* text, Work work) {
  const r1cost::Dataset& data = dataset;
  const ScenarioOrProblems read = read_scenario({"scenario", text}, data);
  if (const auto* problems = std::get_if<std::vector<Problem>>(&read)) return say(problems_json(*problems));
  return say(work(data, std::get<DoubtedScenario>(read)));
}

}  // namespace

extern "C" {

// Allocates room for a dataset of `bytes` bytes of UTF-8. The caller fills it and then calls r1cost_use.
EMSCRIPTEN_KEEPALIVE char* r1cost_room(double bytes) {
  incoming.assign(static_cast<std::size_t>(bytes), ' ');
  return incoming.data();
}

// Reads the filled room as one file with a whole dataset. If it is invalid, the previous dataset stays.
EMSCRIPTEN_KEEPALIVE const char* r1cost_use() {
  DatasetOrProblems read = read_dataset({{"dataset", incoming}});
  incoming = {};
  if (const auto* problems = std::get_if<std::vector<Problem>>(&read)) return say(problems_json(*problems));
  dataset = std::get<r1cost::Dataset>(std::move(read));
  JsonWriter json(JsonForm::compact);
  json.begin_object();
  write_edition(json, dataset);
  json.end_object();
  return say(json.written());
}

EMSCRIPTEN_KEEPALIVE const char* r1cost_answer(const char* scenario) {
  return with_scenario(scenario, [](const r1cost::Dataset& data, const DoubtedScenario& read) {
    return answer_as_json(data, read.scenario, r1cost::evaluate(data, read.scenario));
  });
}

EMSCRIPTEN_KEEPALIVE const char* r1cost_solve(const char* scenario, const char* unknown, double target) {
  return with_scenario(scenario, [&](const r1cost::Dataset& data, const DoubtedScenario& read) -> std::string {
    const std::optional<r1cost::Field> field = r1cost::field_named(unknown);
    if (!field || !r1cost::can_be_unknown(*field))
      return problem_json("/for", "count, hours, price, utilisation or failed",
                          json_string(start_of(unknown, 40)));
    if (!(target > 0) || !(target <= 1e15))
      return problem_json("/target", "dollars above 0, at most 1e15", shortest(target));
    const r1cost::Solution found = r1cost::solve(data, read.scenario, *field, {target});
    JsonWriter json(JsonForm::compact);
    json.begin_object();
    json.number("value", found.value);
    json.text("limit", r1cost::name(found.limit));
    json.number("usd", found.total.value);
    json.number("lowest_usd", found.lowest.value);
    json.number("highest_usd", found.highest.value);
    json.end_object();
    return json.written();
  });
}

EMSCRIPTEN_KEEPALIVE const char* r1cost_explain(const char* scenario, const char* figure) {
  return with_scenario(scenario, [&](const r1cost::Dataset& data, const DoubtedScenario& read) -> std::string {
    const auto node = r1cost::explain(data, read.scenario, figure);
    if (!node)
      return problem_json("/figure", "a figure that was published", json_string(start_of(figure, 60)));
    JsonWriter json(JsonForm::compact);
    json.begin_object();
    json.text("sentence", explanation_sentence(*node));
    json.text("formula", explanation_formula(*node));
    json.raw("tree", explanation_json(*node));
    json.end_object();
    return json.written();
  });
}

EMSCRIPTEN_KEEPALIVE const char* r1cost_doubt(const char* scenario, const char* lens, double samples, double seed) {
  return with_scenario(scenario, [&](const r1cost::Dataset& data, const DoubtedScenario& read) -> std::string {
    const std::optional<r1cost::Lens> through = r1cost::lens_named(lens);
    if (!through)
      return problem_json("/lens", "rent, own, buy, energy or carbon", json_string(start_of(lens, 40)));
    if (!(samples >= 1) || !(samples <= 1e7) || samples != std::floor(samples))
      return problem_json("/samples", "a whole number from 1 to 10,000,000", shortest(samples));
    if (!(seed >= 0) || !(seed <= 9e15) || seed != std::floor(seed))
      return problem_json("/seed", "a whole number from 0 to 9e15", shortest(seed));
    std::string json =
        doubt_as_json(data, read, {*through, static_cast<std::size_t>(samples), static_cast<std::uint64_t>(seed)});
    if (json.empty()) return problem_json("/chip", "a chip that is known through this lens", "another");
    return json;
  });
}

EMSCRIPTEN_KEEPALIVE const char* r1cost_steps(const char* scenario) {
  return with_scenario(
      scenario, [&](const r1cost::Dataset& data, const DoubtedScenario& read) { return steps_as_json(data, read); });
}

EMSCRIPTEN_KEEPALIVE const char* r1cost_budgets() { return say(rows_as_json(dataset, "budgets")); }

}  // extern "C"
