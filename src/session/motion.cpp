#include "session/motion.h"

#include <variant>

#include "scene/tween.h"
#include "session/session.h"
#include "views/same_thing.h"

namespace explainer {
namespace {

constexpr double glide_ms = 150;   // duration of a switch's movement
constexpr double change_ms = 400;  // duration of a change between two pictures

template <class... Some>
bool is_one_of(const Action& action) {
  return (std::holds_alternative<Some>(action) || ...);
}

// The picture on its way to `to`; it moves fast at first.
Scene on_its_way(const Session& session, const Scene& to) {
  const Change& change = *session.motion.change;
  const double passed = change.began < 0 ? 0 : session.now - change.began, left = 1 - passed / change_ms;
  return between(change.from, to, static_cast<float>(1 - left * left), thing_of);
}

}  // namespace

void begin_glide(Session& session, std::string_view part) {
  if (!session.motion.wanted) return;
  session.looks.gliding = part;
  session.looks.glided = 0;
  session.motion.glide_began = -1;
}

// Moves the switch, fast at first. The numbers beside it are the new ones from the start.
void follow_glide(Session& session) {
  Looks& looks = session.looks;
  if (looks.gliding.empty()) return;
  double& began = session.motion.glide_began;
  if (began < 0) began = session.now;
  const double left = 1 - (session.now - began) / glide_ms;
  looks.glided = left > 0 ? static_cast<float>(1 - left * left * left) : 1;
  if (left <= 0) looks.gliding.clear();
  session.made.stale = true;
}

bool changes_picture(const Action& action) {
  return is_one_of<ShowPicture, UsePreset, ShowYardstick, ShowFigures, MakeLinear, SeeAs, WorkOn, ShowOnMap, Settle,
                   CountStage, LeaveFirstRun, ReadChapter, LeaveStory, ShowAnswer, SkipGuess>(action);
}

// The change starts from what is on the screen now, which is the scene that was last made.
void begin_change(Session& session, bool wanted) {
  const Scene& shown = session.made.scene;
  std::optional<Change>& change = session.motion.change;
  if (!session.motion.wanted || !wanted || shown.marks.empty()) change.reset();
  else change = Change{change ? on_its_way(session, shown) : shown};
}

void follow_change(Session& session) {
  std::optional<Change>& change = session.motion.change;
  if (!change) return;
  if (change->began < 0) change->began = session.now;
  if (session.now - change->began >= change_ms || change->from.width != scene_of(session).width) change.reset();
}

Scene scene_on_its_way(const Session& session) { return on_its_way(session, scene_of(session)); }

}  // namespace explainer
