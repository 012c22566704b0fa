#include "scene/palette.h"

#include <array>

#include "r1cost/exact_math.h"

namespace explainer {
namespace {

struct RoleColours {
  Role role;
  std::string_view name;
  Rgb light, dark;
};

// Their contrast with paper, in the light and the dark theme: ink 18.0 and 16.3, soft 6.2 and 8.1, you 5.2 and 7.2, r1
// 6.1 and 9.2, rival 4.6 and 8.4. rule and hair have little, since lines in them carry no meaning; wash lies under
// cards.
constexpr std::array<RoleColours, std::tuple_size_v<Colours>> rows{{
    {Role::none, "none", {0, 0, 0}, {0, 0, 0}},
    {Role::paper, "paper", {0xff, 0xff, 0xff}, {0x10, 0x14, 0x18}},
    {Role::ink, "ink", {0x14, 0x17, 0x1c}, {0xee, 0xf1, 0xf4}},
    {Role::soft, "soft", {0x59, 0x62, 0x6e}, {0xa3, 0xad, 0xb8}},
    {Role::rule, "rule", {0xdf, 0xe3, 0xe8}, {0x2c, 0x34, 0x3c}},
    {Role::hair, "hair", {0xee, 0xf0, 0xf3}, {0x1d, 0x24, 0x2b}},
    {Role::you, "you", {0xc8, 0x37, 0x1b}, {0xff, 0x7a, 0x5c}},
    {Role::r1, "r1", {0x0a, 0x6a, 0x8a}, {0x5c, 0xc3, 0xe6}},
    {Role::rival, "rival", {0x7d, 0x74, 0x66}, {0xb7, 0xae, 0x9f}},
    {Role::wash, "wash", {0xf7, 0xf8, 0xfa}, {0x18, 0x1e, 0x24}},
}};

// Relative luminance as WCAG 2 defines it, 0 to 1.
double luminance(Rgb c) {
  const auto linear = [](unsigned char byte) {
    const double v = byte / 255.0;
    if (v <= 0.03928) return v / 12.92;
    return r1cost::exact_exp(2.4 * r1cost::exact_log((v + 0.055) / 1.055));
  };
  return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

}  // namespace

Rgb colour(Role role, Theme theme) {
  const RoleColours& row = rows[static_cast<std::size_t>(role)];
  return theme == Theme::light ? row.light : row.dark;
}

Colours colours(Theme theme) {
  Colours all{};
  for (const RoleColours& row : rows) all[static_cast<std::size_t>(row.role)] = colour(row.role, theme);
  return all;
}

std::optional<Role> role_named(std::string_view name) {
  for (const RoleColours& row : rows)
    if (row.name == name) return row.role;
  return std::nullopt;
}

std::string hex(Rgb c) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "#";
  for (unsigned char byte : {c.r, c.g, c.b}) {
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text;
}

std::string_view name(Role role) { return rows[static_cast<std::size_t>(role)].name; }

double contrast(Rgb a, Rgb b) {
  const double x = luminance(a), y = luminance(b);
  return x > y ? (x + 0.05) / (y + 0.05) : (y + 0.05) / (x + 0.05);
}

}  // namespace explainer
