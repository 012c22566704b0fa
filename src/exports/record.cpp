#include "exports/record.h"

#include "data/flat_dataset.h"
#include "r1cost/version.h"
#include "says/screen.h"
#include "state/link.h"

namespace explainer {

Record record_of(const Wanted& wanted, const r1cost::Dataset& data, const std::string& tag) {
  State state = read_link(wanted.link, data, tag).state;
  r1cost::Answer answer = r1cost::evaluate(data, state.scenario);
  Looks looks;
  looks.width = wanted.width;
  Figure made = figure(state, answer, data, looks);
  std::string words = caption(made, data), alternative = alt_text(made, state), link = link_of(state, data, tag);
  if (link.empty()) link = "#";
  return {std::move(state),       std::move(answer), std::move(made), std::move(words),
          std::move(alternative), std::move(link),   wanted,          data};
}

void write_record(JsonWriter& json, const Record& record) {
  json.text("made_by", say(says::screen_title{}));
  json.text("title", record.figure.title);
  json.text("caption", record.caption);
  json.text("alt_text", record.alt_text);
  json.begin_list("sources");
  for (const r1cost::Source& source : record.figure.sources) {
    json.begin_object();
    json.text("title", source.title);
    json.text("publisher", source.publisher);
    json.text("date", source.date);
    json.text("address", source.address);
    json.end_object();
  }
  json.end_list();
  json.text("saved", record.wanted.day);
  json.text("edition", record.data.edition);
  json.text("data_hash", content_hash(record.data));
  json.text("engine", r1cost::version);
  json.text("link", record.link);
  json.number("width", static_cast<double>(record.wanted.width));
  json.text("theme", record.wanted.theme == Theme::dark ? "dark" : "light");
}

std::string with_checksum(std::string text) {
  const std::size_t at = text.rfind(no_checksum);
  if (at != text.npos) text.replace(at, no_checksum.size(), content_hash(text));
  return text;
}

}  // namespace explainer
