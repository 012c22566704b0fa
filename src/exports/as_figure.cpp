#include "exports/as_figure.h"

#include "exports/record.h"
#include "says/article.h"
#include "scene/to_svg.h"
#include "scene/write.h"

namespace explainer {
namespace {

// Colours are attributes, which survive where a style is removed. In a dark theme each gives way to its role's other
// one.
std::string dark_style(const std::string& svg) {
  const Colours light = colours(Theme::light), dark = colours(Theme::dark);
  std::string rules;
  for (std::size_t i = static_cast<std::size_t>(Role::none) + 1; i < light.size(); ++i)
    for (const char* attribute : {"fill", "stroke"}) {
      const std::string painted = std::string(attribute) + "=\"" + hex(light[i]) + "\"";
      if (svg.find(painted) == svg.npos) continue;
      rules += ".r1-figure [" + painted + "]{" + attribute + ":" + hex(dark[i]) + "}";
    }
  return "<style>@media (prefers-color-scheme:dark){" + rules + "}</style>";
}

// The picture at most as wide as its column, described for those who cannot see it.
std::string picture_of(const Record& record, const std::optional<Theme>& theme) {
  std::string svg = to_svg(record.figure.scene, SvgStyle::alone, theme.value_or(Theme::light));
  const std::string_view title_ends = "</title>";
  svg.insert(svg.find(title_ends) + title_ends.size(),
             "<desc>" + xml_escaped(record.alt_text) + "</desc>" + (theme ? "" : dark_style(svg)));
  svg.insert(svg.find("<svg ") + 5, "style=\"display:block;max-width:100%;height:auto\" ");
  return svg;
}

std::string link_to(const std::string& address, const std::string& words) {
  return "<a href=\"" + xml_escaped(address) + "\">" + xml_escaped(words) + "</a>";
}

std::string table_of(const Figure& figure) {
  std::string html = "<table><thead><tr><th scope=\"col\">" + xml_escaped(say(says::article_figure{})) +
                     "</th><th scope=\"col\">" + xml_escaped(say(says::article_value{})) +
                     "</th></tr></thead><tbody>\n";
  for (const Part& part : figure.scene.parts)
    if (says_more(part))
      html +=
          "<tr><th scope=\"row\">" + xml_escaped(part.words) + "</th><td>" + xml_escaped(part.value) + "</td></tr>\n";
  return html + "</tbody></table>\n";
}

std::string sources_of(const Figure& figure) {
  std::string html = "<ul>\n";
  for (const r1cost::Source& source : figure.sources) {
    const std::string words = source.title.empty() ? source.publisher : source.title;
    html += "<li>" + (source.address.empty() ? xml_escaped(words) : link_to(source.address, words)) +
            (source.title.empty() ? "" : ", " + xml_escaped(source.publisher)) + "</li>\n";
  }
  return html + "</ul>\n";
}

}  // namespace

std::string as_figure(const Wanted& wanted, const ArticleFigure& article, const r1cost::Dataset& data,
                      const std::string& tag) {
  const Record record = record_of(wanted, data, tag);
  const std::string link = xml_escaped(record.link);
  std::string html = "<figure class=\"r1-figure\" data-link=\"" + link + "\">\n";
  html += picture_of(record, article.theme) + "\n<figcaption>" + xml_escaped(record.caption);
  if (!article.address.empty()) html += " " + link_to(article.address + record.link, say(says::article_open{}));
  html += "</figcaption>\n<details><summary>" + xml_escaped(say(says::article_figures{})) + "</summary>\n";
  return html + table_of(record.figure) + sources_of(record.figure) + "</details>\n</figure>\n";
}

}  // namespace explainer
