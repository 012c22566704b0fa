#include "views/page.h"

#include <algorithm>

#include "says/screen.h"
#include "views/ask.h"
#include "views/bill.h"
#include "views/card.h"
#include "views/choices_row.h"
#include "views/context.h"
#include "views/disputes.h"
#include "views/ink.h"
#include "views/picture.h"
#include "views/sliders.h"
#include "views/story.h"
#include "views/tools.h"
#include "views/total_note.h"
#include "views/view.h"

namespace explainer {
namespace {

float draw_headline(Scene& scene, float width) {
  const WidthClass arrangement = width_class(width);
  const bool narrow = arrangement == WidthClass::narrow;
  const Font font = narrow ? type::headline_narrow : type::headline;
  const Font deck_font = narrow ? type::deck_narrow : type::deck;
  const std::string headline = say(says::screen_headline{}), deck = say(says::screen_deck{});
  const float column = std::min(width, 780.0f);
  const std::size_t first = scene.marks.size();
  float y = write_lines(scene, 0, font.size, font.size * 1.12f, wrap(headline, font, column, 6), font, Role::ink);
  add_part(scene, first, {ControlKind::headline}, PartRole::heading, headline, {0, 0, column, y});
  const std::size_t deck_first = scene.marks.size();
  y = write_lines(scene, 0, y, deck_font.size * 1.45f, wrap(deck, deck_font, column, 10), deck_font, Role::soft);
  add_part(scene, deck_first, {ControlKind::deck}, PartRole::text, deck, {0, font.size, column, y - font.size});
  return y + 8;
}

float draw_bill(Scene& scene, const View& view, float x, float y, float width, float lines_x, float lines_y,
                float lines_width) {
  const std::size_t first = scene.marks.size();
  const std::string heading = say(says::screen_your_bill_in_capitals{});
  write(scene, x, y + 12, heading, type::overline, Role::soft);
  add_part(scene, first, {ControlKind::bill}, PartRole::heading, say(says::screen_your_bill{}), {x, y, width, 20});
  const bool narrow = width_class(view.looks.width) == WidthClass::narrow;
  float sliders_end = draw_sliders(scene, view, x, y + 28, width);
  if (narrow) sliders_end = draw_choices(scene, view, x, sliders_end, width);
  sliders_end = draw_context(scene, view, x, sliders_end, width);
  if (lines_y < 0) lines_y = sliders_end + 12;
  return std::max(sliders_end, draw_lines(scene, view, lines_x, lines_y, lines_width));
}

// Bill and picture side by side. This and the next give where they end.
float draw_wide(Scene& scene, const View& view, float y) {
  const float bill = 380, gutter = 40;
  float bill_end = draw_bill(scene, view, 0, y, bill, 0, -1, bill);
  bill_end = draw_disputes(scene, view, 0, bill_end, bill);
  const float x = bill + gutter, room = view.looks.width - x;
  const float picture_end = draw_picture(scene, view, x, y, room);
  if (view.state.reading) draw_notes(scene, view, {x, y, room, picture_end - y});
  return std::max(bill_end, picture_end);
}

// Bill and picture below each other: a chapter tells of the picture, which comes first there.
float draw_stacked(Scene& scene, const View& view, float y) {
  const float width = view.looks.width;
  const bool reading = view.state.reading;
  if (reading) {
    y = draw_picture(scene, view, 0, y, width) + 24;
    draw_notes(scene, view, {});
  }
  if (width_class(width) == WidthClass::middle) {
    const float column = (width - 40) / 2;
    y = draw_bill(scene, view, 0, y, column, column + 40, y, column) + 24;
  } else {
    y = draw_bill(scene, view, 0, y, width, 0, -1, width) + 24;
  }
  if (!reading) y = draw_disputes(scene, view, 0, draw_picture(scene, view, 0, y, width), width);
  return y;
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
  if (reading) y = draw_chapter(scene, view, y, look.width) + 16;
  else y = draw_way_in(scene, view, y);
  if (!reading && width_class(look.width) != WidthClass::narrow)
    y = draw_presets_and_views(scene, view, 0, y, look.width) + 24;
  y = wide ? draw_wide(scene, view, y) : draw_stacked(scene, view, y);
  if (!reading && width_class(look.width) != WidthClass::narrow) y = draw_ask(scene, view, y, look.width);
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
