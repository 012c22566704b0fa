// Logarithm and exponential with the same bits on every machine and compiler.
//
// A platform's own log and exp differ in their last digit, and a slider would then stand elsewhere in a browser than on
// a desktop. These use only + - * / on doubles, in a fixed order. Against a correct result they are off by at most 2
// units in the last place over the ranges the product uses (tested).
#pragma once

namespace r1cost {

// Natural logarithm of a positive, finite, normal x.
double exact_log(double x);
// e to the x for |x| <= 700.
double exact_exp(double x);
double exact_log10(double x);
inline constexpr double ln10 = 0x1.26bb1bbb55516p+1;

}  // namespace r1cost
