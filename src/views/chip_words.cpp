#include "views/chip_words.h"

#include <algorithm>

#include "layout/column.h"
#include "says/slider.h"
#include "words/format.h"

namespace explainer {
namespace {

using namespace r1cost;

// Without export events the rules are unknown here, which must not be read as permission.
std::string with_export(const Chip& chip, const std::string& words) {
  if (!chip.barred_from.empty()) return say(says::slider_barred_from{words, date(chip.barred_from)});
  if (chip.export_events.empty()) return say(says::slider_rules_not_known{words});
  return say(says::slider_rules_changed{words, date(chip.export_events.back().date)});
}

// The longest variant that has room, or else the line alone, the line without its year, or the maker.
std::string line_with_export(const Chip& chip, const std::string& line, float width, std::size_t lines) {
  const auto fits = [&](const std::string& words) {
    return wrap(words, type::second, width, lines + 1).size() <= lines;
  };
  std::string words;
  if (!chip.barred_from.empty()) words = say_what_fits(says::slider_line_barred{line, date(chip.barred_from)}, fits);
  else if (chip.export_events.empty()) words = say_what_fits(says::slider_line_not_known{line}, fits);
  else words = say_what_fits(says::slider_line_changed{line, date(chip.export_events.back().date)}, fits);
  for (const std::string& shorter : {line, line.substr(0, line.rfind(", "))}) {
    if (fits(words)) return words;
    words = shorter;
  }
  return fits(words) ? words : chip.maker;
}

}  // namespace

std::string option_words(const Chip& chip) {
  std::string words = chip.short_name;
  if (chip.memory_gb) words = say(says::slider_chip_and_memory{words, grouped(*chip.memory_gb)});
  if (chip.bf16_tflops) words = say(says::slider_chip_and_peak{words, grouped(*chip.bf16_tflops)});
  if (chip.quote_likely) words = say(says::slider_chip_and_quote{words, price(*chip.quote_likely)});
  return with_export(chip, words);
}

void draw_export_sign(Scene& scene, const Chip& chip, Point centre, float size) {
  if (!chip.barred_from.empty()) return symbol(scene, centre, size, Shape::ring, Role::soft);
  symbol(scene, centre, chip.export_events.empty() ? size / 3 : size * 2 / 3, Shape::dot, Role::soft);
}

void draw_chip_line(Scene& scene, const Chip& chip, const std::string& line, const Box& place) {
  constexpr float sign = 9;
  const std::size_t lines = std::max<std::size_t>(lines_in(place.h, type::second), 1);
  Row row(place);
  const Box before = row.left(sign, air::small);
  const float room = row.rest().w;
  const auto words = wrap(line_with_export(chip, line, room, lines), type::second, room, lines);
  // A single line stands in the middle of its place.
  Column column(scene, row.rest());
  if (lines == 1) column.space((place.h - leading_of(type::second)) / 2);
  draw_export_sign(scene, chip, {before.centre().x, column.end() + leading_of(type::second) / 2}, sign);
  column.lines(words, type::second, Role::soft);
}

}  // namespace explainer
