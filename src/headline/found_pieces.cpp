#include "headline/found_pieces.h"

#include <algorithm>
#include <cmath>

namespace explainer {
namespace {

constexpr double usual_machine = 8;

void scale_quantity(FoundQuantity& quantity, double factor) {
  quantity.value *= factor;
  quantity.low *= factor;
  quantity.high *= factor;
  if (factor != 1) quantity.as_written = false;
}

// The chips of one machine from "64 machines, 512 chips", if the division comes out even.
std::optional<double> size_by_division(const FoundPieces& pieces) {
  for (const FoundPiece& machines : pieces.all)
    for (const FoundPiece& chips : pieces.all) {
      if (machines.quantity.kind != QuantityKind::chips || chips.quantity.kind != QuantityKind::chips) continue;
      const double size = chips.quantity.value / machines.quantity.value;
      if (machines.of_machines && !chips.of_machines && size >= 1 && size <= 144 && size == std::floor(size))
        return size;
    }
  return std::nullopt;
}

void turn_machines_into_chips(FoundPieces& pieces, FoundInText& found) {
  const bool counted = std::any_of(pieces.all.begin(), pieces.all.end(), [](const FoundPiece& one) {
    return one.of_machines && one.quantity.kind != QuantityKind::price;
  });
  // In "64 nodes ... 8 H800s each" the chips are those of one machine. Without machines "each" means nothing.
  for (std::size_t i = 0; i < pieces.all.size(); ++i)
    if (pieces.all[i].each && counted && !pieces.machine_size) {
      pieces.machine_size = pieces.all[i].quantity.value;
      pieces.all.erase(pieces.all.begin() + static_cast<std::ptrdiff_t>(i--));
    }
  if (!pieces.machine_size) pieces.machine_size = size_by_division(pieces);
  bool any = false, others = false, priced = false;
  for (FoundPiece& one : pieces.all) {
    const bool dollars = one.quantity.kind == QuantityKind::usd || one.quantity.kind == QuantityKind::hours;
    any = any || one.of_machines;
    others = others || (!one.of_machines && !dollars);
    priced = priced || one.quantity.kind == QuantityKind::price;
  }
  const double size = pieces.machine_size.value_or(usual_machine);
  if (any && (pieces.machine_size ? pieces.size_unsure : others || !priced)) found.assumed_machine = size;
  for (FoundPiece& one : pieces.all)
    if (one.of_machines) scale_quantity(one.quantity, one.quantity.kind == QuantityKind::price ? 1 / size : size);
}

// "an 8-GPU server" is eight chips, unless the text counts chips elsewhere.
void take_one_machine(FoundPieces& pieces) {
  if (!pieces.one_machine || !pieces.machine_size) return;
  for (const FoundPiece& one : pieces.all)
    if (one.quantity.kind == QuantityKind::chips || one.quantity.kind == QuantityKind::chip_hours) return;
  FoundPiece chips;
  const double size = *pieces.machine_size;
  chips.quantity = {QuantityKind::chips, size, size, size, std::to_string(std::lround(size)) + " chips"};
  pieces.all.insert(pieces.all.begin(), chips);
}

}  // namespace

void join_pieces(FoundPieces pieces, FoundInText& found) {
  turn_machines_into_chips(pieces, found);
  take_one_machine(pieces);
  for (FoundPiece& one : pieces.all) {
    if (pieces.duty && one.quantity.kind == QuantityKind::hours && one.hours >= 24)
      scale_quantity(one.quantity, *pieces.duty);
    found.all.push_back(std::move(one.quantity));
  }
}

}  // namespace explainer
