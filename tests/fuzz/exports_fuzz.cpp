// Any bytes as a file to verify; and any state, saved and with one byte changed: found.
#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>

#include "data/flat_dataset.h"
#include "exports/export.h"
#include "exports/verify.h"
#include "small_dataset.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
  using namespace explainer;
  static const r1cost::Dataset data = small_dataset();
  static const std::string tag = edition_tag(data);
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  if (verify(input, data, tag).verdict == Verdict::matches && input.size() < 100) std::abort();
  if (size < 4) return 0;

  const Format format = static_cast<Format>(bytes[0] % 3);
  const Wanted wanted{std::string(input.substr(3)), "2026-11-28", bytes[1] % 2 ? 390.0f : 1240.0f,
                      bytes[1] % 4 < 2 ? Theme::light : Theme::dark};
  std::string file = exported(format, wanted, "", data, tag);
  if (verify(file, data, tag).verdict != Verdict::matches) std::abort();
  file[file.size() * bytes[2] / 256] ^= 1;
  if (verify(file, data, tag).verdict == Verdict::matches) std::abort();
  return 0;
}
