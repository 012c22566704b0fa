#include "data/read_dataset.h"

#include <doctest/doctest.h>

#include <string>

#include "data/text_encoding.h"
#include "figures.h"

using namespace explainer;
using r1cost::Dataset;

namespace {

const std::string sources =
    R"("sources": {"s": {"title": "T", "publisher": "P", "date": "2025-09-17", "address": "https://example.org/"}})";
const std::string chip =
    R"({"id": "h800", "short_name": "H800", "name": "H800", "maker": "Nvidia", "launch_date": "2023-03-21", "line": "a chip", "source": {"id": "s", "evidence": "source seen"}})";
const std::string budget =
    R"({"id": "b", "row": "b", "name": "B", "line": "l", "org": "O", "scope": "one-stage", "kind": "disclosure", "method": "rental", "likely": 294000, "covers": "c", "source": {"id": "s", "evidence": "source seen", "quote": "q"}})";
const std::string preset =
    R"({"id": "default", "name": "Start", "chip": "h800", "count": 512, "hours": 80, "price": 2, "also": []})";
const std::string energy =
    R"("energy": {"server_factor": 1.8, "average_draw": 0.75, "usage_effectiveness": 1.25, "source": {"id": "s", "evidence": "source seen"}})";

std::string whole(const std::string& chips, const std::string& budgets, const std::string& more = "") {
  return "{" + sources + R"(, "edition": "2026-01-01", "title": "t", "chips": [)" + chips + R"(], "budgets": [)" +
         budgets + R"(], "presets": [)" + preset + "], " + energy + more + "}";
}

std::vector<Problem> problems_of(const std::string& text) {
  DatasetOrProblems read = read_dataset({{"f.json", text}});
  if (auto* problems = std::get_if<std::vector<Problem>>(&read)) return *problems;
  return {};
}

void check_refused(const std::string& text, const std::string& pointer, const std::string& expected) {
  const auto problems = problems_of(text);
  REQUIRE_FALSE(problems.empty());
  CHECK(problems[0].file == "f.json");
  CHECK(problems[0].pointer == pointer);
  CHECK_MESSAGE(problems[0].expected.find(expected) != std::string::npos, to_words(problems[0]));
}

std::string changed(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a whole dataset in one file is read") {
  DatasetOrProblems read = read_dataset({{"f.json", whole(chip, budget)}});
  REQUIRE(std::holds_alternative<Dataset>(read));
  const Dataset& data = std::get<Dataset>(read);
  CHECK(data.chips.size() == 1);
  CHECK(data.budgets[0].likely == r1cost::Usd{294000});
  CHECK(data.budgets[0].source.title == "T");
  CHECK(data.budgets[0].source.quote == "q");
  CHECK_FALSE(data.budgets[0].low);
}

TEST_CASE("the dataset compiled in is whole and as large as the product promises") {
  const Dataset& data = built_in_dataset();
  CHECK(data.budgets.size() >= 25);
  CHECK(data.chips.size() >= 10);
  CHECK(data.stages.size() == 4);
  double least = 1e18, most = 0;
  for (const auto& row : data.budgets) {
    CHECK_FALSE(row.source.title.empty());
    CHECK_FALSE(row.source.publisher.empty());
    for (const auto& amount : {row.low, row.likely, row.high}) {
      if (!amount) continue;
      least = std::min(least, amount->value);
      most = std::max(most, amount->value);
    }
  }
  CHECK(least < 100);
  CHECK(most > 1e9);
}

TEST_CASE("every refusal names the file, the place and what was expected") {
  check_refused("{", "", "JSON");
  check_refused("", "", "JSON");
  check_refused("[]", "", "an object");
  check_refused(whole(chip, changed(budget, "\"disclosure\"", "\"guess\"")), "/budgets/0/kind", "one of disclosure");
  check_refused(whole(chip, changed(budget, "294000", "-1")), "/budgets/0/likely", "a number from");
  check_refused(whole(chip, changed(budget, "294000", "1e300")), "/budgets/0/likely", "a number from");
  check_refused(whole(chip, changed(budget, "294000", "\"294000\"")), "/budgets/0/likely", "a number from");
  check_refused(whole(chip, changed(budget, "294000", "null")), "/budgets/0/likely", "a number from");
  check_refused(whole(chip, changed(budget, "\"covers\"", "\"cover\"")), "/budgets/0/covers", "text");
  check_refused(whole(chip, changed(budget, "\"id\": \"s\"", "\"id\": \"x\"")), "/budgets/0/source/id",
                "the id of a source");
  check_refused(whole(chip, budget + "," + budget), "/budgets/1/id", "an id of its own");
  check_refused(whole(chip, changed(budget, "\"likely\": 294000", "\"low\": 5, \"high\": 4")), "/budgets/0/low",
                "low <= likely <= high");
  check_refused(whole(chip, changed(budget, "\"likely\": 294000,", "")), "/budgets/0/likely", "at least one of");
  check_refused(changed(whole(chip, budget), "2025-09-17", "2025-13-17"), "/sources/s/date", "a date");
  check_refused(changed(whole(chip, budget), "https://", "javascript:"), "/sources/s/address", "an https address");
  check_refused(changed(whole(chip, budget), "\"chip\": \"h800\"", "\"chip\": \"h900\""), "/presets/0/chip",
                "the id of a chip");
  check_refused(changed(whole(chip, budget), "\"count\": 512", "\"count\": 0"), "/presets/0/count",
                "a number from 1 to 200000");
  check_refused(whole("", budget), "/chips", "at least one chip");
  check_refused(whole(chip, budget, ", \"more\": 1"), "/more", "no such key");
  check_refused(whole(chip, changed(budget, "\"name\"", "\"kind\": \"report\", \"name\"")), "/budgets/0/kind",
                "each key once");
}

TEST_CASE("what a maker published of a run's electricity and emissions is read in its units, and refused without any") {
  const auto with_footprint = [](const std::string& footprint) {
    std::string row = budget;
    return whole(chip, row.insert(1, R"("footprint": )" + footprint + ", "));
  };
  const std::string source = R"("source": {"id": "s", "evidence": "source seen"}})";
  DatasetOrProblems read = read_dataset(
      {{"f.json", with_footprint(R"({"emissions_t": 8930, "electricity_kwh": 433196, "chip_watts": 700, )" + source)}});
  const Dataset* data = std::get_if<Dataset>(&read);
  REQUIRE(data);
  const r1cost::Footprint& footprint = data->budgets[0].footprint.value();
  CHECK(footprint.emissions == r1cost::Kilograms{8930000});
  CHECK(footprint.electricity == r1cost::KilowattHours{433196});
  CHECK(footprint.chip_power == r1cost::Watts{700});
  CHECK(footprint.source.title == "T");
  const std::string place = "/budgets/0/footprint";
  check_refused(with_footprint("{" + source), place + "/emissions_t", "emissions_t or electricity_kwh");
  check_refused(with_footprint(R"({"emissions_t": 8930})"), place + "/source", "");
  check_refused(with_footprint(R"({"emissions_t": -1, )" + source), place + "/emissions_t", "");
  check_refused(with_footprint(R"({"emissions_t": 1, "trees": 1, )" + source), place + "/trees", "");
}

TEST_CASE("a dispute is read with both its sides, and refused where a side is missing or a claim unknown") {
  const std::string claims =
      R"(, "claims": [{"id": "x", "topic": "cost", "says": "X.", "by": "A", "source": {"id": "s", "evidence": "source seen"}},)"
      R"( {"id": "y", "topic": "cost", "says": "Y.", "by": "B", "source": {"id": "s", "evidence": "source seen"}}])";
  const std::string dispute =
      R"({"id": "d", "question": "Which?", "claims": ["x"], "answers": ["y"], "unknown": "The rest."})";
  const auto with = [&](const std::string& disputes) {
    return whole(chip, budget, claims + ", \"disputes\": [" + disputes + "]");
  };
  DatasetOrProblems read = read_dataset({{"f.json", with(dispute)}});
  REQUIRE(std::holds_alternative<Dataset>(read));
  const r1cost::Dispute* found = find_dispute(std::get<Dataset>(read), "d");
  REQUIRE(found);
  CHECK(found->question == "Which?");
  CHECK(found->claims == std::vector<std::string>{"x"});
  CHECK(found->answers == std::vector<std::string>{"y"});
  CHECK(found->unknown == "The rest.");

  check_refused(with(changed(dispute, "[\"x\"]", "[\"z\"]")), "/disputes/0/claims", "ids of claims");
  check_refused(with(changed(dispute, "[\"y\"]", "[\"z\"]")), "/disputes/0/answers", "ids of claims");
  check_refused(with(changed(dispute, "[\"y\"]", "[]")), "/disputes/0/answers", "at least one claim");
  check_refused(with(changed(dispute, "\"claims\": [\"x\"], ", "")), "/disputes/0/claims", "at least one claim");
  check_refused(with(changed(dispute, ", \"unknown\": \"The rest.\"", "")), "/disputes/0/unknown", "text");
  check_refused(with(changed(dispute, "Which?", std::string(61, '?'))), "/disputes/0/question", "60");
  check_refused(with(dispute + "," + dispute), "/disputes/1/id", "an id of its own");
}

TEST_CASE("a stage is called by no figure's name, so that each figure has one name") {
  const auto with = [&](const std::string& id) {
    return whole(chip, budget,
                 R"(, "stages": [{"id": ")" + id +
                     R"(", "name": "N", "line": "l", "source": {"id": "s", "evidence": "source seen"}}])");
  };
  CHECK(problems_of(with("data")).empty());
  for (const char* taken :
       {"total", "chip-hours", "run", "own", "cluster", "energy", "energy-usd", "carbon", "work", "none"})
    check_refused(with(taken), "/stages/0/id", "an id that is no figure's name");
}

