#include "hand.h"

#include <doctest/doctest.h>

#include <utility>

#include "data/flat_dataset.h"
#include "session/press.h"
#include "state/control.h"

using namespace explainer;

namespace {

Session session_at(float width) {
  Session session = open_session(data(), edition_tag(data()));
  session.looks.width = width;
  session.story = built_in_story(data());
  return session;
}

}  // namespace

Hand::Hand(float width) : Hand(session_at(width)) {}

Hand::Hand(Session begun) : session(std::move(begun)) { frame(); }

void Hand::send(PointerEvent event, Point at, bool touch, int buttons) {
  for (const MouseStep& step : point(session, event, at, touch, buttons)) steps_.push_back(step);
}

// As Dear ImGui takes them: moves as they come, and no more than one change of the button in a pass.
Touches Hand::look() {
  Touches touches;
  bool pressed = false, released = false;
  while (!steps_.empty() && !pressed && !released) {
    const MouseStep step = steps_.front();
    steps_.pop_front();
    switch (step.kind) {
      case MouseStep::Kind::move: pointer_ = step.at; break;
      case MouseStep::Kind::leave: pointer_.reset(); break;
      case MouseStep::Kind::press: pressed = true; break;
      case MouseStep::Kind::release: released = true; break;
    }
  }
  if (begin_pass(session)) active_.clear();
  touches.pointer = pointer_;
  touches.button_down = pressed;
  down_ = (down_ || pressed) && !released;
  std::string over;
  for (const Part* part : topmost_first(scene())) {
    Touched touched{part};
    if (over.empty() && pointer_ && holds(part->box, *pointer_) && (active_.empty() || active_ == part->id)) {
      over = part->id;
      touched.hovered = true;
      if (pressed && active_.empty()) {
        active_ = part->id;
        touched.pressed = true;
      }
    }
    touched.held = down_ && active_ == part->id;
    touched.clicked = released && active_ == part->id && touched.hovered;
    if (touched.hovered || touched.held) touches.parts.push_back(touched);
  }
  if (released) active_.clear();
  return touches;
}

void Hand::frame(double ms) {
  session.now += ms;
  for (int passes = 0; passes < 20; ++passes) {
    follow(session, look());
    if (session.passes_left == 0 && steps_.empty()) return;
  }
  FAIL("the session does not come to rest within a frame");
}

void Hand::settle() {
  for (int frames = 0; frames < 1000; ++frames) {
    frame();
    if (!moves(session)) return;
  }
  FAIL("the session never comes to rest");
}

void Hand::move(Point at) {
  send(PointerEvent::move, at, false, down_ ? 1 : 0);
  frame();
}

void Hand::press(Point at) {
  send(PointerEvent::down, at);
  frame();
}

void Hand::release(Point at) {
  send(PointerEvent::up, at, false, 0);
  frame();
}

void Hand::click(std::string_view id) {
  const Point at = middle(id);
  move(at);
  press(at);
  release(at);
}

void Hand::drag(std::string_view slider, double to) {
  const Point from = thumb(slider), end = on_track(slider, to);
  move(from);
  press(from);
  move({(from.x + end.x) / 2, (from.y + end.y) / 2});
  move(end);
  release(end);
}

void Hand::tap(std::string_view id) {
  const Point at = middle(id);
  send(PointerEvent::down, at, true);
  send(PointerEvent::up, at, true, 0);
  frame();
}

void Hand::look_at(std::string_view picture) {
  const std::string button = id_of(ControlKind::view, picture);
  if (shows(button)) return click(button);
  choose_option(session, id_of(ControlKind::view_list), picture);
  frame();
}

std::string_view Hand::looks_at() const {
  if (shows(id_of(ControlKind::view_list))) return part(id_of(ControlKind::view_list)).value;
  for (const Picture picture : pictures)
    if (is_on(part(id_of(ControlKind::view, name(picture))))) return name(picture);
  return "";
}

bool Hand::comes_to(std::string_view total) const {
  for (const char* own : {"line", "area.run", "sure.total", "compared.after", "table.you"})
    if (shows(own)) return has(value(own), std::string(total));
  return false;
}

void Hand::scroll(float by) {
  REQUIRE(pointer_);
  for (const MouseStep& step : carry_mouse(session, {pointer_->x, pointer_->y + by})) steps_.push_back(step);
  frame();
}

const Part& Hand::part(std::string_view id) const {
  const Part* found = part_of(session, id);
  REQUIRE_MESSAGE(found, "the scene has no part ", std::string(id));
  return *found;
}

const FieldPart& Hand::field(std::string_view id) const {
  const FieldPart* field = std::get_if<FieldPart>(&part(id).is);
  REQUIRE(field);
  return *field;
}

const Handle& Hand::handle(std::string_view slider) const {
  const Handle* found = handle_of(part(slider));
  REQUIRE(found);
  return *found;
}

const std::vector<Option>& Hand::options(std::string_view select) const {
  const SelectPart* found = std::get_if<SelectPart>(&part(select).is);
  REQUIRE(found);
  return found->options;
}

Point Hand::thumb(std::string_view slider) const { return thumb_of(handle(slider)); }

Point Hand::on_track(std::string_view slider, double place) const {
  const Box& track = handle(slider).track;
  const float share = static_cast<float>(place);
  if (handle(slider).along == Along::up) return {thumb(slider).x, track.bottom() - share * track.h};
  return {track.x + share * track.w, thumb(slider).y};
}

std::vector<Message> Hand::told() {
  tell_page(session);
  return std::exchange(session.messages, {});
}

std::vector<std::string> words_of(const std::vector<Message>& messages, Message::Kind kind) {
  std::vector<std::string> words;
  for (const Message& message : messages)
    if (message.kind == kind) words.push_back(message.words);
  return words;
}

Point hold_of(const Hand& hand, std::string_view slider) {
  const Point thumb = hand.thumb(slider);
  return slider == "line" ? Point{thumb.x, hand.middle(slider).y} : thumb;
}
