#include "views/words.h"

#include <cmath>

#include "data/dates.h"
#include "data/numbers.h"

namespace explainer {
namespace {

using namespace r1cost;

// Three significant digits with a trailing ".0" or zero kept away: 61.7, 1.6, 100, 5.58.
std::string three_digits(double value) {
  const int decimals = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
  std::string text = grouped(value, decimals);
  if (decimals > 0) {
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
  }
  return text;
}

// "A, B and C"
std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " and " : ", ";
    text += words[i];
  }
  return text;
}

// "2.5×"; unlike `times`, also where nothing differs.
std::string factor(double ratio) { return ratio > 0.995 && ratio < 1.005 ? "1.0×" : times(ratio); }

std::string stop_words(const State& state, const Answer& answer, const Worth& worth) {
  const LineStop& stop = *state.line_stop;
  const std::string field(info(stop.unknown).label);
  const auto words = [&](Usd rented) { return amount(worth, at_rate(worth, state.scenario, rented)); };
  switch (stop.limit) {
    case Limit::other_lines:
      return "The line stops here: the other lines alone cost " + words(stop.others) +
             ". Switch one off, or lower the price.";
    case Limit::range_low: return field + " cannot go lower: the bill is at least " + words(stop.lowest) + " this way.";
    case Limit::range_high:
      return field + " cannot go higher: the bill is at most " + words(stop.highest) + " this way.";
    case Limit::none: {
      // In whole dollars: rounded the two could look alike.
      const auto full = [&](Usd usd) {
        if (in_dollars(worth.as)) return in_full(usd);
        return grouped(usd.value * worth.units_per_usd, 1) + (worth.as == SeenAs::energy ? " kWh" : " kg CO2e");
      };
      return "No step of the slider makes " + full(at_rate(worth, state.scenario, stop.target)) +
             " exactly. Nearest on the slider: " + full(answer.usd) + ".";
    }
    case Limit::no_effect: break;
  }
  return amount(worth, answer.usd);
}

// What the lens makes of a chip-hour.
std::string worth_words(const State& state, const Worth& worth, const Dataset& data) {
  if (!worth.missing.empty()) return worth.missing;
  switch (worth.as) {
    case SeenAs::rent: return "";
    case SeenAs::own:
      return "Owned: " + rate_words(worth) + " a chip-hour of machines used up and electricity, no staff (estimate).";
    case SeenAs::energy: return "At " + rate_words(worth) + " a chip-hour at the building’s meter (estimate).";
    case SeenAs::carbon:
      return "At " + rate_words(worth) + " of CO2e a chip-hour, by " +
             (state.scenario.assumed.grid
                  ? "a grid of " + field_words(Field::grid, *state.scenario.assumed.grid) + " a kilowatt-hour."
                  : "the grid behind " + data.carbon.source.publisher + "’s figures (estimate).");
    case SeenAs::work: {
      const Chip* to = find_chip(data, state.work_chip);
      return "The same work on the " + (to ? to->short_name : state.work_chip) + " takes " + factor(worth.hours_ratio) +
             " the hours, by peak arithmetic, at your price.";
    }
  }
  return "";
}

// Of another run: what of R1's is still counted with it.
std::string left_over_words(const std::vector<const Stage*>& left) {
  std::vector<std::string> names;
  for (const Stage* stage : left) names.push_back(short_name(*stage));
  std::string words = listed(names);
  if (words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return "Another run than R1’s. " + words + " still " + (left.size() == 1 ? "stands" : "stand") + " on this bill.";
}

// After the chip was changed: what the hours on the slider now mean.
std::string same_work_words(const SameWork& offer, const Dataset& data) {
  const Chip* from = find_chip(data, offer.from);
  const std::string words = "Same hours as on " + (from ? from->short_name : offer.from);
  if (!offer.differs) return words + "; by peak arithmetic also the same work.";
  const std::string wanted = hours(offer.hours) + (offer.hours.value == 1 ? " hour" : " hours");
  return words + ". The same work, by peak arithmetic, takes " + wanted +
         (offer.fits              ? "; the other lines stay."
          : offer.hours.value < 1 ? ", less than the slider holds."
                                  : ", more than the slider holds.");
}

// In thousands, millions...: "4.07 GWh".
std::string scaled(double value, double unit, const char* words) { return three_digits(value / unit) + words; }

// With a decimal where a sum of lines needs it: "173.7 MWh".
std::string summed(double value, double unit, const char* words) {
  const double units = value / unit;
  const double tenths = std::floor(units * 10 + 0.5);
  return (units >= 99.95 ? grouped(units, tenths == std::floor(tenths / 10) * 10 ? 0 : 1) : three_digits(units)) +
         words;
}

}  // namespace

