#include "exports/verify.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "data/flat_dataset.h"
#include "data/numbers.h"
#include "data/text_encoding.h"
#include "exports/csv_table.h"
#include "exports/export.h"
#include "exports/png.h"
#include "r1cost/version.h"
#include "says/verify.h"
#include "words/format.h"

namespace explainer {
namespace {

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string_view trimmed(std::string_view words) {
  while (words.starts_with(' ')) words.remove_prefix(1);
  while (words.ends_with(',')) words.remove_suffix(1);
  return words;
}

bool within_a_letter(std::string_view words, std::size_t at) {
  return at < words.size() && (static_cast<unsigned char>(words[at]) & 0xc0u) == 0x80u;
}

// At most 80 bytes of the words, from a little before `place`, cut only between UTF-8 letters.
std::string shown(std::string_view words, std::size_t place = 0) {
  constexpr std::size_t longest = 80, before = 30;
  std::size_t from = words.size() > longest && place > before ? std::min(place, words.size()) - before : 0;
  while (from > 0 && within_a_letter(words, from)) --from;
  std::size_t end = std::min(words.size(), from + longest);
  while (end > from && within_a_letter(words, end)) --end;
  return quoted(std::string(from > 0 ? "…" : "") + std::string(words.substr(from, end - from)) +
                (end < words.size() ? "…" : ""));
}

// ---- JSON as this program writes it: one value per line, two spaces per level

// Splits `"key": value`; inside a list the key is empty.
std::pair<std::string_view, std::string_view> key_and_value(std::string_view line) {
  line = trimmed(line);
  const std::size_t end = line.starts_with('"') ? line.find("\": ") : line.npos;
  if (end == line.npos) return {{}, line};
  return {line.substr(1, end - 1), line.substr(end + 3)};
}

std::string_view unquoted(std::string_view value) {
  if (value.size() >= 2 && value.front() == '"' && value.back() == '"') return value.substr(1, value.size() - 2);
  return value;
}

// The path to the value in line `at`. An object in it is named by its key, or by the first value inside it.
std::string path_of(const Lines& lines, std::size_t at) {
  const auto indent = [&](std::size_t i) { return std::min(lines[i].find_first_not_of(' '), lines[i].size()); };
  std::string path(key_and_value(lines[at]).first);
  std::size_t level = indent(at);
  for (std::size_t i = at; i-- > 0 && level > 2;) {
    if (indent(i) >= level) continue;
    level = indent(i);
    std::string name(key_and_value(lines[i]).first);
    if (name.empty() && i + 1 < at) name = unquoted(key_and_value(lines[i + 1]).second);
    if (!name.empty()) path = path.empty() ? name : say(says::verify_in{name, path});
  }
  return path;
}

// The text of a member of our JSON as it is written; our own links and days need no escapes.
std::string_view member(std::string_view text, std::string_view key) {
  const std::string begin = "\"" + std::string(key) + "\": ";
  const std::size_t at = text.find("\n  " + begin);
  if (at == text.npos) return {};
  std::string_view value = text.substr(at + 3 + begin.size());
  value = value.substr(0, value.find('\n'));
  return unquoted(trimmed(value));
}

// ---- CSV

std::string about(const CsvTable& table, std::string_view what) {
  for (const std::vector<std::string>& row : table.rows)
    if (row.size() == 3 && row[0] == "about" && row[1] == what) return row[2];
  return "";
}

// ---- The first difference between two files

struct Parting {
  std::string place, file, again;
};

Parting parting_in_json(const Lines& file, const Lines& again, std::size_t at) {
  const auto value = [&](const Lines& lines) {
    return at < lines.size() ? std::string(unquoted(key_and_value(lines[at]).second)) : say(says::verify_nothing{});
  };
  return {path_of(again, std::min(at, again.size() - 1)), value(file), value(again)};
}

// The first cell that differs; nullopt: none does.
std::optional<Parting> parting_in_csv(const CsvTable& file, const CsvTable& again) {
  const std::vector<std::string>& names = again.rows.front();
  const std::vector<std::string> none;
  for (std::size_t at = 0; at < std::max(file.rows.size(), again.rows.size()); ++at) {
    const auto& one = at < file.rows.size() ? file.rows[at] : none;
    const auto& two = at < again.rows.size() ? again.rows[at] : none;
    const auto cell = [](const std::vector<std::string>& row, std::size_t column) {
      return row.empty() ? say(says::verify_nothing{}) : column < row.size() ? row[column] : std::string();
    };
    for (std::size_t column = 0; column < std::max(one.size(), two.size()); ++column) {
      if (same_cell(cell(one, column), cell(two, column), file.separator)) continue;
      const bool is_about = !two.empty() && two.front() == "about";
      const std::string& place = two.empty() ? one.front() : two[two.size() > 2 && !is_about ? 2 : two.size() > 1];
      const bool named = !is_about && column < names.size();
      return Parting{named ? say(says::verify_in{place, names[column]}) : place, cell(one, column), cell(two, column)};
    }
  }
  return std::nullopt;
}

Parting parting_in_svg(const Lines& file, const Lines& again, std::size_t at) {
  const bool in_record = std::any_of(again.begin(), again.begin() + static_cast<std::ptrdiff_t>(at),
                                     [](std::string_view line) { return line.ends_with("<![CDATA["); }) &&
                         std::none_of(again.begin(), again.begin() + static_cast<std::ptrdiff_t>(at),
                                      [](std::string_view line) { return line.starts_with("]]>"); });
  if (in_record) return parting_in_json(file, again, at);
  const auto words = [&](const Lines& lines) {
    if (at >= lines.size()) return say(says::verify_nothing{});
    std::string_view line = lines[at];
    const std::size_t begin = line.find('>'), end = line.rfind("</");
    return std::string(begin < end && end != line.npos ? line.substr(begin + 1, end - begin - 1) : line);
  };
  return {say(says::verify_line{std::to_string(at + 1)}), words(file), words(again)};
}

std::string differs_words(const Parting& parting) {
  if (parting.place == "checksum") return say(says::verify_checksum{shown(parting.file), shown(parting.again)});
  std::size_t same = 0;
  while (same < std::min(parting.file.size(), parting.again.size()) && parting.file[same] == parting.again[same])
    ++same;
  return say(says::verify_differs{
      .place = parting.place, .file = shown(parting.file, same), .again = shown(parting.again, same)});
}

// ---- What a file records about itself, and whether it can be made again

struct Said {
  std::string title, link, day, edition, hash, engine, width, theme;
};

template <class Says>
Said said_by(Says says) {
  return {says("title"),     says("link"),   says("saved"), says("edition"),
          says("data_hash"), says("engine"), says("width"), says("theme")};
}

Verified verdict(const Said& said, Verdict verdict, std::string words) {
  return {verdict, std::move(words), said.title, said.link, said.day};
}

Verified differs(const Said& said, const std::string& words) {
  if (said.engine == r1cost::version) return verdict(said, Verdict::differs, words);
  return verdict(said, Verdict::differs, words + " " + say(says::verify_other_engine{said.engine, r1cost::version}));
}

Verified matches(const Said& said) { return verdict(said, Verdict::matches, say(says::verify_matches{})); }

std::optional<Verified> cannot_be_told(const Said& said, const r1cost::Dataset& data) {
  const std::optional<double> width = number_of(said.width);
  if (said.link.empty() || !is_a_day(said.day) || said.edition.empty() || !width || !(*width >= 280) ||
      !(*width <= 1240))
    return verdict(said, Verdict::unknown, say(says::verify_no_file_of_ours{}));
  const std::string ours = content_hash(data);
  if (said.hash == ours && said.edition == data.edition) return std::nullopt;
  return verdict(said, Verdict::unknown,
                 say(says::verify_other_figures{
                     .theirs = said.edition, .their_hash = said.hash, .ours = data.edition, .our_hash = ours}));
}

Wanted wanted_by(const Said& said) {
  return {said.link, said.day, static_cast<float>(number_of(said.width).value_or(0)),
          said.theme == "dark" ? Theme::dark : Theme::light};
}

// Reports that the figures match although a spreadsheet or an editor changed the form, and lists those changes.
Verified in_another_form(const Said& said, std::string_view file, char separator = ',') {
  std::string changes;
  const auto add = [&](bool changed, const std::string& words) {
    if (changed) changes = changes.empty() ? words : say(says::verify_and_change{changes, words});
  };
  add(is_utf16(file), say(says::verify_utf16{}));
  add(!is_utf16(file) && !is_utf8(file), say(says::verify_other_encoding{}));
  add(file.starts_with(byte_order_mark), say(says::verify_mark{}));
  const std::string sign = separator == '\t' ? say(says::verify_tab{}) : std::string(1, separator);
  add(separator != ',', say(says::verify_separator{quoted(sign)}));
  add(file.find('\r') != file.npos, say(says::verify_ends_of_lines{}));
  if (changes.empty()) changes = say(says::verify_other_form{});
  return verdict(said, Verdict::another_form, say(says::verify_another_form{changes}));
}

// ---- Each kind of file

Verified verify_csv(std::string_view file, const r1cost::Dataset& data, const std::string& tag) {
  const CsvTable table = read_csv(plain_lines(file));
  Said said = said_by([&](std::string_view what) { return about(table, what); });
  if (same_cell(said.edition, data.edition, table.separator)) said.edition = data.edition;
  // A spreadsheet may have rewritten the day in its country's form. The checksum shows which day it was.
  const std::vector<std::string> days = is_a_day(said.day) ? std::vector{said.day} : days_in(said.day);
  std::optional<Parting> parting;
  for (const std::string& day : days) {
    said.day = day;
    if (std::optional<Verified> unknown = cannot_be_told(said, data)) return *unknown;
    const std::string again = as_csv(wanted_by(said), data, tag);
    if (again == file) return matches(said);
    parting = parting_in_csv(table, read_csv(plain_lines(again)));
    if (!parting) return in_another_form(said, file, table.separator);
  }
  if (!parting) return *cannot_be_told(said, data);
  return differs(said, differs_words(*parting));
}

Verified verify_lines(Format format, std::string_view file, const r1cost::Dataset& data, const std::string& tag) {
  const std::string text = plain_lines(file);
  const Said said = said_by([&](std::string_view what) { return std::string(member(text, what)); });
  if (std::optional<Verified> unknown = cannot_be_told(said, data)) return *unknown;
  const std::string again = exported(format, wanted_by(said), "", data, tag);
  if (again == file) return matches(said);
  const Lines lines = lines_of(text), remade = lines_of(again);
  std::size_t at = 0;
  while (at < lines.size() && at < remade.size() && lines[at] == remade[at]) ++at;
  if (at >= lines.size() && at >= remade.size()) return in_another_form(said, file);
  return differs(said, differs_words(format == Format::svg ? parting_in_svg(lines, remade, at)
                                                           : parting_in_json(lines, remade, at)));
}

Verified verify_png(std::string_view file, const r1cost::Dataset& data, const std::string& tag) {
  const std::optional<Png> png = read_png(file);
  if (!png) return {Verdict::differs, say(says::verify_breaks_off{}), "", "", ""};
  if (!png->damage.empty()) return {Verdict::differs, say(says::verify_damaged{png->damage}), "", "", ""};
  std::string_view text;
  for (const auto& [keyword, words] : png->texts)
    if (keyword == png_record) text = words;
  const Said said = said_by([&](std::string_view what) { return std::string(member(text, what)); });
  if (std::optional<Verified> unknown = cannot_be_told(said, data)) return *unknown;
  const std::string again = exported(Format::png, wanted_by(said), png->bare, data, tag);
  if (again == file) return verdict(said, Verdict::matches, say(says::verify_png_matches{}));
  const std::optional<Png> remade = read_png(again);
  std::string again_text;
  for (std::size_t i = 0; remade && i < remade->texts.size(); ++i) {
    const auto& [keyword, words] = remade->texts[i];
    const bool there = i < png->texts.size() && png->texts[i].first == keyword;
    if (keyword == png_record && there) {
      again_text = words;
      break;
    }
    if (!there || png->texts[i].second != words)
      return differs(said, differs_words({keyword, there ? png->texts[i].second : say(says::verify_nothing{}), words}));
  }
  if (again_text == text) return differs(said, say(says::verify_stand_elsewhere{}));
  const Lines lines = lines_of(text), other = lines_of(again_text);
  std::size_t at = 0;
  while (at < lines.size() && at < other.size() && lines[at] == other[at]) ++at;
  if (at >= lines.size() && at >= other.size()) return differs(said, say(says::verify_only_ends{}));
  return differs(said, differs_words(parting_in_json(lines, other, at)));
}

}  // namespace

Verified verify(std::string_view file, const r1cost::Dataset& data, const std::string& tag) {
  if (file.starts_with("\x89PNG")) return verify_png(file, data, tag);
  const std::string begin = plain_lines(file.substr(0, 64));
  if (begin.starts_with("<svg")) return verify_lines(Format::svg, file, data, tag);
  if (begin.starts_with("{")) return verify_lines(Format::json, file, data, tag);
  return verify_csv(file, data, tag);
}

}  // namespace explainer
