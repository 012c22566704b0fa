// A control as a value: its kind, and which one of its kind it is. Texts and headings that have an id are kinds, too.
//
// Part::id is a control spelled out: what tests, notes of the story, a page's own controls and messages name it by.
// Only the table in control.cpp knows the spelling, and says what all controls of a kind have in common. Whoever has an
// id and wants to know what it is asks control_of and switches over the kind. What a press or a choice does stands in
// press.cpp, a typed word in command.cpp, a slide in views/slide.cpp; of the story's controls in story.cpp, of those
// that change no state in session/press.cpp.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace explainer {

// In the order of the table in control.cpp, which says how each is spelled and what its key is.
enum class ControlKind : unsigned char {
  none,  // an id that no control has
  // The bill: what is set, and what is counted.
  chip,
  chip_list,
  line,
  line_field,
  low_end,
  high_end,
  field,
  slider,
  stage,
  preset,
  preset_list,
  quote,
  same_work,
  left_over,
  lens,
  work_chip,
  // What has a card, and the card.
  source_run,
  source_total,
  source,
  dispute,
  row,
  sheet_ask,
  sheet_share,
  sheet_disputes,
  card,
  card_close,
  card_link,
  card_quotation,
  card_copy,
  card_more,
  share,
  // The pictures.
  view,
  view_list,
  figures,
  axis,
  rows,
  rows_all,
  unknown,
  area_corner,
  area_hours,
  area_count,
  area_equal,
  area_cost,
  area_shows,
  area_own,
  area_rival,
  area_entry,
  sure_quotes,
  sure_add,
  sure_more,
  compared_with,
  compared_keep,
  table_sort,
  table_next,
  table_previous,
  table_row,
  filter_none,
  filter,
  // Steps back and forth, and what is taken along.
  undo,
  redo,
  start_over,
  copy,
  save,
  // Questions and headlines.
  question,
  headline_field,
  answer_show,
  answer_back,
  // The story.
  guess,
  guess_field,
  story_open,
  story_next,
  story_back,
  story_list,
  story_guess,
  story_answer,
  story_skip,
  story_explore,
  note,
  // What is only read.
  headline,
  deck,
  bill,
  run,
  total,
  strip,
  quote_none,
  quote_words,
  disputes,
  ladder,
  legend,
  group,
  rows_none,
  area,
  area_key,
  sure,
  sure_lead,
  sure_total,
  sure_note,
  sure_field,
  compared,
  compared_before,
  compared_after,
  compared_verdict,
  compared_factor,
  table,
  table_you,
  table_shown,
  table_key,
  table_none,
  ask,
  answer,
  story,
  story_text,
  story_notes,
  story_guessed
};
inline constexpr std::size_t control_kinds = static_cast<std::size_t>(ControlKind::story_guessed) + 1;

// Whether it is a word of the page's foot that opens a sheet.
constexpr bool opens_sheet(ControlKind kind) {
  return kind >= ControlKind::sheet_ask && kind <= ControlKind::sheet_disputes;
}

struct Control {
  ControlKind kind = ControlKind::none;
  std::string_view key = {};  // a field, a stage, a row, ...; empty: there is one of the kind. It points into the id
  bool in_card = false;       // it stands in an open card or sheet
};

// Whether a saved picture has its ink: there nothing can be pressed. `if_set`: a list unless its first option is
// chosen, a field unless it is empty.
enum class Printed : unsigned char { always, never, if_set };
// What it shows in a transition from one picture to another: itself; the reader's own run or bill; the one that is
// chosen of its kind; what its key names, wherever that is drawn; what the signs of the picture mean.
enum class Shows : unsigned char { itself, readers_own, chosen, key, signs };
// Where the keyboard's focus goes when the control is gone: to the nearest that is still there, or to where the story
// goes on. `steps`: to the nearest, but it is nobody's nearest, as one more press of the key would step on.
enum class Heir : unsigned char { nearest, story, steps };
// What the key has to be.
enum class KeyIs : unsigned char { any, field, number };

struct ControlRow {
  char spelling[18];  // with a star where the key stands; in the row itself, which takes less room than a pointer to it
  KeyIs key = KeyIs::any;
  Printed printed = Printed::always;
  Shows shows = Shows::itself;
  Heir heir = Heir::nearest;
};
const ControlRow& control_row(ControlKind);

std::string id_of(const Control&);
std::string id_of(ControlKind, std::string_view key = {}, bool in_card = false);
// Of an id that no control has: ControlKind::none.
Control control_of(std::string_view id);
// As control_of says, at less cost.
bool is_in_card(std::string_view id);

}  // namespace explainer
