#include "views/picture.h"

#include <algorithm>
#include <array>

#include "says/tab.h"
#include "views/area.h"
#include "views/compared.h"
#include "views/one_axis.h"
#include "views/sure.h"
#include "views/table.h"

namespace explainer {
namespace {

// In the order of Picture.
constexpr std::array rows{PictureRow{Picture::ladder, says::tab_ladder::message, draw_one_axis},
                          PictureRow{Picture::area, says::tab_area::message, draw_area},
                          PictureRow{Picture::sure, says::tab_sure::message, draw_sure},
                          PictureRow{Picture::compared, says::tab_compared::message, draw_compared},
                          PictureRow{Picture::table, says::tab_table::message, draw_table}};
static_assert(std::equal(rows.begin(), rows.end(), pictures.begin(), pictures.end(),
                         [](const PictureRow& row, Picture picture) { return row.picture == picture; }));

}  // namespace

const PictureRow& row_of(Picture picture) { return rows[static_cast<std::size_t>(picture)]; }

float draw_picture(Scene& scene, const View& view, float x, float y, float width) {
  return row_of(view.state.picture).draw(scene, view, x, y, width);
}

}  // namespace explainer
