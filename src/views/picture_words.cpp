#include "views/picture_words.h"

#include <algorithm>
#include <array>

#include "says/picture.h"
#include "views/area_list.h"
#include "views/compared_words.h"
#include "views/lens_words.h"
#include "views/sure_ranges.h"
#include "views/words.h"

namespace explainer {
namespace {

std::string total_of(const View& view) { return total_words(view.answer, view.worth); }

// A sentence that also says whether the axis begins at zero.
std::string on_axis(MessagePlace message, bool linear) {
  using Linear = says::picture_often::Linear;
  const Chosen<Linear> from_zero{linear ? Linear::yes : Linear::other};
  return said(code_of(message), &from_zero);
}

std::string title_of_area(const View& view) {
  if (!on_other_chip(view.worth.as)) return say(says::picture_how_large{total_of(view)});
  return say(says::picture_same_work{.chip = work_chip_name(view), .total = total_of(view)});
}

std::string title_of_sure(const View& view) {
  const std::string example = example_title(view);
  return example.empty() ? say(says::picture_how_sure{total_of(view)}) : example;
}

std::string title_of_compared(const View& view) {
  const std::string total = total_of(view), other = kept_total(view);
  if (other.empty()) return say(says::picture_difference_to{total});
  return other == total ? say(says::picture_both_come_to{total}) : say(says::picture_becomes{other, total});
}

// In the order of Picture.
constexpr std::array words_of_pictures{
    PictureWords{Picture::ladder,
                 [](const View& view) {
                   return in_dollars(view.worth.as) ? say(says::picture_among_budgets{total_of(view)})
                                                    : say(says::picture_among_runs{total_of(view)});
                 },
                 [](Lens as, bool linear) { return on_axis(words_of(as).ladder, linear); }},
    PictureWords{Picture::area, title_of_area, [](Lens, bool) { return say(says::picture_map{}); }},
    PictureWords{Picture::sure, title_of_sure,
                 [](Lens, bool linear) { return on_axis(says::picture_often::message, linear); }},
    PictureWords{Picture::compared, title_of_compared,
                 [](Lens, bool linear) { return on_axis(says::picture_steps_between::message, linear); }},
    PictureWords{Picture::table,
                 [](const View& view) {
                   return in_dollars(view.worth.as) ? say(says::picture_budgets_beside{total_of(view)})
                                                    : say(says::picture_runs_beside{total_of(view)});
                 },
                 [](Lens as, bool) {
                   return in_dollars(as) ? say(says::picture_table_of_budgets{}) : say(says::picture_table_of_runs{});
                 }},
};
static_assert(std::equal(words_of_pictures.begin(), words_of_pictures.end(), pictures.begin(), pictures.end(),
                         [](const PictureWords& words, Picture picture) { return words.picture == picture; }));

}  // namespace

const PictureWords& words_of(Picture picture) { return words_of_pictures[static_cast<std::size_t>(picture)]; }

}  // namespace explainer
