#include "views/bill_words.h"

#include "says/bill.h"
#include "views/words.h"

namespace explainer {

using namespace r1cost;

// The run of R1 that the news and the paper tell of, as against one of the reader's own.
bool is_last_run(const View& view) {
  const Preset* published = published_run(view.data);
  const Scenario& scenario = view.state.scenario;
  return published && scenario.chip == published->chip && scenario.count == published->count &&
         scenario.hours == published->hours;
}

std::string stage_line(const View& view, const Stage& stage, bool in_short) {
  if (stage.multiplied && view.state.scenario.assumed.failed && counts(view.state.scenario, stage.id))
    return say(says::bill_assumed_failed{field_words(Field::failed, *view.state.scenario.assumed.failed)});
  const Chip* chip = on_other_chip(view.worth.as) ? find_chip(view.data, view.state.work_chip) : nullptr;
  if (!chip || !stage.chip_hours) return stage.line;
  const std::string hours = chip_hours(*stage.chip_hours * view.worth.hours_ratio);
  return in_short ? hours : say(says::bill_on_the_chip{.chip_hours = hours, .chip = chip->short_name});
}

std::string run_name(const View& view) {
  return is_last_run(view) ? say(says::bill_last_run{}) : say(says::bill_your_run{whose_bill(view)});
}

}  // namespace explainer
