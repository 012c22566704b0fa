#include "r1cost/convert.h"

#include <doctest/doctest.h>

#include "figures.h"

using namespace r1cost;

namespace {

Converted converted(const Scenario& scenario, const char* id) {
  const Budget* budget = find_budget(data(), id);
  REQUIRE(budget);
  return convert(data(), scenario, evaluate(data(), scenario), *budget);
}

}  // namespace

TEST_CASE("a figure that counts the same things needs no step, and keeps its ratio") {
  const Converted same = converted(Scenario{}, "r1");
  CHECK(same.obstacle == Obstacle::none);
  CHECK(same.steps.empty());
  CHECK(same.usd == Usd{293920});
  CHECK(*same.times_likely == 294000.0 / 293920);
}

TEST_CASE("GPT-4 at rental prices: V3 is counted in, and the ratio is 13, not 267") {
  const Converted rented = converted(Scenario{}, "gpt4-epoch-rental");
  REQUIRE(rented.steps.size() == 1);
  CHECK(rented.steps[0].what == Conversion::count_in);
  CHECK(rented.steps[0].stage == "v3");
  CHECK(rented.usd == Usd{5869920});
  CHECK(*rented.times_likely == doctest::Approx(78562017 / 5869920.0));
}

TEST_CASE("GPT-4's hardware used up: the same hours on owned machines") {
  const Converted owned = converted(Scenario{}, "gpt4-epoch-amortised");
  REQUIRE(owned.steps.size() == 2);
  CHECK(owned.steps[1].what == Conversion::own);
  Scenario with_v3;
  with_v3.also.push_back("v3");
  CHECK(owned.usd == evaluate(data(), with_v3).owned->total);
}

TEST_CASE("GPT-4's hardware bought: the largest cluster, V3's 2,048 chips") {
  const Converted bought = converted(Scenario{}, "gpt4-epoch-acquisition");
  CHECK(bought.steps.back().what == Conversion::buy);
  CHECK(bought.usd.value == doctest::Approx(2048 * 34819 / 0.81));
}

TEST_CASE("what a figure of one stage leaves out is left out, and what was never published too") {
  Scenario scenario;
  scenario.also = {"r1-zero", "data", "v3", "failed"};
  const Converted stage = converted(scenario, "r1");
  REQUIRE(stage.steps.size() == 2);
  CHECK(stage.steps[0].what == Conversion::leave_out);
  CHECK(stage.usd == Usd{293920});
}

TEST_CASE("what cannot be converted says why, and has no ratio") {
  CHECK(converted(Scenario{}, "gpt4-altman").obstacle == Obstacle::method_unknown);
  CHECK(converted(Scenario{}, "deepseek-servers").obstacle == Obstacle::programme);
  Scenario unpriced;
  unpriced.chip = "trainium2";
  CHECK(converted(unpriced, "gpt4-epoch-amortised").obstacle == Obstacle::price_unknown);
  for (const Budget& budget : data().budgets) {
    const Converted any = converted(unpriced, budget.id.c_str());
    if (any.obstacle == Obstacle::none) continue;
    CHECK_FALSE(any.times_low);
    CHECK_FALSE(any.times_likely);
    CHECK_FALSE(any.times_high);
  }
}

TEST_CASE("a like ratio is never converted, and an unlike one never stands bare") {
  for (const char* also : {"", "v3", "failed"}) {
    Scenario scenario;
    if (*also) scenario.also.push_back(also);
    const Answer answer = evaluate(data(), scenario);
    for (std::size_t i = 0; i < data().budgets.size(); ++i) {
      const Converted any = convert(data(), scenario, answer, data().budgets[i]);
      if (answer.ratios[i].like) CHECK(any.steps.empty());
      else CHECK((any.obstacle != Obstacle::none || !any.steps.empty()));
    }
  }
}