std::string short_name(const Stage& stage) {
  std::string name = stage.name.substr(0, stage.name.find(','));
  const bool word = name.size() > 1 && name[1] >= 'a' && name[1] <= 'z';
  if (word && name[0] >= 'A' && name[0] <= 'Z') name[0] = static_cast<char>(name[0] - 'A' + 'a');
  return name;
}

double two_digits(double value, double coarsest) {
  double unit = 1;
  while (value / unit >= 100 && unit * 10 <= coarsest) unit *= 10;
  return std::floor(value / unit + 0.5) * unit;
}

std::string amount(const Worth& worth, Usd usd) {
  // What one's own machines cost, and the same work elsewhere, is an estimate: three digits of it.
  if ((worth.as == SeenAs::own || worth.as == SeenAs::work) && usd.value >= 100)
    return money({two_digits(usd.value, usd.value / 100)});
  if (in_dollars(worth.as)) return money(usd);
  const double units = usd.value * worth.units_per_usd;
  if (worth.as == SeenAs::energy) {
    if (units < 999.5) return three_digits(units) + " kWh";
    if (units < 999.95e3) return summed(units, 1e3, " MWh");
    if (units < 999.95e6) return summed(units, 1e6, " GWh");
    return summed(units, 1e9, " TWh");
  }
  if (units < 999.5) return three_digits(units) + " kg CO2e";
  if (units < 999.95e3) return summed(units, 1e3, " t CO2e");
  if (units < 9999.5e3) return grouped(units / 1e3) + " t CO2e";
  if (units < 999.5e6) return grouped(two_digits(units / 1e3, units / 1e5)) + " t CO2e";
  return scaled(units, 1e9, " million t CO2e");
}

std::string axis_amount(const Worth& worth, Usd usd) {
  if (in_dollars(worth.as)) return axis_money(usd);
  const double units = usd.value * worth.units_per_usd;
  if (worth.as == SeenAs::energy) {
    if (units == 0) return "0";
    if (units < 999.5) return scaled(units, 1, " kWh");
    if (units < 999.5e3) return scaled(units, 1e3, " MWh");
    if (units < 999.5e6) return scaled(units, 1e6, " GWh");
    return scaled(units, 1e9, " TWh");
  }
  if (units == 0) return "0";
  if (units < 999.5) return scaled(units, 1, " kg");
  if (units < 999.5e3) return scaled(units, 1e3, " t");
  if (units < 999.5e6) return grouped(units / 1e3) + " t";
  return scaled(units, 1e9, "M t");
}

std::string rate_words(const Worth& worth) {
  // With the digits that make the product come out.
  if (worth.as == SeenAs::own) return "$" + grouped(worth.rate.value, 3);
  if (in_dollars(worth.as)) return price(worth.rate);
  const double units = worth.rate.value * worth.units_per_usd;
  return (units < 9.9995 ? grouped(units, 3) : three_digits(units)) + (worth.as == SeenAs::energy ? " kWh" : " kg");
}

std::string field_words(Field field, double value) {
  switch (field) {
    case Field::count: return grouped(value);
    case Field::hours: return hours({value});
    case Field::price: return price({value});
    case Field::chip_price: return money({value});
    case Field::electricity: return "$" + shortest(value);
    case Field::held: return shortest(value) + (value == 1 ? " year" : " years");
    case Field::grid: return shortest(value) + " kg";
    case Field::utilisation:
    case Field::average_draw:
    case Field::interconnect: return shortest(std::floor(value * 1000 + 0.5) / 10) + "%";
    case Field::failed:
    case Field::pue:
    case Field::server_factor: return shortest(std::floor(value * 1000 + 0.5) / 1000) + "×";
    case Field::trend: break;
  }
  return shortest(value);
}

