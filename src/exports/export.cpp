#include "exports/export.h"

#include <algorithm>
#include <cmath>
#include <ctime>

#include "data/write_answer.h"
#include "exports/png.h"
#include "exports/record.h"
#include "r1cost/version.h"
#include "says/file.h"
#include "scene/to_svg.h"
#include "scene/write.h"
#include "state/link.h"

namespace explainer {

std::optional<Format> format_named(std::string_view name) {
  for (std::size_t i = 0; i < format_names.size(); ++i)
    if (name == format_names[i]) return static_cast<Format>(i);
  return std::nullopt;
}

Wanted wanted_of(const State& state, std::string day, float width, Theme theme, const r1cost::Dataset& data,
                 const std::string& tag) {
  // The file records the chapter's state itself, because the chapter's text may change later.
  State plain = state;
  plain.reading = false;
  return {link_of(plain, data, tag), std::move(day), width >= 280 ? std::round(std::min(width, 1240.0f)) : 280, theme};
}

std::string as_svg(const Wanted& wanted, const r1cost::Dataset& data, const std::string& tag) {
  const Record record = record_of(wanted, data, tag);
  JsonWriter json;
  json.begin_object();
  write_record(json, record);
  json.text("checksum", no_checksum);
  json.end_object();
  std::string words = json.written();
  // Our JSON must not end the CDATA section; inside a JSON string the escaped > means the same.
  for (std::size_t at; (at = words.find("]]>")) != words.npos;) words.replace(at, 3, "]]\\u003e");

  const std::string svg = to_svg(record.figure.scene, SvgStyle::alone, wanted.theme);
  // Put each mark on a line of its own, so that two files can be compared line by line.
  std::string text;
  for (std::size_t i = 0; i < svg.size(); ++i) {
    text += svg[i];
    if (svg[i] == '>' && i + 1 < svg.size() && svg[i + 1] == '<') text += '\n';
  }
  const std::string_view title = "</title>\n";
  text.insert(text.find(title) + title.size(), "<desc>" + xml_escaped(record.alt_text) +
                                                   "</desc>\n<metadata><![CDATA[\n" + words + "\n]]></metadata>\n");
  return with_checksum(text + "\n");
}

std::string as_json(const Wanted& wanted, const r1cost::Dataset& data, const std::string& tag) {
  return json_of(wanted, "", data, tag);
}

std::string json_of(const Wanted& wanted, const std::string& pixels, const r1cost::Dataset& data,
                    const std::string& tag) {
  const Record record = record_of(wanted, data, tag);
  JsonWriter json;
  json.begin_object();
  write_record(json, record);
  // The picture in words, as the current lens shows it.
  json.begin_list("shown");
  for (const Part& part : record.figure.scene.parts) {
    if (part.value.empty()) continue;
    json.begin_object();
    json.text("part", part.id);
    json.text("name", part.words);
    json.text("value", part.value);
    json.end_object();
  }
  json.end_list();
  write_answer(json, "answer", data, record.state.scenario, record.answer);
  if (!pixels.empty()) json.text("pixels", pixels);
  json.text("checksum", no_checksum);
  json.end_object();
  return with_checksum(json.written() + "\n");
}

std::string as_png(const Wanted& wanted, const std::string& pixels, const r1cost::Dataset& data,
                   const std::string& tag) {
  const std::optional<Png> png = read_png(pixels);
  if (!png) return pixels;
  const Record record = record_of(wanted, data, tag);
  return png_with({{"Title", record.figure.title},
                   {"Description", record.alt_text},
                   {"Source", record.caption},
                   {"Software", say(says::file_made_by{r1cost::version})},
                   {"Creation Time", wanted.day},
                   {std::string(png_record), json_of(wanted, png->pixels, data, tag)}},
                  *png);
}

std::string exported(Format format, const Wanted& wanted, const std::string& pixels, const r1cost::Dataset& data,
                     const std::string& tag) {
  switch (format) {
    case Format::svg: return as_svg(wanted, data, tag);
    case Format::csv: return as_csv(wanted, data, tag);
    case Format::json: return as_json(wanted, data, tag);
    case Format::png: return as_png(wanted, pixels, data, tag);
  }
  return "";
}

std::string file_name(Format format, const Wanted& wanted, const r1cost::Dataset& data, const std::string& tag) {
  const State state = read_link(wanted.link, data, tag).state;
  return "r1-294000-" + std::string(name(state.picture)) + "-" + wanted.day + "." +
         std::string(format_names[static_cast<std::size_t>(format)]);
}

bool is_a_day(std::string_view text) {
  constexpr std::string_view shape = "0000-00-00";
  bool day = text.size() == shape.size();
  for (std::size_t i = 0; day && i < shape.size(); ++i)
    day = shape[i] == '-' ? text[i] == '-' : text[i] >= '0' && text[i] <= '9';
  return day;
}

std::string today() {
  const std::time_t now = std::time(nullptr);
  const std::tm* parts = std::gmtime(&now);
  char text[] = "0000-00-00";
  if (parts) std::strftime(text, sizeof text, "%Y-%m-%d", parts);
  return text;
}

}  // namespace explainer
