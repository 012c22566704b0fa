// The type that the explainer is set in.
#pragma once

#include "scene/scene.h"

namespace explainer {

namespace type {
inline constexpr Font headline{34, Weight::bold, Face::serif};
inline constexpr Font headline_middle{30, Weight::bold, Face::serif};
inline constexpr Font headline_narrow{26, Weight::bold, Face::serif};
inline constexpr Font deck{15};
inline constexpr Font body{15};
inline constexpr Font body_strong{15, Weight::semibold};
inline constexpr Font value{17, Weight::semibold};
inline constexpr Font row{13.5f};
inline constexpr Font row_strong{13.5f, Weight::semibold};
inline constexpr Font second{12};
inline constexpr Font unlike{15};
inline constexpr Font second_strong{12, Weight::semibold};
inline constexpr Font group{12.5f, Weight::semibold};
inline constexpr Font overline{12, Weight::semibold, Face::sans, 0.06f};
inline constexpr Font total{20, Weight::bold};
inline constexpr Font total_narrow{17, Weight::bold};
inline constexpr Font quote{14, Weight::regular, Face::serif};

// Words that are read rather than looked up: the sizes of a chapter's headline and text, the largest first.
struct Reading {
  Font title, text;
};
inline constexpr Reading reading[] = {{{26, Weight::bold, Face::serif}, {16}},
                                      {{21, Weight::bold, Face::serif}, {15}},
                                      {{19, Weight::bold, Face::serif}, {14}},
                                      {{17, Weight::bold, Face::serif}, {13}},
                                      {{16, Weight::bold, Face::serif}, {12}}};
}  // namespace type

// From one baseline to the next in a paragraph: 16 pixels for words of 12, 18 for 13.5, 20 for 15; headlines are
// closer.
float leading_of(const Font&);
// In words to be read there is more air.
float reading_leading(const Font&);

}  // namespace explainer
