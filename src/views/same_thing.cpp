#include "views/same_thing.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "r1cost/dataset.h"
#include "scene/tween.h"

namespace explainer {
namespace {

constexpr std::array<std::string_view, 10> readers_own{"line",           "area.run",   "area.equal",    "area.you",
                                                       "area.hours",     "area.count", "counted.total", "sure.total",
                                                       "compared.after", "table.you"};

// Parts whose id ends in that of a budget, a stage or a run.
constexpr std::array<std::string_view, 5> pictured{"row.", "table.", "step.", "counted.", "area."};

// Methods of one source share a row: "gpt4-epoch-rental" is of "gpt4-epoch".
std::string_view row_of_methods(std::string_view id) {
  for (const std::string_view method : r1cost::method_names)
    if (id.ends_with(method) && id.size() > method.size() + 1 && id[id.size() - method.size() - 1] == '-')
      return id.substr(0, id.size() - method.size() - 1);
  return id;
}

}  // namespace

std::string thing_of(const Part& part) {
  const std::string_view id = part.id;
  if (std::find(readers_own.begin(), readers_own.end(), id) != readers_own.end()) return std::string(reader);
  // The rule under what is chosen goes from one to the next.
  for (const std::string_view choice : {"preset.", "view."})
    if (is_on(part) && id.starts_with(choice)) return std::string(choice);
  for (const std::string_view picture : pictured)
    // With the dot: no part's own id begins with one.
    if (id.starts_with(picture)) return std::string(row_of_methods(id.substr(picture.size() - 1)));
  return part.id;
}

}  // namespace explainer
