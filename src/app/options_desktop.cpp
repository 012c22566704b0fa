#include <charconv>

#include "app/options.h"
#include "app/window_desktop.h"

namespace explainer {

const std::string_view help_text = R"(explainer-desktop: The $294,000 Question in a window of its own

  FILE               start where the link in this file leads (Ctrl+S saves one); it can be dropped on the window, too
  --preset ID        start with this preset
  --link LINK        start where this link leads: its part from # on, or the whole address
  --theme THEME      light (default) or dark; the key T changes it
  --size WxH         size of the window, at least 320x480; without it, the size it had last time
  --data FILE...     a dataset of one's own instead of the built-in one; a broken one is refused
  --save-to FOLDER   where files are saved; without it, the folder for downloads
  --outline FILE     keep what the window says in FILE, as text, after every frame (for tests)
  --help             this text

Keys: Tab and Shift+Tab go through the controls; arrows, Home and End move a slider; Space or Enter presses; digits type
into a field, Enter takes them, Escape does not; Page Up, Page Down, Home and End scroll; in the story the arrows left
and right turn its pages, and Escape leaves it; Ctrl+Z takes back a step, Ctrl+Shift+Z brings it back; Ctrl+S saves the
link to what is shown; Ctrl+Q ends.
)";

namespace {

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// The words of the command line, with "--flag=value" split into two.
std::vector<std::string> words_of(int argc, char** argv) {
  std::vector<std::string> words;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    const std::size_t equals = word.find('=');
    if (word.starts_with("--") && equals != word.npos) {
      words.push_back(word.substr(0, equals));
      words.push_back(word.substr(equals + 1));
    } else {
      words.push_back(word);
    }
  }
  return words;
}

bool takes_one(std::string_view flag) {
  return flag == "--preset" || flag == "--link" || flag == "--theme" || flag == "--size" || flag == "--save-to" ||
         flag == "--outline";
}

// Sets the option that a flag with one value stands for.
void set(Options& options, const std::string& flag, const std::string& value) {
  if (flag == "--preset") options.preset = value;
  else if (flag == "--link") options.link = value;
  else if (flag == "--save-to") options.save_to = value;
  else if (flag == "--outline") options.outline = value;
  else if (flag == "--theme" && (value == "light" || value == "dark"))
    options.theme = value == "dark" ? Theme::dark : Theme::light;
  else if (flag == "--theme") options.problem = "--theme is light or dark, not “" + value + "”";
  else if (flag == "--size") {
    options.size = size_of(value, 'x');
    if (!options.size) options.problem = "--size is a width and a height from 320x480 on, not “" + value + "”";
  }
}

}  // namespace

std::optional<std::pair<int, int>> size_of(std::string_view text, char between) {
  constexpr int most = 16384;
  const std::size_t at = text.find(between);
  if (at == text.npos) return std::nullopt;
  const auto width = number(text.substr(0, at)), height = number(text.substr(at + 1));
  if (!width || !height || *width < least_width || *height < least_height || *width > most || *height > most)
    return std::nullopt;
  return std::pair{*width, *height};
}

Options read_options(int argc, char** argv) {
  Options options;
  const std::vector<std::string> words = words_of(argc, argv);
  for (std::size_t i = 0; i < words.size() && options.problem.empty(); ++i) {
    const std::string& flag = words[i];
    const auto has_value = [&] { return i + 1 < words.size() && !words[i + 1].starts_with("--"); };
    if (flag == "--help" || flag == "-h") {
      options.help = true;
    } else if (flag == "--data") {
      if (!has_value()) options.problem = "--data needs a file";
      while (has_value()) options.data.push_back(words[++i]);
    } else if (takes_one(flag)) {
      if (!has_value()) options.problem = flag + " needs a value";
      else set(options, flag, words[++i]);
    } else if (!flag.starts_with('-') && options.link_file.empty()) {
      options.link_file = flag;
    } else {
      options.problem = "there is no “" + flag + "”";
    }
  }
  return options;
}

}  // namespace explainer
