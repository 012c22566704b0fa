#include "views/controls.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "says/amount.h"
#include "says/note.h"
#include "says/quantity.h"
#include "says/slider.h"
#include "views/ink.h"
#include "views/labels.h"
#include "views/slide.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer {
namespace {

using namespace r1cost;

// The places of things inside one slider's block, from its top.
struct Block {
  float label, track, landmarks, height, thumb;  // baselines, the track's centre, the block's height, the thumb's width
  float key;                                     // baseline of a separate line for the key of the chip slider
  float field_top, field_height, hit_top;        // areas that can be hit: the value above, the slider below
};

Block block_of(WidthClass width) {
  // Fingers use narrow pages, so both targets are 44 high.
  if (width == WidthClass::narrow) return {22, 60, 91, 102, 28, 38, -6, 44, 38};
  return {18, 42, 70, 86, 22, 85, -4, 28, 22};
}

struct Band {
  double low, high;  // places on the track
};

struct Slider {
  Control control;
  std::string label, value, spoken, text;
  double at = 0;
  std::vector<Label> landmarks;  // x is a place on the track, 0 to 1
  std::optional<Band> band;
  bool idle = false;  // it has no effect through this lens
};

void draw_track(Scene& scene, const Slider& slider, const Box& track, const Block& block, float left, float width) {
  const float y = track.centre().y;
  const float thumb = track.x + static_cast<float>(slider.at) * track.w;
  // The chips' track reaches from the first to the last; the others have no such ends.
  const bool ends = slider.control.kind == ControlKind::chip;
  const float from_left = ends ? track.x : left, whole = ends ? track.w : width;
  scene.marks.push_back(Rectangle{{from_left, y - 1.5f, whole, 3}, Role::rule, 1.5f});
  const Role role = slider.idle ? Role::soft : Role::you;
  scene.marks.push_back(Rectangle{{from_left, y - 1.5f, thumb - from_left, 3}, role, 1.5f});
  if (slider.band) {
    const float from = track.x + static_cast<float>(slider.band->low) * track.w;
    const float to = track.x + static_cast<float>(slider.band->high) * track.w;
    // A single quote is shown as a band of seven pixels, so that it is visible.
    const float middle = (from + to) / 2, half = std::max((to - from) / 2, 3.5f);
    scene.marks.push_back(Rectangle{{middle - half, y - 3, 2 * half, 6}, Role::rival, 3});
  }
  symbol(scene, {thumb, y}, block.thumb, Shape::thumb, role);
}

// Writes the names of places on the track, each with its tick. A tick without a name would seem to belong to its
// neighbour's name.
void draw_landmarks(Scene& scene, const Slider& slider, const Box& track, const Block& block, float y, float left,
                    float width) {
  std::vector<Label> labels = slider.landmarks;
  for (Label& label : labels) label.x = track.x + label.x * track.w;
  const float tick = track.centre().y + block.thumb / 2 + 1;
  for (const PlacedLabel& placed : place_labels(labels, type::second, left, left + width, 8, 24)) {
    const Label& label = labels[placed.index];
    if (slider.control.kind != ControlKind::chip)
      scene.marks.push_back(Line{{label.x, tick}, {label.x, tick + 4}, Role::soft, 1, false});
    write(scene, placed.centre, y + block.landmarks, label.words, type::second, Role::soft, Align::centre);
  }
}

// Without export events the rules are unknown here, which must not be read as permission.
std::string with_export(const Chip& chip, const std::string& words) {
  if (!chip.barred_from.empty()) return say(says::slider_barred_from{words, date(chip.barred_from)});
  if (chip.export_events.empty()) return say(says::slider_rules_not_known{words});
  return say(says::slider_rules_changed{words, date(chip.export_events.back().date)});
}

// A chip's option in the list: "H800, 80 GB, 989 TFLOP/s, $2.00 an hour, barred from export 17 October 2023".
std::string option_words(const Chip& chip) {
  std::string words = chip.short_name;
  if (chip.memory_gb) words = say(says::slider_chip_and_memory{words, grouped(*chip.memory_gb)});
  if (chip.bf16_tflops) words = say(says::slider_chip_and_peak{words, grouped(*chip.bf16_tflops)});
  if (chip.quote_likely) words = say(says::slider_chip_and_quote{words, price(*chip.quote_likely)});
  return with_export(chip, words);
}

void draw_stop(Scene& scene, Point centre, const Chip& chip) {
  if (!chip.barred_from.empty()) return symbol(scene, centre, 9, Shape::ring, Role::soft);
  symbol(scene, centre, chip.export_events.empty() ? 3.0f : 6.0f, Shape::dot, Role::soft);
}

// Explains the hollow and the smallest stops of the chip slider, on the first of these lines that has room.
void draw_export_key(Scene& scene, std::initializer_list<Box> lines) {
  using Barred = says::slider_barred;
  const std::string not_known = say(says::slider_not_known{});
  for (const Box& line : lines)
    for (int variant = 0; variant < Barred::message.variants; ++variant) {
      const std::string barred = say(Barred{}, variant);
      const float end = line.x + 14 + measure(barred, type::second), y = line.bottom();
      if (end + 22 + measure(not_known, type::second) > line.right()) continue;
      symbol(scene, {line.x + 5, y - 4}, 9, Shape::ring, Role::soft);
      write(scene, line.x + 14, y, barred, type::second, Role::soft);
      symbol(scene, {end + 14, y - 4}, 3, Shape::dot, Role::soft);
      return write(scene, end + 22, y, not_known, type::second, Role::soft);
    }
}

void draw_slider(Scene& scene, const View& view, const Slider& slider, float x, float y, float width) {
  const Block block = block_of(width_class(view.looks.width));
  const std::size_t first = scene.marks.size();
  write(scene, x, y + block.label, slider.label, type::body, Role::soft);
  const Box track{x + block.thumb / 2, y + block.track - 1.5f, width - block.thumb, 3};
  draw_track(scene, slider, track, block, x, width);
  draw_landmarks(scene, slider, track, block, y, x, width);
  if (slider.control.kind == ControlKind::chip) {
    const float name = measure(slider.label, type::body) + 14, chip = measure(slider.value, type::value) + 12;
    draw_export_key(scene, {{x + name, y, width - name - chip, block.label}, {x, y, width, block.key}});
  }

  const Stops stops = stops_of(id_of(slider.control), view.state, view.data);
  Part& part =
      add_part(scene, first, slider.control, PartRole::slider, slider.label, {x, y + block.hit_top, width, 44});
  part.value = slider.spoken;
  std::get<SliderPart>(part.is).handle = {part.id, static_cast<float>(slider.at), track, stops.here,
                                          static_cast<int>(stops.values.size())};

  const std::size_t value_first = scene.marks.size();
  write(scene, x + width, y + block.label, slider.value, type::value, slider.idle ? Role::soft : Role::ink,
        Align::right, Underline::dotted);
  const float hit = std::max(measure(slider.value, type::value) + 16, 56.0f);
  const Box field{x + width - hit, y + block.field_top, hit, block.field_height};
  if (slider.control.kind == ControlKind::chip) {
    Part& list =
        add_part(scene, value_first, {ControlKind::chip_list}, PartRole::select, say(says::slider_chip_list{}), field);
    list.value = view.state.scenario.chip;
    std::vector<Option>& options = std::get<SelectPart>(list.is).options;
    for (const Chip& chip : view.data.chips) options.push_back({chip.id, option_words(chip), chip.maker});
  } else {
    Part& typed = add_part(scene, value_first, {ControlKind::field, slider.control.key}, PartRole::field,
                           say(says::slider_number{slider.label}), field);
    typed.value = slider.spoken;
    fill_in(typed, slider.text, view);
  }
}

Slider chip_slider(const View& view) {
  const Chip* chip = find_chip(view.data, view.state.scenario.chip);
  const Stops stops = stops_of(id_of(ControlKind::chip), view.state, view.data);
  const double last = std::max<double>(1, static_cast<double>(stops.values.size()) - 1);
  Slider slider{{ControlKind::chip},
                say(says::slider_chip{}),
                list_words(chip ? chip->short_name : view.state.scenario.chip, type::value),
                "",
                "",
                stops.here / last,
                {},
                {}};
  if (chip) {
    slider.spoken = say(says::slider_chip_and_line{chip->short_name, chip->line});
    slider.landmarks.push_back({static_cast<float>(slider.at), chip->line, 0});
  }
  for (double stop : stops.values) {
    const Chip& end = view.data.chips[static_cast<std::size_t>(stop)];
    const bool first = stop == stops.values.front();
    if ((first || stop == stops.values.back()) && &end != chip)
      slider.landmarks.push_back({first ? 0.0f : 1.0f, end.short_name, 1});
  }
  return slider;
}

Slider number_slider(const View& view, Field field) {
  const FieldInfo& row = info(field);
  const double value = value_of(view.state.scenario, field);
  Slider slider;
  slider.control = {ControlKind::slider, row.name};
  slider.label = field_label(field);
  slider.at = position_of(field, value);
  switch (field) {
    case Field::count:
      slider.value = slider.text = grouped(value);
      slider.spoken = say(says::quantity_chips{{slider.value, value}});
      break;
    case Field::hours:
      slider.value = slider.text = hours({value});
      slider.spoken = say(says::note_hours{{slider.value, value}});
      break;
    case Field::price:
      slider.value = price({value});
      slider.text = grouped(value, 2);
      slider.spoken = say(says::slider_per_chip_hour{slider.value});
      slider.idle = !is_priced(view.worth.as);
      if (slider.idle) slider.label = say(says::slider_rent_not_counted{});
      break;
    default: break;
  }
  for (const Landmark& landmark : view.data.landmarks) {
    if (landmark.field != row.name) continue;
    const double at = position_of(field, landmark.value);
    slider.landmarks.push_back({static_cast<float>(at), landmark.name, static_cast<float>(std::fabs(at - slider.at))});
  }
  const Chip* chip = find_chip(view.data, view.state.scenario.chip);
  if (field == Field::price && chip && chip->quote_low)
    slider.band = Band{position_of(field, chip->quote_low->value), position_of(field, chip->quote_high->value)};
  return slider;
}

// Draws a dot for each chip on the track: hollow if its export to China needs a licence, smallest if that is unknown.
void draw_chip_stops(Scene& scene, const View& view, float x, float y, float width) {
  const Block block = block_of(width_class(view.looks.width));
  const Stops stops = stops_of(id_of(ControlKind::chip), view.state, view.data);
  const std::size_t count = stops.values.size();
  const float span = width - block.thumb, left = x + block.thumb / 2;
  for (std::size_t i = 0; i < count; ++i) {
    const Chip& chip = view.data.chips[static_cast<std::size_t>(stops.values[i])];
    if (chip.id == view.state.scenario.chip) continue;
    const float at = count > 1 ? static_cast<float>(i) / static_cast<float>(count - 1) : 0;
    draw_stop(scene, {left + at * span, y + block.track}, chip);
  }
}

// Draws the chosen chip's rental quotes and the button that adopts them.
float draw_quote(Scene& scene, const View& view, float x, float y, float width) {
  const bool narrow = width_class(view.looks.width) == WidthClass::narrow;
  const float height = narrow ? 44 : 28;
  const float baseline = y + height / 2 + 4;
  const Chip* chip = find_chip(view.data, view.state.scenario.chip);
  const std::size_t first = scene.marks.size();
  if (!chip || !chip->quote_likely) {
    const std::string words = say(says::slider_no_quote{chip ? chip->short_name : view.state.scenario.chip});
    write(scene, x, baseline, fit(words, type::second, width), type::second, Role::soft);
    add_part(scene, first, {ControlKind::quote_none}, PartRole::text, words, {x, y, width, height});
    return y + height;
  }
  std::string range = price(*chip->quote_low);
  if (*chip->quote_high > *chip->quote_low) range = say(says::amount_span{range, grouped(chip->quote_high->value, 2)});
  if (!chip->quote_month.empty()) range = say(says::slider_quotes_of_month{range, date(chip->quote_month)});
  const says::slider_quotes quotes{chip->short_name, range};
  const std::string quoted = say(quotes);
  const float room = width - measure(say(says::slider_use{dollars("00.00")}), type::second_strong) - 12;
  const std::string shorter =
      say_what_fits(quotes, [&](const std::string& words) { return measure(words, type::second) <= room; });
  write(scene, x, baseline, fit(shorter, type::second, room), type::second, Role::soft);
  add_part(scene, first, {ControlKind::quote_words}, PartRole::text, quoted, {x, y, room, height});
  if (!is_priced(view.worth.as) || clamped(Field::price, chip->quote_likely->value) == view.state.scenario.price.value)
    return y + height;

  const std::string middle = price(*chip->quote_likely), use = say(says::slider_use{middle});
  const std::size_t button_first = scene.marks.size();
  const float use_width = measure(use, type::second_strong);
  write(scene, x + width, baseline, use, type::second_strong, Role::ink, Align::right, Underline::solid);
  Part& button = add_part(scene, button_first, {ControlKind::quote}, PartRole::button,
                          say(says::slider_use_spoken{middle, chip->short_name}),
                          {x + width - use_width - 8, y, use_width + 8, height});
  button.value = quoted;
  return y + height;
}

float natural_sum(const std::vector<Preset>& presets, const Font& font) {
  float sum = 0;
  for (const Preset& preset : presets) sum += measure(preset.name, font);
  return sum;
}

// Distributes the width among the presets: each gets room for its longest word, and the rest by the length of the
// names.
std::vector<float> shares(const std::vector<Preset>& presets, float width) {
  std::vector<float> least, natural;
  float least_sum = 0, natural_sum = 0;
  for (const Preset& preset : presets) {
    float longest = 0;
    for (const std::string& word : wrap(preset.name, type::row_strong, 1, 100))
      longest = std::max(longest, measure(word, type::row_strong));
    least.push_back(longest + 1);
    natural.push_back(measure(preset.name, type::row_strong));
    least_sum += least.back();
    natural_sum += natural.back();
  }
  for (std::size_t i = 0; i < presets.size(); ++i)
    least[i] = least_sum < width ? least[i] + (width - least_sum) * natural[i] / natural_sum
                                 : width / static_cast<float>(presets.size());
  return least;
}

}  // namespace

