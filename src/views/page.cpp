#include "views/page.h"

#include <algorithm>
#include <cmath>

#include "layout/column.h"
#include "layout/measures.h"
#include "says/screen.h"
#include "views/axis_bill.h"
#include "views/card.h"
#include "views/choices_row.h"
#include "views/context.h"
#include "views/foot.h"
#include "views/guess.h"
#include "views/ladder_controls.h"
#include "views/picture.h"
#include "views/sliders.h"
#include "views/story.h"
#include "views/total_note.h"
#include "views/view.h"

namespace explainer {
namespace {

// Headline and deck as page.css has them; a narrow window has no room for the deck, and only says it.
float draw_headline(Scene& scene, float width) {
  const WidthClass arrangement = width_class(width);
  Font font = type::headline;
  if (arrangement == WidthClass::narrow) font = type::headline_narrow;
  if (arrangement == WidthClass::middle) font = type::headline_middle;
  const std::string headline = say(says::screen_headline{}), deck = say(says::screen_deck{});
  Column column(scene, {0, 0, width, 0});
  Column::Place begin = column.here();
  column.paragraph(headline, font, Role::ink);
  column.part(begin, {ControlKind::headline}, PartRole::heading, headline);
  column.space(air::small);
  begin = column.here();
  if (arrangement != WidthClass::narrow) {
    column.paragraph(deck, type::deck, Role::soft);
    column.space(air::wide);
  }
  column.part(begin, {ControlKind::deck}, PartRole::text, deck);
  return column.end();
}

// The sliders and what belongs to them, in a column of their own.
float draw_settings(Scene& scene, const View& view, float x, float y, float width) {
  y = draw_sliders(scene, view, x, y, width);
  if (width_class(view.looks.width) == WidthClass::narrow) y = draw_choices(scene, view, x, y, width);
  else if (view.looks.room == Room::article) return y;  // the lists above the picture hold what is chosen
  return draw_context(scene, view, x, y, width);
}

// The column at the left of the picture, from the narrowest frame of the middle class on. Letters are sharpest at whole
// pixels.
float column_of(float width) {
  constexpr float of_page = 0.25f, least = 150, most = 320;
  return std::clamp(std::round(width * of_page), least, most);
}
// Narrow enough that the picture of the narrowest wide page is no tight column (is_tight).
float gutter_of(float width) {
  constexpr float of_page = 0.0385f;
  return std::clamp(std::round(width * of_page), air::vast, 2 * air::vast);
}

// Settings and picture side by side.
float draw_beside(Scene& scene, const View& view, float y) {
  const float width = view.looks.width, x = picture_left(width);
  const float settings_end = draw_settings(scene, view, 0, y, column_of(width));
  const float end = draw_picture(scene, view, x, y, width - x);
  if (view.state.picture == Picture::ladder)
    draw_key(scene, {0, settings_end, column_of(width), end + air::small - settings_end});
  return std::max(settings_end, end);
}

// The picture above the settings: who drags a slider sees the picture over it.
float draw_below(Scene& scene, const View& view, float y) {
  const float width = view.looks.width;
  return draw_settings(scene, view, 0, draw_picture(scene, view, 0, y, width), width);
}

// A chapter: the picture, and its text beside it, on narrow pages below. As high as the page at the reader's own hand.
float draw_told(Scene& scene, const View& view, float y) {
  constexpr float narrowest_column = 220;
  const float width = view.looks.width, end = y + body_height(width_class(width), view.looks.room);
  const float top = draw_story_bar(scene, view, y, width);
  Box picture{0, top, width, picture_height(width_class(width), view.looks.room, true)};
  Box text{0, picture.bottom() + air::wide, width, end - picture.bottom() - air::wide};
  if (width_class(width) != WidthClass::narrow) {
    const float column = std::max(column_of(width), narrowest_column);
    picture.x = column + gutter_of(width);
    picture.w = width - picture.x;
    text = {0, top + air::wide, column, end - top - air::wide};
  }
  draw_picture(scene, view, picture.x, picture.y, picture.w);
  draw_notes(scene, view, picture, draw_chapter(scene, view, text));
  return end;
}

// Everything at the reader's own hand: the picture and the settings, on other than narrow pages under the way into the
// story, the starting points and the pictures.
float draw_freely(Scene& scene, const View& view, float y) {
  if (width_class(view.looks.width) == WidthClass::narrow) return draw_below(scene, view, y);
  if (view.looks.room == Room::article)
    return draw_beside(scene, view, draw_choices(scene, view, 0, y, view.looks.width));
  const float after = draw_way_in(scene, view, y) + air::vast;
  return draw_beside(scene, view, draw_presets_and_views(scene, view, after, y, view.looks.width - after));
}

// Whether the total that moves on its axis is seen as it is.
bool shows_total(const Scene& scene, const Looks& look) {
  const Part* line = find_part(scene, id_of(ControlKind::line));
  return line && line->box.y >= look.visible_top && line->box.bottom() <= look.visible_top + look.in_sight;
}

Scene draw_page(const View& view) {
  const Looks& look = view.looks;
  Scene scene;
  constexpr std::size_t marks = 512, parts = 128;  // a first screen has 320 marks and 90 parts
  scene.marks.reserve(marks);
  scene.parts.reserve(parts);
  scene.width = look.width;
  scene.sentence = look.answer.empty() ? sentence(view.state, view.answer, view.data, view.worth) : look.answer;

  float y = look.headline && !view.state.reading ? draw_headline(scene, look.width) : 0;
  const bool reading = view.state.reading;
  const bool guessing = reading && view.state.guess;
  if (guessing) {
    // The picture and the bill would tell the answer.
    draw_guess(scene, view, y, look.width);
    y += body_height(width_class(look.width), look.room);
  } else {
    y = reading ? draw_told(scene, view, y) : draw_freely(scene, view, y);
  }
  scene.height = y = draw_foot(scene, view, y + foot_air, look.width);
  draw_card(scene, view);
  if (look.show_total_strip && !guessing && !shows_total(scene, look))
    draw_total_strip(scene, view, std::clamp(look.visible_top, 0.0f, y - strip_height), look.width);
  return scene;
}

}  // namespace

float picture_left(float width) {
  return width_class(width) == WidthClass::narrow ? 0 : column_of(width) + gutter_of(width);
}

Scene page(const State& state, const r1cost::Answer& answer, const r1cost::Dataset& data, const Looks& looks) {
  return draw_page(Sight(state, answer, data, looks).view());
}

}  // namespace explainer
