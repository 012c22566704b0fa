#include "exports/as_figure.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "data/flat_dataset.h"
#include "exports/record.h"
#include "pages.h"
#include "scene/write.h"

using namespace explainer;

namespace {

const std::string& tag() {
  static const std::string made = edition_tag(data());
  return made;
}

std::string figure_of(const State& state, float width = 360, const ArticleFigure& article = {}) {
  return as_figure(wanted_of(state, "2026-12-01", width, Theme::light, data(), tag()), article, data(), tag());
}

bool contains(const std::string& text, const std::string& words) { return text.find(words) != text.npos; }

// What a publishing system would take out, or what two figures on a page would share.
std::string not_allowed_in(const std::string& html) {
  for (const char* words :
       {"<script", " id=\"", " onload", " onclick", "javascript:", "url(", "<use", "<iframe", "<!--"})
    if (contains(html, words)) return words;
  return "";
}

// Each element that is opened is closed, in the right order; a break in it is told. Quotes hold no angle.
std::string unbalanced(const std::string& html) {
  std::vector<std::string> open;
  for (std::size_t at = 0; (at = html.find('<', at)) != html.npos;) {
    const std::size_t end = html.find('>', at);
    if (end == html.npos) return html.substr(at, 40);
    const std::string inside = html.substr(at + 1, end - at - 1);
    const std::string name = inside.substr(0, inside.find_first_of(" /", 1));
    if (inside[0] == '/') {
      if (open.empty() || "/" + open.back() != inside) return inside;
      open.pop_back();
    } else if (inside.back() != '/') {
      open.push_back(name);
    }
    at = end;
  }
  return open.empty() ? "" : open.back();
}

}  // namespace

TEST_CASE("a figure for an article is whole, small and without what a publishing system takes out, in every state") {
  std::size_t figures = 0, largest = 0;
  for (const r1cost::Preset& preset : data().presets)
    for (Picture picture : pictures)
      for (Lens as : lenses)
        for (float width : {280.0f, 360.0f, 640.0f, 1240.0f}) {
          State state = reduce(state_after({UsePreset{preset.id}}), ShowPicture{picture}, data());
          state = reduce(state, SeeAs{as}, data());
          CAPTURE(preset.id);
          CAPTURE(width);
          CAPTURE(static_cast<int>(picture));
          const std::string html = figure_of(state, width);
          CHECK(not_allowed_in(html) == "");
          CHECK(unbalanced(html) == "");
          CHECK(html.size() <= most_figure_bytes);
          largest = std::max(largest, html.size());
          ++figures;
        }
  CHECK(figures == data().presets.size() * pictures.size() * std::size(lenses) * 4);
  CHECK(largest > most_figure_bytes / 2);
}

TEST_CASE("a figure for an article says what its picture shows, where each figure is from, and leads to that state") {
  const State state = state_after({SetField{r1cost::Field::hours, 100}, CountStage{"v3", true}});
  const Wanted wanted = wanted_of(state, "2026-12-01", 360, Theme::light, data(), tag());
  const std::string html = figure_of(state, 360, {"https://example.org/explainer/", std::nullopt});
  const Record record = record_of(wanted, data(), tag());
  const std::string link = xml_escaped(record.link);
  CHECK(contains(html, "data-link=\"" + link + "\""));
  CHECK(contains(html, "<a href=\"https://example.org/explainer/" + link + "\">Change the numbers yourself</a>"));
  CHECK(contains(html, "<figcaption>" + xml_escaped(record.caption)));
  CHECK(contains(html, "<desc>" + xml_escaped(record.alt_text) + "</desc>"));
  CHECK(contains(html, "<td>$5,576,000, 2,788,000 chip-hours</td>"));
  CHECK_FALSE(contains(html, "Source of"));
  REQUIRE(record.figure.sources.size() > 3);
  for (const r1cost::Source& source : record.figure.sources) {
    CHECK(contains(html, xml_escaped(source.publisher)));
    if (!source.address.empty()) CHECK(contains(html, "<a href=\"" + xml_escaped(source.address) + "\">"));
  }
  // Without an address there is nowhere to lead.
  CHECK_FALSE(contains(figure_of(state), "Change the numbers"));
}

TEST_CASE("a figure for an article is light, and dark where the reader's screen is, unless one of them is asked for") {
  const State state = state_after({});
  const std::string both = figure_of(state), light = figure_of(state, 360, {"", Theme::light}),
                    dark = figure_of(state, 360, {"", Theme::dark});
  for (Role role : {Role::paper, Role::ink, Role::soft, Role::you, Role::r1, Role::rival, Role::hair}) {
    const std::string in_light = hex(colour(role, Theme::light)), in_dark = hex(colour(role, Theme::dark));
    CHECK(contains(both, "fill=\"" + in_light + "\"]{fill:" + in_dark + "}"));
    CHECK(contains(light, "\"" + in_light + "\""));
    CHECK_FALSE(contains(light, in_dark));
    CHECK(contains(dark, "\"" + in_dark + "\""));
    CHECK_FALSE(contains(dark, in_light));
  }
  CHECK(contains(both, "@media (prefers-color-scheme:dark)"));
  CHECK_FALSE(contains(light, "<style"));
  CHECK_FALSE(contains(dark, "<style"));
  // Each colour of the light theme is one role's, so that it has one other.
  std::set<std::string> all;
  const Colours colours_of_light = colours(Theme::light);
  for (std::size_t i = 1; i < colours_of_light.size(); ++i) all.insert(hex(colours_of_light[i]));
  CHECK(all.size() == colours_of_light.size() - 1);
}

TEST_CASE("a figure for an article keeps a hostile dataset's words and a hostile address to themselves") {
  r1cost::Dataset hostile = data();
  const std::string words = "\"><script>alert(1)</script>&]]>";
  for (r1cost::Budget& budget : hostile.budgets) budget.name = budget.line = budget.source.publisher = words;
  for (r1cost::Stage& stage : hostile.stages) stage.name = stage.label = words;
  const std::string html = as_figure(wanted_of(state_after({}), "2026-12-01", 640, Theme::light, hostile, "x"),
                                     {"https://example.org/\"><script>", std::nullopt}, hostile, "x");
  CHECK(not_allowed_in(html) == "");
  CHECK(unbalanced(html) == "");
  CHECK(contains(html, "&lt;script&gt;"));
}
