#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "cli/render.h"
#include "data/flat_dataset.h"
#include "data/numbers.h"
#include "layout/measures.h"
#include "says/screen.h"
#include "scene/to_svg.h"
#include "scene/write.h"
#include "views/page.h"
#include "views/total_note.h"
#include "views/untranslated.h"
#include "views/words.h"
#include "words/format.h"
#include "words/message.h"

namespace explainer::cli {
namespace {

using namespace r1cost;

// The pictures for a page without scripts, and empty ones, which keep their room where there are scripts: there
// static.js fills it, unless the program is quicker. So that page need not make ten pictures at its start.
struct StaticViews {
  std::string pictures, room;
};

void add_view(StaticViews& views, const State& state, const Answer& answer, const Readings& readings, float width,
              Room room) {
  Looks looks;
  looks.width = width;
  looks.room = room;
  looks.questions = &readings.questions;
  Scene scene = page(state, answer, readings.data, looks);
  mark_english(scene, readings);
  const std::string name = "class=\"static at-" + tenths(width);
  const std::string whole_name = name + (room == Room::tall ? " tall" : "");
  std::string picture = to_svg(scene, SvgStyle::in_page) + "\n";
  replace_all(picture, name, whole_name);
  views.pictures += picture;
  views.room +=
      "<svg " + whole_name + "\" width=\"" + tenths(width) + "\" height=\"" + tenths(scene.height) + "\"></svg>\n";
}

// Large windows, which page.css knows, show the widest picture with more rows.
std::string static_views(const State& state, const Answer& answer, const Readings& readings, Room room) {
  StaticViews views;
  for (float width : static_widths) add_view(views, state, answer, readings, width, room);
  if (room == Room::screen)
    add_view(views, state, answer, readings, static_widths[std::size(static_widths) - 1], Room::tall);
  return "<noscript>\n" + views.pictures + "</noscript>\n<div class=\"room\">\n" + views.room + "</div>";
}

std::string cell(const std::string& html) { return "<td>" + html + "</td>"; }

// Says that words are English, on a page of another language.
const char* in_english() { return speaks_english() ? "" : " lang=\"en\""; }

// A sentence of the dataset, which says that it is English if the page's language has no words for it.
std::string sentence_of(const std::string& words, const Readings& readings) {
  const std::vector<std::string>& left = readings.untranslated;
  const char* const language = std::find(left.begin(), left.end(), words) == left.end() ? "" : in_english();
  return *language ? "<span" + std::string(language) + ">" + xml_escaped(words) + "</span>" : xml_escaped(words);
}

std::string source_cell(const Source& source) {
  std::string words = xml_escaped(source.publisher + (source.title.empty() ? "" : ", " + source.title));
  if (!source.address.empty())
    words = "<a href=\"" + xml_escaped(source.address) + "\" rel=\"noopener\">" + words + "</a>";
  if (!source.date.empty()) words += ", " + xml_escaped(date(source.date));
  if (!source.quote.empty()) words += " <q" + std::string(in_english()) + ">" + xml_escaped(source.quote) + "</q>";
  return cell(words);
}

// Every figure of the dataset as a table, so that it can be read, searched and copied without any script.
std::string figures_table(const State& state, const Answer& answer, const Readings& readings) {
  const Dataset& data = readings.data;
  std::string html =
      "<table><caption>{{say:page.caption}}</caption><thead><tr>"
      "<th scope=\"col\">{{say:page.column_figure}}</th><th scope=\"col\">{{say:page.column_dollars}}</th>"
      "<th scope=\"col\">{{say:page.column_kind}}</th>"
      "<th scope=\"col\">{{say:page.column_counts}}</th><th "
      "scope=\"col\">{{say:page.column_source}}</th></tr></thead><tbody>\n";
  for (const Stage& stage : data.stages) {
    const std::string amount =
        stage.chip_hours ? money(*stage.chip_hours * state.scenario.price) : "{{say:page.never_published}}";
    html += "<tr><th scope=\"row\">" + sentence_of(stage.name, readings) + "</th>" + cell(amount) +
            cell(stage.chip_hours ? xml_escaped(chip_hours(*stage.chip_hours)) : "{{say:page.no_hours}}") +
            cell("{{say:page.line}}") + source_cell(stage.source) + "</tr>\n";
  }
  for (std::size_t i = 0; i < data.budgets.size(); ++i) {
    const Budget& budget = data.budgets[i];
    std::string covers = sentence_of(budget.covers, readings);
    if (!budget.note.empty()) covers += " " + sentence_of(budget.note, readings);
    html += "<tr><th scope=\"row\">" + xml_escaped(budget.name) + "</th>" +
            cell(xml_escaped(figure(budget, answer.ratios[i]))) +
            cell(xml_escaped(std::string(kind_words(budget.kind)) + "; " + std::string(scope_words(budget.scope)) +
                             "; " + std::string(method_words(budget.method)))) +
            cell(covers) + source_cell(budget.source) + "</tr>\n";
  }
  return html + "</tbody></table>";
}

// What the newest edition put right and added; empty if it is the first one.
std::string changes_list(const Readings& readings) {
  std::string corrected, added;
  for (const Change& change : readings.data.changes)
    if (change.edition == readings.data.edition)
      (change.added ? added : corrected) += "<li>" + sentence_of(change.why, readings) + "</li>";
  if (corrected.empty() && added.empty()) return "";
  const auto list = [](const char* head, const std::string& items) {
    return items.empty() ? "" : "<p>" + std::string(head) + "</p><ul>" + items + "</ul>";
  };
  return "<details><summary>{{say:page.since}}</summary>" + list("{{say:page.corrected}}", corrected) +
         list("{{say:page.added}}", added) + "</details>";
}

// The messages that scripts show before the program has started or without it. They are data attributes of the element
// that shows them.
constexpr const char* words_of_scripts =
    "data-wasm=\"{{say:page.no_wasm}}\" data-canvas=\"{{say:page.no_canvas}}\" "
    "data-download=\"{{say:page.not_loaded}}\" data-broken=\"{{say:page.stopped}}\" "
    "data-complete=\"{{say:page.complete}}\" data-elsewhere=\"{{say:page.not_the_link}}\" "
    "data-unmade=\"{{say:page.not_made}}\" data-uncopied=\"{{say:page.not_copied}}\" "
    "data-unsaved=\"{{say:page.no_file}}\"";

// The language's code, and its direction if that is right to left.
std::string language_attributes(const LanguageFormat& format) {
  return "lang=\"" + xml_escaped(format.code) + "\"" + (format.right_to_left ? " dir=\"rtl\"" : "");
}

// A message of the page; nullopt if it has an argument that no page message may have.
std::optional<std::string> page_words(const CatalogueEntry& entry, const Dataset& data) {
  const auto count = [&](bool added) {
    return grouped(
        static_cast<double>(std::count_if(data.changes.begin(), data.changes.end(), [&](const Change& change) {
          return change.edition == data.edition && change.added == added;
        })));
  };
  const std::map<std::string, std::string> known{{"edition", date(data.edition)},
                                                 {"corrected", count(false)},
                                                 {"added", count(true)},
                                                 {"link_begins", "<a>"},
                                                 {"link_ends", "</a>"}};
  std::vector<Given> arguments;
  for (const ArgumentUse& use : entry.arguments) {
    const auto found = known.find(use.name);
    if (found == known.end()) return std::nullopt;
    arguments.emplace_back(found->second);
  }
  return said(code_of({static_cast<std::uint8_t>(entry.group), static_cast<std::uint8_t>(entry.index), 1}),
              arguments.data());
}

void say_words(std::string& shell, const ReadLanguage& words, const Dataset& data) {
  for (const CatalogueEntry& entry : words.entries) {
    const std::string place = "{{say:" + entry.id + "}}";
    if (shell.find(place) == shell.npos) continue;
    if (const auto said = page_words(entry, data)) replace_all(shell, place, xml_escaped(*said));
  }
}

}  // namespace

std::string fill_shell(std::string shell, const State& state, const Readings& readings, const Dataset& original,
                       const ReadLanguage& words, Room room) {
  const Dataset& data = readings.data;
  const Answer answer = evaluate(data, state.scenario);
  replace_all(shell, "<!--@language-->", language_attributes(words.language.format));
  replace_all(shell, "<!--@words-of-scripts-->", words_of_scripts);
  replace_all(shell, "<!--@headline-->", xml_escaped(say(says::screen_headline{})));
  // Phones have room for a brief one.
  replace_all(shell, "<!--@deck-->",
              "<span>" + xml_escaped(say(says::screen_deck{})) + "</span><span class=\"brief\">" +
                  xml_escaped(say(says::screen_deck{}, 1)) + "</span>");
  replace_all(shell, "<!--@sentence-->", xml_escaped(sentence(state, answer, data)));
  if (const char* place = "<!--@static-view-->"; shell.find(place) != shell.npos)
    replace_all(shell, place, static_views(state, answer, readings, room));
  replace_all(shell, "<!--@figures-->", figures_table(state, answer, readings));
  replace_all(shell, "<!--@edition-tag-->", xml_escaped(full_edition_tag(original)));
  replace_all(shell, "<!--@since-->", changes_list(readings));
  fill_measures(shell);
  say_words(shell, words, data);
  return shell;
}

}  // namespace explainer::cli
