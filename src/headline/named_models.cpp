#include "headline/named_models.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <utility>

namespace explainer {
namespace {

using namespace r1cost;

// A piece of a name in lower case: "gpt", "3.5", "405b".
struct NamePiece {
  std::string text;
  std::size_t from, to;
  bool capital;
  bool near = true;  // at most one character separates it from the previous piece
};

bool in_name(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool any_digit(std::string_view text) { return text.find_first_of("0123456789") != text.npos; }

std::vector<NamePiece> name_pieces_of(std::string_view text) {
  std::vector<NamePiece> pieces;
  for (std::size_t i = 0; i < text.size();) {
    if (!in_name(small(text[i]))) {
      ++i;
      continue;
    }
    NamePiece piece{"", i, i, text[i] >= 'A' && text[i] <= 'Z'};
    const auto digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
    while (i < text.size() && (in_name(small(text[i])) || (text[i] == '.' && digit(i - 1) && digit(i + 1))))
      piece.text += small(text[i++]);
    piece.to = i;
    if (piece.text.starts_with("chatgpt")) piece.text.erase(0, 4);
    const std::size_t before = pieces.empty() ? piece.from : pieces.back().to;
    const std::string_view between = text.substr(before, piece.from - before);
    // Count characters, not bytes: only the first byte of a UTF-8 letter counts.
    piece.near = std::count_if(between.begin(), between.end(), [](char c) { return (c & 0xc0) != 0x80; }) <= 1;
    pieces.push_back(std::move(piece));
  }
  return pieces;
}

std::string joined(const std::vector<std::string>& pieces) {
  std::string text;
  for (const std::string& piece : pieces) text += piece;
  return text;
}

// Whether the piece is a model's size: "405b", "1.5b".
bool is_size(std::string_view piece) {
  return piece.size() > 1 && piece.back() == 'b' && piece.find_first_not_of("0123456789.") == piece.size() - 1;
}
bool is_version(std::string_view piece) { return piece.find_first_not_of("0123456789.") == piece.npos; }

// The model's name without the part that is counted: "R1, the last run" belongs to R1.
std::string base_name(const std::string& name) {
  std::size_t end = name.size();
  for (const std::string_view behind : {", ", " “", "’s "}) end = std::min(end, name.find(behind));
  return name.substr(0, end);
}

// All names of a model, each with its pieces joined: "llama3.1405b".
std::vector<std::string> names_of(const Budget& budget) {
  std::vector<std::string> pieces, names;
  for (const NamePiece& piece : name_pieces_of(base_name(budget.name))) pieces.push_back(piece.text);
  if (pieces.empty()) return names;
  const auto add = [&](std::vector<std::string> parts) {
    if (const std::string name = joined(parts); name.size() > 1) names.push_back(name);
  };
  add(pieces);
  const std::vector<NamePiece> maker = name_pieces_of(budget.org);
  if (pieces.size() > 1 && !maker.empty() && pieces[0] == maker[0].text) {
    const std::vector<std::string> rest(pieces.begin() + 1, pieces.end());
    if (any_digit(rest[0]) || rest[0].size() >= 6) add(rest);
  }
  for (std::size_t i = 1; i < pieces.size(); ++i)
    if (is_size(pieces[i])) {
      add({pieces.begin(), pieces.begin() + static_cast<std::ptrdiff_t>(i)});
      if (pieces[i].size() >= 4 && !is_version(pieces[0])) add({pieces[i]});
    }
  if (pieces.size() == 3 && is_version(pieces[1])) {
    add({pieces[0], pieces[2]});
    add({pieces[0], pieces[2], pieces[1]});
    add({pieces[2], pieces[1]});
    add({pieces[1], pieces[2]});
    if (pieces[2].size() >= 6 && !any_digit(pieces[2])) add({pieces[2]});
  }
  // The name of a whole family, such as "Claude" or "Grok", is its first piece.
  if (pieces[0].size() >= 4 && (maker.empty() || pieces[0] != maker[0].text)) add({pieces[0]});
  if (const std::size_t quote = budget.name.find("“"); quote != budget.name.npos)
    if (const auto quoted = name_pieces_of(std::string_view(budget.name).substr(quote)); !quoted.empty())
      add({quoted[0].text});
  return names;
}

bool is_of_one_model(const Budget& budget) {
  return budget.scope != Scope::programme && budget.scope != Scope::other &&
         budget.name.find(" + ") == std::string::npos && !names_of(budget).empty();
}

using NamedRows = std::map<std::string, std::vector<const Budget*>>;

NamedRows rows_by_name(const Dataset& data) {
  NamedRows rows;
  for (const Budget& budget : data.budgets) {
    if (!is_of_one_model(budget)) continue;
    for (const std::string& name : names_of(budget)) {
      std::vector<const Budget*>& same = rows[name];
      if (same.empty() || same.back() != &budget) same.push_back(&budget);
    }
  }
  return rows;
}

// Whether the name is also an ordinary word if written in lower case.
bool is_plain_word(std::string_view word) {
  constexpr std::string_view words[] = {"bloom", "palm", "arctic", "sonnet", "scout", "maverick", "orion", "opus"};
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// Whether the word after a name makes it another model: "GPT-4 Turbo".
bool is_variant(std::string_view word) {
  constexpr std::string_view variants[] = {"turbo", "mini", "nano", "lite", "flash", "pro", "distill", "distilled"};
  return std::find(std::begin(variants), std::end(variants), word) != std::end(variants);
}

bool is_also_called(const Budget& row, const std::string& name) {
  const std::vector<std::string> names = names_of(row);
  return std::find(names.begin(), names.end(), name) != names.end();
}

// The model that some rows belong to. It includes its other rows ("DeepSeek R1" with "R1, the last run") and has its
// own name. If the rows belong to several models, the name is the one in the sentence.
NamedModel model_of(const std::vector<const Budget*>& rows, std::string_view written, const Dataset& data) {
  NamedModel model;
  const auto whole = std::find_if(rows.begin(), rows.end(), [&](const Budget* row) {
    return base_name(row->name) == row->name && std::all_of(rows.begin(), rows.end(), [&](const Budget* other) {
             return is_also_called(*row, names_of(*other).front());
           });
  });
  const std::string base = base_name(rows[0]->name);
  const bool one =
      std::all_of(rows.begin(), rows.end(), [&](const Budget* row) { return base_name(row->name) == base; });
  model.family = whole == rows.end() && !one;
  model.name = whole != rows.end() ? (*whole)->name : one ? base : std::string(written);
  model.rows = rows;
  if (whole == rows.end()) return model;
  model.rows.clear();
  for (const Budget& row : data.budgets)
    if (is_of_one_model(row) && is_also_called(**whole, names_of(row).front())) model.rows.push_back(&row);
  return model;
}

void add_makers(std::vector<NamedModel>& models, const std::vector<NamePiece>& words, const Dataset& data) {
  for (const Budget& budget : data.budgets) {
    const std::vector<NamePiece> maker = name_pieces_of(budget.org);
    const bool makes_chips = std::any_of(data.chips.begin(), data.chips.end(),
                                         [&](const Chip& chip) { return budget.org.starts_with(chip.maker); });
    if (maker.empty() || maker[0].text.size() < 5 || makes_chips) continue;
    const auto named = std::find_if(words.begin(), words.end(),
                                    [&](const NamePiece& word) { return word.capital && word.text == maker[0].text; });
    if (named == words.end()) continue;
    auto known =
        std::find_if(models.begin(), models.end(), [&](const NamedModel& one) { return one.from == named->from; });
    if (known == models.end())
      known = models.insert(models.end(), {budget.org.substr(0, maker[0].to), true, true, named->from, named->to, {}});
    known->rows.push_back(&budget);
  }
}

}  // namespace

std::vector<NamedModel> models_named_in(std::string_view text, const Dataset& data) {
  constexpr std::size_t most_pieces = 5, most_mentions = 30;
  const std::vector<NamePiece> words = name_pieces_of(text);
  const NamedRows known = rows_by_name(data);
  std::vector<NamedModel> models;
  for (std::size_t i = 0; i < words.size() && models.size() < most_mentions; ++i) {
    std::string name;
    std::size_t last = i;
    NamedRows::const_iterator longest = known.end();
    for (std::size_t j = i; j < words.size() && j < i + most_pieces; ++j) {
      if (j > i && !words[j].near) break;
      name += words[j].text;
      const auto found = known.find(name);
      if (found == known.end()) continue;
      const bool plain = j == i && !words[i].capital && is_plain_word(name);
      if (!plain) longest = found, last = j;
    }
    if (longest == known.end()) continue;
    // "Grok 5" is another model if the dataset knows Grok 4 at most.
    const bool other_version = !any_digit(words[last].text) && last + 1 < words.size() && words[last + 1].near &&
                               is_version(words[last + 1].text) && words[last + 1].text.size() <= 3;
    const bool variant = last + 1 < words.size() && words[last + 1].near && is_variant(words[last + 1].text);
    const std::size_t from = words[i].from, to = words[last].to;
    i = last;
    if (variant || other_version) continue;
    NamedModel model = model_of(longest->second, text.substr(from, to - from), data);
    model.from = from;
    model.to = to;
    models.push_back(std::move(model));
  }
  if (models.empty()) add_makers(models, words, data);
  return models;
}

bool name_the_same(std::string_view text, std::string_view other) {
  const std::vector<NamePiece> ours = name_pieces_of(text), theirs = name_pieces_of(other);
  return std::any_of(ours.begin(), ours.end(), [&](const NamePiece& one) {
    return one.capital && one.text.size() >= 4 && std::any_of(theirs.begin(), theirs.end(), [&](const NamePiece& same) {
             return same.capital && same.text == one.text;
           });
  });
}

}  // namespace explainer
