// One published figure of what some training cost. A source that gives several figures by different methods has several
// rows, which share one `row` id.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "r1cost/source.h"
#include "r1cost/units.h"

namespace r1cost {

// A ratio that a text of the dataset states: a figure is `times` as much as the budget `of`. The dataset's check
// computes it again and reports a mismatch.
struct QuotedRatio {
  double times = 0;
  std::string of;  // Budget::id of the figure that the ratio compares with
};

void describe(described::Like<QuotedRatio> auto& ratio, auto& visit) {
  using namespace described;
  visit.row("quoted_ratio", "A ratio that the texts of a row state.");
  visit({"times", ""}, ratio.times, Number{needed, 1e-6, 1e9}, "How many times.");
  visit({"of", ""}, ratio.of, Id{needed, 60, Table::budgets}, "Which budget’s likely figure.");
  visit.columns([&](auto& write) { write.number("times " + ratio.of, ratio.times); });
}

// The electricity and emissions of a run, as its maker publishes them. At least one of the two is present.
struct Footprint {
  std::optional<KilowattHours> electricity;
  std::optional<Kilograms> emissions;  // CO2 equivalents, by the power grids where the run took place
  std::optional<Watts> chip_power;     // the power per chip that the maker's emissions figure assumes, where stated
  Source source;
};

void describe(described::Like<Footprint> auto& footprint, auto& visit) {
  using namespace described;
  visit.row("footprint", "What a run took, as its maker publishes it.");
  visit("electricity_kwh", footprint.electricity, Number{optional, least, 1e15, "kilowatt-hours"}, "Electricity.");
  visit({"emissions_t", "emissions_kg"}, footprint.emissions,
        Number{optional, least, 1e12, "tonnes of CO2 equivalents", false, 1000},
        "Emissions, by the grids where it ran.");
  visit({"chip_watts", ""}, footprint.chip_power, Number{optional, 1, 1e5, "watts"},
        "What the emissions count for one chip.");
  visit.rule([&]() -> const char* { return footprint.electricity || footprint.emissions ? nullptr : "neither"; },
             "emissions_t", "emissions_t or electricity_kwh",
             R"("anyOf": [{"required": ["electricity_kwh"]}, {"required": ["emissions_t"]}])");
  visit({"source", ""}, footprint.source, OtherSource{needed}, "Where these figures come from.");
}

// What a figure covers: one training stage, a whole run, a company's whole programme, or something else.
enum class Scope { one_stage, whole_run, programme, other };
// Where a figure comes from: its maker, our derivation from published figures, an executive's remark, an outside
// estimate, or the press.
enum class Kind { disclosure, derived, remark, estimate, report };
// How a figure puts a price on hardware: renting it, the share of its value used up, buying it, or not stated.
enum class Method { rental, amortised, acquisition, unspecified };
// Whether the source states the figure itself, only a floor (the low value) or only a ceiling (the high value).
enum class Bound { stated, more_than, less_than };
// The words for these enumerators, in the same order, in the dataset's files and in exported tables.
inline constexpr std::array<std::string_view, 4> scope_names{"one-stage", "whole-run", "programme", "other"};
inline constexpr std::array<std::string_view, 5> kind_names{"disclosure", "derived", "remark", "estimate", "report"};
inline constexpr std::array<std::string_view, 4> method_names{"rental", "amortised", "acquisition", "unspecified"};
inline constexpr std::array<std::string_view, 3> bound_names{"stated", "more-than", "less-than"};

// A published figure of what some training cost, with what it counts, how it was obtained, and where it is printed.
struct Budget {
  std::string id;
  std::string row;         // figures with the same row id share one row of the ladder
  std::string name;        // "GPT-4"
  std::string short_name;  // where the name has no room: "Nemotron Ultra, RL"; empty: there is no shorter one
  std::string line;        // second line of its row: "Epoch AI: used up, rented, bought"
  std::string who;         // whose figure it is, where the line has no room: "Epoch AI"; empty: only the line says it
  std::string org;         // the company that trained the model or spent the money
  Scope scope = Scope::other;
  Kind kind = Kind::report;
  Method method = Method::unspecified;
  Bound bound = Bound::stated;
  // The figure in US dollars. At least one of the three is present unless `at_reader_price` is set; then `chip_hours`
  // is.
  std::optional<Usd> low, likely, high;
  std::optional<ChipHours> chip_hours;  // absent: neither published nor estimated by the source
  bool at_reader_price = false;  // no dollars were published, so the figure is chip_hours x the reader's own price
  bool deepseek = false;         // one of DeepSeek's own figures, drawn in its colour
  bool featured = false;         // shown on the first screen; the others stand in the table below the picture
  // Which featured rows stay where there is no room for all: those with the smallest. Absent: after all that have one.
  std::optional<double> rank;
  std::string covers;  // what it counts, in a sentence
  // The size of the pre-training, for a language model that has both numbers published (see r1cost/work.h).
  std::optional<double> active_parameters, tokens;
  std::string chip;  // Chip::id of the chip the run used; empty: not known
  std::optional<Footprint> footprint;
  bool experiments = false;  // whether the figure counts experiments and failed runs as well
  // The lines of the bill that one of DeepSeek's own figures counts, wholly or in part: "run" for the line that the
  // sliders set, else Stage::id. Empty for figures of other models.
  std::vector<std::string> counts;
  std::vector<std::string> parts;  // Budget::id of the figures that add up to this one, in dollars and in chip-hours
  std::optional<QuotedRatio> quoted_ratio;  // a ratio that the texts of this row state
  std::string note;                         // disputes and cautions
  std::vector<OtherFigure> also_reported;
  Source source;
};

// The fields that say what the figure covers and how it was obtained.
void describe_kind(described::Like<Budget> auto& budget, auto& visit) {
  using namespace described;
  visit("name", budget.name, Text{needed, 60, 26}, "Which model or company.");
  visit({"short_name", ""}, budget.short_name, Text{optional, 60, 20},
        "The same where the name has no room; absent: there is no shorter one.");
  visit("org", budget.org, Text{needed, 60}, "Who trained or spent.");
  visit("scope", budget.scope, OneOf{needed, scope_names},
        "What is counted: one stage on top of a base model, a whole run, a company’s whole programme, or something "
        "else.");
  visit("kind", budget.kind, OneOf{needed, kind_names},
        "“disclosure”: published by its maker. “derived”: reckoned here from published figures. “remark”: said by an "
        "executive. “estimate”: by others. “report”: in the press.");
  visit("method", budget.method, OneOf{needed, method_names},
        "At rental prices; the share of the hardware used up; buying the hardware; or not said.");
  visit("bound", budget.bound, OneOf{optional, bound_names},
        "Whether the source gives the figure or only a floor (“low”) or a ceiling (“high”).");
}

// The fields with the figure itself and the size of the training.
void describe_figures(described::Like<Budget> auto& budget, auto& visit) {
  using namespace described;
  visit({"low", "usd_low"}, budget.low, Number{optional, least, most_usd, "US dollars"}, "Low end.");
  visit({"likely", "usd_likely"}, budget.likely, Number{optional, least, most_usd, "US dollars"},
        "The figure, or the middle one.");
  visit({"high", "usd_high"}, budget.high, Number{optional, least, most_usd, "US dollars"}, "High end.");
  visit("chip_hours", budget.chip_hours, Number{optional, least, most_chip_hours, "chip-hours"},
        "Where published or estimated by the same source.");
  visit("active_parameters", budget.active_parameters, Number{optional, 1, 1e16},
        "Parameters that are active for each token, of the model that these chip-hours trained.");
  visit("tokens", budget.tokens, Number{optional, 1, 1e18}, "Tokens that these chip-hours trained on.");
  visit("footprint", budget.footprint, Row{}, "What the run took, as its maker publishes it.");
}

// The fields that say where the figure stands beside the reader's bill.
void describe_place(described::Like<Budget> auto& budget, auto& visit) {
  using namespace described;
  visit(
      "row", budget.row, Id{optional, 60},
      "Figures with one row id stand in one row: one source’s several methods. Absent: the figure has one of its own.");
  visit("line", budget.line, Sentence{needed, 80, 36}, "Second line: whose figure.");
  visit({"who", ""}, budget.who, Sentence{optional, 40, 14}, "Whose figure, in one or two words.");
  visit("chip", budget.chip, Id{optional, 40, Table::chips}, "The chip that it ran on, by its id.");
  visit("at_reader_price", budget.at_reader_price, Flag{},
        "No dollars were published: chip-hours × the reader’s own price.");
  visit("deepseek", budget.deepseek, Flag{}, "One of DeepSeek’s own figures.");
  visit("featured", budget.featured, Flag{}, "On the first screen.");
  visit({"rank", ""}, budget.rank, Number{optional, 1, 1000},
        "Which rows of the first screen stay where there is no room for all: those with the smallest.");
  visit("experiments", budget.experiments, Flag{}, "It counts experiments and failed runs, too.");
  visit.columns([&](auto& write) {
    if (!budget.footprint) return;
    write.number("footprint_chip_watts", budget.footprint->chip_power);
    write.text("footprint_source", budget.footprint->source.title);
    write.text("footprint_evidence", budget.footprint->source.evidence);
  });
  visit("counts", budget.counts, Ids{0, Table::stages, true, "run"},
        "Of one of DeepSeek’s own figures: the lines of the bill that it counts, wholly or in part: run, or ids of "
        "stages.");
  visit("parts", budget.parts, Ids{0, Table::budgets, true},
        "Ids of the budgets that this one is the sum of, in dollars and in chip-hours.");
  visit("quoted_ratio", budget.quoted_ratio, Row{}, "A ratio that the texts of this row state.");
}

// The rules that tie several fields together.
void describe_rules(described::Like<Budget> auto& budget, auto& visit) {
  visit.rule([&]() -> const char* { return budget.at_reader_price && !budget.chip_hours ? "nothing" : nullptr; },
             "chip_hours", "chip-hours, since the figure takes the reader's price",
             R"("if": {"properties": {"at_reader_price": {"const": true}}, "required": ["at_reader_price"]},
                "then": {"required": ["chip_hours"]})");
  visit.rule(
      [&]() -> const char* {
        return budget.at_reader_price || budget.low || budget.likely || budget.high ? nullptr : "nothing";
      },
      "likely", "at least one of low, likely, high",
      R"("else": {"anyOf": [{"required": ["low"]}, {"required": ["likely"]}, {"required": ["high"]}]})");
  visit.rule(
      [&]() -> const char* {
        const Usd low = budget.low.value_or(Usd{0}), high = budget.high.value_or(Usd{described::most_usd});
        const Usd likely = budget.likely.value_or(low);
        return low > high || likely < low || likely > high ? "another order" : nullptr;
      },
      "low", "low <= likely <= high", "");
}

// Tables of budgets end with the column for the source. The later fields serve the page and the fingerprint only.
void describe(described::Like<Budget> auto& budget, auto& visit) {
  using namespace described;
  visit.row("budget", "One figure of what some training cost.");
  visit("id", budget.id, OwnId{60}, "What links and commands call it.");
  describe_kind(budget, visit);
  describe_figures(budget, visit);
  visit("covers", budget.covers, Sentence{needed, 400, 140}, "What the figure counts.");
  visit("note", budget.note, Sentence{optional, 400, 220}, "Disputes and cautions.");
  visit("also_reported", budget.also_reported, Rows{20, true}, "Values that other sources give.");
  visit("source", budget.source, OwnSource{needed}, "Where the figure comes from.");
  describe_place(budget, visit);
  describe_rules(budget, visit);
}

}  // namespace r1cost
