#include "scene/measure.h"

#include <array>
#include <cstdint>

namespace explainer {
namespace {

// Advance widths of U+0020 to U+007E in thousandths of an em, read from the fonts' own tables (DejaVu 2.37).
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

// Signs outside ASCII that our words use, at the widest of the four faces.
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
  if (c >= 0x00c0 && c < 0x0250) return 720;  // Latin with accents: about the widest small letter
  return c >= 0x1100 ? 1000 : 838;            // East Asian letters fill an em; mathematical signs
}

// The code point at `at`, which moves past it. A byte that is no UTF-8 counts as one character.
std::uint32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(at++);
  const int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0;
  std::uint32_t c = more == 3 ? first & 7u : more == 2 ? first & 15u : more == 1 ? first & 31u : first;
  for (int i = 0; i < more && at < text.size() && (byte(at) & 0xc0) == 0x80; ++i) c = c << 6 | (byte(at++) & 63u);
  return c;
}

}  // namespace

float measure(std::string_view words, const Font& font) {
  const std::size_t face = (font.face == Face::serif ? 2u : 0u) + (font.weight == Weight::regular ? 0u : 1u);
  int thousandths = 0;
  int characters = 0;
  for (std::size_t at = 0; at < words.size(); ++characters) {
    const std::uint32_t c = next_code_point(words, at);
    thousandths += c >= 32 && c < 127 ? ascii[face][c - 32] : other_width(c);
  }
  return (static_cast<float>(thousandths) / 1000 + font.spacing * static_cast<float>(characters)) * font.size;
}

std::vector<std::string> wrap(std::string_view words, const Font& font, float width, std::size_t lines) {
  std::vector<std::string> result;
  std::string line;
  while (!words.empty()) {
    const std::size_t space = words.find(' ');
    const std::string word(words.substr(0, space));
    const std::string longer = line.empty() ? word : line + " " + word;
    if (line.empty() || measure(longer, font) <= width) {
      line = longer;
      words = space == std::string_view::npos ? std::string_view() : words.substr(space + 1);
      continue;
    }
    if (result.size() + 1 == lines) {
      result.push_back(fit(line + " " + std::string(words), font, width));
      return result;
    }
    result.push_back(line);
    line.clear();
  }
  if (!line.empty()) result.push_back(line);
  return result;
}

std::vector<std::string> wrap_evenly(std::string_view words, const Font& font, float width, std::size_t lines) {
  std::vector<std::string> best = wrap(words, font, width, lines);
  if (best.size() < 2) return best;
  for (float narrower = width - 4; narrower > width / 2; narrower -= 4) {
    std::vector<std::string> other = wrap(words, font, narrower, lines + 1);
    if (other.size() > best.size()) break;
    best = std::move(other);
  }
  return best;
}

std::string fit(std::string_view words, const Font& font, float width) {
  if (measure(words, font) <= width) return std::string(words);
  std::size_t end = words.size();
  while (end > 0) {
    end = words.rfind(' ', end - 1);
    if (end == std::string_view::npos) break;
    std::string shorter(words.substr(0, end));
    shorter += "\u2026";
    if (measure(shorter, font) <= width) return shorter;
    if (end == 0) break;
  }
  // One word alone is too wide: cut it between characters.
  std::string shorter;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t from = at;
    next_code_point(words, at);
    std::string longer = shorter + std::string(words.substr(from, at - from));
    if (measure(longer + "\u2026", font) > width) break;
    shorter = longer;
  }
  return shorter + "\u2026";
}

}  // namespace explainer
