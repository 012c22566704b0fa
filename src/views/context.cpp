#include "views/context.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "says/ladder.h"
#include "says/pair.h"
#include "says/slider.h"
#include "state/control.h"
#include "views/chip_words.h"
#include "views/drop_list.h"
#include "views/ink.h"
#include "views/lens_choice.h"
#include "views/measures.h"
#include "views/offer.h"
#include "views/quote.h"
#include "views/total_note.h"
#include "views/words.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr float target = 44, leading = 16, first_line = 13;  // from a line's top to its baseline
constexpr float note_height = 5 * leading;

float narrow_height(const View& view) { return context_height(view.looks.room); }

std::size_t lines_in(float height) { return static_cast<std::size_t>(height / leading); }

// "For comparison: 512 (R1), 2,048 (V3) and 16,384 (Llama 3.1)", or as many of them as have room.
std::string known_words(const View& view, std::string_view field, float width, std::size_t lines) {
  std::vector<std::string> known;
  for (const Landmark& landmark : view.data.landmarks)
    if (landmark.field == field)
      known.push_back(say(says::slider_known_value{field_words(*field_named(field), landmark.value), landmark.name}));
  for (; !known.empty(); known.pop_back()) {
    const std::string words = say(says::slider_known{listed(known)});
    if (known.size() == 1 || wrap(words, type::second, width, 9).size() <= lines) return words;
  }
  return "";
}

void draw_words(Scene& scene, const std::string& words, float x, float y, float width, std::size_t lines, Role role) {
  write_lines(scene, x, y + first_line, leading, wrap(words, type::second, width, lines), type::second, role);
}

// "Dragging the total changes: Hours"
void draw_unknown(Scene& scene, const View& view, float x, float y, float width, float baseline, float height) {
  const Field chosen = unknown_of(view.state, view.all);
  const auto words_of = [](Field field) {
    return field == Field::price ? say(says::ladder_price{}) : field_label(field);
  };
  DropList list{{ControlKind::unknown},
                say(says::ladder_drag_changes_spoken{}),
                words_of(chosen),
                std::string(info(chosen).name),
                {}};
  const bool priced = is_priced(view.worth.as);
  for (const FieldInfo& row : sliders)
    if (row.field != Field::price || priced)
      list.options.push_back({std::string(row.name), field_label(row.field), ""});
  const float room = width - drop_list_width(list.chosen, type::row_strong) - 8;
  const auto fits = [&](const std::string& words) { return measure(words, type::second) <= room; };
  std::string label = say_what_fits(says::ladder_drag_changes{}, fits);
  const bool beside = fits(label);
  // In a narrow column the label stands above its list.
  if (!beside) label = fit(label, type::second, width);
  write(scene, x, beside ? baseline : y + first_line, label, type::second, Role::soft);
  const float left = beside ? x + measure(label, type::second) + 8 : x;
  draw_drop_list(scene, std::move(list), {left, y, x + width - left, height}, beside ? baseline : y + 35,
                 type::row_strong);
}

// What is written for the control in use of a narrow page, in so many lines, and how high it is; 0: nothing.
float draw_in_use(Scene& scene, const View& view, float x, float y, float width, std::size_t lines) {
  const Control used = control_of(view.looks.in_use);
  const float height = static_cast<float>(lines) * leading;
  switch (used.kind) {
    case ControlKind::chip:
    case ControlKind::chip_list: {
      const Chip* chip = find_chip(view.data, view.state.scenario.chip);
      if (!chip) return 0;
      const std::string line = say(says::pair_named{.name = chip->short_name, .value = chip->line});
      draw_chip_line(scene, *chip, lines > 1 ? line : chip->line, x, y + first_line, width, lines);
      return height;
    }
    case ControlKind::slider:
    case ControlKind::field: {
      if (used.key == info(Field::price).name) {
        draw_quote(scene, view, {x, y, width, std::min(target, narrow_height(view))}, y + 26);
        return narrow_height(view);
      }
      draw_words(scene, known_words(view, used.key, width, lines), x, y, width, lines, Role::soft);
      return height;
    }
    case ControlKind::line:
    case ControlKind::line_field:
      draw_unknown(scene, view, x, y, width, y + first_line, std::min(target, narrow_height(view)));
      return height;
    default: return 0;
  }
}

void draw_offer(Scene& scene, const Offer& offer, const Box& place, Align align) {
  const std::size_t first = scene.marks.size();
  write(scene, align == Align::right ? place.right() : place.x, place.centre().y + 4, offer.words, type::second_strong,
        Role::ink, align, Underline::solid);
  add_part(scene, first, {offer.kind}, PartRole::button, offer.spoken, place);
}

// The note in so many lines, in fewer words if need be.
struct FittingNote {
  std::string words;
  bool fits = false;  // else it is cut
};
FittingNote note_in(const View& view, float width, std::size_t lines) {
  FittingNote note;
  for (const bool brief : {false, true}) {
    note.words = total_note(view.state, view.answer, view.data, view.worth, brief);
    note.fits = !wrap(note.words, type::second, width, lines).back().ends_with("…");
    if (note.fits) break;
  }
  return note;
}

float draw_in_place(Scene& scene, const View& view, float x, float y, float width) {
  const std::optional<Offer> offer = offer_of(view);
  const float offer_width = offer ? measure(offer->words, type::second_strong) + 8 : 0;
  const float room = width - offer_width - (offer ? 8 : 0), height = narrow_height(view);
  const std::size_t lines = lines_in(height);
  // Why the line stops, and what is offered, is told beside what belongs to the control if it has room there, else
  // instead of it; but what is to be pressed for the price and for the line takes the whole height.
  const Control used = control_of(view.looks.in_use);
  const bool line = used.kind == ControlKind::line || used.kind == ControlKind::line_field;
  const bool alone = line ? !view.state.line_stop : used.key == info(Field::price).name;
  const bool pressing = !alone && (view.state.line_stop || offer);
  const bool beside = pressing && (!offer || height >= leading + target) && note_in(view, room, lines - 1).fits;
  float top = 0;
  if (!pressing || beside) top = draw_in_use(scene, view, x, y, width, pressing ? 1 : lines);
  if (top > leading) return y + height;
  const std::size_t left = top == 0 ? lines : lines - 1;
  draw_words(scene, note_in(view, room, left).words, x, y + top, room, left,
             view.state.line_stop ? Role::you : Role::soft);
  if (offer)
    draw_offer(scene, *offer, {x + width - offer_width, y + top, offer_width, std::min(target, height)}, Align::right);
  return y + height;
}

float draw_below(Scene& scene, const View& view, float x, float y, float width) {
  draw_lens(scene, view, x, y, width);
  y += target;
  draw_unknown(scene, view, x, y, width, y + 26, target);
  y += target;
  const std::optional<Offer> offer = offer_of(view);
  const float end = y + note_height;
  const std::size_t lines = lines_in(offer ? note_height - 32 : note_height);
  draw_words(scene, note_in(view, width, lines).words, x, y, width, lines,
             view.state.line_stop ? Role::you : Role::soft);
  if (offer)
    draw_offer(scene, *offer, {x, end - target, measure(offer->words, type::second_strong) + 8, target}, Align::left);
  return end;
}

}  // namespace

float draw_context(Scene& scene, const View& view, float x, float y, float width) {
  const bool narrow = width_class(view.looks.width) == WidthClass::narrow;
  return narrow ? draw_in_place(scene, view, x, y, width) : draw_below(scene, view, x, y, width);
}

}  // namespace explainer
