// The test program's entry. Besides doctest's own options it knows --accept: pictures and texts that differ from their
// golden file replace it (told to the tests as the environment variable ACCEPT_GOLDENS, which wasm has as well).
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cstdlib>
#include <string_view>

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i)
    if (std::string_view(argv[i]) == "--accept") setenv("ACCEPT_GOLDENS", "1", 1);
  doctest::Context context(argc, argv);
#ifdef __EMSCRIPTEN__
  context.setOption("no-colors", true);  // every output is a terminal to Emscripten 3.1.6
#endif
  return context.run();
}
