// Computing work: the operations that a run performs, and how long the same work takes on another chip.
//
//   operations = chip-hours x 3600 x peak x utilisation                        what the chips did
//   operations = 6 x active parameters x tokens                                what training the model takes
// The second formula counts 2 operations per parameter and token forward and 4 backward (Kaplan et al. 2020, "Scaling
// laws for neural language models", arXiv 2001.08361, section 2.1). For a mixture of experts only the active parameters
// count. Peaks are the dataset's dense ones (Chip::bf16_tflops, fp8_tflops), never those for sparse matrices. Memory
// and interconnect are ignored, so the true number of hours may be higher.
#pragma once

#include <optional>
#include <string_view>

#include "r1cost/dataset.h"

namespace r1cost {

enum class Precision { bf16, fp8 };  // bf16 means FP16 for chips older than BF16
std::string_view name(Precision);    // "bf16", "fp8"
// The precision with this name; nullopt: there is none.
std::optional<Precision> precision_named(std::string_view);

// The dense peak in 10^12 operations a second; nullopt: not known, or the chip lacks this precision.
std::optional<double> peak(const Chip&, Precision);

// A chip, a precision, and the share of that peak which training reaches (above 0).
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

// The operations that chips with this peak (10^12 operations a second) performed.
Operations operations(ChipHours, double peak_tflops, double utilisation);
// The operations that training a model takes.
Operations training_operations(double active_parameters, double tokens);
// The utilisation at which this many operations take this many chip-hours. Chip-hours and peak must be above 0.
double utilisation_of(Operations, ChipHours, double peak_tflops);

}  // namespace r1cost
