// Any bytes as a link: a state whose run has an answer, whose own link leads back to it without a remark.
#include <cmath>
#include <cstdlib>
#include <string_view>

#include "r1cost/evaluate.h"
#include "small_dataset.h"
#include "state/link.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
  using namespace explainer;
  static const r1cost::Dataset data = small_dataset();
  const LinkRead read = read_link({reinterpret_cast<const char*>(bytes), size}, data);
  if (!std::isfinite(r1cost::bill(data, read.state.scenario).usd.value)) std::abort();
  for (const Unsaid& remark : read.remarks)
    if (const std::string words = say(remark); words.empty() || words.size() > 200) std::abort();
  const LinkRead again = read_link(link_of(read.state, data), data);
  if (!(again.state == read.state) || !again.remarks.empty()) std::abort();
  return 0;
}
