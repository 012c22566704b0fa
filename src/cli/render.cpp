#include "cli/render.h"

#include <algorithm>
#include <iostream>
#include <memory>
#include <utility>

#include "cli/cli.h"
#include "cli/language_file.h"
#include "data/flat_dataset.h"
#include "exports/as_figure.h"
#include "layout/measures.h"
#include "scene/to_outline.h"
#include "scene/to_svg.h"
#include "state/command.h"
#include "state/control.h"
#include "state/link.h"
#include "state/story.h"
#include "views/page.h"
#include "views/said.h"
#include "views/untranslated.h"

namespace explainer::cli {
namespace {

struct RenderFlags {
  ScenarioFlags scenario;
  RangeFlags ranges;
  std::vector<std::string> data;
  std::string format = "svg", theme, card, shell, picture, lens, work_chip, axis, rows, language, room = "screen";
  std::optional<std::string> figure_link;
  std::string address;
  std::optional<float> width;
  int chapter = 0;
  bool headline = false, yardstick = false;
  float page_width() const { return width.value_or(1240.0f); }
};

// `words` is spoken in whole: the program itself does not carry those of the page.
int print_page(const RenderFlags& flags, const State& state, const Readings& readings, const r1cost::Dataset& english,
               const ReadLanguage& words) {
  const std::optional<std::string> shell = read_file(flags.shell);
  if (!shell) {
    std::cerr << "r1cost: cannot read the shell “" << flags.shell << "” (--shell FILE)\n";
    return refused;
  }
  speak(words.language);
  const std::string page = fill_shell(*shell, state, readings, english, words, *room_named(flags.room));
  if (const std::size_t left = page.find("{{"); left != page.npos) {
    std::cerr << "r1cost: nothing fills “" << page.substr(left, page.find('}', left) + 2 - left) << "” of the shell\n";
    return refused;
  }
  std::cout << page;
  return 0;
}

// Whether the picture has the card that is asked for; if not, says which rows have one.
bool has_card(const State& state, const r1cost::Dataset& data, const Looks& looks) {
  const std::string& wanted = looks.card;
  const Scene scene = page(state, r1cost::evaluate(data, state.scenario), data, looks);
  if (find_part(scene, id_of(ControlKind::card))) return true;
  std::vector<std::string> rows;
  for (const Part& part : scene.parts)
    if (part.role() == PartRole::row) rows.push_back(part.id);
  std::cerr << "r1cost: --card: “" << start_of(wanted, 40) << "” has no card" << suggestion(wanted, rows) << "\n";
  return false;
}

void print(const RenderFlags& flags, Scene scene) {
  if (flags.format == "svg") {
    std::cout << to_svg(scene, SvgStyle::alone, flags.theme == "dark" ? Theme::dark : Theme::light) << "\n";
  } else if (flags.format == "outline") {
    std::cout << to_outline_text(scene);
  } else if (flags.format == "json") {
    say_whole(scene);
    std::cout << to_outline_json(scene) << "\n";
  } else {
    std::cout << marks_as_text(scene);
  }
}

// A <figure> for an article, of the state that a link leads to.
int print_figure(const RenderFlags& flags, const r1cost::Dataset& data) {
  const std::string tag = edition_tag(data);
  const LinkRead read = read_link(*flags.figure_link, data, tag);
  for (const Unsaid& remark : read.remarks) std::cerr << "r1cost: " << say(remark) << "\n";
  ArticleFigure article{flags.address, std::nullopt};
  if (!flags.theme.empty()) article.theme = flags.theme == "dark" ? Theme::dark : Theme::light;
  constexpr float column = 360;
  const Wanted wanted = wanted_of(read.state, today(), flags.width.value_or(column), Theme::light, data, tag);
  std::cout << as_figure(wanted, article, data, tag);
  return 0;
}

int run(const RenderFlags& flags) {
  const r1cost::Dataset* data = load_dataset(flags.data);
  if (!data) return refused;
  const Speaking speaking(flags.language);
  if (speaking.refused()) return refused;
  if (flags.figure_link) return print_figure(flags, *data);
  int status = 0;
  const std::optional<State> given = doubted_state_from(flags.scenario, flags.ranges, *data, status);
  if (!given) return status;
  State state = *given;
  if (!flags.picture.empty()) state = reduce(state, ShowPicture{*picture_named(flags.picture)}, *data);
  if (flags.yardstick) state = reduce(state, ShowYardstick{true}, *data);
  // The same words as the page's own lists take.
  const std::pair<ControlKind, const std::string*> choices[] = {{ControlKind::lens, &flags.lens},
                                                                {ControlKind::work_chip, &flags.work_chip},
                                                                {ControlKind::axis, &flags.axis},
                                                                {ControlKind::rows, &flags.rows}};
  for (const auto& [list, option] : choices) {
    if (option->empty()) continue;
    const Command command = choose(id_of(list), *option, state, *data);
    if (const Refusal* refusal = std::get_if<Refusal>(&command)) {
      std::cerr << "r1cost: " << say(refusal->words) << "\n";
      return misunderstood;
    }
    state = reduce(state, std::get<Action>(command), *data);
  }

  const int chapter = flags.chapter ? flags.chapter : state.reading ? state.chapter : 0;
  Story story = story_at(*data);
  if (chapter) {
    state = at_chapter(chapter, state, story);
    if (const std::string& problem = story.problems[static_cast<std::size_t>(chapter - 1)]; !problem.empty())
      std::cerr << "r1cost: " << problem << "\n";
  }

  const r1cost::Dataset& english = *data;
  const std::optional<Readings> readings = speaking.readings(english, story);
  if (!readings) return refused;
  data = &readings->data;
  story = told_in(*readings, std::move(story));
  if (flags.format == "page") return print_page(flags, state, *readings, english, speaking.words());
  Looks looks;
  looks.questions = &readings->questions;
  looks.width = flags.page_width();
  looks.room = *room_named(flags.room);
  looks.headline = flags.headline;
  looks.card = flags.card;
  looks.story = &story;
  if (!looks.card.empty() && !has_card(state, *data, looks)) return misunderstood;
  Scene scene = page(state, r1cost::evaluate(*data, state.scenario), *data, looks);
  mark_english(scene, *readings);
  print(flags, std::move(scene));
  return 0;
}

}  // namespace

void add_render(CLI::App& app, int& status) {
  auto flags = std::make_shared<RenderFlags>();
  CLI::App* command = app.add_subcommand("render", "The first screen of a scenario as a picture or in words");
  add_scenario_flags(*command, flags->scenario);
  add_range_flags(*command, flags->ranges);
  command->add_option("--data", flags->data, "Dataset files instead of the built-in one");
  command
      ->add_option("--format", flags->format,
                   "svg; outline (parts in words); json (the outline as JSON); marks (the ink in words); page")
      ->check(CLI::IsMember({"svg", "outline", "json", "marks", "page"}));
  command->add_option("--width", flags->width, "Pixels, 280 to 1240")->transform(page_width());
  command
      ->add_option("--room", flags->room,
                   "screen (the default), article (lower) or tall (more rows): how much room the page gives")
      ->check(CLI::IsMember({"screen", "article", "tall"}));
  command
      ->add_option("--theme", flags->theme,
                   "light or dark; unless given light, of a figure as a reader's screen has it")
      ->check(CLI::IsMember({"light", "dark"}));
  command->add_option("--figure", flags->figure_link,
                      "Write a <figure> for an article, without any script, of the state that this link leads to, such "
                      "as “#v=3&preset=with-v3”; the flags of a scenario do nothing");
  command->add_option("--address", flags->address, "With --figure: where the page stands, to which its link leads")
      ->check(CLI::Validator(
          [](std::string& text) {
            return text.starts_with("https://") || text.starts_with("http://") ? "" : text + " begins with no https://";
          },
          "ADDRESS"));
  command
      ->add_option("--view", flags->picture,
                   "ladder (the default), area, sure, compare or table: which picture of the scenario")
      ->check(CLI::IsMember({"ladder", "area", "counted", "sure", "compare", "table"}));
  command->add_flag("--yardstick", flags->yardstick, "In the ladder, every run with public hours at your price");
  command->add_option("--rows", flags->rows,
                      "In the ladder: reported (the default), yardstick, or only some, such as scope.whole-run, "
                      "kind.disclosure or method.rental");
  command->add_option("--axis", flags->axis, "logarithmic (the default) or linear, from zero");
  command->add_option("--lens", flags->lens,
                      "rent (the default), own, energy, carbon or work: what everything is seen as");
  command->add_option("--work-chip", flags->work_chip, "With --lens work: the chip that the same work is done on");
  command
      ->add_option("--chapter", flags->chapter,
                   "The story, open at this step, 1 to 9; the flags of a scenario do nothing")
      ->transform(typed({"", 1, story_length, 1, {"1", "2"}}));
  command->add_option("--card", flags->card, "Open the card of this part, such as row.gpt4-epoch");
  command->add_option("--language", flags->language,
                      "A translation of assets/strings/en.json to speak; one that lacks a message is refused");
  command->add_flag("--headline", flags->headline, "Draw headline and deck too");
  command->add_option("--shell", flags->shell, "With --format page: the page to fill");
  command->footer(
      "Examples:\n"
      "  r1cost render --width 1240 --headline > first-screen.svg\n"
      "  r1cost render --preset with-v3 --format outline --width 390\n"
      "  r1cost render --figure \"#v=3&preset=with-v3\" --address https://example.org/explainer/ > figure.html");
  command->callback([flags, &status] { status = run(*flags); });
}

}  // namespace explainer::cli
