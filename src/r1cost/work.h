// Computing work: the operations a run does, and what the same work takes on another chip.
//
//   operations = chip-hours x 3600 x peak x utilisation                        what the chips did
//   operations = 6 x active parameters x tokens                                what training the model takes
// The second counts 2 operations a parameter and token forward and 4 backward (Kaplan et al. 2020, "Scaling laws for
// neural language models", arXiv 2001.08361, section 2.1); for a mixture of experts the active parameters count.
// Peaks are the dense ones of the dataset (Chip::bf16_tflops, fp8_tflops), never those for sparse matrices. Memory and
// interconnect are left out, so the true number of hours may be higher.
#pragma once

#include <optional>
#include <string_view>

#include "r1cost/dataset.h"

namespace r1cost {

enum class Precision { bf16, fp8 };  // bf16: FP16 for chips older than BF16
std::string_view name(Precision);    // "bf16", "fp8"
std::optional<Precision> precision_named(std::string_view);

// The dense peak, 10^12 operations a second; nullopt: not known, or the chip does not have this precision.
std::optional<double> peak(const Chip&, Precision);

// A chip at a precision and the share of that peak which training reaches there, above 0.
struct Worker {
  const Chip& chip;
  Precision precision = Precision::bf16;
  double utilisation = 1;
};

// The chip that the same work is done on until somebody chooses another: the one that the dataset says, else its first
// whose peak is known. nullptr: there is none.
const Chip* work_chip_of(const Dataset&);

// How many hours `to` needs for what `from` does in `hours`, by as many chips:
//   hours x (peak x utilisation of from) / (peak x utilisation of to)
// Of the utilisations only their ratio matters. A step counts the same at either precision. nullopt: a peak is not
// known.
std::optional<Hours> same_work(Hours hours, const Worker& from, const Worker& to);

// What chips of this peak (10^12 operations a second) did.
Operations operations(ChipHours, double peak_tflops, double utilisation);
// What training takes.
Operations training_operations(double active_parameters, double tokens);
// The share of the peak that does so many operations in so many chip-hours; chip-hours and peak above 0.
double utilisation_of(Operations, ChipHours, double peak_tflops);

}  // namespace r1cost