float draw_sliders(Scene& scene, const View& view, float x, float y, float width) {
  const float height = block_of(width_class(view.looks.width)).height;
  draw_slider(scene, view, chip_slider(view), x, y, width);
  // Draw the stops over the track but not under the thumb.
  draw_chip_stops(scene, view, x, y, width);
  y += height;
  for (const FieldInfo& row : sliders) {
    draw_slider(scene, view, number_slider(view, row.field), x, y, width);
    y += height;
  }
  return draw_quote(scene, view, x, y - 2, width);
}

float draw_presets(Scene& scene, const View& view, float y, float width) {
  const WidthClass arrangement = width_class(view.looks.width);
  const std::string current = preset_of(view.state.scenario, view.data);
  const std::size_t per_row =
      arrangement == WidthClass::narrow ? 2 : std::max<std::size_t>(1, view.data.presets.size());
  const float gap = 16, wide_gap = 24, height = 44;
  const float words = width - gap * static_cast<float>(per_row - 1);
  const bool wide = arrangement == WidthClass::wide && natural_sum(view.data.presets, type::row_strong) <=
                                                           width - wide_gap * static_cast<float>(per_row - 1);
  // On one line if they fit on it, smaller if need be; else the width is shared out and names take two.
  const bool middle = arrangement != WidthClass::narrow && !wide;
  const bool fit = middle && natural_sum(view.data.presets, type::row_strong) <= words;
  const bool fit_small = middle && !fit && natural_sum(view.data.presets, type::second_strong) <= words;
  const Font strong = fit_small ? type::second_strong : type::row_strong;
  const Font plain = fit_small ? type::second : type::row;
  const std::vector<float> cells =
      middle ? shares(view.data.presets, words)
             : std::vector<float>(view.data.presets.size(), (width + gap) / static_cast<float>(per_row) - gap);
  float x = 0;
  if (arrangement != WidthClass::narrow) rule(scene, 0, y + height - 3, width, Role::rule);
  for (std::size_t i = 0; i < view.data.presets.size(); ++i) {
    const Preset& preset = view.data.presets[i];
    const bool on = preset.id == current;
    const Font font = on ? strong : plain;
    const std::size_t first = scene.marks.size();
    // The width of bold text is reserved, so that nothing moves when the choice changes.
    const float natural = measure(preset.name, strong);
    if (i % per_row == 0) x = 0;
    const float room = wide || fit || fit_small ? natural : cells[i];
    const std::vector<std::string> lines = wrap_evenly(preset.name, font, room, 2);
    const float top = y + static_cast<float>(wide ? 0 : i / per_row) * height;
    write_lines(scene, x, top + (lines.size() > 1 ? 18.0f : 26.0f), 16, lines, font, on ? Role::ink : Role::soft);
    if (arrangement == WidthClass::narrow || on)
      rule(scene, x, top + height - 3, room, on ? Role::ink : Role::rule, on ? 2.0f : 1.0f);
    Part& part =
        add_part(scene, first, {ControlKind::preset, preset.id}, PartRole::button, preset.name, {x, top, room, height});
    std::get<ButtonPart>(part.is).pressed = on;
    x += room + (wide ? wide_gap : gap);
  }
  const std::size_t rows = (view.data.presets.size() + per_row - 1) / std::max<std::size_t>(1, per_row);
  return y + height * static_cast<float>(arrangement == WidthClass::wide ? 1 : rows);
}

}  // namespace explainer
