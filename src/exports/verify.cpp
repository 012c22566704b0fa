#include "exports/verify.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "data/flat_dataset.h"
#include "data/numbers.h"
#include "exports/export.h"
#include "exports/png.h"
#include "r1cost/version.h"

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

// At most so many bytes of it, from a little before `place` on; cut between letters of UTF-8.
std::string shown(std::string_view words, std::size_t place = 0) {
  constexpr std::size_t longest = 80, before = 30;
  std::size_t from = words.size() > longest && place > before ? std::min(place, words.size()) - before : 0;
  while (from > 0 && within_a_letter(words, from)) --from;
  std::size_t end = std::min(words.size(), from + longest);
  while (end > from && within_a_letter(words, end)) --end;
  return "“" + std::string(from > 0 ? "…" : "") + std::string(words.substr(from, end - from)) +
         (end < words.size() ? "…" : "") + "”";
}

// ---- JSON as it is written here: a value a line, two spaces a level

// `"key": value` -> key and value; no key: in a list.
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

// What the object around line `at` is called: by its own key, or by the first value in it.
std::string path_of(const Lines& lines, std::size_t at) {
  const auto indent = [&](std::size_t i) { return std::min(lines[i].find_first_not_of(' '), lines[i].size()); };
  std::string path(key_and_value(lines[at]).first);
  std::size_t level = indent(at);
  for (std::size_t i = at; i-- > 0 && level > 2;) {
    if (indent(i) >= level) continue;
    level = indent(i);
    std::string name(key_and_value(lines[i]).first);
    if (name.empty() && i + 1 < at) name = unquoted(key_and_value(lines[i + 1]).second);
    if (!name.empty()) path = name + (path.empty() ? "" : ", " + path);
  }
  return path;
}

// The string that a member of our JSON holds, with its escapes; our own links and days have none.
std::string_view member(std::string_view text, std::string_view key) {
  const std::string begin = "\"" + std::string(key) + "\": ";
  const std::size_t at = text.find("\n  " + begin);
  if (at == text.npos) return {};
  std::string_view value = text.substr(at + 3 + begin.size());
  value = value.substr(0, value.find('\n'));
  return unquoted(trimmed(value));
}

// ---- CSV

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (char c : line) {
    if (c == '"') quoted = !quoted;
    if (c == ',' && !quoted) cells.emplace_back();
    else if (c != '"') cells.back() += c;
  }
  return cells;
}

std::string about(const Lines& lines, std::string_view what) {
  const std::string begin = "about," + std::string(what) + ",";
  for (const std::string_view line : lines)
    if (line.starts_with(begin)) {
      const std::vector<std::string> cells = cells_of(line);
      return cells.size() == 3 ? cells[2] : "";
    }
  return "";
}

// ---- Where two files part

struct Parting {
  std::string place, file, again;
};

Parting parting_in_json(const Lines& file, const Lines& again, std::size_t at) {
  const auto value = [&](const Lines& lines) {
    return at < lines.size() ? unquoted(key_and_value(lines[at]).second) : std::string_view("nothing");
  };
  return {path_of(again, std::min(at, again.size() - 1)), std::string(value(file)), std::string(value(again))};
}

Parting parting_in_csv(const Lines& file, const Lines& again, std::size_t at) {
  const std::vector<std::string> names = cells_of(again.front());
  const std::vector<std::string> one = at < file.size() ? cells_of(file[at]) : std::vector<std::string>{"nothing"};
  const std::vector<std::string> two = at < again.size() ? cells_of(again[at]) : std::vector<std::string>{"nothing"};
  std::size_t column = 0;
  while (column < one.size() && column < two.size() && one[column] == two[column]) ++column;
  const auto cell = [&](const std::vector<std::string>& cells) {
    return column < cells.size() ? cells[column] : std::string("nothing");
  };
  const bool is_about = two.front() == "about";
  const std::string row = two.size() > 2 && !is_about ? two[2] : two.size() > 1 ? two[1] : two[0];
  return {row + (is_about || column >= names.size() ? "" : ", " + names[column]), cell(one), cell(two)};
}

Parting parting_in_svg(const Lines& file, const Lines& again, std::size_t at) {
  const bool in_record = std::any_of(again.begin(), again.begin() + static_cast<std::ptrdiff_t>(at),
                                     [](std::string_view line) { return line.ends_with("<![CDATA["); }) &&
                         std::none_of(again.begin(), again.begin() + static_cast<std::ptrdiff_t>(at),
                                      [](std::string_view line) { return line.starts_with("]]>"); });
  if (in_record) return parting_in_json(file, again, at);
  const auto words = [&](const Lines& lines) {
    if (at >= lines.size()) return std::string_view("nothing");
    std::string_view line = lines[at];
    const std::size_t begin = line.find('>'), end = line.rfind("</");
    return begin < end && end != line.npos ? line.substr(begin + 1, end - begin - 1) : line;
  };
  return {"line " + std::to_string(at + 1), std::string(words(file)), std::string(words(again))};
}

