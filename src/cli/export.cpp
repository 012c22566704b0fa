#include "exports/export.h"

#include <iostream>
#include <memory>

#include "cli/cli.h"
#include "data/flat_dataset.h"
#include "exports/png.h"
#include "state/link.h"

namespace explainer::cli {
namespace {

struct ExportFlags {
  std::string format, link, preset, day, pixels, theme = "light";
  std::vector<std::string> data;
  float width = 1240;
  bool name = false;
};

int run(const ExportFlags& flags) {
  const r1cost::Dataset* const data = load_dataset(flags.data);
  if (!data) return refused;
  const std::string tag = edition_tag(*data);
  State start = starting_state(*data);
  if (!flags.preset.empty()) {
    if (!find_preset(*data, flags.preset)) {
      std::vector<std::string> presets;
      for (const r1cost::Preset& preset : data->presets) presets.push_back(preset.id);
      std::cerr << "r1cost: there is no preset “" << flags.preset << "”" << suggestion(flags.preset, presets) << "\n";
      return misunderstood;
    }
    start = reduce(start, UsePreset{flags.preset}, *data);
  }
  LinkRead read = read_link(flags.link, *data, tag, &start);
  for (const Unsaid& remark : read.remarks) std::cerr << "r1cost: " << say(remark) << "\n";
  const Format format = *format_named(flags.format);
  std::string pixels;
  if (format == Format::png) {
    const std::optional<std::string> file = read_file(flags.pixels);
    if (!file || !read_png(*file)) {
      std::cerr << "r1cost: --pixels: “" << flags.pixels
                << "” is no PNG file that can be read (only a screen draws one: save it from the page or the desktop "
                   "program)\n";
      return refused;
    }
    pixels = *file;
  }
  const Wanted wanted = wanted_of(read.state, flags.day.empty() ? today() : flags.day, flags.width,
                                  flags.theme == "dark" ? Theme::dark : Theme::light, *data, tag);
  if (flags.name) std::cout << file_name(format, wanted, *data, tag) << "\n";
  else std::cout << exported(format, wanted, pixels, *data, tag);
  return 0;
}

}  // namespace

void add_export(CLI::App& app, int& status) {
  auto flags = std::make_shared<ExportFlags>();
  CLI::App* command =
      app.add_subcommand("export", "The picture, or the figures behind it, as a file that can be checked");
  command->add_option("format", flags->format, "svg, csv, json or png")
      ->required()
      ->check(CLI::IsMember({"svg", "csv", "json", "png"}));
  command->add_option("--link", flags->link, "What is shown, as the page's address has it behind the #");
  command->add_option("--preset", flags->preset, "What to begin with");
  command->add_option("--day", flags->day, "On which it is saved; today unless given")
      ->check(
          CLI::Validator([](std::string& text) { return is_a_day(text) ? "" : text + " is no day such as 2026-11-24"; },
                         "YYYY-MM-DD"));
  command->add_option("--width", flags->width, "Of the page it is saved from, pixels, 280 to 1240")
      ->transform(page_width());
  command->add_option("--theme", flags->theme, "light or dark")->check(CLI::IsMember({"light", "dark"}));
  command->add_option("--pixels", flags->pixels, "With png: the drawn picture that the figures are written into");
  command->add_flag("--name", flags->name, "Only say what the file would be called");
  command->add_option("--data", flags->data, "Dataset files instead of the built-in one");
  command->footer(
      "Examples:\n"
      "  r1cost export csv --link \"#v=3&view=table\" > figures.csv   # the figures behind the picture\n"
      "  r1cost export svg > picture.svg\n"
      "  r1cost export json > everything.json");
  command->callback([flags, &status] { status = run(*flags); });
}

}  // namespace explainer::cli
