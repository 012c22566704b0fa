// How a control is spelled as an id only state/control.cpp knows. Elsewhere no literal is an id of two parts or the
// beginning or the end of one ("stage.", ".field", "copy-"), and nothing is compared with an id that is a single word.
// A word that is an id and something else, too, is an exception with its reason. (Whoever draws a part could not spell
// its id: add_part in layout/ink.h takes a Control.)
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "source_literals.h"
#include "state/control.h"

using namespace explainer;

namespace {

struct Exception {
  std::string_view file, literal, reason;
};

constexpr Exception exceptions[] = {
    {"cli/data.cpp", "held", "a field of the dataset's constants"},
    {"r1cost/explain.h", "same-work", "the name of a figure"},
    {"state/press.cpp", "run", "the option of the area map's list for the reader's run alone"},
    {"headline/sentence_labels.cpp", "total", "a word that people write"},
    {"headline/sentence_labels.cpp", "count", "a word that people write"},
    {"headline/sentence_nouns.cpp", "chip", "a word that people write"},
    {"state/view_link.cpp", "work-chip", "a key of links"},
    {"state/view_link.cpp", "run", "a value in links"},
    {"views/compared_words.cpp", "failed", "the id of a factor"},
};

bool has_sign(std::string_view text) { return text.find_first_of(".-") != text.npos; }

// Whether it is an id, or what stands in one before or behind the key.
bool spells_a_control(std::string_view literal) {
  if (!has_sign(literal)) return false;
  const Control control = control_of(literal);
  // The names of fields are not only ids.
  if (control.kind != ControlKind::none && control.kind != ControlKind::slider) return true;
  if (is_in_card(literal)) return true;
  for (std::size_t i = 1; i < control_kinds; ++i) {
    const std::string_view spelling = control_row(static_cast<ControlKind>(i)).spelling;
    const std::size_t star = spelling.find('*');
    if (star == spelling.npos) continue;
    if (literal == spelling.substr(0, star) || literal == spelling.substr(star + 1)) return true;
  }
  return false;
}

struct Found {
  std::string file, literal;
};

// The literal that ends just before `end`, or begins just behind `begin`; empty: there is none of small letters.
std::string_view word_before(std::string_view source, std::size_t end) {
  if (end == 0 || source[end - 1] != '"') return {};
  const std::size_t begin = source.find_last_of('"', end - 2);
  return begin == source.npos ? std::string_view{} : source.substr(begin + 1, end - 2 - begin);
}
std::string_view word_behind(std::string_view source, std::size_t begin) {
  if (begin >= source.size() || source[begin] != '"') return {};
  return source.substr(begin + 1, source.find('"', begin + 1) - begin - 1);
}

// What is compared with a literal that is an id: `part.id == "line"`.
std::vector<std::string> compared_ids(std::string_view source) {
  std::vector<std::string> found;
  for (std::size_t at = source.find("= "); at != source.npos; at = source.find("= ", at + 1)) {
    if (at < 2 || (source[at - 1] != '=' && source[at - 1] != '!')) continue;
    for (const std::string_view word : {word_before(source, at - 2), word_behind(source, at + 2)})
      if (control_of(word).kind != ControlKind::none) found.emplace_back(word);
  }
  return found;
}

std::vector<Found> ids_in_sources() {
  std::vector<Found> found;
  for (const SourceFile& source : source_files()) {
    if (source.name == "state/control.cpp" || source.name == "state/control.h") continue;
    for (const std::string& literal : literals_in(source.text))
      if (spells_a_control(literal)) found.push_back({source.name, literal});
    for (const std::string& word : compared_ids(source.text)) found.push_back({source.name, word});
  }
  return found;
}

}  // namespace

TEST_CASE("no source but the table of controls spells an id or compares with one") {
  for (const Found& one : ids_in_sources()) {
    bool excused = false;
    for (const Exception& exception : exceptions)
      excused = excused || (exception.file == one.file && exception.literal == one.literal);
    CAPTURE(one.file);
    CAPTURE(one.literal);
    CHECK_MESSAGE(excused, "ask control_of what kind it is, or spell it by id_of");
  }
}

TEST_CASE("no exception stands there for an id that is gone") {
  const std::vector<Found> all = ids_in_sources();
  for (const Exception& exception : exceptions) {
    bool used = false;
    for (const Found& one : all) used = used || (exception.file == one.file && exception.literal == one.literal);
    CAPTURE(exception.file);
    CAPTURE(exception.literal);
    CHECK(used);
    CHECK(!exception.reason.empty());
  }
}

TEST_CASE("the rule would notice an id") {
  for (const char* id : {"stage.v3", "stage.", ".field", ".low.field", "copy-", "copy-link", "card.", "card.close",
                         "story.next", "start-over"})
    CHECK(spells_a_control(id));
  for (const char* other : {"", ".", "-", "line", "chip-price", "r1-zero", "scope.", "a.b", ".json"})
    CHECK_FALSE(spells_a_control(other));
  CHECK(compared_ids("if (id == \"undo\" || \"chip\" != id) x = \"redo\";") ==
        std::vector<std::string>{"undo", "chip"});
}
