#include "views/ladder_rows.h"

#include "r1cost/known_names.h"

namespace explainer {

using namespace r1cost;

std::vector<LadderRow> ladder_rows(const Dataset& data) {
  std::vector<LadderRow> rows;
  for (Scope scope : {Scope::one_stage, Scope::whole_run, Scope::programme, Scope::other}) {
    KnownNames known(data.budgets.size());
    for (std::size_t i = 0; i < data.budgets.size(); ++i) {
      const Budget& budget = data.budgets[i];
      if (!budget.featured || budget.scope != scope) continue;
      const std::size_t row = first_place_of(known, budget.row, rows.size());
      if (row == rows.size()) rows.push_back({budget.row, scope, {}});
      rows[row].figures.push_back(i);
    }
  }
  return rows;
}

std::size_t ratio_figure(const LadderRow& row, const Dataset& data) {
  for (std::size_t index : row.figures)
    if (data.budgets[index].method == Method::rental) return index;
  return row.figures.front();
}

}  // namespace explainer
