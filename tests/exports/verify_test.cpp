#include "exports/verify.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <random>
#include <sstream>

#include "data/flat_dataset.h"
#include "data/numbers.h"
#include "exports/csv_table.h"
#include "exports/export.h"
#include "exports/png.h"
#include "pages.h"
#include "r1cost/version.h"
#include "random_state.h"
#include "small_dataset.h"
#include "sweep.h"

using namespace explainer;
using r1cost::Field;

namespace {

const std::string& tag() {
  static const std::string made = edition_tag(data());
  return made;
}

// A PNG of one pixel; its chunks' sums are another program's (zlib's), so ours are compared with these.
std::string one_pixel() {
  const unsigned char bytes[] = {0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48,
                                 0x44, 0x52, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00,
                                 0x00, 0x3a, 0x7e, 0x9b, 0x55, 0x00, 0x00, 0x00, 0x0a, 0x49, 0x44, 0x41, 0x54, 0x78,
                                 0x9c, 0x63, 0x60, 0x00, 0x00, 0x00, 0x02, 0x00, 0x01, 0x48, 0xaf, 0xa4, 0x71, 0x00,
                                 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82};
  return {reinterpret_cast<const char*>(bytes), sizeof bytes};
}

Wanted saved(const State& state, float width = 1240, Theme theme = Theme::light) {
  return wanted_of(state, "2026-11-28", width, theme, data(), tag());
}

std::string file_of(Format format, const Wanted& wanted) {
  return exported(format, wanted, one_pixel(), data(), tag());
}

constexpr std::array formats{Format::svg, Format::csv, Format::json, Format::png};

Verified verified(const std::string& file) { return verify(file, data(), tag()); }

std::string changed(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != text.npos);
  return text.replace(at, from.size(), to);
}

// With its mark; of ASCII and what is below 0x10000.
std::string in_utf16(std::string_view text, bool high_first) {
  std::string units = high_first ? "\xfe\xff" : "\xff\xfe";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned>(static_cast<unsigned char>(text[at])); };
    unsigned unit = byte(i);
    if (unit >= 0xe0) unit = (unit & 0xf) << 12 | (byte(i + 1) & 0x3f) << 6 | (byte(i + 2) & 0x3f), i += 2;
    else if (unit >= 0xc0) unit = (unit & 0x1f) << 6 | (byte(i + 1) & 0x3f), i += 1;
    const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xff);
    units += high_first ? high : low;
    units += high_first ? low : high;
  }
  return units;
}

}  // namespace

TEST_CASE("every picture through every lens, saved in every format, matches to the last bit when it is made again") {
  Sweep sweep(1);  // this seed leaves out no picture, no lens and no format
  for (const Picture picture : pictures)
    for (const Lens lens : lenses)
      for (const Format format : formats) {
        if (sweep.skips()) continue;
        CAPTURE(name(picture));
        const Verified result = verified(file_of(format, saved(seen_as(lens, picture), 768, Theme::dark)));
        CHECK(result.verdict == Verdict::matches);
        CHECK(result.day == "2026-11-28");
        CHECK_FALSE(result.title.empty());
      }
}

TEST_CASE("whatever a reader has come to can be saved and made again") {
  std::mt19937_64 random(6);
  Sweep sweep;
  for (int i = 0; i < 60; ++i) {
    if (sweep.skips()) continue;
    const State state = random_state(random, data());
    const Wanted wanted = saved(state, static_cast<float>(280 + random() % 961));
    CAPTURE(wanted.link);
    CHECK(verified(file_of(formats[random() % formats.size()], wanted)).verdict == Verdict::matches);
  }
}

TEST_CASE("one byte changed anywhere is found") {
  std::mt19937_64 random(11);
  Sweep sweep;
  for (const Format format : formats) {
    const std::string file = file_of(format, saved(showing(Picture::ladder)));
    for (int i = 0; i < 60; ++i) {
      if (sweep.skips()) continue;
      std::string other = file;
      const std::size_t at = random() % other.size();
      other[at] = static_cast<char>(other[at] ^ (1 << random() % 7));
      CAPTURE(at);
      CHECK(verified(other).verdict != Verdict::matches);
    }
    CHECK(verified(file.substr(0, file.size() - 1)).verdict != Verdict::matches);
    CHECK(verified(file + "\n").verdict != Verdict::matches);
  }
}

