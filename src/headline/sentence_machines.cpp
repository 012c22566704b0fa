#include "headline/sentence_machines.h"

#include <algorithm>

namespace explainer {
namespace {

constexpr double usual_most = 8, largest_machine = 144, largest_cluster = 1e6;

// The index after "each", "per node", "a server" or "in each machine" that follows "8 GPUs"; `place` if there is none.
std::size_t behind_each(const SentenceWords& words, std::size_t place) {
  const auto at = [&](std::size_t i) { return word_at(words, i); };
  if (is_among(at(place), {"each", "apiece"})) return place + 1;
  if (is_among(at(place), {"per", "a", "in", "on", "/"}) && is_machine(at(place + 1))) return place + 2;
  const bool in_each = is_among(at(place), {"in", "on", "per"}) && is_among(at(place + 1), {"each", "every"});
  return in_each && is_machine(at(place + 2)) ? place + 3 : place;
}

}  // namespace

MachineSize size_behind(const SentenceWords& words, std::size_t place, double machines, bool of_group,
                        const r1cost::Dataset& data) {
  constexpr std::size_t reach = 6;
  std::size_t i = place + 1;
  bool of = false, times = false, any = false, each = false;
  for (; i < words.size() && i <= place + reach; ++i) {
    const std::string_view word = words[i].text;
    if (word == "of" || word == "by") of = true;
    else if (word == "*") times = true;
    else if (word == "each") each = true;
    else if (!is_among(word, {"with", "having", "holding", "containing", "carrying", "has", "have", "had", "that",
                              "which", "(", "per", "at", "packing", "equipped"}))
      break;
    any = true;
  }
  const auto number = any || (i < words.size() && words[i].stopped) ? factor_at(words, i) : std::nullopt;
  if (!number || number->scaled || number->value > (of_group ? largest_cluster : largest_machine * machines)) return {};
  const CountedNoun noun = noun_behind(words, number->last, data);
  if (noun.hours > 0 || noun.machines) return {};
  const std::size_t last = std::max(noun.last, number->last);
  std::size_t behind = behind_each(words, last + 1);
  each = each || behind > last + 1;
  const bool product = times && (word_at(words, behind) == "*" || noun.chips);
  if (!of && !product && !(noun.chips && any) && !(each && (any || noun.chips))) return {};
  MachineSize size{number->value, false, 0};
  if (!of && !product && !each && size.chips > usual_most) {
    size.unsure = true;
    const double share = size.chips / machines;
    if (share == 1 || share == 2 || share == 4 || share == 8) size.chips = share;
  }
  if (!of_group && size.chips > largest_machine) return {};
  if (word_at(words, behind) == ")") ++behind;
  size.last = behind - 1;
  return size;
}

}  // namespace explainer