TEST_CASE("a quote longer than 25 words is refused") {
  std::string words = "w";
  for (int i = 1; i < 26; ++i) words += " w";
  check_refused(whole(chip, changed(budget, "\"q\"", "\"" + words + "\"")), "/budgets/0/source/quote",
                "at most 25 words");
}

TEST_CASE("at most ten problems are told, from all rows at once") {
  std::string rows;
  for (int i = 0; i < 30; ++i)
    rows += (i > 0 ? "," : "") +
            changed(changed(budget, "\"id\": \"b\"", "\"id\": \"b" + std::to_string(i) + "\""), "\"rental\"", "1");
  CHECK(problems_of(whole(chip, rows)).size() == 10);
}

TEST_CASE("texts made to break a parser are refused and nothing worse") {
  CHECK_FALSE(problems_of(std::string(1000000, '[')).empty());
  CHECK_FALSE(problems_of("{\"chips\": \"" + std::string("\xff\xfe") + "\"}").empty());
  CHECK_FALSE(problems_of("{\"chips\": NaN}").empty());
  CHECK_FALSE(problems_of(whole(chip, budget).substr(0, 300)).empty());
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "{\"a\":";
  CHECK_FALSE(problems_of(deep).empty());
}

TEST_CASE("a refusal says the id of the row that it is in, where the row has one") {
  const auto row = [](const std::string& text) { return problems_of(text).at(0).row; };
  const std::string wrong = changed(budget, "\"disclosure\"", "\"guess\"");
  CHECK(row(whole(chip, wrong)) == "\"b\"");
  CHECK(row(whole(chip, changed(budget, "\"covers\"", "\"cover\""))) == "\"b\"");
  CHECK(row(whole(chip, changed(wrong, "\"id\": \"b\", ", ""))) == "");
  CHECK(row(changed(whole(chip, budget), "\"chip\": \"h800\"", "\"chip\": \"h900\"")) == "\"default\"");
}

TEST_CASE("a text that is cut in a refusal is cut between two letters") {
  for (const char* letter : {"é", "中", "😀"})
    for (std::size_t before = 50; before < 64; ++before) {
      const std::string word = std::string(before, 'x') + letter + letter + letter + letter;
      const std::string found = problems_of(whole(chip, changed(budget, "disclosure", word))).at(0).found;
      CHECK(is_utf8(found));
      CHECK(found.size() <= 62);
      CHECK(found.size() >= 59);
      CHECK(has(word, found.substr(1, found.size() - 2)));
    }
}

TEST_CASE("a problem is a sentence") {
  CHECK(to_words({"budgets.json", "/budgets/3/kind", "one of a, b", "\"guess\""}) ==
        "budgets.json: /budgets/3/kind: expected one of a, b; found \"guess\"");
  CHECK(to_words({"budgets.json", "/budgets/3/kind", "one of a, b", "\"guess\"", "\"gpt4\""}) ==
        "budgets.json: /budgets/3/kind (\"gpt4\"): expected one of a, b; found \"guess\"");
}
