#include "headline/check.h"

#include <iostream>
#include <memory>

#include "cli/cli.h"
#include "data/text_encoding.h"
#include "state/link.h"
#include "views/check_words.h"

namespace explainer::cli {
namespace {

struct CheckFlags {
  std::string text;
  std::vector<std::string> data;
};

int run(const CheckFlags& flags) {
  const r1cost::Dataset* const data = load_dataset(flags.data);
  if (!data) return refused;
  const std::optional<std::string> text = flags.text == "-" ? read_file("-") : flags.text;
  if (!text) {
    std::cerr << "r1cost: cannot read -\n";
    return refused;
  }
  if (is_utf16(*text)) {
    std::cerr << "r1cost: standard input is " << utf16_words << "\n";
    return misunderstood;
  }
  const CheckedText checked = check_text(*text, *data);
  for (const std::string& words : check_words(checked, *data)) std::cout << words << "\n";
  const CheckVerdict verdict = checked.verdict();
  if (verdict == CheckVerdict::too_little || verdict == CheckVerdict::in_part) return misunderstood;
  std::cout << "To see it: " << link_of(DoubtedScenario{checked.scenario, {}}, *data) << "\n";
  return verdict == CheckVerdict::multiplies_out ? 0 : refused;
}

}  // namespace

void add_check(CLI::App& app, int& status) {
  auto flags = std::make_shared<CheckFlags>();
  CLI::App* command = app.add_subcommand("check", "Does a headline multiply out? And what makes up the rest");
  command->add_option("text", flags->text, "The sentence; - reads standard input")->required();
  command->add_option("--data", flags->data, "Dataset files instead of the built-in one");
  command->footer(
      "Exit status 0: what the sentence gives multiplies out; 1: it does not; 2: it gives too little to multiply,\n"
      "or was read only in part.\n"
      "Examples:\n"
      "  r1cost check 'trained for 80 hours on 512 chips at a cost of $294,000'   # exit status 1\n"
      "  r1cost check '512 chips for 80 hours at $2 an hour cost $81,920'");
  command->callback([flags, &status] { status = run(*flags); });
}

}  // namespace explainer::cli
