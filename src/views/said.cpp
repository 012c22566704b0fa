#include "views/said.h"

#include "says/pair.h"
#include "words/message.h"

namespace explainer {
namespace {

// Arrows and all else that is no ASCII count as signs, not as words.
bool is_sign(char c) { return static_cast<signed char>(c) < 0 || c == ' ' || c == ':'; }

// The words without the signs around them, which nobody says aloud.
std::string_view spoken(std::string_view words) {
  while (!words.empty() && is_sign(words.back())) words.remove_suffix(1);
  while (!words.empty() && is_sign(words.front())) words.remove_prefix(1);
  return words;
}

// The first words that are painted in the part's box.
std::string_view painted(const Scene& scene, const Part& part) {
  for (std::size_t i = part.first_mark; i < part.last_mark; ++i)
    if (const Text* text = std::get_if<Text>(&scene.marks[i]); text && holds(part.box, box_of(*text).centre()))
      return spoken(text->words);
  return {};
}

// Whether these painted words are the part's value rather than its name.
bool paints_its_value(const Part& part, std::string_view words) {
  if (const FieldPart* field = std::get_if<FieldPart>(&part.is))
    return field->prose ? !field->text.empty() : part.value.starts_with(words);
  return part.role() == PartRole::slider;
}

bool is_control(const Part& part) { return part.role() > PartRole::text && part.role() != PartRole::card; }

// Whether its value is said by itself, or by nobody.
bool keeps_its_value(const Part& part) {
  return part.role() == PartRole::heading || (part.role() >= PartRole::slider && part.role() <= PartRole::select);
}

bool begins_as_painted(const Part& part, std::string_view words) {
  // A row's painted words may go on after its name with its value, as its spoken ones do.
  return part.words.starts_with(words) || (part.role() == PartRole::row && words.starts_with(part.words));
}

}  // namespace

void say_whole(Scene& scene) {
  for (Part& part : scene.parts) {
    const std::string_view words = is_control(part) ? painted(scene, part) : "";
    if (!words.empty() && !paints_its_value(part, words) && !begins_as_painted(part, words))
      part.words = say(says::pair_comma{.first = words, .second = part.words});
    if (!keeps_its_value(part) && !part.value.empty() && !part.words.starts_with(part.value))
      part.words = say(says::pair_comma{.first = part.words, .second = part.value});
  }
}

}  // namespace explainer
