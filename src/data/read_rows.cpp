#include "data/read_rows.h"

#include "data/row_reader.h"

namespace explainer {

void read_rows(JsonObject& file, const Sources& sources, r1cost::Dataset& data) {
  RowReader reader(file, sources);
  visit_dataset(data, reader);
  for (r1cost::Budget& budget : data.budgets)
    if (budget.row.empty()) budget.row = budget.id;
}

}  // namespace explainer
