// Any bytes as a command line, one argument a line: answered, refused or misunderstood, never more than that. Commands
// that read files are left out, and so are paths, since random ones could name any file of the machine.
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "cli/cli.h"

namespace {

using namespace explainer::cli;

// Long samplings are slow, not wrong.
bool is_left_out(const std::vector<std::string>& arguments) {
  for (const std::string& argument : arguments) {
    if (argument.find('/') != std::string::npos || argument.find("--data") == 0 || argument.find("--scenario") == 0)
      return true;
    if (argument.find("--sam") == 0 || argument.find("--curve") == 0) return true;
  }
  return false;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size) {
  std::vector<std::string> arguments{""};
  for (std::size_t i = 0; i < size && i < 4096; ++i) {
    if (bytes[i] == '\n') arguments.emplace_back();
    else arguments.back() += static_cast<char>(bytes[i]);
  }
  if (is_left_out(arguments)) return 0;

  std::ostringstream out, errors;
  std::streambuf* const to_out = std::cout.rdbuf(out.rdbuf());
  std::streambuf* const to_errors = std::cerr.rdbuf(errors.rdbuf());
  int status = 0;
  bool understood = true;
  {
    CLI::App app;
    app.require_subcommand(1);
    // Making every command's flags anew would take most of the time: only the one that is named.
    const std::pair<std::string_view, void (*)(CLI::App&, int&)> commands[] = {
        {"cost", add_cost},   {"compare", add_compare}, {"own", add_own},         {"solve", add_solve},
        {"steps", add_steps}, {"work", add_work},       {"explain", add_explain}, {"link", add_link}};
    void (*add)(CLI::App&, int&) = add_yardstick;
    for (const auto& [name, one] : commands)
      if (arguments.front() == name) add = one;
    add(app, status);
    // CLI11 takes arguments from the last to the first.
    std::vector<std::string> backwards(arguments.rbegin(), arguments.rend());
    try {
      app.parse(backwards);
    } catch (const CLI::ParseError&) {
      understood = false;
    }
  }
  std::cout.rdbuf(to_out);
  std::cerr.rdbuf(to_errors);
  if (status < 0 || status > misunderstood) std::abort();
  // Either there is an answer, or it is said why not.
  if (understood && out.str().empty() && errors.str().empty()) std::abort();
  if (understood && status == 0 && out.str().empty()) std::abort();
  return 0;
}
