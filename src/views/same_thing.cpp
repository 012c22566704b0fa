#include "views/same_thing.h"

#include "r1cost/dataset.h"
#include "scene/tween.h"
#include "state/control.h"

namespace explainer {
namespace {

// Methods of one source share a row: "gpt4-epoch-rental" is of "gpt4-epoch".
std::string_view row_of_methods(std::string_view id) {
  for (const std::string_view method : r1cost::method_names)
    if (id.ends_with(method) && id.size() > method.size() + 1 && id[id.size() - method.size() - 1] == '-')
      return id.substr(0, id.size() - method.size() - 1);
  return id;
}

}  // namespace

// With a dot: no part's own id begins with one.
std::string thing_named(std::string_view name) { return "." + std::string(name); }

std::string thing_of(const Part& part) {
  const Control control = control_of(part.id);
  const ControlRow& row = control_row(control.kind);
  switch (row.shows) {
    case Shows::readers_own: return std::string(reader);
    // The rule under what is chosen goes from one to the next.
    case Shows::chosen: return is_on(part) ? std::string(row.spelling) : part.id;
    case Shows::key: return thing_named(row_of_methods(control.key));
    case Shows::signs: return thing_named("signs");
    case Shows::itself: break;
  }
  return part.id;
}

}  // namespace explainer
