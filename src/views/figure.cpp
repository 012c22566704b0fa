#include "views/figure.h"

#include <algorithm>
#include <cmath>

#include "layout/column.h"
#include "says/picture.h"
#include "state/control.h"
#include "state/ranges.h"
#include "views/area_list.h"
#include "views/compared_words.h"
#include "views/lens_words.h"
#include "views/picture.h"
#include "views/picture_words.h"
#include "views/sure_ranges.h"
#include "views/total_note.h"
#include "views/view.h"
#include "views/words.h"

namespace explainer {
namespace {

using namespace r1cost;

constexpr Font title_font{22, Weight::bold, Face::serif};
// What a page has beside the picture: settings and sources.
constexpr float beside_picture = 420;
constexpr float margin = 20;  // on every side, because a file has no page around it

void add(std::vector<Source>& sources, const Source& source) {
  if (source.publisher.empty() && source.title.empty()) return;
  const auto same = [&](const Source& other) {
    return other.title == source.title && other.publisher == source.publisher && other.date == source.date;
  };
  if (std::none_of(sources.begin(), sources.end(), same)) sources.push_back(source);
}

std::vector<Source> sources_of(const View& view, const Scene& scene) {
  std::vector<Source> sources;
  for (const Preset& preset : view.all.presets)
    if (&preset == &view.all.presets.front() || scenario_of(preset) == view.state.scenario) add(sources, preset.source);
  for (const Stage& stage : view.all.stages)
    if (counts(view.state.scenario, stage.id)) add(sources, stage.source);
  // What the peaks are that the same work is reckoned by.
  if (on_other_chip(view.worth.as))
    for (const std::string& id : {view.state.scenario.chip, view.state.work_chip})
      if (const Chip* chip = find_chip(view.all, id))
        add(sources, chip->peak_source.title.empty() ? chip->source : chip->peak_source);
  if (!in_dollars(view.worth.as)) add(sources, view.all.energy.source);
  if (hangs_on(view.worth.as, Field::grid)) add(sources, view.all.carbon.source);
  if (view.state.picture == Picture::sure)
    for (Field rate : row_of(view.worth.as).rates)
      if (const NamedSpread* spread = quotes_of(view.state, view.all, rate)) add(sources, spread->source);
  if (view.state.picture == Picture::compared)
    for (const Preset& preset : view.all.presets)
      if (scenario_of(preset) == compared_with(view.state, view.all)) add(sources, preset.source);
  for (const Part& part : scene.parts) {
    const Control control = control_of(part.id);
    if (control.kind == ControlKind::area_rival)
      if (const Budget* budget = told_rival(view)) add(sources, budget->source);
    if (part.role() != PartRole::row || control.key.empty()) continue;
    for (const Budget& budget : view.data.budgets)
      if (budget.id == control.key || budget.row == control.key) {
        add(sources, budget.source);
        if (!in_dollars(view.worth.as) && budget.footprint) add(sources, budget.footprint->source);
      }
    if (const Stage* stage = find_stage(view.all, std::string(control.key))) add(sources, stage->source);
  }
  return sources;
}

// The sources' publishers, each once: "DeepSeek-AI; Epoch AI; CNBC".
std::string publishers(const std::vector<Source>& sources) {
  std::string words;
  std::vector<std::string_view> names;
  for (const Source& source : sources) {
    if (std::find(names.begin(), names.end(), source.publisher) != names.end()) continue;
    names.push_back(source.publisher);
    words = names.size() == 1 ? source.publisher : say(says::picture_and_publisher{words, source.publisher});
  }
  return words;
}

// The sentence below the title: the bill, whose numbers it uses, and DeepSeek's own figure. A printed picture may stand
// alone.
std::string deck_of(const View& view) {
  const std::string preset = preset_of(view.state.scenario, view.all);
  const Preset* known = preset.empty() ? nullptr : find_preset(view.all, preset);
  std::string words = sentence(view.state, view.answer, view.data, view.worth, Of{Whose::question},
                               known ? quoted(known->name) : std::string());
  if (!known) words += " " + say(says::picture_as_reader_set{});
  if (said_doubts(view.state, view.data) != Doubts{})
    words += " " + (known ? say(says::picture_ranges_as_reader_set{}) : say(says::picture_so_are_ranges{}));
  // Redone on another chip it would not be as published.
  const bool redone = on_other_chip(view.worth.as);
  const Dataset& figures = redone ? view.all : view.data;
  const Answer& answer = redone ? view.plain : view.answer;
  for (std::size_t i = 0; i < figures.budgets.size(); ++i) {
    const Budget& theirs = figures.budgets[i];
    if (!theirs.deepseek || theirs.kind != Kind::disclosure) continue;
    words +=
        " " + say(says::picture_their_figure{
                  .name = theirs.name, .line = theirs.line, .figure = figure(theirs, answer.ratios[i], view.worth)});
    // Why that is not the bill's own number.
    if (known == &view.all.presets.front() && row_of(view.worth.as).rate == Rate::price)
      words += " " + total_note(view.state, view.answer, view.all, view.worth);
    break;
  }
  return words;
}

// Whether a step is counted its mark says, filled or hollow. A list as it begins says nothing, nor does an empty field.
bool is_printed(const Part& part) {
  switch (control_row(control_of(part.id).kind).printed) {
    case Printed::always: return true;
    case Printed::if_set:
      if (const SelectPart* list = std::get_if<SelectPart>(&part.is))
        return !list->options.empty() && part.value != list->options.front().id;
      if (const FieldPart* field = std::get_if<FieldPart>(&part.is)) return !field->text.empty();
      break;
    case Printed::never: break;
  }
  return false;
}

// Nothing can be pressed in print: no marks of buttons, no lines below words, no signs of lists.
void leave_controls_out(Scene& scene) {
  for (Mark& mark : scene.marks) {
    const Symbol* symbol = std::get_if<Symbol>(&mark);
    if (symbol && (symbol->shape == Shape::handle || symbol->shape == Shape::thumb)) mark = Rectangle{};
    Text* text = std::get_if<Text>(&mark);
    if (!text) continue;
    text->underline = Underline::none;
    if (text->words.ends_with(opens_a_list)) text->words.resize(text->words.size() - opens_a_list.size());
  }
  for (const Part& part : scene.parts) {
    if (is_printed(part)) continue;
    for (std::size_t i = part.first_mark; i < part.last_mark; ++i)
      scene.marks[i] = Rectangle{};  // draws nothing, so that later marks keep their places
  }
  std::vector<Part> kept;
  for (Part& part : scene.parts) {
    if (part.role() == PartRole::row || part.role() == PartRole::text || part.role() == PartRole::heading ||
        part.role() == PartRole::toggle)
      kept.push_back(std::move(part));
  }
  scene.parts = std::move(kept);
}

}  // namespace

Figure figure(const State& now, const Answer& answer, const Dataset& data, const Looks& looks) {
  // A file leaves out everything that exists only during a drag or while the story is open.
  State state = now;
  state.line_stop.reset();
  state.held_span.reset();
  state.reading = false;
  Looks look;
  look.width = looks.width;
  look.in_print = true;
  const Sight sight(state, answer, data, look);
  const View view = sight.view();
  // The width that the picture has on a page of this width.
  const float width =
      width_class(view.looks.width) == WidthClass::wide ? view.looks.width - beside_picture : view.looks.width;

  Figure result;
  Scene& scene = result.scene;
  scene.width = width + 2 * margin;
  scene.sentence = sentence(state, view.answer, view.data, view.worth, Of{Whose::question});
  result.title = words_of(state.picture).title(view);
  result.asks = state.picture == Picture::sure && example_title(view).empty();
  result.seen_as = view.worth.as;
  Column column(scene, {margin, margin, width, 0});
  column.paragraph(result.title, title_font, Role::ink);
  column.space(air::small);
  column.paragraph(deck_of(view), type::row, Role::soft);
  column.space(air::wide);
  draw_picture(scene, view, margin, column.end(), width);
  leave_controls_out(scene);
  // A page reserves room for more words, but a file ends after the last mark.
  float end = column.end();
  for (const Mark& mark : scene.marks) end = std::max(end, std::ceil(box_of(mark).bottom()));
  column.space(end - column.end() + air::broad);
  result.sources = sources_of(view, scene);
  column.rule();
  column.space(air::plain);
  column.paragraph(say(says::picture_sources{publishers(result.sources)}), type::second, Role::soft);
  column.paragraph(say(says::picture_edition{date(data.edition)}), type::second, Role::soft);
  scene.height = column.end() + margin;
  return result;
}

std::string caption(const Figure& figure, const Dataset& data) {
  const std::string sources = publishers(figure.sources), edition = date(data.edition);
  if (figure.asks) return say(says::picture_caption_of_question{figure.title, figure.scene.sentence, sources, edition});
  return say(says::picture_caption{figure.title, figure.scene.sentence, sources, edition});
}

std::string alt_text(const Figure& figure, const State& state) {
  std::string words = words_of(state.picture).sort(figure.seen_as, state.linear) + " " + figure.scene.sentence;
  for (const Part& part : figure.scene.parts)
    if (control_of(part.id).kind == ControlKind::sure_lead) words += " " + part.words;
  // The ends of a list say how far it reaches.
  std::vector<const Part*> rows;
  for (const Part& part : figure.scene.parts)
    if (part.role() == PartRole::row) rows.push_back(&part);
  const auto add_row = [&](const Part& part) { words += " " + say(says::picture_row{part.words, part.value}); };
  if (!rows.empty()) add_row(*rows.front());
  if (rows.size() > 2) add_row(*rows[rows.size() / 2]);
  if (rows.size() > 1) add_row(*rows.back());
  return words;
}

bool says_more(const Part& part) {
  const ControlKind kind = control_of(part.id).kind;
  return !part.value.empty() && kind != ControlKind::source && kind != ControlKind::source_run;
}

std::string figures_as_text(const Figure& figure) {
  std::string text = figure.title + "\n" + figure.scene.sentence + "\n";
  for (const Part& part : figure.scene.parts)
    if (!part.value.empty()) text += part.words + "\t" + part.value + "\n";
  return text + say(says::picture_sources{publishers(figure.sources)}) + "\n";
}

}  // namespace explainer
