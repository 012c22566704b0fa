#include "views/page.h"

#include <algorithm>

#include "says/screen.h"
#include "views/bill.h"
#include "views/card.h"
#include "views/controls.h"
#include "views/foot.h"
#include "views/ink.h"
#include "views/lens_choice.h"
#include "views/picture.h"
#include "views/story.h"
#include "views/tabs.h"
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
  draw_lens(scene, view, x + measure(heading, type::overline) + 8, x + width, y + 12);
  const float sliders_end = draw_sliders(scene, view, x, y + 28, width);
  if (lines_y < 0) lines_y = sliders_end + 12;
  return std::max(sliders_end, draw_lines(scene, view, lines_x, lines_y, lines_width));
}

// The tabs and the picture under them, below y. This and the next two give where they end.
float draw_tabbed_picture(Scene& scene, const View& view, float y) {
  return draw_picture(scene, view, 0, draw_tabs(scene, view, 0, y, view.looks.width), view.looks.width);
}

// Bill and picture side by side.
float draw_wide(Scene& scene, const View& view, float y) {
  const float bill = 380, gutter = 40;
  const float bill_end = draw_bill(scene, view, 0, y, bill, 0, -1, bill);
  const float x = bill + gutter, room = view.looks.width - x;
  const float picture_top = draw_tabs(scene, view, x, y, room);
  const float picture_end = draw_picture(scene, view, x, picture_top, room);
  if (view.state.reading) draw_notes(scene, view, {x, picture_top, room, picture_end - picture_top});
  return std::max(bill_end, picture_end);
}

// Bill and picture below each other: a chapter tells of the picture, which comes first there.
float draw_stacked(Scene& scene, const View& view, float y) {
  const float width = view.looks.width;
  const bool reading = view.state.reading;
  if (reading) {
    y = draw_tabbed_picture(scene, view, y) + 24;
    draw_notes(scene, view, {});
  }
  if (width_class(width) == WidthClass::middle) {
    const float column = (width - 40) / 2;
    y = draw_bill(scene, view, 0, y, column, column + 40, y, column) + 24;
  } else {
    y = draw_bill(scene, view, 0, y, width, 0, -1, width) + 24;
  }
  if (!reading) y = draw_tabbed_picture(scene, view, y);
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
  const WidthClass arrangement = width_class(look.width);
  const bool wide = arrangement == WidthClass::wide, narrow = arrangement == WidthClass::narrow;
  const bool reading = view.state.reading;
  if (reading && view.state.guess && !view.state.guess->shown) {
    // The picture and the bill would tell the answer, so nothing else is drawn.
    scene.height = draw_foot(scene, view, draw_guess(scene, view, y, look.width), look.width);
    return scene;
  }
  if (reading) y = draw_chapter(scene, view, y, look.width) + 16;
  else y = draw_presets(scene, view, narrow ? y : draw_way_in(scene, view, y), look.width) + 24;
  y = wide ? draw_wide(scene, view, y) : draw_stacked(scene, view, y);
  scene.height = y = draw_foot(scene, view, y + 8, look.width);
  draw_card(scene, view);
  if (look.show_total_strip) draw_total_strip(scene, view, std::clamp(look.visible_top, 0.0f, y - 52), look.width);
  return scene;
}

}  // namespace

Scene page(const State& state, const r1cost::Answer& answer, const r1cost::Dataset& data, const Looks& looks) {
  return draw_page(Sight(state, answer, data, looks).view());
}

}  // namespace explainer
