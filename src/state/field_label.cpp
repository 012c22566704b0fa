#include "state/field_label.h"

#include "says/field.h"

namespace explainer {
namespace {

// The labels in the order of r1cost::Field.
constexpr auto field_labels =
    plain_messages<says::field_count, says::field_hours, says::field_price, says::field_failed, says::field_utilisation,
                   says::field_held, says::field_chip_price, says::field_electricity, says::field_pue, says::field_grid,
                   says::field_server_factor, says::field_average_draw, says::field_trend, says::field_interconnect>();

}  // namespace

std::string field_label(r1cost::Field field) { return say(field_labels[static_cast<std::size_t>(field)]); }

}  // namespace explainer
