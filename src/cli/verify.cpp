#include "exports/verify.h"

#include <iostream>
#include <memory>

#include "cli/cli.h"
#include "data/flat_dataset.h"

namespace explainer::cli {
namespace {

struct VerifyFlags {
  std::string file;
  std::vector<std::string> data;
};

int run(const VerifyFlags& flags) {
  const r1cost::Dataset* const data = load_dataset(flags.data);
  if (!data) return refused;
  const std::optional<std::string> file = read_file(flags.file);
  if (!file) {
    std::cerr << "r1cost: cannot read “" << flags.file << "”\n";
    return misunderstood;
  }
  const Verified verified = verify(*file, *data, edition_tag(*data));
  constexpr std::string_view verdicts[] = {"matches", "differs", "cannot be told",
                                           "the figures match, the form differs"};
  constexpr int statuses[] = {0, refused, misunderstood, in_another_form};
  std::cout << flags.file << ": " << verdicts[static_cast<std::size_t>(verified.verdict)] << "\n"
            << verified.words << "\n";
  if (verified.verdict != Verdict::unknown)
    std::cout << "“" << verified.title << "”, saved on " << verified.day << ": " << verified.link << "\n";
  return statuses[static_cast<std::size_t>(verified.verdict)];
}

}  // namespace

void add_verify(CLI::App& app, int& status) {
  auto flags = std::make_shared<VerifyFlags>();
  CLI::App* command = app.add_subcommand("verify", "Makes an exported file again: is every figure in it still right?");
  command->add_option("file", flags->file, "SVG, CSV, JSON or PNG, as it was saved")->required();
  command->add_option("--data", flags->data, "Dataset files instead of the built-in one");
  command->footer(
      "Exit status 0: it matches to the last bit; 1: it does not, and the first figure that differs is named; 2: it\n"
      "cannot be told; 3: every figure in it is right, but a spreadsheet or an editor changed its form (separators, "
      "ends\n"
      "of lines, encoding).\n"
      "Examples:\n"
      "  r1cost export csv > figures.csv\n"
      "  r1cost verify figures.csv");
  command->callback([flags, &status] { status = run(*flags); });
}

}  // namespace explainer::cli
