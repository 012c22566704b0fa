#include "random_state.h"

using namespace explainer;
using namespace r1cost;

namespace {

struct Dice {
  std::mt19937_64& random;
  const Dataset& data;

  std::size_t below(std::size_t end) const { return random() % end; }
  bool coin() const { return random() % 2 == 0; }
  double share() const { return static_cast<double>(random() >> 11) * 0x1p-53; }
  template <class Rows>
  std::string id_of(const Rows& rows) const {
    return coin() || coin() ? rows[below(rows.size())].id : "no such thing";
  }
  Field field() const { return fields[below(fields.size())].field; }
  double value(Field of) const { return value_at(of, share() * 1.4 - 0.2); }
  Figures figures() const {
    Figures only;
    if (coin()) only.scope = static_cast<Scope>(below(scope_names.size()));
    if (coin()) only.method = static_cast<Method>(below(method_names.size()));
    if (coin()) only.kind = static_cast<Kind>(below(kind_names.size()));
    return only;
  }
};

}  // namespace

Action random_action(std::mt19937_64& random, const Dataset& data) {
  const Dice dice{random, data};
  constexpr std::array unknowns{Field::count, Field::hours, Field::price};
  const Field field = dice.field();
  switch (dice.below(26)) {
    case 0: return SetField{field, dice.value(field)};
    case 1: return SetChip{dice.id_of(data.chips)};
    case 2: return CountStage{dice.id_of(data.stages), dice.coin()};
    case 3: return UsePreset{dice.id_of(data.presets)};
    case 4: return KeepWork{};
    case 5: return TakeQuote{};
    case 6: return SolveFor{unknowns[dice.below(3)]};
    case 7: return MoveLine{{dice.share() * 1e9}};
    case 8: return ShowPicture{pictures[dice.below(pictures.size())]};
    case 9: {
      const double a = dice.value(field), b = dice.value(field);
      return SetRange{field, std::min(a, b), std::max(a, b)};
    }
    case 10: return TakeQuotes{};
    case 11: return BeCertain{};
    case 12: return Keep{};
    case 13: return CompareWith{dice.id_of(data.presets)};
    case 14: return ShowYardstick{dice.coin()};
    case 15:
      return SetRun{{dice.value(Field::count)},
                    {dice.value(Field::hours)},
                    dice.coin() ? std::optional<AreaSpan>(AreaSpan{}) : std::nullopt};
    case 16: return Settle{};
    case 17: return SortTable{static_cast<TableColumn>(dice.below(column_names.size()))};
    case 18: return FilterTable{dice.figures()};
    case 19: return TurnTable{dice.below(200)};
    case 20: return ShowFigures{dice.figures()};
    case 21: return SeeAs{lens_rows[dice.below(lens_rows.size())].lens};
    case 22: return WorkOn{dice.id_of(data.chips)};
    case 23: return MakeLinear{dice.coin()};
    case 24: return ShowOnMap{dice.coin() ? dice.id_of(data.stages) : dice.id_of(data.budgets)};
    default:
      return dice.below(10) == 0 ? Action{StartOver{}} : Action{SetField{Field::hours, dice.value(Field::hours)}};
  }
}

State random_state(std::mt19937_64& random, const Dataset& data) {
  State state = starting_state(data);
  for (auto steps = random() % 30; steps > 0; --steps) state = reduce(state, random_action(random, data), data);
  return state;
}
