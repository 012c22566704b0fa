#include "random_dataset.h"

#include <cmath>
#include <random>

#include "small_dataset.h"

using namespace r1cost;

namespace {

std::string words(std::mt19937_64& random, std::size_t longest) {
  const std::size_t length = 1 + random() % longest;
  std::string text;
  while (text.size() < length) {
    if (!text.empty()) text += ' ';
    const std::size_t letters = 1 + random() % 14;
    for (std::size_t i = 0; i < letters; ++i)
      text += random() % 9 == 0 ? "é" : std::string(1, static_cast<char>('a' + random() % 26));
  }
  return text;
}

double dollars(std::mt19937_64& random) { return std::pow(10.0, 1 + static_cast<double>(random() % 100000) / 10000); }

}  // namespace

Dataset random_dataset(std::uint64_t seed) {
  std::mt19937_64 random(seed);
  Dataset data = small_dataset();
  data.budgets.clear();
  data.landmarks.clear();
  const std::size_t rows = random() % 30;
  for (std::size_t i = 0; i < rows; ++i) {
    Budget row;
    row.id = "b" + std::to_string(i);
    row.row = "r" + std::to_string(random() % (rows + 1));
    row.name = words(random, 60);
    row.line = words(random, 80);
    row.covers = words(random, 300);
    row.note = words(random, 300);
    row.scope = static_cast<Scope>(random() % 4);
    row.kind = static_cast<Kind>(random() % 5);
    row.method = static_cast<Method>(random() % 4);
    row.bound = static_cast<Bound>(random() % 3);
    row.deepseek = random() % 5 == 0;
    row.featured = true;
    const double low = dollars(random), factor = 1 + static_cast<double>(random() % 1000) / 10;
    if (random() % 2) row.low = Usd{low};
    if (random() % 2) row.high = Usd{low * factor};
    if (random() % 2 || (!row.low && !row.high)) row.likely = Usd{row.high ? low * std::sqrt(factor) : low};
    row.source.title = words(random, 200);
    row.source.publisher = words(random, 60);
    row.source.quote = words(random, 150);
    row.source.address = "https://example.org/";
    data.budgets.push_back(row);
  }
  for (const FieldInfo& field : sliders)
    for (std::size_t i = random() % 9; i > 0; --i)
      data.landmarks.push_back({std::string(field.name),
                                value_at(field.field, static_cast<double>(random() % 1000) / 1000),
                                words(random, 30),
                                {}});
  const std::size_t chips = random() % 20;
  for (std::size_t i = 0; i < chips; ++i) {
    Chip chip = data.chips[i % 3];
    chip.id = "c" + std::to_string(i);
    chip.short_name = words(random, 12);
    chip.line = words(random, 50);
    data.chips.push_back(chip);
  }
  for (Stage& stage : data.stages) {
    stage.name = words(random, 60);
    stage.line = words(random, 60);
  }
  for (Preset& preset : data.presets) preset.name = words(random, 40);
  const std::size_t disputes = random() % 5;
  for (std::size_t i = 0; i < disputes; ++i) {
    Dispute dispute{"d" + std::to_string(i), words(random, 60), {}, {}, words(random, 300)};
    for (std::vector<std::string>* side : {&dispute.claims, &dispute.answers})
      for (std::size_t left = 1 + random() % 3; left > 0; --left) {
        Claim claim{"c" + std::to_string(data.claims.size()), "topic", words(random, 300), words(random, 80), {}};
        claim.source.publisher = words(random, 60);
        claim.source.date = "2025-09-18";
        claim.source.evidence = random() % 2 ? "second hand" : "source seen";
        if (random() % 2) claim.source.address = "https://example.org/";
        side->push_back(claim.id);
        data.claims.push_back(claim);
      }
    data.disputes.push_back(dispute);
  }
  return data;
}
