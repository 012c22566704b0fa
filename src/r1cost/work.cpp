#include "r1cost/work.h"

namespace r1cost {

std::string_view name(Precision precision) { return precision == Precision::bf16 ? "bf16" : "fp8"; }

std::optional<Precision> precision_named(std::string_view word) {
  for (Precision precision : {Precision::bf16, Precision::fp8})
    if (name(precision) == word) return precision;
  return std::nullopt;
}

std::optional<double> peak(const Chip& chip, Precision precision) {
  return precision == Precision::bf16 ? chip.bf16_tflops : chip.fp8_tflops;
}

const Chip* work_chip_of(const Dataset& data) {
  const Chip* first = nullptr;
  for (const Chip& chip : data.chips) {
    if (chip.same_work) return &chip;
    if (!first && peak(chip, Precision::bf16)) first = &chip;
  }
  return first;
}

std::optional<Hours> same_work(Hours hours, const Worker& from, const Worker& to) {
  const std::optional<double> here = peak(from.chip, from.precision), there = peak(to.chip, to.precision);
  if (!here || !there || !(*there * to.utilisation > 0)) return std::nullopt;
  return Hours{hours.value * (*here * from.utilisation) / (*there * to.utilisation)};
}

Operations operations(ChipHours hours, double peak_tflops, double utilisation) {
  return {hours.value * 3600 * peak_tflops * 1e12 * utilisation};
}

Operations training_operations(double active_parameters, double tokens) { return {6 * active_parameters * tokens}; }

double utilisation_of(Operations work, ChipHours hours, double peak_tflops) {
  return work / operations(hours, peak_tflops, 1);
}

}  // namespace r1cost
