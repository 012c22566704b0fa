// Logarithm and exponential with the same bits on every machine and compiler.
//
// The log and exp of different platforms differ in their last digit, so a slider would stand at another place in a
// browser than on a desktop. These functions use only + - * / on doubles in a fixed order. Their error is at most 2
// units in the last place over the ranges that the product uses (tested).
#pragma once

namespace r1cost {

// The natural logarithm of a positive, finite, normal x.
double exact_log(double x);
// e to the power of x, for |x| <= 700.
double exact_exp(double x);
// The logarithm to base 10 of a positive, finite, normal x.
double exact_log10(double x);
inline constexpr double ln10 = 0x1.26bb1bbb55516p+1;  // the natural logarithm of 10

}  // namespace r1cost
