#include "views/slider.h"

#include <algorithm>
#include <utility>

#include "layout/column.h"
#include "layout/drop_list.h"
#include "says/slider.h"
#include "state/control.h"
#include "views/chip_words.h"
#include "views/slide.h"

namespace explainer {
namespace {

using namespace r1cost;

// A stop for each chip but the one that is chosen, over the track and under the thumb.
void draw_chip_stops(Scene& scene, const View& view, const Stops& stops, const Box& track) {
  const float last = std::max(static_cast<float>(stops.values.size()) - 1, 1.0f);
  // Where they stand close, smaller ones stay apart.
  constexpr float largest = 9, of_distance = 0.8f;
  const float size = std::min(largest, track.w / last * of_distance);
  for (std::size_t i = 0; i < stops.values.size(); ++i)
    if (static_cast<int>(i) != stops.here)
      draw_export_sign(scene, view.data.chips[static_cast<std::size_t>(stops.values[i])],
                       {track.x + static_cast<float>(i) / last * track.w, track.centre().y}, size);
}

// Whether a track says what is known of places on it: on narrow pages only that of the slider in use.
bool is_marked(const View& view, const Slider& slider) {
  if (width_class(view.looks.width) != WidthClass::narrow) return true;
  const Control used = control_of(view.looks.in_use);
  const bool by_list = slider.control.kind == ControlKind::chip && used.kind == ControlKind::chip_list;
  const bool by_field = used.kind == ControlKind::field && used.key == slider.control.key;
  return by_list || by_field || view.looks.in_use == id_of(slider.control);
}

void draw_track(Scene& scene, const View& view, const Slider& slider, const Stops& stops, const SliderPlaces& places) {
  const Box& track = places.track;
  const float y = track.centre().y, thumb = track.x + static_cast<float>(slider.at) * track.w;
  const float beyond = places.thumb / 2, left = track.x - beyond;
  const Role role = slider.idle ? Role::soft : Role::you;
  scene.marks.push_back(Rectangle{{left, track.y, track.w + 2 * beyond, track.h}, Role::rule, track.h / 2});
  scene.marks.push_back(Rectangle{{left, track.y, thumb - left, track.h}, role, track.h / 2});
  const bool marked = is_marked(view, slider);
  if (marked && slider.band) {
    const float from = track.x + static_cast<float>(slider.band->low) * track.w;
    const float to = track.x + static_cast<float>(slider.band->high) * track.w;
    // A single quote is shown as a short band, so that it is visible.
    constexpr float least = 7, band_height = 2 * track_height;
    const float width = std::max(to - from, least);
    scene.marks.push_back(
        Rectangle{{(from + to - width) / 2, y - band_height / 2, width, band_height}, Role::rival, band_height / 2});
  }
  if (marked && slider.control.kind == ControlKind::chip) draw_chip_stops(scene, view, stops, track);
  symbol(scene, {thumb, y}, places.thumb, Shape::thumb, role);
}

DropList chip_list(const Slider& slider, const View& view) {
  DropList list{{ControlKind::chip_list}, say(says::slider_chip_list{}), slider.value, view.state.scenario.chip, {}};
  for (const Chip& chip : view.data.chips) list.options.push_back({chip.id, option_words(chip), chip.maker});
  return list;
}

void draw_value(Scene& scene, const View& view, const Slider& slider, const SliderPlaces& places) {
  const Box& box = places.value;
  const Box words_line = line_on(places.baseline, box, type::body);
  if (slider.control.kind == ControlKind::chip) {
    // A longer name than those on the track is written smaller.
    const bool fits = drop_list_width(slider.value, places.font) <= box.w;
    draw_drop_list(scene, chip_list(slider, view), words_line, fits ? places.font : type::second_strong, Align::right)
        .box = box;
    return;
  }
  const std::size_t first = scene.marks.size();
  write(scene, box.right(), places.baseline, slider.value, places.font, slider.idle ? Role::soft : Role::ink,
        Align::right, Underline::dotted);
  Part& typed = add_part(scene, first, {ControlKind::field, slider.control.key}, PartRole::field,
                         say(says::slider_number{slider.label}), box);
  typed.value = slider.spoken;
  fill_in(typed, slider.text, view.looks);
}

}  // namespace

void draw_slider(Scene& scene, const View& view, const Slider& slider, const SliderPlaces& places) {
  const std::size_t first = scene.marks.size();
  const bool whole = measure(slider.label, type::body) <= places.label.w;
  write(scene, places.label.x, places.baseline, fit(whole ? slider.label : slider.brief, type::body, places.label.w),
        type::body, Role::soft);
  const Stops stops = stops_of(id_of(slider.control), view.state, view.data);
  draw_track(scene, view, slider, stops, places);
  Part& part = add_part(scene, first, slider.control, PartRole::slider, slider.label, places.hit);
  part.value = slider.spoken;
  std::get<SliderPart>(part.is).handle = {part.id, static_cast<float>(slider.at), places.track, stops.here,
                                          static_cast<int>(stops.values.size())};
  draw_value(scene, view, slider, places);
}

}  // namespace explainer
