#include "layout/measures.h"

namespace explainer {
namespace {

constexpr std::size_t few = 3;

// What stands below each other must have room in an article's frame: see embed_narrow and embed_other.
constexpr AxisMeasures narrow_article{22, 36, 40, 20, 27, few, false};
constexpr AxisMeasures other_article{24, 36, 40, 20, 24, few, false};
// A chapter's words stand below the picture on phones, else beside it.
constexpr AxisMeasures narrow_told{22, touch_height, 48, 20, touch_height, 1, true};
constexpr AxisMeasures narrow_article_told{20, 25, 35, 19, 23, few, false};
constexpr AxisMeasures other_article_told{23, 34, 40, 20, 24, few, false};
constexpr float bill_lines = 5, sliders_in_all = 4;
constexpr float narrow_slider = 40, other_slider = 84, narrow_context = 40;
constexpr float height_of(const AxisMeasures& sizes) {
  return sizes.labels + bill_lines * sizes.line + sizes.total + sizes.head + sizes.row * static_cast<float>(sizes.rows);
}
static_assert(height_of(narrow_told) == height_of(told_of_others));
static_assert(embed_narrow.title + height_of(narrow_article) + sliders_in_all * narrow_slider + choices_height +
                  narrow_context + foot_air + foot_height <=
              embed_narrow.height);
static_assert(embed_other.title + choices_height + height_of(other_article) + foot_air + foot_height <=
              embed_other.height);
static_assert(story_bar_height + height_of(other_article_told) <= choices_height + height_of(other_article));
static_assert(sliders_in_all * other_slider <= height_of(other_article));

}  // namespace

WidthClass width_class(float width) {
  return width >= wide_from ? WidthClass::wide : width >= middle_from ? WidthClass::middle : WidthClass::narrow;
}

std::optional<Room> room_named(std::string_view name) {
  if (name == "screen") return Room::screen;
  if (name == "article") return Room::article;
  if (name == "tall") return Room::tall;
  return std::nullopt;
}

bool is_brief(const Looks& looks) {
  return width_class(looks.width) == WidthClass::narrow || looks.room == Room::article;
}

float controls_height(const Looks& looks) {
  constexpr float by_mouse = 36;
  return width_class(looks.width) == WidthClass::narrow ? touch_height : by_mouse;
}

float context_height(Room room) { return room == Room::article ? narrow_context : touch_height; }

float slider_height(WidthClass width, Room room) {
  if (width != WidthClass::narrow) return other_slider;
  return room == Room::article ? narrow_slider : touch_height;
}

AxisMeasures axis_measures(WidthClass width, Room room, bool reading) {
  constexpr std::size_t more = 7, many = 10;
  const bool article = room == Room::article;
  if (width == WidthClass::narrow) {
    if (reading) return article ? narrow_article_told : narrow_told;
    // Fingers use narrow pages, except where an article's frame has no room for their height.
    if (article) return narrow_article;
    return {24, touch_height, 48, 22, touch_height, few, true};
  }
  if (article) return reading ? other_article_told : other_article;
  return {24, 40, 48, 26, 36, room == Room::tall ? many : more, true};
}

float picture_height(WidthClass width, Room room, bool reading) {
  return height_of(axis_measures(width, room, reading));
}

float body_height(WidthClass width, Room room) {
  const float picture = picture_height(width, room, false);
  if (width == WidthClass::narrow)
    return picture + sliders_in_all * slider_height(width, room) + choices_height + context_height(room);
  return picture + (room == Room::article ? choices_height : starts_height);
}

}  // namespace explainer
