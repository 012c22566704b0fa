#include <vector>

#include "cli/render.h"
#include "data/flat_dataset.h"
#include "data/numbers.h"
#include "says/page.h"
#include "scene/to_svg.h"
#include "scene/write.h"
#include "views/page.h"
#include "views/total_note.h"
#include "views/words.h"
#include "words/format.h"

namespace explainer::cli {
namespace {

using namespace r1cost;

// Widths at which the page holds a picture; page.css shows the widest that fits. The first three classes of width meet
// at 600 and 900; 288, 720 and 1240 are what viewports of 320, 768 and 1440 pixels leave.
constexpr float static_widths[] = {288, 320, 360, 480, 600, 720, 768, 900, 1060, 1240};

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
}

// The pictures for a page without scripts, and empty ones, which keep their room where there are scripts: there
// static.js fills it, unless the program is quicker. So that page need not make ten pictures at its start.
std::string static_views(const State& state, const Answer& answer, const Dataset& data) {
  std::string pictures, room;
  for (float width : static_widths) {
    Looks looks;
    looks.width = width;
    const Scene scene = page(state, answer, data, looks);
    pictures += to_svg(scene, SvgStyle::in_page) + "\n";
    room += "<svg class=\"static at-" + tenths(width) + "\" width=\"" + tenths(width) + "\" height=\"" +
            tenths(scene.height) + "\"></svg>\n";
  }
  return "<noscript>\n" + pictures + "</noscript>\n<div class=\"room\">\n" + room + "</div>";
}

// Each sentence in a span of its own, so that where there is room a line ends where a sentence does.
std::string sentences_apart(std::string_view words) {
  std::string html;
  while (!words.empty()) {
    const std::size_t end = words.find(". ");
    const std::string_view one = words.substr(0, end == std::string_view::npos ? end : end + 1);
    html += (html.empty() ? "<span>" : " <span>") + xml_escaped(one) + "</span>";
    words = end == std::string_view::npos ? std::string_view() : words.substr(end + 2);
  }
  return html;
}

std::string cell(const std::string& html) { return "<td>" + html + "</td>"; }

std::string source_cell(const Source& source) {
  std::string words = xml_escaped(source.publisher + (source.title.empty() ? "" : ", " + source.title));
  if (!source.address.empty())
    words = "<a href=\"" + xml_escaped(source.address) + "\" rel=\"noopener\">" + words + "</a>";
  if (!source.date.empty()) words += ", " + xml_escaped(date(source.date));
  if (!source.quote.empty()) words += " <q>" + xml_escaped(source.quote) + "</q>";
  return cell(words);
}

// Every figure of the dataset as a table, so that it can be read, searched and copied without any script.
std::string figures_table(const State& state, const Answer& answer, const Dataset& data) {
  std::string html =
      "<table><caption>Every figure, with what it counts and its source</caption><thead><tr>"
      "<th scope=\"col\">Figure</th><th scope=\"col\">Dollars</th><th scope=\"col\">Kind, scope, method</th>"
      "<th scope=\"col\">Counts</th><th scope=\"col\">Source</th></tr></thead><tbody>\n";
  for (const Stage& stage : data.stages) {
    const std::string amount = stage.chip_hours ? money(*stage.chip_hours * state.scenario.price) : "never published";
    html += "<tr><th scope=\"row\">" + xml_escaped(stage.name) + "</th>" + cell(amount) +
            cell(stage.chip_hours ? xml_escaped(chip_hours(*stage.chip_hours)) : "no hours published") +
            cell("a line of the bill") + source_cell(stage.source) + "</tr>\n";
  }
  for (std::size_t i = 0; i < data.budgets.size(); ++i) {
    const Budget& budget = data.budgets[i];
    std::string covers = xml_escaped(budget.covers);
    if (!budget.note.empty()) covers += " " + xml_escaped(budget.note);
    html += "<tr><th scope=\"row\">" + xml_escaped(budget.name) + "</th>" +
            cell(xml_escaped(figure(budget, answer.ratios[i]))) +
            cell(xml_escaped(std::string(kind_words(budget.kind)) + "; " + std::string(scope_words(budget.scope)) +
                             "; " + std::string(method_words(budget.method)))) +
            cell(covers) + source_cell(budget.source) + "</tr>\n";
  }
  return html + "</tbody></table>";
}

// What the newest edition put right and added; empty if it is the first one.
std::string changes_list(const Dataset& data) {
  std::string corrected, added;
  int wrong = 0, fresh = 0;
  for (const Change& change : data.changes) {
    if (change.edition != data.edition) continue;
    (change.added ? added : corrected) += "<li>" + xml_escaped(change.why) + "</li>";
    ++(change.added ? fresh : wrong);
  }
  if (wrong + fresh == 0) return "";
  const auto list = [](const char* head, const std::string& items) {
    return items.empty() ? "" : "<p>" + std::string(head) + "</p><ul>" + items + "</ul>";
  };
  return "<details><summary>Since the edition before: " + grouped(wrong) + " corrected, " + grouped(fresh) +
         " added</summary>" + list("Corrected", corrected) + list("Added", added) + "</details>";
}

}  // namespace

std::string fill_shell(std::string shell, const State& state, const Dataset& data) {
  const Answer answer = evaluate(data, state.scenario);
  replace_all(shell, "<!--@title-->", xml_escaped(say(says::page_title{})));
  replace_all(shell, "<!--@headline-->", sentences_apart(say(says::page_headline{})));
  replace_all(shell, "<!--@deck-->", xml_escaped(say(says::page_deck{})));
  replace_all(shell, "<!--@sentence-->", xml_escaped(sentence(state, answer, data)));
  replace_all(shell, "<!--@static-view-->", static_views(state, answer, data));
  replace_all(shell, "<!--@figures-->", figures_table(state, answer, data));
  replace_all(shell, "<!--@edition-tag-->", xml_escaped(edition_tag(data)));
  replace_all(shell, "<!--@edition-->", xml_escaped(date(data.edition)));
  replace_all(shell, "<!--@since-->", changes_list(data));
  return shell;
}

}  // namespace explainer::cli
