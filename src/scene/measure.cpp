#include "scene/measure.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <utility>

namespace explainer {
namespace {

// How wide each of the characters U+0020 to U+007E is, in thousandths of an em. The numbers come from the fonts' own
// tables of advance widths (DejaVu 2.37).
using Widths = std::array<short, 95>;
constexpr std::array<Widths, 4> ascii{{
    // DejaVuSans.ttf
    {{318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361,  318, 337, 636, 636, 636,
      636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632,
      575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635,  611, 732, 684, 989, 685,
      611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352,  635, 634, 278, 278, 579,
      278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592,  525, 636, 337, 636, 838}},
    // DejaVuSans-Bold.ttf
    {{348, 456,  521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415,  380, 365, 696, 696,  696,
      696, 696,  696, 696, 696, 696,  696, 400, 400, 838, 838, 838, 580, 1000, 774, 762, 734, 830,  683,
      683, 821,  837, 372, 372, 775,  637, 995, 837, 850, 733, 850, 770, 720,  682, 812, 774, 1103, 771,
      724, 725,  457, 365, 457, 838,  500, 500, 675, 716, 593, 716, 678, 435,  716, 712, 343, 343,  665,
      343, 1042, 712, 687, 716, 716,  493, 595, 478, 712, 652, 924, 645, 652,  582, 712, 365, 712,  838}},
    // DejaVuSerif.ttf
    {{318, 402, 460, 838, 636, 950, 890, 275,  390, 390, 500, 838, 318, 338,  318, 337, 636, 636,  636,
      636, 636, 636, 636, 636, 636, 636, 337,  337, 838, 838, 838, 536, 1000, 722, 735, 765, 802,  730,
      694, 799, 872, 395, 401, 747, 664, 1024, 875, 820, 673, 820, 753, 685,  667, 843, 722, 1028, 712,
      660, 695, 390, 337, 390, 838, 500, 500,  596, 640, 560, 640, 592, 370,  640, 644, 320, 310,  606,
      320, 948, 644, 602, 640, 640, 478, 513,  402, 644, 565, 856, 564, 565,  527, 636, 337, 636,  838}},
    // DejaVuSerif-Bold.ttf
    {{348, 439,  521, 838, 696, 950, 903, 306,  473, 473, 523, 838, 348, 415,  348, 365, 696, 696,  696,
      696, 696,  696, 696, 696, 696, 696, 369,  369, 838, 838, 838, 586, 1000, 776, 845, 796, 867,  762,
      710, 854,  945, 468, 473, 869, 703, 1107, 914, 871, 752, 871, 831, 722,  744, 872, 776, 1123, 776,
      714, 730,  473, 365, 473, 838, 500, 500,  648, 699, 609, 699, 636, 430,  699, 727, 380, 362,  693,
      380, 1058, 727, 667, 699, 699, 527, 563,  462, 727, 581, 861, 596, 581,  568, 643, 364, 643,  838}},
}};

// How wide a character outside ASCII is, in thousandths of an em: that of the widest of the four faces.
short other_width(std::uint32_t c) {
  switch (c) {
    case 0x00a0: return 348;  // no-break space
    case 0x00b7: return 380;  // middle dot
    case 0x2013: return 500;  // en dash
    case 0x2018:
    case 0x2019: return 380;  // single quotes
    case 0x201c:
    case 0x201d: return 657;   // double quotes
    case 0x2026: return 1000;  // ellipsis
    case 0x25be: return 502;   // small triangle
    default: break;
  }
  if (c >= 0x00c0 && c < 0x0250) return 720;  // accented Latin: about as wide as the widest small letter
  return c >= 0x1100 ? 1000 : 838;            // East Asian letters fill an em; others are mathematical signs
}

// The code point that begins at `at`, which is moved to the next one. A byte that is no UTF-8 counts as a character.
std::uint32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(at++);
  const int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0;
  std::uint32_t c = more == 3 ? first & 7u : more == 2 ? first & 15u : more == 1 ? first & 31u : first;
  for (int i = 0; i < more && at < text.size() && (byte(at) & 0xc0) == 0x80; ++i) c = c << 6 | (byte(at++) & 63u);
  return c;
}

// How wide a run of characters is at a size of 1. The numbers are whole, so that the widths of a text's pieces add up
// exactly to that of the text.
struct Extent {
  int thousandths = 0, characters = 0;
  void operator+=(const Extent& more) {
    thousandths += more.thousandths;
    characters += more.characters;
  }
};

const Widths& widths_of(const Font& font) {
  return ascii[(font.face == Face::serif ? 2u : 0u) + (font.weight == Weight::regular ? 0u : 1u)];
}

Extent extent_of(std::string_view words, const Widths& widths) {
  Extent extent;
  for (std::size_t at = 0; at < words.size(); ++extent.characters) {
    const auto byte = static_cast<unsigned char>(words[at]);
    if (byte >= 32 && byte < 127) {
      extent.thousandths += widths[byte - 32u];
      ++at;
    } else {
      extent.thousandths += other_width(next_code_point(words, at));
    }
  }
  return extent;
}

float width_of(const Extent& extent, const Font& font) {
  return (static_cast<float>(extent.thousandths) / 1000 + font.spacing * static_cast<float>(extent.characters)) *
         font.size;
}

constexpr std::string_view ellipsis = "\u2026";

// What no line is broken within: a word between spaces, or one letter of a script that is written without them. Pieces
// are measured once, though a text is broken into lines in many ways to find the most even one.
struct Piece {
  std::size_t begin, end;
  Extent extent;
};

// Whether the letter belongs to a script that is written without spaces.
bool fills_an_em(std::uint32_t c) { return c >= 0x2e80; }

// Whether the character is a sign that may not begin a line, since it closes what stands before it.
bool closes(std::uint32_t c) {
  return c < 0x40 ? c < '0' || c > '9' : c == 0x3001 || c == 0x3002 || c == 0x300d || c == 0xff0c || c == 0xff09;
}

// Where a piece ends that begins at `at`: at a space, and on both sides of a letter that fills an em.
std::size_t end_of_piece(std::string_view text, const std::size_t at) {
  bool behind_one = false;
  for (std::size_t here = at, next = at; here < text.size(); here = next) {
    const std::uint32_t c = next_code_point(text, next);
    const bool wide = fills_an_em(c);
    if (c == ' ' || (here > at && (wide || behind_one) && !closes(c))) return here;
    behind_one = wide || behind_one;
  }
  return text.size();
}

std::vector<Piece> pieces_of(std::string_view text, const Widths& widths) {
  std::vector<Piece> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_piece(text, at);
    words.push_back({at, end, extent_of(text.substr(at, end - at), widths)});
    at = end + (end < text.size() && text[end] == ' ');
  }
  return words;
}

