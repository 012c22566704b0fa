#include "views/context.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "layout/buttons.h"
#include "layout/column.h"
#include "layout/drop_list.h"
#include "layout/measures.h"
#include "says/ladder.h"
#include "says/pair.h"
#include "says/slider.h"
#include "state/control.h"
#include "views/chip_words.h"
#include "views/lens_choice.h"
#include "views/offer.h"
#include "views/quote.h"
#include "views/total_note.h"
#include "views/words.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr float note_height = 80;

float narrow_height(const View& view) { return context_height(view.looks.room); }

// "For comparison: 512 (R1), 2,048 (V3) and 16,384 (Llama 3.1)", or as many of them as have room.
std::string known_words(const View& view, std::string_view field, float width, std::size_t lines) {
  std::vector<std::string> known;
  for (const Landmark& landmark : view.data.landmarks)
    if (landmark.field == field)
      known.push_back(say(says::slider_known_value{field_words(*field_named(field), landmark.value), landmark.name}));
  for (; !known.empty(); known.pop_back()) {
    const std::string words = say(says::slider_known{listed(known)});
    if (known.size() == 1 || wrap(words, type::second, width, lines + 1).size() <= lines) return words;
  }
  return "";
}

// "Dragging the total changes: Hours"
// Its list can be pressed in a larger box than that of the words.
void draw_unknown(Scene& scene, const View& view, const Box& place, const Box& pressed) {
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
  const float room = place.w - drop_list_width(list.chosen, type::row_strong) - air::plain;
  const std::string label = say_in(place.w, type::second, says::ladder_drag_changes{}),
                    brief = say_in(room, type::second, says::ladder_drag_changes{});
  const float width = measure(brief, type::second);
  if (!brief.ends_with("…")) {
    Row row(place);
    const Box words = row.left(width, air::plain);
    write_in(scene, line_on(baseline_in(place, type::row_strong), words, type::second), brief, type::second,
             Role::soft);
    Part& part = draw_drop_list(scene, std::move(list), row.rest(), type::row_strong);
    part.box = {part.box.x, pressed.y, part.box.w, pressed.h};
    return;
  }
  // In a narrow column the label stands above its list, which can be pressed in both lines.
  Column column(scene, place);
  const float height = std::max(place.h / 2, leading_of(type::second));
  write_in(scene, column.line(height), label, type::second, Role::soft);
  draw_drop_list(scene, std::move(list), column.line(height), type::row_strong).box = pressed;
}

// What is written for the control in use of a narrow page, within a place, and how high it is; 0: nothing.
float draw_in_use(Scene& scene, const View& view, const Box& place) {
  const Control used = control_of(view.looks.in_use);
  const Box whole{place.x, place.y, place.w, narrow_height(view)};
  switch (used.kind) {
    case ControlKind::chip:
    case ControlKind::chip_list: {
      const Chip* chip = find_chip(view.data, view.state.scenario.chip);
      if (!chip) return 0;
      const std::string line = say(says::pair_named{.name = chip->short_name, .value = chip->line});
      draw_chip_line(scene, *chip, lines_in(place.h, type::second) > 1 ? line : chip->line, place);
      return place.h;
    }
    case ControlKind::slider:
    case ControlKind::field: {
      if (used.key == info(Field::price).name) {
        draw_quote(scene, view, whole);
        return whole.h;
      }
      const std::size_t lines = lines_in(place.h, type::second);
      Column(scene, place).paragraph(known_words(view, used.key, place.w, lines), type::second, Role::soft, lines);
      return place.h;
    }
    case ControlKind::line:
    case ControlKind::line_field: draw_unknown(scene, view, place, whole); return place.h;
    default: return 0;
  }
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

constexpr ButtonStyle to_the_right{.align = Align::right, .beside = 0};

float offer_width(const std::optional<Offer>& offer) {
  return offer ? measure(offer->words, to_the_right.font) + air::plain : 0;
}

void draw_offer(Scene& scene, const Offer& offer, const Box& place, const ButtonStyle& style) {
  draw_button(scene, {offer.kind}, offer.words, offer.spoken, place, style).box = place;
}

void draw_note(Scene& scene, const View& view, const Box& place) {
  const std::size_t lines = lines_in(place.h, type::second);
  Column(scene, place)
      .paragraph(note_in(view, place.w, lines).words, type::second, view.state.line_stop ? Role::you : Role::soft,
                 lines);
}

float draw_in_place(Scene& scene, const View& view, const Box& place) {
  const std::optional<Offer> offer = offer_of(view);
  const float leading = leading_of(type::second);
  const std::size_t lines = lines_in(place.h, type::second);
  Row row(place);
  if (offer) row.right(offer_width(offer), air::plain);
  // Why the line stops, and what is offered, is told beside what belongs to the control if it has room there, else
  // instead of it; but what is to be pressed for the price and for the line takes the whole height.
  const Control used = control_of(view.looks.in_use);
  const bool line = used.kind == ControlKind::line || used.kind == ControlKind::line_field;
  const bool alone = line ? !view.state.line_stop : used.key == info(Field::price).name;
  const bool pressing = !alone && (view.state.line_stop || offer);
  const bool beside =
      pressing && (!offer || place.h >= leading + touch_height) && note_in(view, row.rest().w, lines - 1).fits;
  Column column(scene, place);
  if (!pressing || beside)
    column.space(draw_in_use(scene, view, pressing ? Box{place.x, place.y, place.w, leading} : place));
  if (column.end() - place.y > leading) return place.bottom();
  const Box left = column.rest();
  draw_note(scene, view, {row.rest().x, left.y, row.rest().w, left.h});
  if (offer)
    draw_offer(scene, *offer,
               {place.right() - offer_width(offer), left.y, offer_width(offer), std::min(touch_height, left.h)},
               to_the_right);
  return place.bottom();
}

float draw_below(Scene& scene, const View& view, float x, float y, float width) {
  Column column(scene, {x, y, width, 0});
  draw_lens(scene, view, column.line(touch_height));
  const Box unknown = column.line(touch_height);
  draw_unknown(scene, view, unknown, unknown);
  const std::optional<Offer> offer = offer_of(view);
  Box note = column.line(note_height);
  if (offer) {
    draw_offer(scene, *offer, {x, note.bottom() - touch_height, offer_width(offer), touch_height}, {.beside = 0});
    note.h -= 2 * leading_of(type::second);
  }
  draw_note(scene, view, note);
  return column.end();
}

}  // namespace

float draw_context(Scene& scene, const View& view, float x, float y, float width) {
  const bool narrow = width_class(view.looks.width) == WidthClass::narrow;
  return narrow ? draw_in_place(scene, view, {x, y, width, narrow_height(view)}) : draw_below(scene, view, x, y, width);
}

}  // namespace explainer