std::string money(Usd amount) {
  const double usd = amount.value;
  if (usd < 100 && std::floor(usd) != usd) return "$" + grouped(usd, 2);
  if (usd < 9999999.5) return "$" + grouped(usd);
  if (usd < 999.5e6) return "$" + three_digits(usd / 1e6) + " million";
  if (usd < 999.5e9) return "$" + three_digits(usd / 1e9) + " billion";
  return "$" + three_digits(usd / 1e12) + " trillion";
}

std::string in_full(Usd amount) {
  const bool whole = std::floor(amount.value) == amount.value || amount.value >= 1e6;
  return "$" + grouped(amount.value, whole ? 0 : 2);
}

std::string axis_money(Usd amount) {
  const double usd = amount.value;
  if (usd >= 1e12) return "$" + three_digits(usd / 1e12) + "T";
  if (usd >= 1e9) return "$" + three_digits(usd / 1e9) + "B";
  if (usd >= 1e6) return "$" + three_digits(usd / 1e6) + "M";
  if (usd >= 1e3) return "$" + three_digits(usd / 1e3) + "K";
  return "$" + (usd > 0 && usd < 1 ? grouped(usd, 2) : three_digits(usd));
}

std::string price(UsdPerChipHour value) { return "$" + grouped(value.value, 2); }

std::string chip_hours(ChipHours value) {
  const bool whole = std::floor(value.value + 0.5) == value.value || value.value >= 100;
  return grouped(value.value, whole ? 0 : 1) + (value.value == 1 ? " chip-hour" : " chip-hours");
}

std::string hours(Hours value) { return grouped(value.value, std::floor(value.value) == value.value ? 0 : 1); }

std::string in_capitals(std::string words) {
  for (char& letter : words)
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  return words;
}

std::string times(double ratio) {
  if (ratio > 0.995 && ratio < 1.005) return "same";
  if (ratio >= 9.95) return grouped(ratio) + "×";
  if (ratio >= 0.995) return grouped(ratio, 1) + "×";
  if (ratio >= 0.0995) return grouped(ratio, 2) + "×";
  return "1/" + grouped(1 / ratio);
}

std::string effect_words(double ratio) {
  const double hundredths = std::floor(ratio * 100 + 0.5);
  return ratio > 0.8 && ratio < 1.25 && hundredths != 100 ? shortest(hundredths / 100) + "×" : times(ratio);
}

std::string date(const std::string& iso) {
  if (iso.size() < 7) return iso;
  const int month = (iso[5] - '0') * 10 + (iso[6] - '0');
  if (month < 1 || month > 12) return iso;
  std::string words = std::string(month_names[static_cast<std::size_t>(month - 1)]) + " " + iso.substr(0, 4);
  if (iso.size() == 10) words = (iso[8] == '0' ? iso.substr(9, 1) : iso.substr(8, 2)) + " " + words;
  return words;
}

std::string_view kind_words(Kind kind) {
  switch (kind) {
    case Kind::disclosure: return "published by its maker";
    case Kind::derived: return "derived from published hours";
    case Kind::remark: return "a remark by its maker";
    case Kind::estimate: return "an estimate by others";
    case Kind::report: return "a press report";
  }
  return "";
}

std::string_view method_words(Method method) {
  switch (method) {
    case Method::rental: return "at rental prices";
    case Method::amortised: return "hardware used up, and energy";
    case Method::acquisition: return "buying the hardware";
    case Method::unspecified: return "method not stated";
  }
  return "";
}

std::string_view short_method(Method method) {
  return method == Method::amortised     ? "used up"
         : method == Method::rental      ? "rented"
         : method == Method::acquisition ? "bought"
                                         : "";
}

std::string_view scope_words(Scope scope) {
  switch (scope) {
    case Scope::one_stage: return "one stage of training";
    case Scope::whole_run: return "a whole training run";
    case Scope::programme: return "a company’s whole programme";
    case Scope::other: return "another kind of work";
  }
  return "";
}

