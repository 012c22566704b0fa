#include "views/page.h"

#include <algorithm>
#include <optional>

#include "says/screen.h"
#include "views/ask.h"
#include "views/axis_bill.h"
#include "views/card.h"
#include "views/controls.h"
#include "views/disputes.h"
#include "views/ink.h"
#include "views/ladder_controls.h"
#include "views/lens_choice.h"
#include "views/offer.h"
#include "views/picture.h"
#include "views/story.h"
#include "views/tabs.h"
#include "views/tools.h"
#include "views/total_note.h"
#include "views/view.h"

namespace explainer {
namespace {

// Headline and deck as page.css has them: phones have no room for a deck, and only say it.
float draw_headline(Scene& scene, float width) {
  const WidthClass arrangement = width_class(width);
  Font font = type::headline;
  if (arrangement == WidthClass::narrow) font = type::headline_narrow;
  if (arrangement == WidthClass::middle) font = type::headline_middle;
  const std::string headline = say(says::screen_headline{}), deck = say(says::screen_deck{});
  const std::size_t first = scene.marks.size();
  float y = write_lines(scene, 0, font.size, font.size * 1.12f, wrap(headline, font, width, 6), font, Role::ink);
  add_part(scene, first, {ControlKind::headline}, PartRole::heading, headline, {0, 0, width, y - type::deck.size});
  const std::size_t deck_first = scene.marks.size();
  const float deck_top = y - type::deck.size;
  if (arrangement != WidthClass::narrow)
    y = write_lines(scene, 0, y, type::deck.size * 1.4f, wrap(deck, type::deck, width, 10), type::deck, Role::soft);
  add_part(scene, deck_first, {ControlKind::deck}, PartRole::text, deck, {0, deck_top, width, y - type::deck.size - deck_top});
  return arrangement == WidthClass::narrow ? deck_top : y;
}

// What is said of the total, up to five lines, and what is offered with it.
float draw_note(Scene& scene, const View& view, float x, float y, float width) {
  constexpr float leading = 16, end = 5 * leading;
  const std::string note = total_note(view.state, view.answer, view.data, view.worth);
  const std::optional<Offer> offer = offer_of(view);
  const std::size_t first = scene.marks.size();
  const std::size_t lines = offer ? 3 : 5;
  write_lines(scene, x, y + 13, leading, wrap(note, type::second, width, lines), type::second,
              view.state.line_stop ? Role::you : Role::soft);
  add_part(scene, first, {ControlKind::total}, PartRole::text, note, {x, y, width, end}).value =
      total_words(view.answer, view.worth);
  if (!offer) return y + end;
  const std::size_t offer_first = scene.marks.size();
  write(scene, x, y + end - 10, offer->words, type::second_strong, Role::ink, Align::left, Underline::solid);
  add_part(scene, offer_first, {offer->kind}, PartRole::button, offer->spoken,
           {x, y + end - touch_height, measure(offer->words, type::second_strong) + 8, touch_height});
  return y + end;
}

// The sliders with the lens, what follows the total, the note and its offer, in a column of their own.
float draw_settings(Scene& scene, const View& view, float x, float y, float width) {
  y = draw_sliders(scene, view, x, y, width) + 8;
  draw_lens(scene, view, x, x + width, y + 28);
  y += touch_height;
  DollarRows column{};
  column.x = x;
  column.width = width;
  draw_unknown(scene, view, column, y);
  return draw_note(scene, view, x, y + touch_height, width);
}

// The picture in the column [x, x + width], with the story's notes.
float draw_noted_picture(Scene& scene, const View& view, float x, float y, float width) {
  const float end = draw_picture(scene, view, x, y, width);
  if (view.state.reading) draw_notes(scene, view, {x, y, width, end - y});
  return end;
}

// The column at the left of the picture, from the narrowest frame of the middle class on.
float column_of(float width) { return std::clamp(width / 4, 150.0f, 320.0f); }
float gutter_of(float width) { return std::clamp(width / 20, 24.0f, 50.0f); }

// Settings and picture side by side.
float draw_beside(Scene& scene, const View& view, float y) {
  const float width = view.looks.width, column = column_of(width), x = column + gutter_of(width);
  const float settings_end = draw_settings(scene, view, 0, y, column);
  return std::max(settings_end, draw_noted_picture(scene, view, x, y, width - x));
}

// The picture above the settings: who drags a slider sees the picture over it.
float draw_below(Scene& scene, const View& view, float y) {
  const float width = view.looks.width;
  return draw_settings(scene, view, 0, draw_noted_picture(scene, view, 0, y, width), width);
}

// A chapter: the picture, and its text beside it where there is room, else below.
float draw_told(Scene& scene, const View& view, float y) {
  const float width = view.looks.width;
  y = draw_story_bar(scene, view, y, width);
  if (width_class(width) != WidthClass::wide)
    return draw_chapter(scene, view, 0, draw_noted_picture(scene, view, 0, y, width) + 12, width);
  const float column = column_of(width), x = column + gutter_of(width);
  const float text_end = draw_chapter(scene, view, 0, y, column);
  return std::max(text_end, draw_noted_picture(scene, view, x, y, width - x));
}

Scene draw_page(const View& view) {
  const Looks& look = view.looks;
  Scene scene;
  scene.marks.reserve(512);  // a first screen has 320 marks and 90 parts
  scene.parts.reserve(128);
  scene.width = look.width;
  scene.sentence = look.answer.empty() ? sentence(view.state, view.answer, view.data, view.worth) : look.answer;

  float y = look.headline && !view.state.reading ? draw_headline(scene, look.width) : 0;
  const bool wide = width_class(look.width) == WidthClass::wide;
  if (wide) draw_steps(scene, view, look.width, y);
  const bool reading = view.state.reading;
  if (reading && view.state.guess && !view.state.guess->shown) {
    // The picture and the bill would tell the answer, so nothing else is drawn.
    scene.height = draw_tools(scene, view, draw_guess(scene, view, y, look.width), look.width);
    return scene;
  }
  if (reading) {
    y = draw_told(scene, view, y);
  } else {
    draw_way_in(scene, view, y);
    const bool narrow = width_class(look.width) == WidthClass::narrow;
    y = draw_presets(scene, view, y + 44, look.width) + 4;
    y = draw_tabs(scene, view, 0, y, look.width);
    y = narrow ? draw_below(scene, view, y) : draw_beside(scene, view, y);
    y = draw_disputes(scene, view, 0, y, look.width);
    if (!narrow) y = draw_ask(scene, view, y, look.width);
  }
  y = draw_tools(scene, view, y, look.width);
  scene.height = y;
  draw_card(scene, view);
  if (look.show_total_strip) draw_total_strip(scene, view, std::clamp(look.visible_top, 0.0f, y - 52), look.width);
  return scene;
}

}  // namespace

Scene page(const State& state, const r1cost::Answer& answer, const r1cost::Dataset& data, const Looks& looks) {
  return draw_page(Sight(state, answer, data, looks).view());
}

}  // namespace explainer
