// The engine without any screen, for JavaScript: web/npm/index.mjs calls these with JSON and gets JSON. The text
// returned is good until the next call.
#include <emscripten/emscripten.h>

#include <string>
#include <string_view>

#include "data/numbers.h"
#include "data/read_scenario.h"
#include "data/write_answer.h"
#include "data/write_dataset.h"
#include "r1cost/explain.h"
#include "r1cost/solve.h"
#include "scene/write.h"
#include "views/explain_words.h"

namespace {

using namespace explainer;

std::string reply;

const char* say(std::string json) {
  reply = std::move(json);
  return reply.c_str();
}

std::string problems_json(const std::vector<Problem>& problems) {
  std::string json;
  for (const Problem& problem : problems)
    json += (json.empty() ? "" : ",") + std::string("{\"pointer\":") + json_string(problem.pointer) +
            ",\"expected\":" + json_string(problem.expected) + ",\"found\":" + json_string(problem.found) + "}";
  return "{\"problems\":[" + json + "]}";
}

std::string problem_json(const std::string& pointer, const std::string& expected, const std::string& found) {
  return problems_json({{"", pointer, expected, found}});
}

// Calls `work` with the scenario the text says, or gives the problems.
template <class Work>
const char* with_scenario(const char* text, Work work) {
  const r1cost::Dataset& data = built_in_dataset();
  const ScenarioOrProblems read = read_scenario({"scenario", text}, data);
  if (const auto* problems = std::get_if<std::vector<Problem>>(&read)) return say(problems_json(*problems));
  return say(work(data, std::get<r1cost::Scenario>(read)));
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE const char* r1cost_answer(const char* scenario) {
  return with_scenario(scenario, [](const r1cost::Dataset& data, const r1cost::Scenario& read) {
    return answer_as_json(data, read, r1cost::evaluate(data, read));
  });
}

EMSCRIPTEN_KEEPALIVE const char* r1cost_solve(const char* scenario, const char* unknown, double target) {
  return with_scenario(scenario, [&](const r1cost::Dataset& data, const r1cost::Scenario& read) -> std::string {
    const std::optional<r1cost::Field> field = r1cost::field_named(unknown);
    if (!field) return problem_json("/for", "count, hours or price", json_string(std::string(unknown).substr(0, 40)));
    if (!(target > 0) || !(target <= 1e15))
      return problem_json("/target", "dollars above 0, at most 1e15", shortest(target));
    const r1cost::Solution found = r1cost::solve(data, read, *field, {target});
    return "{\"value\":" + shortest(found.value) + ",\"limit\":\"" + std::string(r1cost::name(found.limit)) +
           "\",\"lowest_usd\":" + shortest(found.lowest.value) + ",\"highest_usd\":" + shortest(found.highest.value) +
           "}";
  });
}

EMSCRIPTEN_KEEPALIVE const char* r1cost_explain(const char* scenario, const char* figure) {
  return with_scenario(scenario, [&](const r1cost::Dataset& data, const r1cost::Scenario& read) -> std::string {
    const auto node = r1cost::explain(data, read, figure);
    if (!node)
      return problem_json("/figure", "a figure that was published", json_string(std::string(figure).substr(0, 60)));
    return "{\"sentence\":" + json_string(explanation_sentence(*node)) +
           ",\"formula\":" + json_string(explanation_formula(*node)) + ",\"tree\":" + explanation_json(*node) + "}";
  });
}

EMSCRIPTEN_KEEPALIVE const char* r1cost_budgets() { return say(budgets_as_json(built_in_dataset())); }

}  // extern "C"
