// Words for readers are messages of assets/strings, and stand nowhere else. A literal of two or more English words in a
// source is one that was forgotten, or an exception with its reason. The command line, the readers of files and the
// compiler of messages speak English to those who work with them, and are left out.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "source_literals.h"

namespace {

struct Exception {
  std::string_view file;  // "app/main_desktop.cpp"
  std::string_view part;  // of the literal; empty: of any in the file
  std::string_view reason;
};

constexpr Exception exceptions[] = {
    {"app/font_web.cpp", "serif", "families of fonts, as style sheets name them"},
    {"app/gl_functions_web.cpp", "OpenGL ES", "what the graphics library looks for"},
    {"app/keyboard_desktop.cpp", "Mac OS X", "a system's name, as SDL gives it"},
    {"app/main_desktop.cpp", "", "said to a terminal, as the command line's messages are"},
    {"app/options_desktop.cpp", "", "the desktop program's command line"},
    {"app/window_desktop.cpp", "", "said to a terminal, where there is no window to say it in"},
    {"exports/as_figure.cpp", "<", "pieces of HTML"},
    {"exports/export.cpp", "Creation Time", "a keyword of PNG files"},
    {"r1cost/budget.h", "", "described for the JSON Schema, which is English"},
    {"r1cost/chip.h", "", "described for the JSON Schema"},
    {"r1cost/claim.h", "", "described for the JSON Schema"},
    {"r1cost/constants.h", "", "described for the JSON Schema"},
    {"r1cost/dataset.h", "", "described for the JSON Schema"},
    {"r1cost/explain.cpp", "Scaling laws for neural language models", "a paper's title"},
    {"r1cost/fields.h", "", "labels and units for programs that use the library, and for flags"},
    {"r1cost/run_rows.h", "", "described for the JSON Schema"},
    {"r1cost/source.h", "", "described for the JSON Schema"},
    {"r1cost/spread.cpp", "", "refusals of files and flags"},
    {"scene/to_outline.cpp", "path closed", "the ink in words, for tests"},
    {"scene/to_svg.cpp", "", "pieces of SVG"},
    {"state/built_in_story.cpp", "is not there", "names a broken file to those who wrote it"},
    {"state/lenses.h", "kg CO2e", "a unit, as typed numbers are read by it"},
    {"state/link_text.cpp", "", "keys that others put into links"},
    {"state/link_text.h", "it is told the pair", "what the compiler says"},
    {"state/story.cpp", "", "names a broken file to those who wrote it"},
    {"views/card_words.cpp", "source seen", "what a file says of its evidence"},
    {"views/card_words.cpp", "second hand", "what a file says of its evidence"},
    {"views/disputes.cpp", "second hand", "what a file says of its evidence"},
    {"views/explain_words.cpp", "USD per", "units, as files name them"},
    {"views/explain_words.cpp", "kg CO2e", "units, as files name them"},
    {"views/explain_words.cpp", "r1cost explain", "a command to copy"},
    {"words/message.h", "is said by itself", "what the compiler says"},
    {"words/message_text.cpp", "", "refusals of files of messages"},
};

// Whether two words of letters stand one behind the other: "a run", "chips, hours".
bool has_words(std::string_view literal) {
  const auto letter = [&](std::size_t at) {
    if (at >= literal.size()) return false;
    const char lower = static_cast<char>(literal[at] | 0x20);
    return (lower >= 'a' && lower <= 'z') || literal[at] == '-' || literal[at] == '\'';
  };
  for (std::size_t at = 0; at < literal.size(); ++at) {
    std::size_t end = at;
    while (letter(end)) ++end;
    std::size_t next = end;
    if (next < literal.size() && std::string_view(",;:.").find(literal[next]) != std::string_view::npos) ++next;
    const bool blank = next < literal.size() && literal[next] == ' ';
    if (end - at > 1 && blank && letter(next + 1) && letter(next + 2)) return true;
    at = std::max(at, end);
  }
  return false;
}

struct Literal {
  std::string file, words;
};

// Of all sources that speak to readers.
std::vector<Literal> literals_with_words() {
  std::vector<Literal> found;
  for (const SourceFile& source : source_files()) {
    const std::string folder = source.name.substr(0, source.name.find('/'));
    if (folder == "cli" || folder == "data" || folder == "compiler") continue;
    for (std::string& literal : literals_in(source.text))
      if (has_words(literal)) found.push_back({source.name, std::move(literal)});
  }
  return found;
}

bool excuses(const Exception& exception, const Literal& literal) {
  return exception.file == literal.file && literal.words.find(exception.part) != std::string::npos;
}

}  // namespace

TEST_CASE("no source holds words for readers: they are messages of assets/strings, which can be translated") {
  for (const Literal& literal : literals_with_words()) {
    bool excused = false;
    for (const Exception& exception : exceptions) excused = excused || excuses(exception, literal);
    CAPTURE(literal.file);
    CAPTURE(literal.words);
    CHECK_MESSAGE(excused, "a message of assets/strings/en.json should say this");
  }
}

TEST_CASE("no exception stands there for words that are gone") {
  const std::vector<Literal> literals = literals_with_words();
  for (const Exception& exception : exceptions) {
    bool used = false;
    for (const Literal& literal : literals) used = used || excuses(exception, literal);
    CAPTURE(exception.file);
    CAPTURE(exception.part);
    CHECK(used);
    CHECK(!exception.reason.empty());
  }
}

TEST_CASE("literals are found between comments, and words in them") {
  const auto found = literals_in(
      "#include \"a b/c.h\"\n// \"no one\"\nf(\"one \\\"two\\\"\", '\"', 1'000, R\"x(three four)x\"); /* \"no\" */ "
      "\"\"");
  CHECK(found == std::vector<std::string>{"one \\\"two\\\"", "three four", ""});
  for (const char* words : {"a chip is", "Price: low end", ", as printed", "what's new"}) CHECK(has_words(words));
  for (const char* code : {"", "chip", "area.count", "kWh", "M 1 2", "a=\"", " chip ", "#v=3&chip=h800", "x y"})
    CHECK_FALSE(has_words(code));
}
