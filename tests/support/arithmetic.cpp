#include "arithmetic.h"

#include <cmath>
#include <cstdlib>
#include <utility>

namespace {

class Arithmetic {
 public:
  explicit Arithmetic(std::string text) : text_(std::move(text)) {
    for (const auto& [from, to] :
         {std::pair{"×", "*"}, std::pair{"÷", "/"}, std::pair{"−", "-"}, std::pair{"$", ""}, std::pair{",", ""}})
      for (std::size_t at; (at = text_.find(from)) != std::string::npos;)
        text_.replace(at, std::string(from).size(), to);
    at_ = text_.c_str();
  }
  double result() {
    const double value = sum();
    return *at_ == '\0' ? value : std::nan("");
  }

 private:
  static bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
  bool next(char sign) {
    while (*at_ == ' ') ++at_;
    if (*at_ != sign) return false;
    ++at_;
    return true;
  }
  double sum() {
    double value = product();
    for (;;)
      if (next('+')) value += product();
      else if (next('-')) value -= product();
      else return value;
  }
  double product() {
    double value = power();
    for (;;)
      if (next('*')) value *= power();
      else if (next('/')) value /= power();
      else return value;
  }
  double power() {
    const double value = single();
    return next('^') ? std::pow(value, power()) : value;
  }
  double single() {
    if (next('(')) {
      const double value = sum();
      return next(')') ? value : std::nan("");
    }
    char* end = nullptr;
    double value = std::strtod(at_, &end);
    if (end == at_) return std::nan("");
    at_ = end;
    // "41,000 chip-hours", "$34,819 a chip", "0.414 kg CO2e per kWh", "$40.7 million"
    while (*at_ == ' ' && letter(at_[1])) {
      const char* const word = ++at_;
      while (letter(*at_) || (*at_ == '-' && letter(at_[1])) || (*at_ >= '0' && *at_ <= '9')) ++at_;
      if (std::string(word, at_) == "million") value *= 1e6;
      if (std::string(word, at_) == "billion") value *= 1e9;
    }
    return value;
  }
  std::string text_;
  const char* at_ = nullptr;
};

}  // namespace

double worked_out(const std::string& text) { return Arithmetic(text).result(); }
