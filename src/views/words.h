// What the pictures say about figures and bills, in the spoken language.
#pragma once

#include <string>

#include "r1cost/evaluate.h"
#include "state/field_label.h"
#include "state/state.h"
#include "views/amounts.h"
#include "views/choices.h"

namespace explainer {

std::string in_capitals(std::string);   // of English words
std::string with_capital(std::string);  // the first letter, where a sentence or a line of a list begins with it

std::string kind_words(r1cost::Kind);      // "published by its maker"
std::string method_words(r1cost::Method);  // "at rental prices"
std::string short_method(r1cost::Method);  // "rental", "purchase", "wear"; empty if the method has no such word
std::string scope_words(r1cost::Scope);    // "one stage of training"

// A field's name where there is little room: "Average draw".
std::string short_label(r1cost::Field);
// The name of a stage as it stands inside a sentence, in fewer words: "R1-Zero", "making training data".
const std::string& short_name(const r1cost::Stage&);
// The short name of the chip with this id; of one that is not there, the id.
std::string chip_name(const r1cost::Dataset&, const std::string& id);

// Why the two do not count the same things, as a sentence; empty if they do.
std::string unlike_sentence(const r1cost::Budget&, const r1cost::Ratio&, const r1cost::Answer&, Lens, Of = {});
// Why two bills do not count the same things, as a clause; empty if they do, or are each a stage of another model.
std::string unlike_bills(const r1cost::Answer&, const r1cost::Answer&);

// The run as a product: "512 chips × 80 h × $2.00", or "41,000 chip-hours as printed × $2.00" if a paper prints its
// hours.
std::string run_arithmetic(const r1cost::Scenario&);
// The same with a lens's rate as the price: "512 chips × 80 h × 1.46 kWh".
std::string run_arithmetic(const r1cost::Scenario&, const Worth&);
// Where that has no room: "40,960 chip-hours".
std::string run_hours(const r1cost::Scenario&, const Worth& = {});

}  // namespace explainer