TEST_CASE("the first figure that differs is named, with what it should be") {
  const Wanted wanted = saved(showing(Picture::ladder));
  const std::string json = file_of(Format::json, wanted), csv = file_of(Format::csv, wanted),
                    svg = file_of(Format::svg, wanted);
  const std::string in_json = verified(changed(json, "\"usd\": 293920.0", "\"usd\": 293921.0")).words;
  CHECK(in_json == "answer, usd: the file says “293921.0”, recomputed it is “293920.0”.");
  const std::string deep = verified(changed(json, "\"id\": \"r1-zero\",\n        \"counted\": true",
                                            "\"id\": \"r1-zero\",\n        \"counted\": false"))
                               .words;
  CHECK(deep == "answer, stages, r1-zero, counted: the file says “false”, recomputed it is “true”.");
  const std::string in_csv = verified(changed(csv, ",202000,", ",202001,")).words;
  CHECK(in_csv == "R1-Zero, the run before it, likely_usd: the file says “202001”, recomputed it is “202000”.");
  const std::string in_svg = verified(changed(svg, ">1.8×<", ">1.9×<")).words;
  CHECK(has(in_svg, "the file says “1.9×”, recomputed it is “1.8×”"));
  const std::string day = verified(changed(json, "2026-11-28", "2026-11-29")).words;
  CHECK(has(day, "something else in the file was changed, such as the day"));
  // Another scenario under the old figures: the first that is another one.
  CHECK(verified(changed(json, "\"saved\": \"2026-11-28\"", "\"saved\": \"\"")).verdict == Verdict::unknown);
}

TEST_CASE("of a PNG file a damaged chunk, another picture and another text are told apart") {
  const std::string file = file_of(Format::png, saved(showing(Picture::area)));
  REQUIRE(read_png(file));
  CHECK(read_png(file)->damage == "");  // sums of ours and of zlib's
  CHECK(read_png(one_pixel())->damage == "");
  std::string torn = file;
  torn[torn.find("IDAT") + 6] ^= 1;
  CHECK(has(verified(torn).words, "IDAT at byte"));
  CHECK(verified(file.substr(0, file.size() / 2)).verdict == Verdict::differs);

  // The texts of this file on other pixels: an editor that keeps them.
  Png other = *read_png(file);
  const std::size_t end = other.bare.find("IEND") - 4;
  other.bare = other.bare.substr(0, end) + other.bare.substr(other.bare.find("IDAT") - 4, 22) + other.bare.substr(end);
  CHECK(has(verified(png_with(other.texts, other)).words, "pixels: the file says"));

  Png reworded = *read_png(file);
  reworded.texts[0].second = "Another title";
  CHECK(has(verified(png_with(reworded.texts, reworded)).words, "Title: the file says “Another title”"));
  CHECK(verified(one_pixel()).verdict == Verdict::unknown);
}

TEST_CASE("of a PNG file whatever is drawn counts, not its pixels alone") {
  const std::string file = file_of(Format::png, saved(showing(Picture::area)));
  const Png png = *read_png(file);
  const std::size_t end = png.bare.find("IEND") - 4;
  const std::string end_chunk = png.bare.substr(end);
  Png longer = png, behind = png;
  // A chunk of text, with a sum that is right: taken from a file that holds one.
  const std::string texts = png_with({{"Title", "$1 billion"}}, *read_png(one_pixel()));
  std::string other = texts.substr(33, texts.find("IDAT") - 4 - 33);
  other.replace(other.find("iTXt"), 4, "tEXt");
  longer.bare.insert(end, other);
  behind.bare += end_chunk;
  CHECK(verified(png_with(longer.texts, longer)).verdict == Verdict::differs);
  CHECK(verified(png_with(behind.texts, behind)).verdict == Verdict::differs);
  CHECK(has(verified(file).words, "can only be seen"));
}

TEST_CASE("what an editor does to line ends is told from a changed figure") {
  for (const Format format : {Format::svg, Format::csv, Format::json}) {
    const std::string file = file_of(format, saved(showing(Picture::ladder)));
    std::string crlf;
    for (char c : file) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
    for (const std::string& other :
         {crlf, "\xef\xbb\xbf" + file, in_utf16(file, false), in_utf16(crlf, true), file.substr(0, file.size() - 1)}) {
      const Verified result = verified(other);
      CHECK(result.verdict == Verdict::another_form);
      CHECK(has(result.words, "Every figure is what the engine says; only the form of the file was changed"));
      CHECK(result.day == "2026-11-28");
    }
    CHECK(has(verified(crlf).words, "other ends of lines"));
    CHECK(has(verified(in_utf16(file, false)).words, "UTF-16"));
    const Verified wrong = verified(
        changed(crlf, format == Format::svg ? ">1.8×<" : "202000", format == Format::svg ? ">1.9×<" : "202001"));
    CHECK(wrong.verdict == Verdict::differs);
    CHECK(has(wrong.words, "recomputed it is"));
  }
}

