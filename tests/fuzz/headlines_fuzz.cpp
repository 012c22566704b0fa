// Any bytes as a headline: what is found is finite and in order, and something is said of it, in sentences.
#include <cmath>
#include <cstdlib>
#include <string>
#include <string_view>

#include "small_dataset.h"
#include "views/check_words.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
  using namespace explainer;
  static const r1cost::Dataset data = small_dataset();
  const CheckedText checked = check_text({reinterpret_cast<const char*>(bytes), size}, data);
  for (const FoundQuantity& one : checked.found.all)
    if (!std::isfinite(one.value) || !(one.low <= one.value) || !(one.value <= one.high) || one.words.empty())
      std::abort();
  const std::vector<std::string> words = check_words(checked, data);
  if (words.empty()) std::abort();
  for (const std::string& one : words)
    if (one.empty()) std::abort();
  return 0;
}
