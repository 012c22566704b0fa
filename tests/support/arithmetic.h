// Arithmetic as it is written, worked out again: what checks the sums that the program puts into words.
#pragma once

#include <string>

// "=(512*80)*2" without its sign, or "512 chips × 80 h × $2.00": numbers, + - × ÷ ^ and brackets; words behind a number
// are passed over, but for "million" and "billion". NaN: it is no arithmetic.
double worked_out(const std::string&);
