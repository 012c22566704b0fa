#include "state/control.h"

#include <array>

#include "data/numbers.h"
#include "r1cost/fields.h"

namespace explainer {
namespace {

using K = ControlKind;

constexpr std::string_view card_prefix = "card.";

struct RowOfKind {
  ControlKind kind;
  ControlRow row;
};

// What an id means says the row without a star that is spelled so, else the first one with a star that fits.
constexpr std::array<RowOfKind, control_kinds> rows_of_kinds{{
    {K::none, {""}},
    {K::chip, {"chip"}},
    {K::chip_list, {"chip.list"}},
    {K::line, {.spelling = "line", .shows = Shows::readers_own}},
    {K::line_field, {"line.field"}},
    {K::low_end, {"*.low.field", KeyIs::field}},
    {K::high_end, {"*.high.field", KeyIs::field}},
    {K::field, {"*.field", KeyIs::field, Printed::if_set}},
    {K::slider, {"*", KeyIs::field}},
    {K::stage, {"stage.*"}},
    {K::preset, {.spelling = "preset.*", .shows = Shows::chosen}},
    {K::preset_list, {.spelling = "presets", .printed = Printed::never}},
    {K::quote, {"quote"}},
    {K::same_work, {"same-work"}},
    {K::left_over, {"left-over"}},
    {K::lens, {"lens"}},
    {K::work_chip, {"work-chip"}},
    {K::source_run, {"source.run"}},
    {K::source_total, {"source.total"}},
    {K::source, {"source.*"}},
    {K::dispute, {"dispute.*"}},
    {K::row, {.spelling = "row.*", .shows = Shows::key}},
    {K::sheet_ask, {"sheet.ask"}},
    {K::sheet_share, {"sheet.share"}},
    {K::sheet_disputes, {"sheet.disputes"}},
    {K::card, {"card"}},
    {K::card_close, {"card.close"}},
    {K::card_link, {"card.link"}},
    {K::card_quotation, {"card.quotation"}},
    {K::card_copy, {"card.copy.*"}},
    {K::card_more, {"card.more"}},
    {K::share, {"card.share"}},
    {K::view, {.spelling = "view.*", .shows = Shows::chosen}},
    {K::view_list, {.spelling = "views", .printed = Printed::never}},
    {K::figures, {"all-figures"}},
    {K::axis, {.spelling = "axis", .printed = Printed::never}},
    {K::rows, {"rows"}},
    {K::rows_all, {.spelling = "rows.all", .printed = Printed::never}},
    {K::unknown, {.spelling = "unknown", .printed = Printed::never}},
    {K::area_corner, {.spelling = "area.run", .shows = Shows::readers_own}},
    {K::area_hours, {.spelling = "area.hours", .shows = Shows::readers_own}},
    {K::area_count, {.spelling = "area.count", .shows = Shows::readers_own}},
    {K::area_equal, {.spelling = "area.equal", .shows = Shows::readers_own}},
    {K::area_cost, {"area.cost.*", KeyIs::number}},
    {K::area_shows, {.spelling = "area.shows", .printed = Printed::never}},
    {K::area_own, {.spelling = "area.you", .shows = Shows::readers_own}},
    {K::area_rival, {"area.rival"}},
    {K::area_entry, {.spelling = "area.*", .shows = Shows::key}},
    {K::sure_quotes, {.spelling = "sure.quotes", .printed = Printed::never}},
    {K::sure_add, {.spelling = "sure.add", .printed = Printed::never}},
    {K::sure_more, {.spelling = "sure.more", .printed = Printed::never}},
    {K::compared_with, {"compared.with"}},
    {K::compared_keep, {.spelling = "compared.keep", .printed = Printed::never}},
    {K::table_sort, {"table.sort.*"}},
    {K::table_next, {.spelling = "table.next.*", .key = KeyIs::number, .printed = Printed::never}},
    {K::table_previous, {.spelling = "table.previous.*", .key = KeyIs::number, .printed = Printed::never}},
    {K::table_row, {.spelling = "table.*", .shows = Shows::key}},
    {K::filter_none, {.spelling = "filter.none", .printed = Printed::never}},
    {K::filter, {.spelling = "filter.*", .printed = Printed::if_set}},
    {K::undo, {.spelling = "undo", .heir = Heir::steps}},
    {K::redo, {.spelling = "redo", .heir = Heir::steps}},
    {K::start_over, {.spelling = "start-over", .heir = Heir::steps}},
    {K::copy, {"copy-*"}},
    {K::save, {"save-*"}},
    {K::question, {"question"}},
    {K::headline_field, {"headline.field"}},
    {K::answer_show, {"answer.show"}},
    {K::answer_back, {"answer.back"}},
    {K::guess, {.spelling = "guess", .heir = Heir::story}},
    {K::guess_field, {.spelling = "guess.field", .heir = Heir::story}},
    {K::story_open, {.spelling = "story.open", .heir = Heir::story}},
    {K::story_next, {.spelling = "story.next", .heir = Heir::story}},
    {K::story_back, {.spelling = "story.back", .heir = Heir::story}},
    {K::story_list, {.spelling = "story.list", .heir = Heir::story}},
    {K::story_guess, {.spelling = "story.guess", .heir = Heir::story}},
    {K::story_answer, {.spelling = "story.answer", .heir = Heir::story}},
    {K::story_skip, {.spelling = "story.skip", .heir = Heir::story}},
    {K::story_explore, {.spelling = "story.explore", .heir = Heir::story}},
    {K::note, {"note.*", KeyIs::number}},
    {K::headline, {"headline"}},
    {K::deck, {"deck"}},
    {K::bill, {"bill"}},
    {K::run, {"run"}},
    {K::total, {"total"}},
    {K::strip, {"strip"}},
    {K::quote_none, {"quote.none"}},
    {K::quote_words, {"quote.words"}},
    {K::disputes, {"disputes"}},
    {K::ladder, {"ladder"}},
    {K::legend, {"legend"}},
    {K::group, {"group.*"}},
    {K::rows_none, {"rows.none"}},
    {K::area, {"area"}},
    {K::area_key, {.spelling = "area.key", .shows = Shows::signs}},
    {K::sure, {"sure"}},
    {K::sure_lead, {"sure.lead"}},
    {K::sure_total, {.spelling = "sure.total", .shows = Shows::readers_own}},
    {K::sure_note, {"sure.note"}},
    {K::sure_field, {"sure.*", KeyIs::field}},
    {K::compared, {"compared"}},
    {K::compared_before, {"compared.before"}},
    {K::compared_after, {.spelling = "compared.after", .shows = Shows::readers_own}},
    {K::compared_verdict, {"compared.verdict"}},
    {K::compared_factor, {"compared.*"}},
    {K::table, {"table"}},
    {K::table_you, {.spelling = "table.you", .shows = Shows::readers_own}},
    {K::table_shown, {"table.shown"}},
    {K::table_key, {.spelling = "table.key", .shows = Shows::signs}},
    {K::table_none, {"table.none"}},
    {K::ask, {"ask"}},
    {K::answer, {"answer"}},
    {K::story, {"story"}},
    {K::story_text, {"story.text"}},
    {K::story_notes, {"story.notes"}},
    {K::story_guessed, {"story.guessed"}},
}};

constexpr bool in_the_order_of_kinds() {
  for (std::size_t i = 0; i < control_kinds; ++i)
    if (static_cast<std::size_t>(rows_of_kinds[i].kind) != i) return false;
  return true;
}
static_assert(in_the_order_of_kinds());  // rows_of_kinds has a row for each ControlKind, in the same order

// The same without the kinds, which their places say.
constexpr std::array<ControlRow, control_kinds> control_rows = [] {
  std::array<ControlRow, control_kinds> rows{};
  for (std::size_t i = 0; i < control_kinds; ++i) rows[i] = rows_of_kinds[i].row;
  return rows;
}();

bool can_be_key(std::string_view text, KeyIs wanted) {
  if (wanted == KeyIs::field) return r1cost::field_named(text).has_value();
  return wanted == KeyIs::any || number_of(text);
}

// Whether the row spells the id, and with which key.
bool spells(const ControlRow& row, std::string_view id, std::string_view& key) {
  const std::string_view spelling = row.spelling;
  const std::size_t star = spelling.find('*');
  if (star == spelling.npos) return id == spelling;
  const std::string_view before = spelling.substr(0, star), after = spelling.substr(star + 1);
  if (id.size() <= before.size() + after.size() || !id.starts_with(before) || !id.ends_with(after)) return false;
  key = id.substr(before.size(), id.size() - before.size() - after.size());
  return can_be_key(key, row.key);
}

}  // namespace

const ControlRow& control_row(ControlKind kind) { return control_rows[static_cast<std::size_t>(kind)]; }

std::string id_of(const Control& control) {
  const std::string_view spelling = control_row(control.kind).spelling;
  std::string id;
  if (control.in_card && !is_in_card(spelling)) id = card_prefix;
  for (const char c : spelling)
    if (c == '*') id += control.key;
    else id += c;
  return id;
}

std::string id_of(ControlKind kind, std::string_view key, bool in_card) { return id_of({kind, key, in_card}); }

bool is_in_card(std::string_view id) { return id.starts_with(card_prefix); }

Control control_of(std::string_view id) {
  Control control;
  control.in_card = is_in_card(id);
  const std::string_view rest = id.substr(control.in_card ? card_prefix.size() : 0);
  for (std::size_t i = 0; i < control_kinds; ++i) {
    const ControlRow& row = control_rows[i];
    std::string_view key;
    if (!spells(row, is_in_card(row.spelling) ? id : rest, key)) continue;
    // What has no key is spelled by one row alone; else the first row that fits has it.
    if (!key.empty() && control.kind != ControlKind::none) continue;
    control.kind = static_cast<ControlKind>(i);
    control.key = key;
    if (key.empty()) break;
  }
  return control;
}

}  // namespace explainer