std::string differs_words(const Parting& parting) {
  if (parting.place == "checksum")
    return "The figures are as the engine says, but something else in the file was changed, such as the day: the "
           "checksum is " +
           shown(parting.file) + ", not " + shown(parting.again) + ".";
  std::size_t same = 0;
  while (same < std::min(parting.file.size(), parting.again.size()) && parting.file[same] == parting.again[same])
    ++same;
  return parting.place + ": the file says " + shown(parting.file, same) + ", recomputed it is " +
         shown(parting.again, same) + ".";
}

}  // namespace

Verified verify(std::string_view file, const r1cost::Dataset& data, const std::string& tag) {
  Verified result;
  constexpr std::string_view mark = "\xef\xbb\xbf";
  if (!file.starts_with("\x89PNG") && (file.starts_with(mark) || file.find("\r\n") != file.npos)) {
    // As a spreadsheet or an editor saved it.
    std::string plain;
    for (std::size_t i = file.starts_with(mark) ? mark.size() : 0; i < file.size(); ++i)
      if (file.substr(i, 2) != "\r\n") plain += file[i];
    result = verify(plain, data, tag);
    if (result.verdict != Verdict::matches) return result;
    result.verdict = Verdict::differs;
    result.words =
        "Every figure is what the engine says; only the ends of the lines, or the mark at the beginning, are others.";
    return result;
  }
  const auto say = [&](Verdict verdict, std::string words) {
    result.verdict = verdict;
    result.words = std::move(words);
    return result;
  };
  Format format = Format::csv;
  std::string_view text = file;
  std::optional<Png> png;
  if (file.starts_with("\x89PNG")) {
    format = Format::png;
    png = read_png(file);
    if (!png) return say(Verdict::differs, "The PNG file breaks off in the middle.");
    if (!png->damage.empty())
      return say(Verdict::differs, "The PNG file is damaged: " + png->damage + " is not as it was written.");
    text = {};
    for (const auto& [keyword, words] : png->texts)
      if (keyword == png_record) text = words;
  } else if (file.starts_with("<svg")) {
    format = Format::svg;
  } else if (file.starts_with("{")) {
    format = Format::json;
  }

  const Lines lines = lines_of(text);
  const auto says = [&](std::string_view what) {
    return format == Format::csv ? about(lines, what) : std::string(member(text, what));
  };
  result.title = says("title");
  result.link = says("link");
  result.day = says("saved");
  const std::string edition = says("edition"), hash = says("data_hash"), engine = says("engine");
  const std::optional<double> width = number_of(says("width"));
  if (result.link.empty() || !is_a_day(result.day) || edition.empty() || !width || !(*width >= 280) ||
      !(*width <= 1240))
    return say(Verdict::unknown,
               "This is no file that The $294,000 Question saved, or what it says of itself was taken out.");
  const std::string ours = content_hash(data);
  if (hash != ours || edition != data.edition)
    return say(Verdict::unknown, "It was made with the figures of " + edition + " (" + hash + "), not with these of " +
                                     data.edition + " (" + ours + "): it cannot be recomputed with them.");

  Wanted wanted{result.link, result.day, static_cast<float>(*width),
                says("theme") == "dark" ? Theme::dark : Theme::light};
  const std::string again = exported(format, wanted, png ? png->bare : "", data, tag);
  if (again == file)
    return say(
        Verdict::matches,
        png ? "Every figure in its texts is what the engine says, to the last bit. The drawn picture is as it was "
              "saved; whether it shows the same can only be seen."
            : "Every figure is what the engine says, to the last bit.");
  const std::string other = engine == r1cost::version ? ""
                                                      : " It was made by engine " + engine + "; this is " +
                                                            std::string(r1cost::version) + ".";

  std::string again_text = again;
  if (png) {
    const std::optional<Png> remade = read_png(again);
    std::size_t i = 0;
    for (; remade && i < remade->texts.size(); ++i) {
      const auto& [keyword, words] = remade->texts[i];
      const bool there = i < png->texts.size() && png->texts[i].first == keyword;
      if (keyword == png_record && there) {
        again_text = words;
        break;
      }
      if (!there || png->texts[i].second != words)
        return say(Verdict::differs, differs_words({keyword, there ? png->texts[i].second : "nothing", words}) + other);
    }
    if (again_text == text)
      return say(Verdict::differs, "All texts are as recomputed, but they stand elsewhere in the file." + other);
  }
  const Lines remade = lines_of(again_text);
  std::size_t at = 0;
  while (at < lines.size() && at < remade.size() && lines[at] == remade[at]) ++at;
  if (at >= lines.size() && at >= remade.size())
    return say(Verdict::differs, "Only the ends of the lines are others." + other);
  const Parting parting = format == Format::csv   ? parting_in_csv(lines, remade, at)
                          : format == Format::svg ? parting_in_svg(lines, remade, at)
                                                  : parting_in_json(lines, remade, at);
  return say(Verdict::differs, differs_words(parting) + other);
}

}  // namespace explainer
