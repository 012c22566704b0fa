#include "views/foot.h"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "layout/column.h"
#include "says/foot.h"
#include "says/story.h"
#include "says/tools.h"
#include "views/tools.h"
#include "words/format.h"

namespace explainer {
namespace {

constexpr float gap = 2 * air::broad, least_gap = air::wide;

struct Word {
  ControlKind kind;
  MessagePlace message;
};
constexpr Word figures{ControlKind::figures, says::foot_figures::message},
    asks{ControlKind::sheet_ask, says::foot_ask::message},
    disputes{ControlKind::sheet_disputes, says::foot_disputes::message},
    share{ControlKind::sheet_share, says::foot_share::message};
constexpr Word of_brief[]{{ControlKind::story_open, says::foot_story::message}, figures, asks, disputes, share};
// The last one stands at the right end.
constexpr Word of_others[]{disputes,
                           asks,
                           share,
                           {ControlKind::undo, says::tools_undo::message},
                           {ControlKind::redo, says::tools_redo::message},
                           {ControlKind::start_over, says::tools_start_over::message},
                           figures};

// A variant of the message, or the shortest that there is. All figures are counted, as all stand in the table.
std::string say_variant(const View& view, const MessagePlace& message, unsigned variant) {
  const std::string count = grouped(static_cast<double>(view.all.budgets.size()));
  const says::foot_figures counted{count};
  return said(code_of(message) + std::min(variant, message.variants - 1u), arguments_of(counted));
}

struct Placed {
  const Word* word;
  std::string words;
  float width;
};
using Lines = std::vector<std::vector<Placed>>;

// The words in lines, each as full as can be.
Lines in_lines(const View& view, std::span<const Word> all, unsigned variant, const Font& font, float width) {
  Lines lines;
  float room = 0;
  for (const Word& word : all) {
    Placed placed{&word, say_variant(view, word.message, variant), 0};
    placed.width = measure(placed.words, font);
    if (lines.empty() || room < placed.width) {
      lines.emplace_back();
      room = width;
    }
    room -= placed.width + least_gap;
    lines.back().push_back(std::move(placed));
  }
  return lines;
}

bool is_shown(const View& view, ControlKind kind) {
  const bool guessing = view.state.reading && view.state.guess && !view.state.guess->shown;
  switch (kind) {
    case ControlKind::undo:
    case ControlKind::redo:
    case ControlKind::start_over: return has_something_to_do(view, kind);
    case ControlKind::sheet_disputes: return !guessing && !view.data.disputes.empty();
    default: return !guessing;
  }
}

std::string spoken(const View& view, const Word& word) {
  if (word.kind != ControlKind::story_open) return say_variant(view, word.message, 0);
  if (view.state.chapter == 0) return say(says::story_read_spoken{grouped(story_length)});
  return say(says::story_return_spoken{grouped(view.state.chapter), grouped(story_length)});
}

// `last`: painted up to its right end, whatever font the page has. It can be pressed in the whole of `box`.
void draw_word(Scene& scene, const View& view, const Placed& placed, const Font& font, const Box& words, const Box& box,
               bool last) {
  const ControlKind kind = placed.word->kind;
  const std::size_t first = scene.marks.size();
  write_in(scene, words, placed.words, font, Role::ink, last ? Align::right : Align::left);
  Part& part = add_part(scene, first, {kind}, opens_sheet(kind) ? PartRole::row : PartRole::button,
                        spoken(view, *placed.word), box);
  if (kind == ControlKind::figures) std::get<ButtonPart>(part.is).pressed = view.state.picture == Picture::table;
}

// Draws a line: of a phone spread evenly, else from the left, with the last word at the right end.
void draw_line(Scene& scene, const View& view, const std::vector<Placed>& line, const Font& font, const Box& room) {
  const bool narrow = is_brief(view.looks);
  float free = room.w;
  for (const Placed& placed : line) free -= placed.width;
  const float count = static_cast<float>(line.size() - 1), even = count > 0 ? free / count : 0;
  const float between = narrow ? even : std::min(even, gap), beside = std::min(between, gap) / 2 - 1;
  float x = 0;
  for (const Placed& placed : line) {
    if (!narrow && placed.word->kind == ControlKind::figures) x = room.w - placed.width;
    const float left = std::max(0.0f, x - beside), right = std::min(room.w, x + placed.width + beside);
    const bool last = &placed == &line.back() && (narrow || placed.word->kind == ControlKind::figures);
    if (is_shown(view, placed.word->kind))
      draw_word(scene, view, placed, font, {x, room.y, placed.width, room.h}, {left, room.y, right - left, room.h},
                last);
    x += placed.width + between;
  }
}

}  // namespace

float draw_foot(Scene& scene, const View& view, float y, float width) {
  std::span<const Word> all = is_brief(view.looks) ? std::span<const Word>(of_brief) : of_others;
  if (is_brief(view.looks) && view.state.reading) all = all.subspan(1);  // the way into the story
  // The longest words that have room in the fewest lines.
  constexpr unsigned variants = 3;
  Lines lines;
  Font font = type::row_strong;
  for (std::size_t most = 1; lines.empty(); ++most)
    for (unsigned variant = 0; lines.empty() && variant < variants; ++variant)
      for (const Font& one : {type::row_strong, type::second_strong}) {
        font = one;
        lines = in_lines(view, all, variant, font, width);
        if (lines.size() <= most) break;
        lines.clear();
      }
  Column column(scene, {0, y, width, 0});
  column.rule();
  column.space(air::plain);
  for (const std::vector<Placed>& line : lines) draw_line(scene, view, line, font, column.line(touch_height));
  return column.end();
}

}  // namespace explainer
