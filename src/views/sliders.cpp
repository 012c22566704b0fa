#include "views/sliders.h"

#include <algorithm>
#include <cmath>

#include "says/field.h"
#include "says/note.h"
#include "says/quantity.h"
#include "says/slider.h"
#include "views/chip_words.h"
#include "views/drop_list.h"
#include "views/ink.h"
#include "views/measures.h"
#include "views/quote.h"
#include "views/slide.h"
#include "views/slider.h"
#include "views/words.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr float target = 44, gap = 10;

template <class Sentence>
std::string briefest(const Sentence& sentence) {
  return say(sentence, Sentence::message.variants - 1);
}

Slider chip_slider(const View& view) {
  const Chip* chip = find_chip(view.data, view.state.scenario.chip);
  const Stops stops = stops_of(id_of(ControlKind::chip), view.state, view.data);
  Slider slider{.control = {ControlKind::chip},
                .label = say(says::slider_chip{}),
                .brief = briefest(says::slider_chip{}),
                .value = chip ? chip->short_name : view.state.scenario.chip,
                .at = stops.here / std::max<double>(1, static_cast<double>(stops.values.size()) - 1)};
  if (chip) slider.spoken = say(says::slider_chip_and_line{chip->short_name, chip->line});
  return slider;
}

Slider number_slider(const View& view, Field field) {
  const FieldInfo& row = info(field);
  const double value = value_of(view.state.scenario, field);
  Slider slider{
      .control = {ControlKind::slider, row.name}, .label = field_label(field), .at = position_of(field, value)};
  slider.brief = slider.label;
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
      slider.brief = briefest(says::field_price{});
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

// What names and values of the lines take at most, so that all tracks are alike and none moves during a drag.
struct Columns {
  float names = 0, values = 0;
};

Columns columns_of(const View& view, const std::vector<Slider>& all, float width) {
  Columns columns;
  const auto widen = [&](float wanted) { columns.values = std::max(columns.values, wanted); };
  for (const Slider& slider : all) columns.names = std::max(columns.names, measure(slider.brief, type::body));
  for (const std::string& widest :
       {grouped(info(Field::count).high), hours({info(Field::hours).high - 0.1}), price({info(Field::price).high})})
    widen(measure(widest, type::body_strong));
  for (const Chip& chip : view.data.chips)
    widen(drop_list_width(chip.short_name, chip.by_name_only ? type::second_strong : type::body_strong));
  return {std::min(columns.names, width * 0.3f), std::min(columns.values, width * 0.36f)};
}

SliderPlaces in_one_line(const Columns& columns, float x, float y, float width, float height) {
  const float thumb = 28, baseline = y + height / 2 + 5;
  const float left = x + columns.names + gap, right = x + width - columns.values - gap;
  return {{x, y, columns.names, height},
          {right + gap - 2, y, columns.values + 2, height},
          baseline,
          {left + thumb / 2, y + height / 2 - 1.5f, right - left - thumb, 3},
          {left - gap / 2, y, right - left + gap, height},
          thumb,
          type::body_strong};
}

// The value's area reaches up to the slider before, so that fingers find it.
SliderPlaces in_a_block(const Slider& slider, float x, float y, float width) {
  const float thumb = 22, track = y + 44, baseline = y + 18;
  const bool chip = slider.control.kind == ControlKind::chip;
  const float value = chip ? drop_list_width(slider.value, type::value) : measure(slider.value, type::value);
  const float hit = std::min(std::max(value + 16, 56.0f), width);
  return {{x, y, width - std::min(value, width) - 12, target},
          {x + width - hit, y - 18, hit, target},
          baseline,
          {x + thumb / 2, track - 1.5f, width - thumb, 3},
          {x, track - target / 2, width, target},
          thumb,
          type::value};
}

// Writes the names of places on the track, each with its tick. A tick without a name would seem to belong to its
// neighbour's name.
void draw_landmarks(Scene& scene, const Slider& slider, const SliderPlaces& places, float baseline) {
  std::vector<Label> labels = slider.landmarks;
  for (Label& label : labels) label.x = places.track.x + label.x * places.track.w;
  const float tick = places.track.centre().y + places.thumb / 2 + 1;
  for (const PlacedLabel& placed : place_labels(labels, type::second, places.hit.x, places.hit.right(), 8, 24)) {
    const Label& label = labels[placed.index];
    scene.marks.push_back(Line{{label.x, tick}, {label.x, tick + 4}, Role::soft, 1, false});
    write(scene, placed.centre, baseline, label.words, type::second, Role::soft, Align::centre);
  }
}

// The line below a slider that has one.
void draw_known(Scene& scene, const View& view, const Slider& slider, const SliderPlaces& places, float y) {
  const Box& hit = places.hit;
  const float baseline = y + 73;
  if (slider.control.kind == ControlKind::chip) {
    if (const Chip* chip = find_chip(view.data, view.state.scenario.chip))
      draw_chip_line(scene, *chip, chip->line, hit.x, baseline, hit.w, 1);
  } else if (slider.band || slider.control.key == info(Field::price).name) {
    draw_quote(scene, view, {hit.x, hit.bottom() - 6, hit.w, 28}, baseline);
  } else {
    draw_landmarks(scene, slider, places, baseline);
  }
}

}  // namespace

float draw_sliders(Scene& scene, const View& view, float x, float y, float width) {
  std::vector<Slider> all{chip_slider(view)};
  for (const FieldInfo& row : sliders) all.push_back(number_slider(view, row.field));
  const WidthClass arrangement = width_class(view.looks.width);
  const float height = slider_height(arrangement, view.looks.room);
  if (arrangement == WidthClass::narrow) {
    const Columns columns = columns_of(view, all, width);
    for (const Slider& slider : all) {
      draw_slider(scene, view, slider, in_one_line(columns, x, y, width, height));
      y += height;
    }
    return y;
  }
  for (const Slider& slider : all) {
    const SliderPlaces places = in_a_block(slider, x, y, width);
    draw_slider(scene, view, slider, places);
    draw_known(scene, view, slider, places, y);
    y += height;
  }
  return y;
}

}  // namespace explainer