std::string amount_of(const Budget& budget, const Worth& worth, Usd usd) {
  return in_dollars(worth.as) && !budget.at_reader_price ? money(usd) : amount(worth, usd);
}

std::string figure(const Budget& budget, const Ratio& ratio, const Worth& worth) {
  const auto money = [&](Usd usd) { return amount_of(budget, worth, usd); };
  if (ratio.likely && (!ratio.low || !ratio.high || *ratio.low == *ratio.high)) {
    if (budget.bound == Bound::more_than) return "more than " + money(*ratio.likely);
    if (budget.bound == Bound::less_than) return "less than " + money(*ratio.likely);
    return money(*ratio.likely);
  }
  if (ratio.low && ratio.high) {
    if (*ratio.low == *ratio.high) return money(*ratio.low);
    return money(*ratio.low) + " to " + money(*ratio.high);
  }
  if (ratio.low) return "more than " + money(*ratio.low);
  if (ratio.high) return "less than " + money(*ratio.high);
  return ratio.likely ? money(*ratio.likely) : "not published";
}

std::string ratio_words(const Budget& budget, const Ratio& ratio) {
  // What others reckon or tell is not known to four digits, and neither is a multiple of it.
  const bool rough = budget.kind != Kind::disclosure && budget.kind != Kind::derived;
  const auto times = [&](double value) { return explainer::times(rough && value >= 100 ? two_digits(value) : value); };
  std::string words;
  if (ratio.times_likely) {
    words = times(*ratio.times_likely);
    if (budget.bound == Bound::more_than) words = ">" + words;
    if (budget.bound == Bound::less_than) words = "<" + words;
  } else if (ratio.times_low && ratio.times_high) {
    std::string low = times(*ratio.times_low);
    const std::string high = times(*ratio.times_high);
    if (low == high) words = low;
    else {
      if (low.ends_with("×")) low.resize(low.size() - std::string("×").size());
      words = low + "–" + high;
    }
  } else if (ratio.times_low) {
    words = ">" + times(*ratio.times_low);
  } else if (ratio.times_high) {
    words = "<" + times(*ratio.times_high);
  }
  if (words.empty()) return "?";
  return ratio.like ? words : "≠";
}

std::string unlike_sentence(const Budget& budget, const Ratio& ratio, const Answer& answer, SeenAs as) {
  if (ratio.like) return {};
  const auto says = [&](std::string_view what) { return ratio.unlike.find(what) != std::string::npos; };
  std::string text = "Not the same things: ";
  if (says("scope"))
    text += "your bill is for " + std::string(scope_words(answer.scope)) + ", this figure for " +
            std::string(scope_words(budget.scope));
  if (says("lines")) text += "your bill does not count the same of DeepSeek’s runs";
  if (says("method")) {
    text += says("scope") || says("lines") ? "; " : "";
    text += budget.method == Method::unspecified
                ? in_dollars(as) ? "how it was reckoned is not stated"
                                 : "its maker reckons in its own way, yours is this page’s estimate"
                : std::string(as == SeenAs::own ? "yours is hardware used up, this "
                                                : "yours is hours at a rental price, this ") +
                      std::string(method_words(budget.method));
  }
  if (says("unknown")) {
    text += says("scope") || says("lines") || says("method") ? "; " : "";
    text += "a line of yours was never published";
  }
  if (says("failed")) {
    text += ratio.unlike == "failed" ? "" : "; ";
    text += budget.experiments ? "it counts experiments and failed runs, yours does not"
                               : "yours counts failed runs, as you assume them";
  }
  return text + ".";
}

std::string unlike_bills(const Answer& a, const Answer& b) {
  if (a.at_least || b.at_least) return "a counted line was never published";
  if (a.scope != b.scope) return "one is for a stage of training, one for a whole run";
  if (a.failed_assumed != b.failed_assumed) return "one counts failed runs";
  // As among budgets: of two models it is the scope that is alike or not.
  if (a.other_model != b.other_model) return {};
  for (std::size_t i = 0; i < a.lines.size() && i < b.lines.size(); ++i)
    if (a.lines[i].counted != b.lines[i].counted) return "they do not count the same lines";
  return {};
}

std::string run_arithmetic(const Scenario& scenario) {
  Worth worth;
  worth.rate = scenario.price;
  return run_arithmetic(scenario, worth);
}