TEST_CASE(
    "a sheet's separators, quotes, encoding, decimal commas and days leave the figures right; a changed figure is "
    "found") {
  const State state = seen_as(Lens::own, state_after({SetField{Field::hours, 80.5}, ShowPicture{Picture::table}}));
  const std::string file = file_of(Format::csv, saved(state));
  const CsvTable table = read_csv(file);
  struct Sheet {
    char separator;
    bool quote_all, pad, decimal_comma, days, crlf;
  };
  // Excel in English and German, LibreOffice, Numbers, a text editor's tabs.
  for (const Sheet& sheet :
       {Sheet{',', false, true, false, true, true}, Sheet{';', false, true, true, true, true},
        Sheet{';', true, true, true, false, true}, Sheet{',', true, false, false, false, false},
        Sheet{'\t', false, true, false, false, true}, Sheet{'|', false, false, false, false, false}}) {
    CAPTURE(sheet.separator);
    std::string text;
    for (const std::vector<std::string>& row : table.rows) {
      for (std::size_t i = 0; i < (sheet.pad ? table.rows.front().size() : row.size()); ++i) {
        std::string cell = i < row.size() ? row[i] : "";
        if (sheet.decimal_comma && number_of(cell)) std::replace(cell.begin(), cell.end(), '.', ',');
        if (sheet.days && is_a_day(cell))
          cell = sheet.decimal_comma ? cell.substr(8) + "." + cell.substr(5, 2) + "." + cell.substr(0, 4)
                                     : cell.substr(5, 2) + "/" + cell.substr(8) + "/" + cell.substr(0, 4);
        const bool quoted = sheet.quote_all || cell.find(sheet.separator) != cell.npos || cell.find('"') != cell.npos;
        std::string escaped;
        for (char c : cell) escaped += c == '"' && quoted ? std::string("\"\"") : std::string(1, c);
        text += (i > 0 ? std::string(1, sheet.separator) : "") + (quoted ? "\"" + escaped + "\"" : escaped);
      }
      text += sheet.crlf ? "\r\n" : "\n";
    }
    for (const std::string& form : {text, "\xef\xbb\xbf" + text, in_utf16(text, false)}) {
      const Verified result = verified(form);
      CHECK(result.words.find("Every figure is what the engine says; only the form") == 0);
      CHECK(result.verdict == Verdict::another_form);
      CHECK(result.day == "2026-11-28");
    }
    CHECK(verified(changed(text, "101000", "101001")).verdict == Verdict::differs);
  }
  CHECK(has(verified("sep=,\n" + file).words, "only the form"));
}

TEST_CASE("cells are the same where a sheet has only written them otherwise") {
  CHECK(same_cell("2,5", "2.5", ';'));
  CHECK_FALSE(same_cell("2,5", "2.5", ','));
  CHECK(same_cell("1.23457E+11", "123456789012", ','));
  CHECK(same_cell("1.837482938", "1.8374829376543", ','));
  CHECK_FALSE(same_cell("1.8375", "1.8374829376543", ','));  // fewer figures than any sheet shows
  CHECK_FALSE(same_cell("1.837482838", "1.8374829376543", ','));
  CHECK_FALSE(same_cell("202001", "202000", ','));
  for (const char* cell : {"202,000", "202.000", "$202,000", "$202,000.00", "202 000", "202\u00a0000,00 $"})
    CHECK(same_cell(cell, "202000", ','));
  CHECK_FALSE(same_cell("202,001", "202000", ','));
  CHECK_FALSE(same_cell("202,000", "202", ','));
  CHECK(same_cell("17.09.2025", "2025-09-17", ';'));
  CHECK(same_cell("9/17/2025", "2025-09-17", ','));
  CHECK(same_cell("9/17/25", "2025-09-17", ','));
  CHECK_FALSE(same_cell("9/18/2025", "2025-09-17", ','));
  CHECK(same_cell("May-25", "2025-05", ','));
  CHECK_FALSE(same_cell("Jun-25", "2025-05", ','));
  CHECK(same_cell("Caf?", "Café", ','));
  CHECK(same_cell("Caf\xe9", "Café", ','));
  CHECK_FALSE(same_cell("Cafe", "Café", ','));
  CHECK_FALSE(same_cell("", "0", ','));
}

