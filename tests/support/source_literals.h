// The string literals of C++ sources, for tests that keep rules about what may stand in them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

// Those of one source, without its comments and the files that it includes.
std::vector<std::string> literals_in(std::string_view source);

struct SourceFile {
  std::string name;  // "views/bill.cpp"
  std::string text;
};
// All of src, but for its CMake files.
std::vector<SourceFile> source_files();
