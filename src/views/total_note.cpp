#include "views/total_note.h"

#include <vector>

#include "says/note.h"
#include "says/picture.h"
#include "views/lens_words.h"
#include "views/words.h"

namespace explainer {
namespace {

using namespace r1cost;

// In fewer words where they are wanted and there are any.
template <class Sentence>
std::string say_note(const Sentence& sentence, bool brief) {
  return say(sentence, brief ? Sentence::message.variants - 1 : 0);
}

std::string stop_words(const State& state, const Answer& answer, const Worth& worth, bool brief) {
  const LineStop& stop = *state.line_stop;
  const std::string field = field_label(stop.unknown);
  const auto words = [&](Usd rented) { return amount(worth, at_rate(worth, state.scenario, rented)); };
  switch (stop.limit) {
    case Limit::other_lines: return say_note(says::note_stops_at_others{words(stop.others)}, brief);
    case Limit::range_low: return say_note(says::note_stops_low{field, words(stop.lowest)}, brief);
    case Limit::range_high: return say_note(says::note_stops_high{field, words(stop.highest)}, brief);
    case Limit::none:
      // Whole dollars are printed, because rounded amounts could look equal.
      return say_note(says::note_nearest{amount_in_full(worth, at_rate(worth, state.scenario, stop.target)),
                                         amount_in_full(worth, answer.usd)},
                      brief);
    case Limit::no_effect: break;
  }
  return amount(worth, answer.usd);
}

// What the lens makes of a chip-hour.
std::string worth_words(const State& state, const Worth& worth, const Dataset& data, bool brief) {
  if (worth.missing) {
    // In the order of Missing, of which the last is a grid without emissions.
    using What = says::note_missing::What;
    return say(says::note_missing{static_cast<What>(*worth.missing), chip_name(data, state.scenario.chip)});
  }
  return words_of(worth.as).note(state, worth, data, brief);
}

// For a run that is not R1's: the stages of R1 that are still counted with it.
std::string left_over_words(const std::vector<const Stage*>& left, bool brief) {
  std::vector<std::string> names;
  for (const Stage* stage : left) names.push_back(short_name(*stage));
  const std::string words = with_capital(listed(names));
  return say_note(says::note_left_over{{words, static_cast<double>(left.size())}}, brief);
}

// After a change of chip: what the hours on the slider now mean.
std::string same_work_words(const SameWork& offer, const Dataset& data, bool brief) {
  const std::string from = chip_name(data, offer.from), wanted = hours(offer.hours);
  if (!offer.differs) return say(says::note_same_hours_and_work{from});
  using Holds = says::note_same_hours::Slider;
  const Holds holds = offer.fits ? Holds::holds : offer.hours.value < 1 ? Holds::less : Holds::other;
  return say_note(says::note_same_hours{from, {wanted, offer.hours.value}, holds}, brief);
}

// The paper prints the last run as 41K chip-hours. The news gave 512 chips and 80 hours, which is 40 chip-hours less.
std::string printed_words(const Scenario& scenario, const Dataset& data, bool brief) {
  const Preset* published = published_run(data);
  if (!published || !published->printed) return "";
  Scenario as_printed = scenario;
  as_printed.printed = published->printed;
  if (!scenario.printed && as_printed == scenario_of(*published))
    return say_note(says::note_table_prints{.count = grouped(scenario.count.value),
                                            .hours = hours(scenario.hours),
                                            .product = grouped(scenario.count.value * scenario.hours.value),
                                            .chip_hours = chip_hours(*published->printed),
                                            .amount = money(bill(data, scenario_of(*published)).usd)},
                    brief);
  return scenario == scenario_of(*published) ? say(says::note_as_printed{}) : "";
}

std::string in_all_words(const Answer& answer) {
  const std::string in_all = chip_hours(answer.chip_hours);
  if (!answer.energy) return say(says::note_in_all{in_all});
  const double megawatt_hours = answer.energy->value / 1000;
  const std::string energy = megawatt_hours < 10 ? grouped(megawatt_hours, 1) : grouped(two_digits(megawatt_hours));
  return say(says::note_in_all_and_energy{in_all, energy});
}

// The run in words: "512 H800 chips for 80 hours at $2.00 per chip-hour".
std::string run_words(const Scenario& scenario, const Dataset& data, const Worth& worth) {
  const std::string chip = chip_name(data, scenario.chip);
  std::string run;
  if (scenario.printed) {
    run = say(says::note_run_as_printed{chip_hours(*scenario.printed), chip});
  } else {
    const std::string time = say(says::note_hours{{hours(scenario.hours), scenario.hours.value}});
    run = say(says::note_run{{grouped(scenario.count.value), scenario.count.value}, chip, time});
  }
  if (!is_priced(worth.as)) return run;
  return say(says::note_run_at_price{run, price(scenario.price)});
}

std::string counted_lines(const Scenario& scenario, const Dataset& data) {
  std::vector<std::string> names;
  for (const Stage& stage : data.stages)
    if (counts(scenario, stage.id)) names.push_back(short_name(stage));
  return listed(names);
}

}  // namespace

std::string total_note(const State& state, const Answer& answer, const Dataset& data, const Worth& worth, bool brief) {
  if (state.line_stop) return stop_words(state, answer, worth, brief);
  if (const auto left = left_over(state, data); !left.empty()) return left_over_words(left, brief);
  if (const std::string words = worth_words(state, worth, data, brief); !words.empty()) return words;
  if (const auto offer = same_work_offer(state, data)) return same_work_words(*offer, data, brief);
  if (answer.at_least) return say_note(says::note_at_least{}, brief);
  if (const std::string words = printed_words(state.scenario, data, brief); !words.empty()) return words;
  return in_all_words(answer);
}

std::string sentence(const State& state, const Answer& answer, const Dataset& data, const Worth& worth, Of whose,
                     const std::string& preset) {
  std::string run = run_words(state.scenario, data, worth);
  const std::string also = counted_lines(state.scenario, data), total = total_words(answer, worth);
  if (!also.empty()) run = say(says::note_run_with{run, also});
  std::string words;
  if (on_other_chip(worth.as)) {
    // It is not what the bill comes to.
    const std::string chip = chip_name(data, state.work_chip), longer = factor(worth.hours_ratio);
    words = preset.empty() ? say(says::note_bill_redone{whose, run, total, chip, longer})
                           : say(says::picture_named_bill_redone{preset, run, total, chip, longer});
  } else {
    words =
        preset.empty() ? say(says::note_bill{whose, run, total}) : say(says::picture_named_bill{preset, run, total});
    if (const std::string lens = worth_words(state, worth, data, false); !lens.empty()) words += " " + lens;
  }
  if (state.line_stop) words += " " + stop_words(state, answer, worth, false);
  return words;
}

}  // namespace explainer
