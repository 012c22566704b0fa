#include "data/read_owned_runs.h"

#include <doctest/doctest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace explainer;
using namespace r1cost;

namespace {

std::string published_text() {
  std::ifstream file(std::filesystem::path(TESTS_DIR).parent_path() / "assets/reproduce/epoch-inputs.json");
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string said_of(const std::string& text) {
  const RunsOrProblems read = read_owned_runs({"x.json", text});
  const auto* problems = std::get_if<std::vector<Problem>>(&read);
  return problems ? to_words(problems->front()) : "";
}

std::string without(std::string text, const std::string& words, const std::string& instead) {
  const std::size_t at = text.find(words);
  REQUIRE(at != text.npos);
  return text.replace(at, words.size(), instead);
}

}  // namespace

TEST_CASE("Epoch AI's published figures come out again from the inputs it states, within a hundred-thousandth") {
  const std::string text = published_text();
  const RunsOrProblems read = read_owned_runs({"epoch-inputs.json", text});
  REQUIRE(std::holds_alternative<std::vector<PublishedRun>>(read));
  const auto& runs = std::get<std::vector<PublishedRun>>(read);
  CHECK(runs.size() == 7);
  int compared = 0, known_not = 0;
  for (const PublishedRun& run : runs) {
    CAPTURE(run.model);
    if (run.known_not_to_match) {
      ++known_not;
      CHECK_FALSE(run.why_not.empty());
      continue;
    }
    REQUIRE(run.inflation);
    const auto near = [&](Usd ours, Usd theirs) { return std::fabs(ours.value / theirs.value - 1) < 1e-5; };
    CHECK(near(own(run.run, run.rule).total * *run.inflation, *run.amortised));
    CHECK(near(buy(run.run.count, run.run.price, run.rule) * *run.inflation, *run.acquisition));
    CHECK(near(*run.cloud_hours * *run.cloud_price * *run.inflation, *run.cloud));
    compared += 3;
  }
  CHECK(compared == 18);
  CHECK(known_not == 1);
}

TEST_CASE("years between two days") {
  CHECK(years_between("2020-08-12", "2022-05-12")->value == doctest::Approx(638 / 365.25));
  CHECK(years_between("2023-03-01", "2023-02-28")->value == doctest::Approx(-1 / 365.25));
  CHECK(years_between("2024-02-28", "2024-03-01")->value == doctest::Approx(2 / 365.25));
  CHECK(years_between("1970-01-01", "2000-01-01")->value == doctest::Approx(10957 / 365.25));
  for (const char* no_day :
       {"", "2020", "2020-08", "2020-13-01", "2020-00-10", "2020-01-32", "2020/01/01", "20-01-2020"})
    CHECK_FALSE(years_between(no_day, "2022-05-12"));
}

TEST_CASE("a file of another form is refused with its place") {
  const std::string good = published_text();
  CHECK(said_of("") != "");
  CHECK(said_of("[]").find("expected an object") != std::string::npos);
  CHECK(said_of("{}").find("/constants") != std::string::npos);
  CHECK(said_of(good.substr(0, good.size() / 2)) != "");
  CHECK(said_of(without(good, "hardware price-performance trend", "another trend")).find("price-performance") !=
        std::string::npos);
  CHECK(said_of(without(good, "\"pue\": 1.25", "\"pue\": \"low\"")).find("/models/0/inputs/pue") != std::string::npos);
  CHECK(said_of(without(good, "\"purchase_price_per_chip_usd\": 24875.0", "\"purchase_price_per_chip_usd\": -1")) !=
        "");
  CHECK(said_of(good) == "");
}

TEST_CASE("chip-hours that are not listed are chips times hours; missing dates give way to stated years") {
  const std::string good = published_text();
  const auto first = [&](const std::string& text) {
    RunsOrProblems read = read_owned_runs({"x.json", text});
    REQUIRE(std::holds_alternative<std::vector<PublishedRun>>(read));
    return std::get<std::vector<PublishedRun>>(read).front().run;
  };
  CHECK(first(without(good, "\"chip_hours\": 57000000.0,", "\"chip_hours\": null,")).chip_hours.value ==
        25000 * 2280.0);
  const Years stated = first(without(good, "\"acquisition_date\": \"2020-08-12\",", "")).held;
  CHECK(stated.value == 1.746749);
  CHECK(std::fabs(first(good).held.value - stated.value) < 1e-5);
}
