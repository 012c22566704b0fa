// ISO dates that may lack the day, or the month and the day.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace explainer {

inline constexpr std::array<std::string_view, 12> month_names{"January",   "February", "March",    "April",
                                                              "May",       "June",     "July",     "August",
                                                              "September", "October",  "November", "December"};

// The month that an English word names, from 1 on: "May", "sept", "december"; 0: none.
int month_named(std::string_view word);

// The same day one year earlier.
std::string year_before(const std::string& date);

// Whether a date is later than a day, compared as far as both are known: "2026-02" is not after "2026-02-24".
bool is_after(const std::string& date, const std::string& day);

// The dates that an English text names by month and year, in ISO form: "11 November 2025" gives 2025-11-11, "June 2026"
// gives 2026-06.
std::vector<std::string> dates_in(std::string_view text);

}  // namespace explainer
