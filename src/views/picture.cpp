#include "views/picture.h"

#include "views/area.h"
#include "views/compared.h"
#include "views/one_axis.h"
#include "views/sure.h"
#include "views/table.h"

namespace explainer {

float draw_picture(Scene& scene, const View& view, float x, float y, float width) {
  switch (view.state.picture) {
    case Picture::ladder: return draw_one_axis(scene, view, x, y, width);
    case Picture::area: return draw_area(scene, view, x, y, width);
    case Picture::sure: return draw_sure(scene, view, x, y, width);
    case Picture::compared: return draw_compared(scene, view, x, y, width);
    case Picture::table: return draw_table(scene, view, x, y, width);
  }
  return y;
}

}  // namespace explainer