std::string run_arithmetic(const Scenario& scenario, const Worth& worth) {
  if (scenario.printed) return chip_hours(*scenario.printed) + " × " + rate_words(worth);
  return grouped(scenario.count.value) + (scenario.count.value == 1 ? " chip × " : " chips × ") +
         // Of the same work with the digits that make the product come out.
         (worth.as == SeenAs::work ? grouped(scenario.hours.value * worth.hours_ratio, 2) + " h × " +
                                         price(worth.rate * (1 / worth.hours_ratio))
                                   : hours(scenario.hours) + " h × " + rate_words(worth));
}

std::string total_words(const Answer& answer, const Worth& worth) {
  return (answer.at_least ? "at least " : "") + amount(worth, answer.usd);
}

std::string total_note(const State& state, const Answer& answer, const Dataset& data, const Worth& worth) {
  if (state.line_stop) return stop_words(state, answer, worth);
  if (const auto left = left_over(state, data); !left.empty()) return left_over_words(left);
  if (const std::string words = worth_words(state, worth, data); !words.empty()) return words;
  if (const auto offer = same_work_offer(state, data)) return same_work_words(*offer, data);
  if (answer.at_least) return "At least: the hours of failed runs and preparation were never published.";
  const Scenario& scenario = state.scenario;
  // The paper prints the last run as 41K hours; the news gave 512 chips and 80 hours, which is 40 hours less.
  const Preset* published = find_preset(data, "r1-published");
  if (published && published->printed) {
    Scenario as_printed = scenario;
    as_printed.printed = published->printed;
    const bool same_but_rounded = !scenario.printed && as_printed == scenario_of(*published);
    if (same_but_rounded)
      return "The paper’s table prints " + chip_hours(*published->printed) + " for the last run, hence " +
             money(bill(data, scenario_of(*published)).usd) + ".";
    if (scenario == scenario_of(*published))
      return "As the paper’s table prints it, at a price per hour that it assumes.";
  }
  std::string words = chip_hours(answer.chip_hours) + " in all";
  if (answer.energy) {
    const double megawatt_hours = answer.energy->value / 1000;
    words += ", about " + (megawatt_hours < 10 ? grouped(megawatt_hours, 1) : grouped(two_digits(megawatt_hours))) +
             " MWh of electricity (estimate)";
  }
  return words + ".";
}

std::string sentence(const State& state, const Answer& answer, const Dataset& data, const Worth& worth) {
  const Scenario& scenario = state.scenario;
  const Chip* chip = find_chip(data, scenario.chip);
  std::string words = "Your bill: ";
  if (scenario.printed) words += chip_hours(*scenario.printed) + " on " + (chip ? chip->short_name : scenario.chip);
  else
    words += grouped(scenario.count.value) + " " + (chip ? chip->short_name : scenario.chip) +
             (scenario.count.value == 1 ? " chip for " : " chips for ") + hours(scenario.hours) +
             (scenario.hours.value == 1 ? " hour" : " hours");
  // Through the other lenses the price does nothing.
  if (worth.as == SeenAs::rent || worth.as == SeenAs::work) words += " at " + price(scenario.price) + " per chip-hour";
  std::vector<std::string> known;
  for (const Stage& stage : data.stages)
    if (counts(scenario, stage.id)) known.push_back(short_name(stage));
  if (!known.empty()) words += ", with " + listed(known);
  words += known.empty() ? "" : ",";
  if (worth.as == SeenAs::work) {
    // It is not what the bill comes to.
    const Chip* to = find_chip(data, state.work_chip);
    return words + " would come to " + total_words(answer, worth) + " redone on the " +
           (to ? to->short_name : state.work_chip) + ": " + factor(worth.hours_ratio) +
           " the hours, by peak arithmetic." + (state.line_stop ? " " + stop_words(state, answer, worth) : "");
  }
  words += " comes to " + total_words(answer, worth) + ".";
  if (const std::string lens = worth_words(state, worth, data); !lens.empty()) words += " " + lens;
  if (state.line_stop) words += " " + stop_words(state, answer, worth);
  return words;
}

}  // namespace explainer
