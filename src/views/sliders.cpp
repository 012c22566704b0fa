#include "views/sliders.h"

#include <algorithm>
#include <cmath>

#include "layout/column.h"
#include "layout/drop_list.h"
#include "layout/labels.h"
#include "layout/measures.h"
#include "says/field.h"
#include "says/note.h"
#include "says/quantity.h"
#include "says/slider.h"
#include "views/chip_words.h"
#include "views/quote.h"
#include "views/slide.h"
#include "views/slider.h"
#include "views/words.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr float gap = 10;  // between name, track and value

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
  constexpr float most_of_names = 0.3f, most_of_values = 0.36f;
  return {std::min(columns.names, width * most_of_names), std::min(columns.values, width * most_of_values)};
}

SliderPlaces in_one_line(const Columns& columns, const Box& line) {
  constexpr float thumb = 28;
  Row row(line);
  const Box name = row.left(columns.names, gap), value = row.right(columns.values, gap), way = row.rest();
  return {.label = name,
          .value = value,
          .baseline = baseline_in(line, type::body_strong),
          .track = inset({way.x, line.centre().y - track_height / 2, way.w, track_height}, thumb / 2),
          .hit = inset(way, -gap / 2),
          .thumb = thumb,
          .font = type::body_strong};
}

// Where the pieces of a slider with a block of its own stand, from its top down.
constexpr float words_height = 26, track_middle = 44, known_height = 28;

// The value's area reaches up to the slider before, so that fingers find it.
SliderPlaces in_a_block(const Slider& slider, const Box& block) {
  constexpr float thumb = 22, least = 56;
  const bool chip = slider.control.kind == ControlKind::chip;
  const float value = chip ? drop_list_width(slider.value, type::value) : measure(slider.value, type::value);
  const Box words{block.x, block.y, block.w, words_height};
  Row name(words), pressed({block.x, words.bottom() - touch_height, block.w, touch_height});
  name.right(std::min(value, block.w), air::wide);
  const Box track{block.x, block.y + track_middle - track_height / 2, block.w, track_height};
  return {.label = name.rest(),
          .value = pressed.right(std::min(std::max(value + air::broad, least), block.w)),
          .baseline = baseline_in(words, type::body),
          .track = inset(track, thumb / 2),
          .hit = inset(track, 0, (track_height - touch_height) / 2),
          .thumb = thumb,
          .font = type::value};
}

// Writes the names of places on the track, each with its tick. A tick without a name would seem to belong to its
// neighbour's name.
void draw_landmarks(Scene& scene, const Slider& slider, const SliderPlaces& places, const Box& line) {
  constexpr float reach = air::vast, length = 4;
  std::vector<Label> labels = slider.landmarks;
  for (Label& label : labels) label.x = places.track.x + label.x * places.track.w;
  const float tick = places.track.centre().y + places.thumb / 2 + 1;
  for (const PlacedLabel& placed : place_labels(labels, type::second, line.x, line.right(), air::plain, reach)) {
    const Label& label = labels[placed.index];
    scene.marks.push_back(Line{{label.x, tick}, {label.x, tick + length}, Role::soft, 1, false});
    write_in(scene, {placed.centre, line.y, 0, line.h}, label.words, type::second, Role::soft, Align::centre);
  }
}

// The line below a slider that has one, at the lower end of what the track can be pressed in.
void draw_known(Scene& scene, const View& view, const Slider& slider, const SliderPlaces& places) {
  const Box line{places.hit.x, places.hit.bottom() - air::wide, places.hit.w, known_height};
  if (slider.control.kind == ControlKind::chip) {
    if (const Chip* chip = find_chip(view.data, view.state.scenario.chip))
      draw_chip_line(scene, *chip, chip->line, line);
  } else if (slider.band || slider.control.key == info(Field::price).name) {
    draw_quote(scene, view, line);
  } else {
    draw_landmarks(scene, slider, places, line);
  }
}

}  // namespace

float draw_sliders(Scene& scene, const View& view, float x, float y, float width) {
  std::vector<Slider> all{chip_slider(view)};
  for (const FieldInfo& row : sliders) all.push_back(number_slider(view, row.field));
  const WidthClass arrangement = width_class(view.looks.width);
  const float height = slider_height(arrangement, view.looks.room);
  Column column(scene, {x, y, width, 0});
  if (arrangement == WidthClass::narrow) {
    const Columns columns = columns_of(view, all, width);
    for (const Slider& slider : all) draw_slider(scene, view, slider, in_one_line(columns, column.line(height)));
    return column.end();
  }
  for (const Slider& slider : all) {
    const SliderPlaces places = in_a_block(slider, column.line(height));
    draw_slider(scene, view, slider, places);
    draw_known(scene, view, slider, places);
  }
  return column.end();
}

}  // namespace explainer