TEST_CASE(
    "a CSV file opens as it is in a sheet that knows no UTF-8: its signs are those of ASCII, or a mark is before "
    "them") {
  for (const Picture picture : pictures) {
    const std::string file = file_of(Format::csv, saved(showing(picture)));
    CHECK(std::all_of(file.begin(), file.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
    CHECK(file.starts_with("row,id,name,"));
  }
  r1cost::Dataset theirs = data();
  theirs.budgets.front().name = "深度求索";
  const std::string their_tag = edition_tag(theirs);
  const Wanted wanted = wanted_of(showing(Picture::table), "2026-11-28", 1240, Theme::light, theirs, their_tag);
  const std::string marked = as_csv(wanted, theirs, their_tag);
  CHECK(marked.starts_with("\xef\xbb\xbfrow,id,name,"));
  CHECK(verify(marked, theirs, their_tag).verdict == Verdict::matches);
  CHECK(verify(marked.substr(3), theirs, their_tag).verdict == Verdict::another_form);
  // Saved as a program does that has no such letters.
  std::string lost;
  for (char c : marked.substr(3))
    if (static_cast<unsigned char>(c) < 0x80) lost += c;
    else if ((static_cast<unsigned char>(c) & 0xc0) == 0xc0) lost += '?';
  CHECK(verify(lost, theirs, their_tag).verdict == Verdict::another_form);
}

TEST_CASE("a difference far into a long text is shown where it is") {
  const std::string json = file_of(Format::json, saved(showing(Picture::ladder)));
  const std::size_t at = json.find("comes to $293,920", json.find("alt_text"));
  std::string other = json;
  other.replace(at, 17, "comes to $93,920");
  const std::string words = verified(other).words;
  CHECK(has(words, "alt_text: the file says “…"));
  CHECK(has(words, "$93,920"));
  CHECK(has(words, "$293,920"));
}

TEST_CASE("the record in an SVG file is JSON whatever the names are") {
  r1cost::Dataset hostile = data();
  for (r1cost::Budget& budget : hostile.budgets) budget.source.publisher = "a><b ]]> c";
  const std::string theirs = edition_tag(hostile);
  const std::string svg =
      as_svg(wanted_of(showing(Picture::ladder), "2026-11-28", 1240, Theme::light, hostile, theirs), hostile, theirs);
  const std::size_t from = svg.find("<![CDATA[\n") + 10, to = svg.find("\n]]></metadata>");
  std::size_t quotes = 0;
  for (std::size_t i = from; i < to; ++i) {
    quotes += svg[i] == '"' && svg[i - 1] != '\\';
    if (svg[i] == '\n') CHECK(quotes % 2 == 0);
  }
  CHECK(verify(svg, hostile, theirs).verdict == Verdict::matches);
}

TEST_CASE("a day or a width that no file of ours has is refused, also with a checksum made anew") {
  for (const std::string day : {"not-a-day!", "2026-1-1", ""}) {
    const Wanted wanted{"#", day, 1240, Theme::light};
    CHECK(verified(as_json(wanted, data(), tag())).verdict == Verdict::unknown);
  }
  for (const float width : {-1.0f, 1e30f}) {
    const Wanted wanted{"#", "2026-11-28", width, Theme::light};
    CHECK(verified(as_json(wanted, data(), tag())).verdict == Verdict::unknown);
  }
}

TEST_CASE("files of others, of other figures and of no sort at all are told, and nothing is claimed of them") {
  for (const char* file : {"", "{", "{}", "<svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "a,b\n1,2\n",
                           "\x89PNG\r\n\x1a\n", "about,link,\nabout,saved,x\n"})
    CHECK(verified(file).verdict != Verdict::matches);
  const r1cost::Dataset small = small_dataset();
  const std::string theirs = edition_tag(small);
  const Wanted wanted = wanted_of(starting_state(small), "2026-11-28", 1240, Theme::light, small, theirs);
  for (const Format format : {Format::svg, Format::csv, Format::json}) {
    const std::string file = exported(format, wanted, "", small, theirs);
    CHECK(verify(file, small, theirs).verdict == Verdict::matches);
    CHECK(verified(file).verdict == Verdict::unknown);
    CHECK(has(verified(file).words, "It was made with the figures of"));
  }
}

TEST_CASE("a file says title, caption, text for those who cannot see, sources, day, edition, engine and link") {
  for (const Format format : formats) {
    const std::string file = file_of(format, saved(showing(Picture::sure)));
    const std::vector<std::string> all{"What $293,920 becomes at other prices",
                                       "figures of",
                                       "How often the total lies where",
                                       "Nature",
                                       "2026-11-28",
                                       data().edition,
                                       std::string(r1cost::version),
                                       "view=sure"};
    for (const std::string& words : all) CHECK(has(file, words));
  }
}

TEST_CASE("every line of a CSV file but the last ones has a cell for every name, and no cell is a formula") {
  r1cost::Dataset hostile = data();
  hostile.budgets.front().name = "=HYPERLINK(\"x\")";
  hostile.budgets.front().line = "line one\nline two, \"quoted\"";
  const std::string theirs = edition_tag(hostile);
  const std::string csv =
      as_csv(wanted_of(showing(Picture::table), "2026-11-28", 1240, Theme::light, hostile, theirs), hostile, theirs);
  std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
  bool quoted = false;
  for (char c : csv) {
    if (c == '"') quoted = !quoted;
    else if (c == ',' && !quoted) rows.back().emplace_back();
    else if (c == '\n' && !quoted) rows.emplace_back(1);
    else rows.back().back() += c;
  }
  CHECK(rows.back() == std::vector<std::string>{""});
  rows.pop_back();
  std::size_t budgets = 0;
  for (const auto& row : rows) {
    CHECK(row.size() == (row[0] == "about" ? 3 : rows[0].size()));
    budgets += row[0] == "budget";
    for (const std::string& cell : row) CHECK((cell.empty() || std::string("=+@").find(cell[0]) == std::string::npos));
  }
  CHECK(budgets == hostile.budgets.size());
  CHECK(verify(csv, hostile, theirs).verdict == Verdict::matches);
}

TEST_CASE("the figures of a CSV file are the engine's") {
  const State state = showing(Picture::ladder);
  const r1cost::Answer answer = r1cost::evaluate(data(), state.scenario);
  std::istringstream csv(file_of(Format::csv, saved(state)));
  std::size_t found = 0;
  for (std::string line; std::getline(csv, line);)
    for (std::size_t i = 0; i < data().budgets.size(); ++i)
      if (line.starts_with("budget," + data().budgets[i].id + ",")) {
        ++found;
        if (answer.ratios[i].likely)
          CHECK(has(line, std::to_string(static_cast<long long>(answer.ratios[i].likely->value))));
      }
  CHECK(found == data().budgets.size());
}

TEST_CASE("a CSV file of emissions has what was published to the kilogram, and says of each run by what it is") {
  State state = showing(Picture::table);
  state.seen_as = Lens::carbon;
  state.scenario = with(with(state.scenario, r1cost::Field::price, 2.33), r1cost::Field::hours, 81.3);
  std::istringstream csv(file_of(Format::csv, saved(state)));
  std::size_t published = 0, reckoned = 0;
  for (std::string line; std::getline(csv, line);) {
    if (!line.starts_with("budget,")) continue;
    CHECK_FALSE(has(line, "your price"));
    CHECK_FALSE(has(line, ",rental,"));
    published += has(line, ",published by Meta,") && has(line, ",published,disclosure,");
    reckoned += has(line, "reckoned: ") && has(line, ",reckoned,derived,");
    if (line.starts_with("budget,llama31-reader,")) CHECK(has(line, ",30840000,,8930000,,"));
    if (line.starts_with("budget,llama2-70b-reader,")) CHECK(has(line, ",1720320,,291420,,"));
  }
  CHECK(published == 10);
  CHECK(reckoned > 15);
}

TEST_CASE("the engine's version is the project's") {
  std::ifstream stream(std::string(TESTS_DIR) + "/../CMakeLists.txt");
  std::stringstream text;
  text << stream.rdbuf();
  CHECK(has(text.str(), "project(r1cost VERSION " + std::string(r1cost::version) + " "));
}
