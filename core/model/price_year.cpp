// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/price_year.h"

#include <memory>

namespace valor {

CasePtr withPriceYear(const CasePtr& input, int year) {
    auto after = std::make_shared<Case>(*input);
    after->priceYear = year;
    return after;
}

}  // namespace valor
