#include "views/offer.h"

#include "says/bill.h"
#include "views/words.h"

namespace explainer {

std::optional<Offer> offer_of(const View& view) {
  if (view.state.line_stop) return std::nullopt;
  if (const auto left = left_over(view.state, view.data); !left.empty()) {
    const Counted lines{{}, static_cast<double>(left.size())};
    return Offer{ControlKind::left_over, say(says::bill_take_off{lines}), say(says::bill_take_off_spoken{lines})};
  }
  const auto offer = same_work_offer(view.state, view.data);
  if (!offer || !offer->fits || !offer->differs) return std::nullopt;
  const std::string wanted = hours(offer->hours);
  return Offer{ControlKind::same_work, say(says::bill_use_hours{wanted}), say(says::bill_use_hours_spoken{wanted})};
}

}  // namespace explainer