TEST_CASE("DeepSeek's own figures stand beside the bill only where both count the same of its runs") {
  const Answer all = evaluate(data(), Scenario{});
  const auto ratio = [&](const Answer& answer, const char* id) {
    return answer.ratios[static_cast<std::size_t>(find_budget(data(), id) - data().budgets.data())];
  };
  CHECK(ratio(all, "r1").like);
  CHECK(names(ratio(all, "r1-last-run").unlike) == "lines");
  CHECK(names(ratio(all, "v3-r1").unlike) == "scope");
  const Converted last = converted(Scenario{}, "r1-last-run");
  REQUIRE(last.steps.size() == 2);
  CHECK(last.steps[0].what == Conversion::leave_out);
  CHECK(last.usd == Usd{81920});
  // V3 alone does not count the run on the sliders: no bill is like it.
  CHECK(converted(Scenario{}, "v3").obstacle == Obstacle::line);
  CHECK(converted(Scenario{}, "r1-data").obstacle == Obstacle::line);
  Scenario with_v3;
  with_v3.also.push_back("v3");
  CHECK(ratio(evaluate(data(), with_v3), "v3-r1").like);
  CHECK(names(ratio(evaluate(data(), with_v3), "v3").unlike) == "lines");
  CHECK(names(ratio(evaluate(data(), with_v3), "r1").unlike) == "scope");
  Scenario only;
  only.also.clear();
  CHECK(ratio(evaluate(data(), only), "r1-last-run").like);
  CHECK(names(ratio(evaluate(data(), only), "r1").unlike) == "lines");
  CHECK(converted(only, "r1").usd == Usd{293920});
}

TEST_CASE(
    "a run of another model stands on no V3, and a figure that counts experiments is not like one that does not") {
  const Scenario other = scenario_of(*find_preset(data(), "nemotron-ultra-rl"));
  CHECK(converted(other, "gpt4-epoch-rental").obstacle == Obstacle::stage_unknown);
  CHECK(converted(other, "v3-r1").obstacle == Obstacle::stage_unknown);
  const Answer alone = evaluate(data(), other);
  CHECK(alone.ratios[static_cast<std::size_t>(find_budget(data(), "r1") - data().budgets.data())].like);
  Scenario with_v3;
  with_v3.also.push_back("v3");
  const Answer whole = evaluate(data(), with_v3);
  CHECK(names(whole.ratios[static_cast<std::size_t>(find_budget(data(), "bloom") - data().budgets.data())].unlike) ==
        "failed");
  CHECK(converted(with_v3, "bloom").obstacle == Obstacle::experiments);
  const Scenario failed = with_failed_runs(data(), with(with_v3, Field::failed, 2));
  const Answer with_failed = evaluate(data(), failed);
  CHECK(with_failed.ratios[static_cast<std::size_t>(find_budget(data(), "bloom") - data().budgets.data())].like);
  CHECK(converted(failed, "bloom").steps.empty());
  CHECK(converted(failed, "bloom").usd == with_failed.usd);
}

TEST_CASE("like and convertible never contradict each other, for any preset, figure and counting of failed runs") {
  for (const Preset& preset : data().presets)
    for (double failed : {1.0, 2.0}) {
      Scenario scenario = scenario_of(preset);
      if (failed > 1) scenario = with_failed_runs(data(), with(scenario, Field::failed, failed));
      scenario.printed = preset.printed;
      const Answer answer = evaluate(data(), scenario);
      for (std::size_t i = 0; i < data().budgets.size(); ++i) {
        CAPTURE(preset.id);
        CAPTURE(data().budgets[i].id);
        const Converted any = convert(data(), scenario, answer, data().budgets[i]);
        if (!answer.ratios[i].like) CHECK((any.obstacle != Obstacle::none || !any.steps.empty()));
        if (!answer.ratios[i].like) continue;
        CHECK(any.obstacle == Obstacle::none);
        CHECK(any.steps.empty());
        CHECK(any.times_likely == answer.ratios[i].times_likely);
      }
    }
}
