#include "data/numbers.h"

#include <cmath>

#include "data/parse_json.h"

namespace explainer {

std::optional<double> number_of(std::string_view text) {
  if (text.empty() || text.size() > 400) return std::nullopt;
  rapidjson::Document json;
  if (parse_json(json, text) || !json.IsNumber() || !std::isfinite(json.GetDouble())) return std::nullopt;
  return json.GetDouble();
}

}  // namespace explainer
