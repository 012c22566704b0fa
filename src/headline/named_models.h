// Finds the models with figures in the dataset that a sentence names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "r1cost/dataset.h"

namespace explainer {

struct NamedModel {
  std::string name;                         // as in the dataset: "GPT-4"; for a maker alone "DeepSeek"
  bool family = false;                      // the rows belong to several models: "Claude"
  bool maker_alone = false;                 // the sentence names the maker but no model
  std::size_t from = 0, to = 0;             // byte range in the sentence
  std::vector<const r1cost::Budget*> rows;  // its figures in the dataset's order
};

// Each mention, in the text's order, 30 at most. "Llama 3.1 405B" answers to "Llama 3.1" and "405B", "DeepSeek R1" to
// "R1", "Gemini 1.0 Ultra" to "Gemini Ultra", "Claude 3.5 Sonnet" to "Claude Sonnet 3.5"; "Claude" alone is all of that
// name. "GPT-4" is not "GPT-4o", "GPT-4.5" or "GPT-4 Turbo".
std::vector<NamedModel> models_named_in(std::string_view text, const r1cost::Dataset&);

// Whether both texts name the same person or thing: they share a word of four letters or more that is capitalised in
// both.
bool name_the_same(std::string_view text, std::string_view other);

}  // namespace explainer
