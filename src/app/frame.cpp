#include "app/frame.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <utility>
#include <variant>

#include "data/numbers.h"
#include "scene/tween.h"
#include "state/link.h"
#include "views/answers.h"
#include "views/same_thing.h"

namespace explainer {
namespace {

// A mouse that rests on a row this long opens its card; one that only crosses does not. Leaving gives the same time to
// reach the card's links.
constexpr double rest_ms = 150;
constexpr double glide_ms = 150;   // of a switch's knob
constexpr double change_ms = 400;  // from one picture to another
constexpr float narrow = 600;

constexpr ImGuiWindowFlags bare = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                                  ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoMove |
                                  ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav;

void open_card(App& app, std::string_view row, bool pinned) {
  app.card.pinned = pinned;
  if (app.looks.card == row) return;
  app.looks.card = row;
  refresh(app);
}

// A part's own name, also where it stands in a card.
std::string_view out_of_card(std::string_view id) {
  if (id.starts_with("card.")) id.remove_prefix(5);
  return id;
}

// What was said of the state before this one.
void forget_words(App& app) {
  app.looks.copied.clear();
  app.looks.question.clear();
  app.looks.asked.clear();
  app.looks.answer.clear();
}

void forget_problem(App& app) {
  app.looks.problem_part.clear();
  app.looks.problem.clear();
}

void show_strip(App& app, bool in_use) {
  const bool show = in_use && app.looks.width < narrow;
  if (app.looks.show_total_strip == show) return;
  app.looks.show_total_strip = show;
  refresh(app);
}

// The row whose card the pointer asks for: the row it is on, or the one whose card it is in.
std::string row_under(const App& app, const std::string& hovered) {
  const Part* part = find_part(scene_of(app), hovered);
  if (!part) return "";
  if (in_card(*part)) return app.looks.card;
  return part->role == PartRole::row ? part->id : "";
}

// Opens the card of a row the mouse rests on, closes it once the mouse is elsewhere. True while it waits.
bool follow_hover(App& app, const Pointing& pointing) {
  if (!app.by_mouse || app.card.pinned || !app.grip.part.empty()) return false;
  const std::string row = row_under(app, pointing.hovered);
  if (app.card.closed || row != app.card.hovered) {
    app.card.hovered = row;
    app.card.since = app.now;
    app.card.unasked = std::exchange(app.card.closed, false);
  }
  if (row == app.looks.card || app.card.unasked) return false;
  if (app.now - app.card.since < rest_ms) return true;
  if (row.empty()) close_card(app);
  else open_card(app, row, false);
  return false;
}

void follow_press(App& app, const std::string& pressed) {
  const Part* part = find_part(scene_of(app), pressed);
  if (!part) return;
  const bool slider = part->role == PartRole::slider;
  if (!in_card(*part) && part->role != PartRole::row) close_card(app);
  if (!slider) return;
  app.before_press = app.state;
  show_strip(app, true);
}

void begin_glide(App& app, std::string_view part) {
  if (!app.motion) return;
  app.looks.gliding = part;
  app.looks.glided = 0;
  app.glide_began = -1;
}

// A gliding switch comes nearer with each frame, fast at first; its numbers are the new ones from the start.
void glide(App& app) {
  if (app.looks.gliding.empty()) return;
  if (app.glide_began < 0) app.glide_began = app.now;
  const double left = 1 - (app.now - app.glide_began) / glide_ms;
  app.looks.glided = left > 0 ? static_cast<float>(1 - left * left * left) : 1;
  if (left <= 0) app.looks.gliding.clear();
  app.made.stale = true;
}

template <class... Some>
bool is_one_of(const Action& action) {
  return (std::holds_alternative<Some>(action) || ...);
}

// Another picture, or this one with another scenario, other rows, another scale or lens.
bool changes_picture(const Action& action) {
  return is_one_of<ShowPicture, UsePreset, ShowYardstick, ShowFigures, MakeLinear, SeeAs, WorkOn, ShowOnMap, Settle,
                   CountStage, ReadChapter, LeaveStory, ShowAnswer, SkipGuess>(action);
}

// On the way from one picture to `to`: fast at first.
Scene on_its_way(const App& app, const Scene& to) {
  const double passed = app.change->began < 0 ? 0 : app.now - app.change->began, left = 1 - passed / change_ms;
  return between(app.change->from, to, static_cast<float>(1 - left * left), thing_of);
}

// Another picture, or this one of another scenario, comes from what is on the screen now (the scene as it was last
// made); what is set value by value is exact at every frame.
void begin_change(App& app, bool glides) {
  const Scene& shown = app.made.scene;
  if (!app.motion || !glides || shown.marks.empty()) app.change.reset();
  else app.change = Change{app.change ? on_its_way(app, shown) : shown};
}

// A change that has run its time is over, and so is one whose picture now has another width.
void follow_change(App& app) {
  if (!app.change) return;
  if (app.change->began < 0) app.change->began = app.now;
  if (app.now - app.change->began >= change_ms || app.change->from.width != scene_of(app).width) app.change.reset();
}

void follow_pointer(App& app, const Pointing& pointing) {
  if (!pointing.pressed.empty()) app.pressed = pointing.pressed;  // the front takes it after the frame's last pass
  // A press anywhere ends what a refusal had to say.
  if ((pointing.clicked_nothing || !pointing.pressed.empty()) && !app.looks.problem.empty()) {
    forget_problem(app);
    refresh(app);
  }
  if (pointing.clicked_nothing) close_card(app);
  follow_press(app, pointing.pressed);
  if (!pointing.slid.empty())
    act(app, pointing.slid, slide(app, pointing.slid, pointing.position, pointing.up));
  if (pointing.released) {
    if (app.state.held_span) act(app, "", Command{Action{Settle{}}});
    // First the press ends, then the picture is made anew: only then does its link follow.
    if (std::optional<State> before = std::exchange(app.before_press, std::nullopt); before && *before != app.state) {
      remember(app.history, std::move(*before));
      refresh(app);
    }
    show_strip(app, false);
  }
  if (!pointing.clicked.empty()) press_part(app, pointing.clicked);
}

}  // namespace

App open_app(const r1cost::Dataset& dataset, std::string_view edition_tag) {
  App app(dataset, edition_tag);
  app.state = starting_state(dataset);
  refresh(app);
  return app;
}

Command slide(const App& app, std::string_view part, double position, double up) {
  scene_of(app);  // its answer says where the line's stops are
  return slide_to(part, position, app.state, app.made.answer, app.dataset, up);
}

void refresh(App& app) {
  app.made.stale = true;
  want_frame(app);
}

void want_frame(App& app) { app.passes_wanted = 2; }

const Scene& scene_of(const App& app) {
  Made& made = app.made;
  if (!made.stale) return made.scene;
  made.answer = r1cost::evaluate(app.dataset, app.state.scenario);
  // Not while something is dragged: nobody can copy it then.
  if (!app.before_press) made.link = link_of(app.state, app.dataset, app.edition);
  Looks looks = app.looks;
  looks.story = &app.story;
  looks.can_undo = !app.history.past.empty();
  looks.can_redo = !app.history.future.empty();
  looks.link = app.address + made.link;
  made.scene = page(app.state, made.answer, app.dataset, looks);
  made.stale = false;
  ++made.count;
  return made.scene;
}

void act(App& app, std::string_view part, const Command& command) {
  if (const Refusal* refusal = std::get_if<Refusal>(&command)) {
    app.change.reset();
    app.looks.problem_part = part;
    app.looks.problem = refusal->words;
    return refresh(app);
  }
  if (const Action* action = std::get_if<Action>(&command)) {
    begin_change(app, changes_picture(*action));
    State next = reduce(app.state, *action, app.dataset);
    // What is dragged is one step, from the press to the release.
    if (!app.before_press && next != app.state) remember(app.history, app.state);
    app.state = std::move(next);
  } else {
    // In the middle of a drag there is only that to take back.
    if (app.before_press) return undo_press(app);
    const bool back = std::get<Step>(command) == Step::undo;
    if (!(back ? undo(app.history, app.state) : redo(app.history, app.state))) return;
    begin_change(app, true);
  }
  forget_words(app);
  forget_problem(app);
  refresh(app);
}

void go_to(App& app, State state) {
  if (app.before_press) undo_press(app);
  if (state == app.state) return;
  begin_change(app, true);
  remember(app.history, std::exchange(app.state, std::move(state)));
  forget_words(app);
  forget_problem(app);
  close_card(app);
  refresh(app);
}

static void copy(App& app, const Part& part) {
  app.to_copy = part.copies;
  app.looks.copied = part.id;
  refresh(app);
}

static void take(App& app, std::string_view id) {
  app.to_take = id.substr(5);
  want_frame(app);
}

void taken(App& app, std::string_view what) {
  for (const Part& part : scene_of(app).parts) {
    const std::string_view id = out_of_card(part.id);
    if ((id.starts_with("copy-") || id.starts_with("save-")) && id.substr(5) == what) app.looks.copied = part.id;
  }
  refresh(app);
}

void press_part(App& app, std::string_view id) {
  const Part* part = find_part(scene_of(app), id);
  if (!part) return;
  if (id == "card.close") return close_card(app);
  switch (part->role) {
    case PartRole::row:
      if (app.looks.card == id && app.card.pinned) return close_card(app);
      return open_card(app, id, true);
    case PartRole::toggle: begin_glide(app, id); [[fallthrough]];
    case PartRole::button:
      if (!part->copies.empty()) return copy(app, *part);
      id = out_of_card(id);
      if (id.starts_with("copy-") || id.starts_with("save-")) return take(app, id);
      if (const auto told = story_command(id, "", app.state, app.story)) return act(app, id, *told);
      return act(app, id, press(id, app.state, app.dataset));
    case PartRole::heading:
    case PartRole::text:
    case PartRole::slider:
    case PartRole::field:  // the page's own text field, list and link lie over these
    case PartRole::select:
    case PartRole::link:
    case PartRole::card: return;
  }
}

void type_words(App& app, std::string_view part, std::string_view text) {
  if (out_of_card(part) != "headline.field") return act(app, part, type_into(part, text, app.state, app.dataset));
  forget_words(app);
  forget_problem(app);
  if (text.find_first_not_of(" \t\r\n") != text.npos) app.to_check = app.looks.asked = text;
  refresh(app);
}

// A question asked in a sheet is answered in it.
static void keep_open(App& app, const std::string& card) {
  if (card.empty()) return;
  app.looks.card = card;
  app.card.pinned = true;
}

void checked(App& app, std::string_view headline, std::string_view link, std::string_view words) {
  if (app.looks.asked != headline) return;  // the reader has gone on since
  const std::string card = app.looks.card;
  if (!link.empty()) {
    // As it is looked at now: only the run and what is counted are another one.
    const State told = read_link(link, app.dataset, app.edition).state;
    State next = app.state;
    next.scenario = told.scenario;
    next.doubts = told.doubts;
    next.hours_chip = told.hours_chip;
    next.line_stop.reset();
    next.reading = false;
    go_to(app, std::move(next));
  }
  app.looks.asked = headline;
  app.looks.answer = words;
  keep_open(app, card);
  refresh(app);
}

static void ask(App& app, std::string_view option) {
  const std::vector<ReadyQuestion>& questions = built_in_questions();
  const std::optional<double> index = number_of(option);
  if (!index || !(*index >= 0) || !(*index < static_cast<double>(questions.size()))) {
    forget_words(app);
    return refresh(app);
  }
  const ReadyQuestion& question = questions[static_cast<std::size_t>(*index)];
  const std::string card = app.looks.card;
  State state = read_link(question.link, app.dataset, app.edition).state;
  state.chapter = app.state.chapter;
  go_to(app, std::move(state));
  app.looks.question = option;
  app.looks.asked.clear();
  app.looks.answer = answer_to(question, app.state, app.dataset);
  keep_open(app, card);
  refresh(app);
}

void choose_option(App& app, std::string_view part, std::string_view option) {
  if (out_of_card(part) == "question") return ask(app, option);
  if (const auto told = story_command(part, option, app.state, app.story)) return act(app, part, *told);
  act(app, part, choose(part, option, app.state, app.dataset));
}

void take_chapter(App& app, int number, const File& file) {
  take_chapter(app.story, number, file, app.dataset);
  // Who waits for it: the state is the chapter's from now on, and no step of the reader's.
  if (app.state.reading && app.state.chapter == number) {
    begin_change(app, true);
    app.state = at_chapter(number, app.state, app.story);
  }
  refresh(app);
}

void close_card(App& app) {
  app.card = {};
  app.card.closed = true;
  if (app.looks.card.empty()) return;
  app.looks.card.clear();
  refresh(app);
}

void use(App& app, std::string_view part) { show_strip(app, !part.empty() || !app.grip.part.empty()); }

void focus_part(App& app, std::string_view id) {
  app.focus = id;
  const Part* part = find_part(scene_of(app), id);
  use(app, part && (part->role == PartRole::slider || part->role == PartRole::field) ? id : "");
}

bool escape(App& app) {
  if (app.before_press) {
    undo_press(app);
  } else if (!app.looks.problem.empty()) {
    forget_problem(app);
    refresh(app);
  } else if (!app.looks.card.empty()) {
    close_card(app);
  } else {
    return false;
  }
  return true;
}

void undo_press(App& app) {
  if (app.before_press) app.state = *app.before_press;
  app.before_press.reset();
  app.grip = {};
  ImGui::ClearActiveID();
  app.looks.show_total_strip = false;
  refresh(app);
}

std::optional<Box> focused_box(const App& app) {
  const Scene& scene = scene_of(app);
  const Part* part = find_part(scene, app.focus);
  if (!part) return std::nullopt;
  for (std::size_t i = part->first_mark; part->role == PartRole::slider && i < part->last_mark; ++i)
    if (const Symbol* symbol = std::get_if<Symbol>(&scene.marks[i]))
      if (symbol->shape == Shape::thumb || symbol->shape == Shape::handle)
        return Box{symbol->centre.x - symbol->size / 2, symbol->centre.y - symbol->size / 2, symbol->size,
                   symbol->size};
  // A row's ring stays between its own hairlines.
  if (part->role == PartRole::row) return Box{part->box.x, part->box.y + 4, part->box.w, part->box.h - 8};
  return part->box;
}

void run_pass(App& app) {
  if (app.passes_wanted > 0) --app.passes_wanted;
  const ImGuiViewport& viewport = *ImGui::GetMainViewport();
  ImGui::SetNextWindowPos(viewport.Pos);
  ImGui::SetNextWindowSize(viewport.Size);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::Begin("page", nullptr, bare);
  ImGui::PopStyleVar(2);

  glide(app);
  const Pointing pointing = operate(scene_of(app), app.ratio, app.grip);
  app.waits = follow_hover(app, pointing);
  follow_pointer(app, pointing);
  follow_change(app);
  // A slider under way has nothing to settle: where the pointer is next will be known in the next frame.
  if (!pointing.slid.empty() && !app.grip.part.empty()) app.passes_wanted = 0;
  ImGui::End();
}

bool needs_pass(const App& app) {
  return app.passes_wanted > 0 || ImGui::GetCurrentContext()->InputEventsQueue.Size > 0;
}

bool moves(const App& app) { return app.waits || app.change || !app.looks.gliding.empty(); }

Strokes strokes_now(App& app) {
  const Scene& scene = scene_of(app);
  Strokes strokes = to_strokes(app.change ? on_its_way(app, scene) : scene, colours_of(app), app.ratio);
  if (const std::optional<Box> box = focused_box(app); box && app.paints_ring) {
    // The box of the part, 2 px of air, then the ring itself: its stroke lies inside the rectangle.
    const Rectangle ring{{box->x - 4, box->y - 4, box->w + 8, box->h + 8}, Role::none, 6, Role::ink, 2};
    add_strokes(strokes, ring, colours_of(app), app.ratio);
  }
  return strokes;
}

}  // namespace explainer
