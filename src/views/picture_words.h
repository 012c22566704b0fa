// What a saved picture is called. Pages do without, so it stands apart from the table of pictures, and only the program
// that makes files has it.
#pragma once

#include <string>

#include "views/view.h"

namespace explainer {

struct PictureWords {
  Picture picture;
  std::string (*title)(const View&);               // the headline of a file that shows it
  std::string (*sort)(Lens seen_as, bool linear);  // what sort of picture it is, for those who do not see it
};
const PictureWords& words_of(Picture);

}  // namespace explainer
