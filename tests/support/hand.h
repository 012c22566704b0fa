// A reader's hand at a session, without a screen: it does what a front does between an event and a frame. The pointer's
// events go in as a browser or a window sends them, and what it touches is found as Dear ImGui would find it.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "figures.h"
#include "session/session.h"

class Hand {
 public:
  // At the published figures, on a page as wide as a desk's; `width` in CSS pixels.
  explicit Hand(float width = 1240);
  explicit Hand(explainer::Session);

  explainer::Session session;

  // The pointer's events. Nothing is looked at before `frame`, so that several can fall between two frames.
  void send(explainer::PointerEvent, explainer::Point, bool touch = false, int buttons = 1);
  // Time passes, and the session is looked at until it is settled.
  void frame(double ms = 16);
  // As many frames as the session asks for by itself; 1,000 at most.
  void settle();

  // The same as a reader does it, with a frame after each event.
  void move(explainer::Point);
  void press(explainer::Point);
  void release(explainer::Point);
  void click(std::string_view part);              // in the middle of its box
  void drag(std::string_view slider, double to);  // by its thumb, to a place along its track
  void tap(std::string_view part);                // by a finger
  void look_at(std::string_view picture);         // by its button, or from the list of pictures
  void scroll(float by);                          // the picture under a mouse that rests, in CSS pixels

  // What the session shows.
  const explainer::Scene& scene() const { return scene_of(session); }
  const explainer::Part& part(std::string_view id) const;          // the test fails if there is none
  const explainer::FieldPart& field(std::string_view id) const;    // the test fails if the part is no field,
  const explainer::Handle& handle(std::string_view slider) const;  // no slider,
  const std::vector<explainer::Option>& options(std::string_view select) const;  // no select
  bool shows(std::string_view id) const { return part_of(session, id) != nullptr; }
  std::string_view looks_at() const;  // the picture that is chosen
  std::string value(std::string_view id) const { return part(id).value; }
  // Whether the picture, whichever it is, says this total as the reader's own.
  bool comes_to(std::string_view total) const;
  explainer::Point middle(std::string_view id) const { return part(id).box.centre(); }
  explainer::Point thumb(std::string_view slider) const;
  const std::string& holding() const { return active_; }  // the part that the button is down on; empty: none
  explainer::Point on_track(std::string_view slider, double place) const;

  // The messages since the last call, also those for a page around the picture.
  std::vector<explainer::Message> told();

 private:
  explainer::Touches look();

  std::deque<explainer::MouseStep> steps_;
  std::optional<explainer::Point> pointer_;
  bool down_ = false;
  std::string active_;  // the part that holds the button
};

// The words of the messages of one kind.
std::vector<std::string> words_of(const std::vector<explainer::Message>&, explainer::Message::Kind);

inline constexpr const char* every_slider[] = {"chip", "count", "hours", "price", "line"};

// Where a slider is taken: the reader's line at its amount, any other at its thumb.
explainer::Point hold_of(const Hand&, std::string_view slider);