// A text broken into lines, each of which is a range of its bytes.
struct Broken {
  struct Line {
    std::size_t begin, end;
  };
  std::vector<Line> all;
  bool cut = false;  // there are too few lines: the last one holds all words that are left over
};

void break_lines(Broken& lines, const std::vector<Piece>& words, std::string_view text, const Font& font, float width,
                 std::size_t most) {
  lines.all.clear();
  lines.cut = false;
  const int space = widths_of(font)[0];
  Broken::Line line{0, 0};
  Extent extent;
  for (std::size_t i = 0; i < words.size();) {
    const Piece& word = words[i];
    const bool first = line.begin == line.end;
    Extent longer = word.extent;
    if (!first) {
      longer += extent;
      if (word.begin > line.end) longer += {space, 1};
    }
    if (first || width_of(longer, font) <= width) {
      line = {first ? word.begin : line.begin, word.end};
      extent = longer;
      ++i;
      continue;
    }
    if (lines.all.size() + 1 == most) {
      lines.all.push_back({line.begin, text.size()});
      lines.cut = true;
      return;
    }
    lines.all.push_back(line);
    line.end = line.begin;
  }
  if (line.end > line.begin) lines.all.push_back(line);
}

std::string fit_anew(std::string_view words, const Font& font, float width) {
  const Widths& widths = widths_of(font);
  if (width_of(extent_of(words, widths), font) <= width) return std::string(words);
  const auto fits = [&](Extent extent) {
    extent += {other_width(0x2026), 1};
    return width_of(extent, font) <= width;
  };
  // The cut is at the last space before which the words leave room for the ellipsis.
  std::optional<std::size_t> cut;
  Extent extent;
  for (std::size_t at = 0; at < words.size();) {
    if (words[at] == ' ' && fits(extent)) cut = at;
    const std::size_t from = at;
    next_code_point(words, at);
    extent += extent_of(words.substr(from, at - from), widths);
  }
  if (!cut) {
    // The first word alone is too wide, so it is cut between two characters.
    cut = 0;
    extent = {};
    for (std::size_t at = 0; at < words.size(); cut = at) {
      const std::size_t from = at;
      next_code_point(words, at);
      extent += extent_of(words.substr(from, at - from), widths);
      if (!fits(extent)) break;
    }
  }
  return std::string(words.substr(0, *cut)) + std::string(ellipsis);
}

std::vector<std::string> strings_of(const Broken& lines, std::string_view text, const Font& font, float width) {
  std::vector<std::string> result;
  result.reserve(lines.all.size());
  for (const Broken::Line& line : lines.all) result.emplace_back(text.substr(line.begin, line.end - line.begin));
  if (lines.cut) result.back() = fit_anew(result.back(), font, width);
  return result;
}

std::vector<std::string> wrap_anew(std::string_view words, const Font& font, float width, std::size_t lines) {
  Broken broken;
  break_lines(broken, pieces_of(words, widths_of(font)), words, font, width, lines);
  return strings_of(broken, words, font, width);
}

std::vector<std::string> wrap_evenly_anew(std::string_view text, const Font& font, float width, std::size_t lines) {
  const std::vector<Piece> words = pieces_of(text, widths_of(font));
  Broken best, other;
  break_lines(best, words, text, font, width, lines);
  float best_width = width;
  if (best.all.size() >= 2)
    for (float narrower = width - 4; narrower > width / 2; narrower -= 4) {
      break_lines(other, words, text, font, narrower, lines + 1);
      if (other.all.size() > best.all.size()) break;
      std::swap(best, other);
      best_width = narrower;
    }
  return strings_of(best, text, font, best_width);
}

// Lines are kept, so that from one picture to the next only texts that changed are broken into lines or cut again. A
// hash says where to look, and then everything that was asked is compared. Once there are too many, all are forgotten,
// and those in use come back with the next picture. The width of a line is not kept, since adding up its letters again
// is as quick as finding it.
enum class Layout { cut, wrapped, evenly };

struct Asked {
  Layout layout;
  Font font;
  float width;
  std::size_t lines;
};

bool same(const Asked& a, const Asked& b) {
  return a.layout == b.layout && a.width == b.width && a.lines == b.lines && a.font.size == b.font.size &&
         a.font.weight == b.font.weight && a.font.face == b.font.face && a.font.spacing == b.font.spacing;
}

struct Kept {  // what was asked, and the answer
  std::string words;
  Asked asked;
  std::vector<std::string> lines;
};

constexpr std::size_t most_kept = 2048, slots = 2 * most_kept;

struct Memory {
  std::vector<Kept> kept;
  // A text is looked for from the slot of its hash on, up to the first that is 0. The others hold a place in `kept`,
  // counted from 1.
  std::vector<std::uint16_t> slot_of;
  long laid_out = 0;
};

// Each thread has its own, so that none waits for another. On the page there is one thread, and the linker there knows
// no variables of threads.
#ifndef __EMSCRIPTEN__
thread_local
#endif
    Memory memory;

std::uint32_t hash_of(std::string_view words, const Asked& asked) {
  constexpr std::uint64_t odd = 0x9e3779b97f4a7c15;
  std::uint32_t size = 0, width = 0;
  std::memcpy(&size, &asked.font.size, sizeof size);
  std::memcpy(&width, &asked.width, sizeof width);
  std::uint64_t hash = (static_cast<std::uint64_t>(size) << 32 | width) + 131 * static_cast<std::size_t>(asked.layout);
  // It takes eight letters at a time, since one by one it would take as long as measuring them.
  for (; words.size() >= 8; words.remove_prefix(8)) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, words.data(), sizeof eight);
    hash = (hash ^ eight) * odd;
    hash ^= hash >> 32;
  }
  for (const char c : words) hash = hash << 8 ^ hash >> 56 ^ static_cast<unsigned char>(c);
  return static_cast<std::uint32_t>(hash * odd >> 32);
}

const std::vector<std::string>& lines_of(std::string_view words, const Asked& asked) {
  if (memory.kept.size() == most_kept || memory.slot_of.empty()) {
    memory.kept.clear();
    memory.slot_of.assign(slots, 0);
  }
  std::size_t at = hash_of(words, asked) % slots;
  for (; memory.slot_of[at] != 0; at = (at + 1) % slots) {
    const Kept& kept = memory.kept[memory.slot_of[at] - 1u];
    if (same(kept.asked, asked) && kept.words == words) return kept.lines;
  }
  ++memory.laid_out;
  Kept& kept = memory.kept.emplace_back(Kept{std::string(words), asked, {}});
  memory.slot_of[at] = static_cast<std::uint16_t>(memory.kept.size());
  const Font& font = asked.font;
  switch (asked.layout) {
    case Layout::cut: kept.lines = {fit_anew(words, font, asked.width)}; break;
    case Layout::wrapped: kept.lines = wrap_anew(words, font, asked.width, asked.lines); break;
    case Layout::evenly: kept.lines = wrap_evenly_anew(words, font, asked.width, asked.lines); break;
  }
  return kept.lines;
}

}  // namespace

float measure(std::string_view words, const Font& font) { return width_of(extent_of(words, widths_of(font)), font); }

std::vector<std::string> wrap(std::string_view words, const Font& font, float width, std::size_t lines) {
  return lines_of(words, {Layout::wrapped, font, width, lines});
}

std::vector<std::string> wrap_evenly(std::string_view words, const Font& font, float width, std::size_t lines) {
  return lines_of(words, {Layout::evenly, font, width, lines});
}

std::string fit(std::string_view words, const Font& font, float width) {
  if (measure(words, font) <= width) return std::string(words);
  return lines_of(words, {Layout::cut, font, width, 1}).front();
}

long laid_out_texts() { return memory.laid_out; }

}  // namespace explainer
